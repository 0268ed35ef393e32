import type { EpisodeData } from '../schemas/episode.ts';

/** Which person an episode's speaker labels mean: label as written → person id. */
export function personByLabel(data: Pick<EpisodeData, 'people'>): Map<string, string> {
  const people = new Map<string, string>();
  for (const { id, labels = [] } of data.people) for (const label of labels) people.set(label, id);
  return people;
}
