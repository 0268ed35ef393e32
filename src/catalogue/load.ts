import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordOf } from '../markdown/cache.ts';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import { place } from '../place.ts';
import { buildArchive, makeEpisodes } from './archive.ts';
import { discoverTopics } from './discovery/discover.ts';
import type { Held } from './held.ts';
import { mergeTopics } from './merge.ts';
import { readArchive } from './read.ts';
import type { ArchiveSource, TopicEntry } from './source.ts';
import { buildTopicIndex } from './topics.ts';
import type { Archive, Episode } from './types.ts';

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
  const { source: read, merged } = mergeTopics(source);
  const episodes = makeEpisodes(read, ({ file, body }, rendering) =>
    recordOf(body, () => readBody(content, file), join(cache, 'records'), rendering),
  );
  const whole = { ...read, topics: [...read.topics, ...(await suggestedTopics(read, episodes, cache))] };
  const topics = whole.topics.map(({ id, data, suggested }) => ({
    id,
    ...data,
    ...(suggested !== undefined && { score: suggested }),
  }));
  const index = await buildTopicIndex(topics, episodes, join(cache, 'mentions'));
  return buildArchive(whole, episodes, index, merged);
}

/** What the talk suggests, for an archive without topics of its own or one that asks for suggestions beside them. */
async function suggestedTopics(
  source: ArchiveSource,
  episodes: readonly Episode[],
  cache: string,
): Promise<TopicEntry[]> {
  if (!(source.config.suggestTopics ?? source.topics.length === 0)) return [];
  const found = await discoverTopics(source, episodes, join(cache, 'phrases'));
  // Beside topics of its own only; else there is nothing else to go by.
  const isNames = source.config.suggestTopics === 'names' && source.topics.length > 0;
  const shown = isNames ? found.filter(({ isSure }) => isSure) : found;
  return shown.map(({ id, data, score }) => ({
    id,
    data,
    file: `topics/${id}.md`,
    digest: '',
    prose: '',
    suggested: score,
  }));
}

async function readBody(content: string, file: string): Promise<string> {
  return parseFrontMatter(await readFile(join(content, file), 'utf8'), file).body;
}
