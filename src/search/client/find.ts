import { findCandidates, namesOf } from './candidates.ts';
import type { Engine } from './engine.ts';
import type { Finding } from './finding.ts';
import { groupHits, type Group } from './group.ts';
import { passagesOf } from './passages.ts';
import { isEmpty, type Query } from './query.ts';
import { scorePassage } from './rank.ts';
import type { Respelled } from './spellings.ts';

export interface Found {
  /** Best first. */
  groups: Group[];
  /** True when no passage holds all the words, and these hold some of them. */
  partial: boolean;
  /** Words that the archive does not hold. */
  unknown: string[];
  /** Stretches that match and have not been read yet. */
  rest: number;
}

/** Stretches read for one screen of results. */
const BATCH = 12;

/** Of the passages of one stretch, those that answer much less well than its best are left out. */
const WORSE = 0.45;

/** And of all that was found, what is noise beside the best. */
const MUCH_WORSE = 0.3;

/** Where one screen finds fewer conversations than this, it takes a second batch. */
const FEW = 6;

/** A search that can be read on: each `next` reads more stretches and gives everything found so far. */
export async function openSearch(
  engine: Engine,
  query: Query,
  respelled?: Respelled,
): Promise<{ next(): Promise<Found> }> {
  const none = { list: [], weights: new Map<string, number>(), unknown: [] };
  const { list, weights, unknown } = isEmpty(query) ? none : await findCandidates(engine, query, BATCH, respelled);
  const asked = { ...query, words: query.words.filter((word) => !unknown.includes(word)) };
  const findings: Finding[] = [];
  let read = 0;

  async function readBatch(): Promise<Found> {
    const batch = list.slice(read, read + BATCH);
    read += batch.length;
    const fragments = await Promise.all(batch.map(({ result }) => result.data()));
    fragments.forEach((fragment, index) => {
      const { result, score } = batch[index]!;
      const scored = passagesOf(fragment, result.words)
        .map((passage) => scorePassage(passage, asked, { names: namesOf(fragment), weights, respelled }))
        .filter((one) => one !== undefined);
      const best = Math.max(...scored.map((one) => one.score));
      const rank = score / (list[0]!.score || 1);
      for (const one of scored) if (one.score >= best * WORSE) findings.push({ fragment, scored: one, rank });
    });
    const top = Math.max(...findings.map(({ scored }) => scored.score));
    const kept = findings.filter(({ scored }) => scored.score >= top * MUCH_WORSE);
    // Once a whole batch adds nothing, the rest of Pagefind's list is guesses.
    const isSpent = !kept.some(({ fragment }) => fragments.includes(fragment));
    const partial = unknown.length > 0 || kept.every(({ scored }) => scored.missing.length > 0);
    return { groups: groupHits(kept, query, respelled), partial, unknown, rest: isSpent ? 0 : list.length - read };
  }

  return {
    async next() {
      const found = await readBatch();
      const episodes = found.groups.filter(({ kind }) => kind === 'episode').length;
      return found.rest > 0 && episodes < FEW ? readBatch() : found;
    },
  };
}
