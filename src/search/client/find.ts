import { tellingWords } from './ahead.ts';
import { amend, asOneWord, type Amendment } from './amend.ts';
import type { Engine } from './engine.ts';
import { allPlaces, countChoices, makeSieve, type Counts, type UnknownName } from './filter.ts';
import type { Finding } from './finding.ts';
import { groupHits, type Group } from './group.ts';
import { matchQuery, type Member } from './match.ts';
import type { Sort } from './narrowing.ts';
import { passagesOf } from './passages.ts';
import { isEmpty, type Filters, type Query } from './query.ts';
import { scorePassage } from './rank.ts';
import type { Respelled } from './spellings.ts';

export interface SearchOptions {
  respelled?: Respelled | undefined;
  /** Beside those that the query itself states. */
  filters?: Filters;
  sort?: Sort;
}

export interface Found {
  /** What was read so far, in order. */
  groups: Group[];
  /** All passages that answer, read or not, and the conversations that they are in. */
  passages: number;
  episodes: number;
  /** True when no passage holds all the words, and these hold some of them. */
  partial: boolean;
  /** Words that others were taken for, because the archive does not hold them. */
  amendments: Amendment[];
  /** Words that the archive does not hold. */
  unknown: string[];
  /** Names in filters that the archive does not know. */
  unknownNames: UnknownName[];
  /** Passages before the filters were applied. */
  unfiltered: number;
  /** Passages that answer and have not been read yet. */
  rest: number;
}

export interface Search {
  /** All passages that answer. */
  passages: number;
  /** Reads on, and gives everything found so far. */
  next(): Promise<Found>;
  /** How many passages each choice of a filter would leave. */
  counts(): Promise<Counts>;
}

/**
 * Blocks read at once: no more than the requests that a browser has under way to an older server, so that a first screen
 * waits for one answer only.
 */
const BATCH = 5;

export async function openSearch(engine: Engine, typed: Query, options: SearchOptions = {}): Promise<Search> {
  const { sort = 'relevance' } = options;
  const filters = merged(typed.filters, options.filters ?? {});
  const isFilterOnly = isEmpty(typed) && Object.keys(filters).length > 0;
  const [{ query, amendments, matched, respelled }, sieve] = await Promise.all([
    understand(engine, tellingWords(engine.manifest, typed), options.respelled),
    makeSieve(engine, filters),
  ]);
  const { weights, unknown, begun, partial } = matched;
  const all = isFilterOnly
    ? (await allPlaces(engine, filters)).map((place): Member => ({ place, score: 0 }))
    : matched.members;
  const passing = [...sieve.passes.values()];
  const members = all.filter(({ place }) => passing.every((fits) => fits(place)));
  if (sort === 'place') members.sort((a, b) => a.place - b.place);
  const asked = { ...query, words: query.words.filter((word) => weights.has(word)) };
  const top = matched.members[0]?.score || 1;

  const inConversation = new Map<number, number>();
  for (const { place } of members) {
    const conversation = engine.conversationOf(place);
    inConversation.set(conversation, (inConversation.get(conversation) ?? 0) + 1);
  }
  const totalOf = (place: number): number => inConversation.get(engine.conversationOf(place)) ?? 0;

  const blocks = new Set<number>();
  const findings: Finding[] = [];
  const wanted = new Map(members.map((member) => [member.place, member]));
  let batches = 0;

  return {
    passages: members.length,
    async next() {
      const batch: number[] = [];
      for (const { place } of members) {
        const block = engine.blockOf(place);
        if (blocks.has(block)) continue;
        blocks.add(block);
        batch.push(block);
        if (batch.length >= BATCH) break;
      }
      const read = await Promise.all(batch.map((block) => engine.block(block)));
      batches++;
      read.forEach((block, index) => {
        passagesOf(block).forEach(({ page, passage }, slot) => {
          const place = batch[index]! * engine.manifest.slots + slot;
          const member = wanted.get(place);
          if (!member) return;
          const names = `${page.title} ${page.show} ${page.people}`;
          const scored = scorePassage(passage, asked, {
            names,
            people: page.people,
            weights,
            respelled,
            begun,
            beside: member.beside ?? [],
          });
          findings.push({
            place,
            page,
            lang: engine.languageOf(place),
            scored,
            rank: member.score / top,
            batch: batches,
            isTitle: engine.isTitle(place),
          });
        });
      });
      const order = isFilterOnly ? 'place' : sort;
      return {
        groups: groupHits(findings, query, { respelled, begun, totalOf, sort: order }),
        passages: members.length,
        episodes: inConversation.size,
        partial: partial && members.length > 0 && !isFilterOnly,
        amendments,
        unknown,
        unknownNames: sieve.unknown,
        unfiltered: all.length,
        rest: members.length - findings.length,
      };
    },
    counts: () =>
      countChoices(
        engine,
        all.map(({ place }) => place),
        sieve,
      ),
  };
}

/** Matches what was meant; where no passage holds all of it, also with two neighbours written as one. */
async function understand(engine: Engine, typed: Query, respelled: Respelled | undefined) {
  const { query, amendments } = await amend(engine, typed, respelled);
  const matched = await matchQuery(engine, query, respelled);
  const joined = matched.partial && !respelled ? await asOneWord(engine, query) : undefined;
  return joined
    ? { query, amendments, matched: await matchQuery(engine, query, joined), respelled: joined }
    : { query, amendments, matched, respelled };
}

/** What the query states and what was chosen beside it: of one field, either fits. */
function merged(left: Filters, right: Filters): Filters {
  const both: Filters = { ...left };
  for (const [field, names] of Object.entries(right) as [keyof Filters, string[]][]) {
    if (names.length > 0) both[field] = [...(both[field] ?? []), ...names];
  }
  return both;
}
