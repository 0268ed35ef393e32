import { join } from 'node:path';
import { place } from '../../place.ts';
import { assembleArchive } from '../load.ts';
import { readArchive } from '../read.ts';
import type { Topic } from '../types.ts';
import { discoverTopics } from './discover.ts';

/**
 * The topics that the talk of an archive suggests besides its own, best first.
 *
 * @param afresh As if the archive had no topics yet.
 * @throws ContentError with everything that is wrong with the content.
 */
export async function suggestTopics(content: string, { afresh = false, cache = place.cache } = {}): Promise<Topic[]> {
  const read = await readArchive(content, join(cache, 'records'));
  const source = {
    ...read,
    config: { ...read.config, suggestTopics: true },
    topics: afresh ? [] : read.topics,
  };
  const archive = await assembleArchive(source, content, cache);
  const found = await discoverTopics(source, archive.episodes, join(cache, 'phrases'));
  return found.flatMap(({ id }) => archive.topic(id) ?? []);
}
