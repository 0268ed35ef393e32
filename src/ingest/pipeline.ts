import type { PersonData, ShowData } from '../schemas/catalogue.ts';
import type { Problem } from '../markdown/problem.ts';
import type { Body } from '../transcript/body.ts';
import type { Catalogue } from './catalogue.ts';
import { findUnheard } from './enrich/corrections.ts';
import { distinctTitles } from './enrich/distinct.ts';
import { findDuplicates } from './enrich/duplicates.ts';
import { enrich, type Enriched } from './enrich/index.ts';
import { doubtsOf } from './enrich/sidecar-doubts.ts';
import { findUnopened } from './enrich/unopened.ts';
import { UNSORTED } from './enrich/show.ts';
import { fileTitle } from './enrich/title.ts';
import type { SeedFile } from './entry.ts';
import { conversationOf, findingOf, keyOf, type Finding, type SeedFindings } from './findings.ts';
import { keyFor, NO_KEEP, type Keep } from './keep.ts';
import { sha256 } from './lock.ts';
import type { SeedReport } from './report.ts';
import { readSeed, type ReadSeed } from './seed-reader.ts';
import { factsOf, NO_SIDECAR, readSidecar, type Sidecar } from './sidecar.ts';

/** A seed and what a cataloguer wrote beside it. */
export interface SeedInput {
  file: SeedFile;
  sidecar?: { name: string; text: string };
}

/** Everything that ingest makes of a folder of seeds, before ids and files. */
export interface Understanding {
  reports: SeedReport[];
  /** In the order of seeds and entries. */
  episodes: Episode[];
  /** Keys (`seed#entry`) of episodes that are one conversation, the fullest first. */
  duplicates: string[][];
  /** Entries that a sidecar leaves out. */
  skipped: SeedFindings['skipped'];
  /** What is wrong with sidecars. */
  problems: Problem[];
  /** What looks like a slip in sidecars, and does no harm. */
  doubts: Problem[];
  /** Shows and people that the episodes need and the catalogue does not have. */
  shows: Map<string, ShowData>;
  people: Map<string, PersonData>;
}

export interface Episode extends Finding {
  /** The words of it, fetched when asked for. */
  body: () => Promise<Body>;
  /** All that was found out about it, talk and all. */
  enriched: () => Promise<Enriched | undefined>;
}

export interface UnderstandOptions {
  onSeed?: (name: string) => void;
  /** Where findings are kept between runs, and what they depend on besides seeds and catalogue: the code. */
  keep?: Keep;
  version?: string;
}

/** The findings of a seed, and what tells whether they hold still. */
interface KeptFindings {
  key: string;
  findings: SeedFindings;
}

/** New names make more names known; this many rounds are more than any archive needs. */
const ROUNDS = 4;

/** Understand seeds. Pure but for what is kept: the same seeds, sidecars and catalogue give the same result, in any order of arrival. */
export async function understand(
  inputs: readonly SeedInput[],
  catalogue: Catalogue,
  language: string,
  { onSeed = () => undefined, keep = NO_KEEP, version = '' }: UnderstandOptions = {},
): Promise<Understanding> {
  const kept = new Map((keep.read('findings', version) ?? []) as [name: string, KeptFindings][]);
  const seeds = [...inputs]
    .sort((a, b) => (a.file.name < b.file.name ? -1 : a.file.name > b.file.name ? 1 : 0))
    .map((input) => new SeedAtWork(input, language, keep, version, kept.get(input.file.name)));
  let known = catalogue;
  let found: SeedFindings[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    found = [];
    const digest = keyFor(known.shows, known.people);
    for (const seed of seeds) {
      if (round === 0) onSeed(seed.name);
      found.push(await seed.findings(known, digest));
    }
    const grown = grow(
      catalogue,
      found.flatMap(({ findings }) => findings),
    );
    const settled = grown.shows.size === known.shows.size && grown.people.size === known.people.size;
    known = grown;
    if (settled) break;
  }
  if (kept.size !== seeds.length || !seeds.every((seed) => seed.isKept)) {
    const all = seeds.map(({ name, key }, index) => [name, { key, findings: found[index] }]);
    keep.write('findings', version, all);
  }
  const byName = new Map(seeds.map((seed) => [seed.name, seed]));
  // Titles and ties are set on copies: findings are kept as they are.
  const episodes = found
    .flatMap(({ findings }) => findings)
    .map((finding): Episode => {
      const copy = { ...finding, data: { ...finding.data } };
      const enriched = async (): Promise<Enriched | undefined> => byName.get(finding.seed)?.enrichedOf(finding);
      return { ...copy, enriched, body: async () => (await enriched())?.body ?? { sections: [] } };
    });
  const titles = distinctTitles(
    episodes.map((each) => ({
      key: keyOf(each),
      title: each.data.title,
      titleSource: each.data.titleSource,
      show: each.show.id === UNSORTED.id ? undefined : each.show.title,
      file: each.entry === undefined ? fileTitle(each.seed) : undefined,
      kind: each.data.kind,
      words: each.words,
      spokenWords: each.spokenWords,
      parts: each.parts,
    })),
  );
  for (const each of episodes) each.data.title = titles.get(keyOf(each)) ?? each.data.title;
  return {
    reports: found.map(({ report }) => report),
    episodes,
    duplicates: await duplicates(seeds, keep, version),
    skipped: found.flatMap(({ skipped }) => skipped),
    problems: found.flatMap(({ problems }) => problems),
    doubts: found.flatMap(({ doubts }) => doubts),
    shows: without(known.shows, catalogue.shows),
    people: without(known.people, catalogue.people),
  };
}

