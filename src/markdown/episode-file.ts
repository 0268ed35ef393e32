import { episode, type EpisodeData, type EpisodeInput } from '../schemas/episode.ts';
import type { Body } from '../transcript/body.ts';
import { parseFrontMatter, stringifyFrontMatter } from './front-matter.ts';
import { tidy } from './tidy.ts';
import { parseBody } from './parse.ts';
import { ContentError } from './problem.ts';
import { stringifyBody } from './stringify.ts';
import { validate } from './validate.ts';

export interface EpisodeFile {
  data: EpisodeData;
  body: Body;
}

/** Write an episode's file: fields in the schema's order, those that only repeat a default left out. */
export function stringifyEpisode({ data, body }: { data: EpisodeInput; body: Body }): string {
  return stringifyFrontMatter(tidy(episode, data) as object, stringifyBody(body));
}

/**
 * Read an episode's file.
 *
 * @param file Its path, for messages.
 * @throws ContentError with everything that is wrong with its front matter.
 */
export function parseEpisode(text: string, file: string): EpisodeFile {
  const { data, body, lineOf } = parseFrontMatter(text, file);
  const result = validate(episode, data, { file, lineOf });
  if (!result.data) throw new ContentError(result.problems);
  return { data: result.data, body: parseBody(body) };
}
