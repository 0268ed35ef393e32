import type { Problem } from '../markdown/problem.ts';
import type { EpisodeInput } from '../schemas/episode.ts';
import type { Body } from '../transcript/body.ts';
import type { Conversation } from './enrich/duplicates.ts';
import type { Enriched } from './enrich/index.ts';
import { readingOf } from './enrich/reading.ts';
import type { CastMember } from './enrich/people.ts';
import type { ShowVerdict } from './enrich/show.ts';
import type { SeedReport } from './report.ts';

/** What is found out about one entry without a look at other seeds: small, and plain data that can be kept. */
export interface Finding {
  seed: string;
  entry?: number;
  fingerprint: string;
  /** What a cataloguer calls its page: the part of the id after the show. */
  id?: string;
  show: ShowVerdict;
  cast: Pick<CastMember, 'id' | 'name' | 'role'>[];
  data: EpisodeInput;
  spokenWords: number;
  words: number;
  parts: number;
}

/** All that is found out about one seed. */
export interface SeedFindings {
  report: SeedReport;
  /** What is wrong with its sidecar. */
  problems: Problem[];
  /** What looks like a slip in it, and does no harm. */
  doubts: Problem[];
  findings: Finding[];
  /** Entries that the sidecar leaves out. */
  skipped: { seed: string; entry?: number; fingerprint: string }[];
}

/** `seed#entry`: an entry's key within a run. */
export function keyOf({ seed, entry }: { seed: string; entry?: number }): string {
  return `${seed}#${entry ?? ''}`;
}

/** What stays of an entry once everything was found out about it. */
export function findingOf({ parsed, facts, show, cast, data, spokenWords, words, body }: Enriched): Finding {
  return {
    seed: parsed.seed,
    ...(parsed.entry === undefined ? {} : { entry: parsed.entry }),
    fingerprint: parsed.fingerprint,
    ...(facts.id === undefined ? {} : { id: facts.id }),
    show: { id: show.id, title: show.title },
    cast: cast.map(({ id, name, role }) => ({ id, name, role })),
    data,
    spokenWords,
    words,
    parts: partsOf(body),
  };
}

/** What an entry is compared by with others. */
export function conversationOf(each: Enriched): Conversation {
  const { parsed, data, cast, prose } = each;
  const guests = cast.filter(({ role }) => role === 'guest').map(({ id }) => id);
  return {
    id: keyOf(parsed),
    show: data.show,
    kind: data.kind,
    ...(data.date === undefined ? {} : { date: data.date }),
    notes: prose.filter(({ worth }) => worth === 'substance').map(({ text }) => text),
    talk: readingOf(parsed, data.language).talk,
    chapters: parsed.draft.chapters.filter(({ from }) => from === 'listed').map(({ title }) => title),
    guests,
    others: cast.map(({ id }) => id).filter((id) => !guests.includes(id)),
    spokenWords: each.spokenWords,
    words: each.words,
    parts: partsOf(each.body),
  };
}

function partsOf({ sections }: Body): number {
  let parts = sections.length;
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.type === 'list') parts += block.items.length;
      else parts += block.type === 'turn' ? block.paragraphs.length : 1;
    }
  }
  return parts;
}
