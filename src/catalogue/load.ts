import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordOf } from '../markdown/cache.ts';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import { place } from '../place.ts';
import { buildArchive, makeEpisodes } from './archive.ts';
import type { Held } from './held.ts';
import { readArchive } from './read.ts';
import type { ArchiveSource } from './source.ts';
import { buildTopicIndex } from './topics.ts';
import type { Archive } from './types.ts';

/**
 * Load an archive from its content folder, in plain Node.
 *
 * @param cache The folder for what can be made again: rendered bodies, mention lists.
 * @throws ContentError with everything that is wrong with the content.
 */
export async function loadArchive(content: string, cache = place.cache): Promise<Archive> {
  return (await loadToHold(content, cache)).archive;
}

/** As `loadArchive`, with what the archive was made from. */
export async function loadToHold(content: string, cache = place.cache): Promise<Held> {
  const source = await readArchive(content, join(cache, 'records'));
  return { content, source, archive: await assembleArchive(source, content, cache) };
}

/** Cross-reference what was read. Reads no body that is known already. */
export async function assembleArchive(source: ArchiveSource, content: string, cache: string): Promise<Archive> {
  const episodes = makeEpisodes(source, ({ file, body }, rendering) =>
    recordOf(body, () => readBody(content, file), join(cache, 'records'), rendering),
  );
  const topics = source.topics.map(({ id, data }) => ({ id, ...data }));
  return buildArchive(source, episodes, await buildTopicIndex(topics, episodes, join(cache, 'mentions')));
}

async function readBody(content: string, file: string): Promise<string> {
  return parseFrontMatter(await readFile(join(content, file), 'utf8'), file).body;
}
