import type { PersonData, ShowData } from '../schemas/catalogue.ts';
import type { Problem } from '../markdown/problem.ts';
import type { Body } from '../transcript/body.ts';
import type { Catalogue } from './catalogue.ts';
import { findUnheard } from './enrich/corrections.ts';
import { distinctTitles } from './enrich/distinct.ts';
import { findDuplicates } from './enrich/duplicates.ts';
import { enrich, talkOf, type Enriched } from './enrich/index.ts';
import type { ParsedSeed, SeedFile } from './entry.ts';
import { parseSeed } from './parse-seed.ts';
import { factsOf, NO_SIDECAR, readSidecar, type Sidecar } from './sidecar.ts';

/** A seed and what a cataloguer wrote beside it. */
export interface SeedInput {
  file: SeedFile;
  sidecar?: { name: string; text: string };
}

/** Everything that ingest makes of a folder of seeds, before ids and files. */
export interface Understanding {
  seeds: ParsedSeed[];
  /** In the order of seeds and entries. */
  episodes: Enriched[];
  /** Keys (`seed#entry`) of episodes that are one conversation, the fullest first. */
  duplicates: string[][];
  /** Entries that a sidecar leaves out. */
  skipped: { seed: string; entry?: number; fingerprint: string }[];
  /** What is wrong with sidecars. */
  problems: Problem[];
  /** What looks like a slip in sidecars, and does no harm. */
  doubts: Problem[];
  /** Shows and people that the episodes need and the catalogue does not have. */
  shows: Map<string, ShowData>;
  people: Map<string, PersonData>;
}

/** New names make more names known; this many rounds are more than any archive needs. */
const ROUNDS = 4;

/** Understand seeds. Pure: the same seeds, sidecars and catalogue give the same result, in any order of arrival. */
export async function understand(
  inputs: readonly SeedInput[],
  catalogue: Catalogue,
  language: string,
  onSeed: (name: string) => void = () => undefined,
): Promise<Understanding> {
  const sorted = [...inputs].sort((a, b) => (a.file.name < b.file.name ? -1 : a.file.name > b.file.name ? 1 : 0));
  const problems: Problem[] = [];
  const doubts: Problem[] = [];
  const seeds: { parsed: ParsedSeed; sidecar: Sidecar }[] = [];
  for (const { file, sidecar } of sorted) {
    onSeed(file.name);
    const read = sidecar ? readSidecar(sidecar.text, sidecar.name) : { sidecar: NO_SIDECAR, problems: [] };
    problems.push(...read.problems);
    const parsed = await parseOrReport(file, language);
    problems.push(...strayEntries(read.sidecar, parsed, sidecar?.name ?? file.name));
    const bodies = parsed.entries.map(({ entry, draft: { body } }) => ({ entry, body }));
    if (sidecar) doubts.push(...findUnheard(read.sidecar, bodies, sidecar.name));
    seeds.push({ parsed, sidecar: read.sidecar });
  }
  const entries = seeds.flatMap(({ parsed, sidecar }) =>
    parsed.entries.map((entry) => ({ entry, facts: { ...entry.draft.facts, ...factsOf(sidecar, entry.entry) } })),
  );
  const wanted = entries.filter(({ facts }) => facts.skip !== true);
  const skipped = entries
    .filter(({ facts }) => facts.skip === true)
    .map(({ entry: { seed, entry, fingerprint } }) => ({
      seed,
      ...(entry === undefined ? {} : { entry }),
      fingerprint,
    }));

  let known = catalogue;
  let episodes: Enriched[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    episodes = [];
    for (const { entry, facts } of wanted) {
      try {
        episodes.push(enrich(entry, facts, known));
      } catch (error) {
        const reason = `entry ${entry.entry ?? 1} could not be catalogued, which is a fault of Longhand: ${(error as Error).message}`;
        if (round === 0) problems.push({ file: entry.seed, what: reason, fix: 'Report it with the seed' });
      }
    }
    const grown = grow(catalogue, episodes);
    const settled = grown.shows.size === known.shows.size && grown.people.size === known.people.size;
    known = grown;
    if (settled) break;
  }
  const titles = distinctTitles(
    episodes.map((each) => ({
      key: keyOf(each),
      title: each.data.title,
      titleSource: each.data.titleSource,
      show: each.show.title,
      kind: each.data.kind,
      words: each.words,
      spokenWords: each.spokenWords,
      parts: partsOf(each.body),
    })),
  );
  for (const each of episodes) each.data.title = titles.get(keyOf(each)) ?? each.data.title;
  return {
    seeds: seeds.map(({ parsed }) => parsed),
    episodes,
    duplicates: findDuplicates(episodes.map(conversation)),
    skipped,
    problems,
    doubts,
    shows: without(known.shows, catalogue.shows),
    people: without(known.people, catalogue.people),
  };
}

