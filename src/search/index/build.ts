import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Archive } from '../../catalogue/types.ts';
import { heardStretches } from '../heard.ts';
import { SLOTS, START, WHOLE, type Block, type Manifest } from '../format.ts';
import { ByteWriter } from './bytes.ts';
import { missingPlaces } from './check.ts';
import { FacetLists } from './facets.ts';
import { episodePage, episodesOf } from './pages.ts';
import { dealPlaces, type NumberedPlace } from './places.ts';
import { spellings } from './spellings.ts';
import { WordIndex } from './words.ts';

export interface IndexReport {
  places: number;
  blocks: number;
  files: number;
  /** Bytes on disk. */
  bytes: number;
}

export interface IndexRequest {
  archive: Archive;
  /** The folder of the index; what is in it is replaced. */
  folder: string;
  /** The built site, whose pages must have every place; absent where there are no pages to compare. */
  site?: string;
  slots?: number;
}

/**
 * Writes the index of an archive. Blocks are written as they are read, so that no text is held; the same archive gives the
 * same bytes.
 *
 * @throws when the built pages lack a place that the index would lead to.
 */
export async function buildIndex({ archive, folder, site, slots = SLOTS }: IndexRequest): Promise<IndexReport> {
  await rm(folder, { recursive: true, force: true });
  const draft = join(folder, 'draft');
  const files = new Files(draft);
  const words = new WordIndex();
  const facets = new FacetLists(archive);
  const episodes = episodesOf(archive);
  const nameOf = ({ part: { speaker } }: NumberedPlace): string =>
    speaker && 'person' in speaker ? (archive.person(speaker.person)?.data.name ?? '') : '';
  const blocks: number[] = [];
  let first = 0;
  let places = 0;
  const missing: string[] = [];

  for (const episode of episodes) {
    const page = await episodePage(archive, episode);
    if (site !== undefined) missing.push(...(await missingPlaces([page], site)));
    const dealt = dealPlaces([page], first, { slots });
    const own = dealt.places[0]!;
    places += own.length;
    own.forEach((place, index) => addWords(words, place, index === 0 ? `${page.show} ${page.people}` : nameOf(place)));
    facets.add(episode.id, own);
    await writeBlocks(files, dealt.blocks, first);
    blocks.push(dealt.blocks.length);
    first += dealt.blocks.length;
  }
  refuse(missing);

  const roots: string[] = [];
  const apart: Manifest['apart'] = [];
  for (const file of words.files()) {
    await files.write(`w/${roots.length}.bin`, file.words);
    if (file.positions) {
      await files.write(`p/${roots.length}.bin`, file.positions);
      apart.push([roots.length, kilobytes(file.words), kilobytes(file.positions)]);
    }
    roots.push(file.first);
  }
  await files.write('speakers.bin', facets.speakersFile());
  await files.write('topics.bin', facets.topicsFile());
  await files.done();
  const hasWhole = await files.writeWhole();

  const numberOf = new Map(episodes.map(({ id }, index) => [id, index]));
  const shows = archive.shows.map(({ id }) => id);
  const kinds = [...new Set(episodes.map(({ data }) => data.kind))].sort();
  const languages = [...new Set(episodes.map(({ data }) => data.language))].sort();
  const manifest: Manifest = {
    digest: files.digest(),
    hasWhole,
    slots,
    words: roots,
    apart,
    blocks,
    shows: archive.shows.map(({ data }) => [data.title, ...data.aliases]),
    showOf: episodes.map(({ data }) => shows.indexOf(data.show)),
    kinds,
    kindOf: episodes.map(({ data }) => kinds.indexOf(data.kind)),
    languages,
    languageOf: episodes.map(({ data }) => languages.indexOf(data.language)),
    copies: episodes.flatMap(({ data }, index): [number, number][] => {
      const fuller = numberOf.get(data.canonical ?? '');
      return fuller === undefined ? [] : [[index, fuller]];
    }),
    spellings: await spellings(archive),
  };
  const start = await pack(Buffer.from(JSON.stringify(manifest)));
  await rename(draft, join(folder, manifest.digest));
  await writeFile(join(folder, START), start);
  return {
    places,
    blocks: first,
    files: files.count + 1,
    bytes: files.bytes + start.length,
  };
}

function addWords(words: WordIndex, { number, part, chapter }: NumberedPlace, names: string): void {
  const around = part.type === 'passage' ? `${part.label} ${names} ${chapter}` : names;
  if (part.added !== undefined) words.add(number, part.added, '');
  else words.add(number, part.text, around, heardStretches(part.text, part.heard ?? []));
}

async function writeBlocks(files: Files, blocks: readonly Block[], first: number): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    await files.write(`b/${first + index}.bin`, Buffer.from(JSON.stringify(block)));
  }
}

function kilobytes({ length }: Uint8Array): number {
  return Math.ceil(length / 1000);
}

const zip = promisify(gzip);

function pack(bytes: Uint8Array): Promise<Buffer> {
  return zip(bytes, { level: 9 });
}

/** Places that the built pages lack would send readers to nowhere. */
function refuse(missing: readonly string[]): void {
  if (missing.length === 0) return;
  const lines = missing.slice(0, 10).map((line) => `  ${line}\n`);
  throw new Error(
    `Search index: ${missing.length} of its places are not in the built pages, or other words are:\n${lines.join('')}` +
      'The pages and the index are made from one record, so a page template left out an id, or the rendered ' +
      'episodes are stale: delete the cache folder (.longhand) and build again.',
  );
}

/** An index of so many bytes at most is also written in one file, which readers' browsers keep. */
const MOST_OF_WHOLE = 4_000_000;

/** Writes packed files, a few at a time, and takes the digest of them all. */
class Files {
  bytes = 0;
  count = 0;
  private readonly folder: string;
  private readonly hash = createHash('sha256');
  private readonly folders = new Set<string>();
  private waiting: Promise<void>[] = [];
  /** What was written, while it is little. */
  private whole: Map<string, Uint8Array> | undefined = new Map();

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.hash.update(`${name} ${bytes.length}\n`).update(bytes);
    const target = join(this.folder, name);
    const parent = join(target, '..');
    if (!this.folders.has(parent)) await mkdir(parent, { recursive: true });
    this.folders.add(parent);
    const writing = pack(bytes).then(async (packed) => {
      await writeFile(target, packed);
      this.bytes += packed.length;
      if (this.bytes > MOST_OF_WHOLE) this.whole = undefined;
      this.whole?.set(name, packed);
      this.count++;
    });
    this.waiting.push(writing);
    if (this.waiting.length >= 32) await this.done();
  }

  async done(): Promise<void> {
    await Promise.all(this.waiting);
    this.waiting = [];
  }

  /** Writes all files in one, if they are few enough. */
  async writeWhole(): Promise<boolean> {
    if (!this.whole) return false;
    const parts = [...this.whole].sort(([a], [b]) => (a < b ? -1 : 1));
    const writer = new ByteWriter(this.bytes);
    writer.number(parts.length);
    for (const [name, { length }] of parts) {
      writer.text(name);
      writer.number(length);
    }
    for (const [, packed] of parts) writer.add(packed);
    await writeFile(join(this.folder, WHOLE), writer.bytes());
    this.bytes += writer.length;
    this.count++;
    return true;
  }

  digest(): string {
    return this.hash.copy().digest('hex').slice(0, 10);
  }
}