/** One seed on its way: each step is taken when somebody asks for its outcome, and not taken when the outcome was kept. */
class SeedAtWork {
  readonly name: string;
  readonly #input: SeedInput;
  readonly #language: string;
  readonly #keep: Keep;
  /** What stands in the seed and in the sidecar. */
  readonly #parseKey: string;
  /** What the last run found. */
  readonly #last: KeptFindings | undefined;
  #read: Promise<ReadSeed> | undefined;
  #sidecar: { sidecar: Sidecar; problems: Problem[] } | undefined;
  #enriched = new Map<number | undefined, Enriched>();
  #known: Catalogue | undefined;
  #findings: SeedFindings | undefined;
  #key = '';

  constructor(input: SeedInput, language: string, keep: Keep, version: string, last: KeptFindings | undefined) {
    this.name = input.file.name;
    this.#input = input;
    this.#language = language;
    this.#keep = keep;
    this.#last = last;
    this.#parseKey = keyFor(version, this.name, language, sha256(input.file.bytes));
  }

  /** What tells whether everything that is known of this seed is the same as before. */
  get key(): string {
    return this.#key;
  }

  /** Whether the last run found the same. */
  get isKept(): boolean {
    return this.#key === this.#last?.key;
  }

  async findings(known: Catalogue, digest: string): Promise<SeedFindings> {
    const key = keyFor(this.#parseKey, this.#input.sidecar, digest);
    if (this.#findings && key === this.#key) return this.#findings;
    this.#key = key;
    this.#known = known;
    this.#enriched.clear();
    return (this.#findings = this.#last?.key === key ? this.#last.findings : await this.#find(known));
  }

  /** Everything about each entry that is not left out, talk and all. */
  async enriched(): Promise<Enriched[]> {
    if (this.#enriched.size === 0 && this.#known) await this.#find(this.#known);
    return [...this.#enriched.values()];
  }

  async enrichedOf({ entry }: Finding): Promise<Enriched | undefined> {
    return (await this.enriched()).find(({ parsed }) => parsed.entry === entry);
  }

  async #find(known: Catalogue): Promise<SeedFindings> {
    this.#read ??= readSeed(this.#input.file, this.#language, this.#keep, this.#parseKey);
    const { entries, report } = await this.#read;
    const { file, sidecar: written } = this.#input;
    this.#sidecar ??= written ? readSidecar(written.text, written.name) : { sidecar: NO_SIDECAR, problems: [] };
    const { sidecar } = this.#sidecar;
    const problems = [
      ...this.#sidecar.problems,
      ...strayEntries(sidecar, entries, file.name, written?.name ?? file.name),
    ];
    const bodies = entries.map(({ entry, draft: { body } }) => ({ entry, body }));
    const kinds = written ? [findUnheard(sidecar, written.name), findUnopened(sidecar, written.name)] : [];
    const doubts = kinds.flatMap((doubt) => doubtsOf(sidecar, bodies, doubt));
    const skipped: SeedFindings['skipped'] = [];
    for (const entry of entries) {
      const facts = { ...entry.draft.facts, ...factsOf(sidecar, entry.entry) };
      if (facts.skip === true) {
        const { seed, entry: number, fingerprint } = entry;
        skipped.push({ seed, ...(number === undefined ? {} : { entry: number }), fingerprint });
        continue;
      }
      try {
        this.#enriched.set(entry.entry, enrich(entry, facts, known));
      } catch (error) {
        const what = `entry ${entry.entry ?? 1} could not be catalogued, which is a fault of Longhand: ${(error as Error).message}`;
        problems.push({ file: entry.seed, what, fix: 'Report it with the seed' });
      }
    }
    return { report, problems, doubts, skipped, findings: [...this.#enriched.values()].map(findingOf) };
  }
}

/** Which episodes are one conversation. Depends on nothing but what is known of the seeds. */
async function duplicates(seeds: readonly SeedAtWork[], keep: Keep, version: string): Promise<string[][]> {
  const key = keyFor(version, ...seeds.map((seed) => seed.key));
  const kept = keep.read('duplicates', key) as string[][] | undefined;
  if (kept) return kept;
  const conversations = [];
  for (const seed of seeds) conversations.push(...(await seed.enriched()).map(conversationOf));
  const groups = findDuplicates(conversations);
  keep.write('duplicates', key, groups);
  return groups;
}

/** The catalogue and what the episodes add to it. */
function grow(catalogue: Catalogue, findings: readonly Finding[]): Catalogue {
  const shows = new Map(catalogue.shows);
  const people = new Map(catalogue.people);
  for (const { show, cast } of findings) {
    if (!shows.has(show.id)) shows.set(show.id, { title: show.title, aliases: [], hosts: [] });
    for (const { id, name } of cast) if (!people.has(id)) people.set(id, { name, aliases: [], links: [] });
  }
  return { shows, people };
}

function without<T>(all: ReadonlyMap<string, T>, known: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...all].filter(([id]) => !known.has(id)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Facts about entries that the seed does not have are most likely a slip. */
function strayEntries(sidecar: Sidecar, entries: ReadSeed['entries'], seed: string, file: string): Problem[] {
  const numbers = new Set(entries.map(({ entry }) => String(entry ?? '')));
  const stray = [...sidecar.entries.keys()].filter((number) => !numbers.has(number));
  return stray.map((number) => ({
    file,
    field: `entries.${number}`,
    what: `${seed} has no entry ${number}`,
    fix:
      entries[0]?.entry === undefined ? 'It is one episode: write the facts without “entries”' : 'Correct the number',
  }));
}
