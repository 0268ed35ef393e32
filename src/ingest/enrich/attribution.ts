import type { EpisodeInput } from '../../schemas/episode.ts';
import type { SidecarEntry } from '../../schemas/sidecar.ts';
import { namesNobody } from '../../transcript/labels.ts';
import type { Draft } from '../draft.ts';

/**
 * Who names the voices, once a cataloguer has had a say: where labels that name nobody are all tied to persons, the
 * attribution is `inferred`, for it is not the seed that says it; where no voice has a name, it is `unknown`.
 */
export function attributionOf(
  { kind, attribution }: Pick<Draft, 'kind' | 'attribution'>,
  labels: readonly string[],
  facts: SidecarEntry,
): EpisodeInput['attribution'] {
  const nameless = labels.filter(namesNobody);
  if (kind !== 'transcript' || nameless.length === 0) return attribution;
  const tied = new Set((facts.people ?? []).flatMap((person) => person.labels));
  const open = nameless.filter((label) => !tied.has(label));
  if (open.length === 0) return 'inferred';
  return nameless.length === labels.length ? 'unknown' : attribution;
}