export function keyOf({ parsed }: Enriched): string {
  return `${parsed.seed}#${parsed.entry ?? ''}`;
}

/** A seed whose container fails is an error of that seed alone. */
async function parseOrReport(file: SeedFile, language: string): Promise<ParsedSeed> {
  try {
    return await parseSeed(file, language);
  } catch (error) {
    const { Ledger } = await import('./ledger.ts');
    const reason = `This could not be read, which is a fault of Longhand: ${(error as Error).message}`;
    return {
      seed: { name: file.name, text: '', sha256: '' },
      container: 'none',
      entries: [],
      ledger: new Ledger(),
      messages: [{ severity: 'error', rule: 'seed-failed', reason, offset: 0 }],
    };
  }
}

function conversation(each: Enriched): Parameters<typeof findDuplicates>[0][number] {
  const { parsed, data, cast, prose } = each;
  const guests = cast.filter(({ role }) => role === 'guest').map(({ id }) => id);
  return {
    id: keyOf(each),
    show: data.show,
    kind: data.kind,
    ...(data.date === undefined ? {} : { date: data.date }),
    notes: prose.filter(({ worth }) => worth === 'substance').map(({ text }) => text),
    talk: talkOf(each),
    chapters: parsed.draft.chapters.filter(({ from }) => from === 'listed').map(({ title }) => title),
    guests,
    others: cast.map(({ id }) => id).filter((id) => !guests.includes(id)),
    spokenWords: each.spokenWords,
    words: each.words,
    parts: partsOf(each.body),
  };
}

function partsOf({ sections }: Body): number {
  const parts = sections.flatMap(({ blocks }) =>
    blocks.map((block) => {
      if (block.type === 'list') return block.items.length;
      return block.type === 'turn' ? block.paragraphs.length : 1;
    }),
  );
  return sections.length + parts.reduce((sum, count) => sum + count, 0);
}

/** The catalogue and what the episodes add to it. */
function grow(catalogue: Catalogue, episodes: readonly Enriched[]): Catalogue {
  const shows = new Map(catalogue.shows);
  const people = new Map(catalogue.people);
  for (const { show, cast } of episodes) {
    if (!shows.has(show.id)) shows.set(show.id, { title: show.title, aliases: [], hosts: [] });
    for (const { id, name } of cast) if (!people.has(id)) people.set(id, { name, aliases: [], links: [] });
  }
  return { shows, people };
}

function without<T>(all: ReadonlyMap<string, T>, known: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...all].filter(([id]) => !known.has(id)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Facts about entries that the seed does not have are most likely a slip. */
function strayEntries(sidecar: Sidecar, { entries, seed }: ParsedSeed, file: string): Problem[] {
  const numbers = new Set(entries.map(({ entry }) => String(entry ?? '')));
  const stray = [...sidecar.entries.keys()].filter((number) => !numbers.has(number));
  return stray.map((number) => ({
    file,
    field: `entries.${number}`,
    what: `${seed.name} has no entry ${number}`,
    fix:
      entries[0]?.entry === undefined ? 'It is one episode: write the facts without “entries”' : 'Correct the number',
  }));
}
