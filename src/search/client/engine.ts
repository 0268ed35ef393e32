import {
  fileOfRoot,
  FOLDER,
  readFacet,
  readPositions,
  readTerms,
  START,
  type Block,
  type ByteReader,
  type FacetValue,
  type Manifest,
  type Term,
} from '../format.ts';
import type { EarlyWindow } from './early.ts';
import { keepWhole, keptStart, keptWhole, type Whole } from './whole.ts';

/** Gives a file of the index, unpacked. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** An opened index. Every file is asked for once; a failure is not remembered. */
export class Engine {
  readonly manifest: Manifest;
  /** Per block, the number of its episode. */
  private readonly owners: Int32Array;
  private readonly copies: ReadonlyMap<number, number>;
  private readonly read: ReadFile;
  private readonly held = new Map<string, Promise<unknown>>();

  constructor(manifest: Manifest, read: ReadFile) {
    this.manifest = manifest;
    this.read = read;
    this.copies = new Map(manifest.copies);
    this.owners = new Int32Array(manifest.blocks.reduce((sum, count) => sum + count, 0));
    let at = 0;
    manifest.blocks.forEach((count, episode) => this.owners.fill(episode, at, (at += count)));
  }

  blockOf(place: number): number {
    return Math.floor(place / this.manifest.slots);
  }

  /** The episode of a place by number. */
  episodeOf(place: number): number {
    return this.owners[this.blockOf(place)] ?? this.manifest.blocks.length;
  }

  /** The same, with a lesser copy counted as the fuller one. */
  conversationOf(place: number): number {
    const episode = this.episodeOf(place);
    return this.copies.get(episode) ?? episode;
  }

  /** The language of a place's episode. */
  languageOf(place: number): string {
    const { languages, languageOf } = this.manifest;
    return languages[languageOf[this.episodeOf(place)] ?? -1] ?? '';
  }

  /** True of the place that is an episode's title. */
  isTitle(place: number): boolean {
    const block = this.blockOf(place);
    return place % this.manifest.slots === 0 && (block === 0 || this.owners[block] !== this.owners[block - 1]);
  }

  /** The titles of all episodes. */
  titles(): number[] {
    let block = 0;
    return this.manifest.blocks.map((count) => ((block += count) - count) * this.manifest.slots);
  }

  /** The file of words that holds a root, if the archive does. */
  fileOf(root: string): number {
    return fileOfRoot(this.manifest, root);
  }

  terms(file: number): Promise<Term[]> {
    return this.once(`w/${file}.bin`, readTerms);
  }

  /** The list of where a term of a file stands. */
  async positions({ positions }: Term, file: number): Promise<ByteReader> {
    return typeof positions === 'number' ? (await this.once(`p/${file}.bin`, readPositions))[positions]! : positions;
  }

  block(number: number): Promise<Block> {
    return this.once(`b/${number}.bin`, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Block);
  }

  facet(name: 'speakers' | 'topics'): Promise<FacetValue[]> {
    return this.once(`${name}.bin`, readFacet);
  }

  /** Asks for files of words, positions and facets before it is their turn. */
  async ask(names: readonly string[]): Promise<void> {
    const asked = names.map((name) => {
      const parse = name.startsWith('w/') ? readTerms : name.startsWith('p/') ? readPositions : readFacet;
      return this.once<unknown>(name, parse);
    });
    // Whose turn it is will hear of what failed.
    await Promise.allSettled(asked);
  }

  private once<T>(name: string, parse: (bytes: Uint8Array) => T): Promise<T> {
    let loading = this.held.get(name) as Promise<T> | undefined;
    if (!loading) {
      loading = this.read(`${this.manifest.digest}/${name}`).then(parse);
      this.held.set(name, loading);
      loading.catch(() => this.held.delete(name));
    }
    return loading;
  }
}

export async function openEngine(read: ReadFile): Promise<Engine> {
  return new Engine(JSON.parse(new TextDecoder().decode(await read(START))) as Manifest, read);
}

/** Unpacks what the build packed, unless the host or the browser has done so. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The index that this page knows is gone: the site was built anew. */
export class StaleIndex extends Error {}

let loading: Promise<Engine> | undefined;

/**
 * Loads the index on first use; on the search page, whose own text holds the manifest, with what it has asked for already.
 * A failure is not remembered: the next call tries again.
 *
 * @param isAnew  The index that was known is gone: nothing that was fetched before is used.
 * @throws StaleIndex from the reading of its files.
 */
export function loadEngine(base: string, isAnew = false): Promise<Engine> {
  if (isAnew) loading = undefined;
  loading ??= open(base, isAnew).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function open(base: string, isAnew: boolean): Promise<Engine> {
  const start = new URL(`${base}${FOLDER}/${START}`, location.href).href;
  const early = isAnew ? undefined : (window as EarlyWindow).searchEarly;
  const own: { whole?: Whole | undefined; kept?: Promise<Whole | undefined> } = {};
  const read = async (name: string): Promise<Uint8Array> => {
    const file = name.slice(name.indexOf('/') + 1);
    const packed = own.whole?.get(file);
    if (packed) return unpack(packed);
    // The first file says which build the others belong to.
    const asked = early?.files.get(name) ?? fetch(`${base}${FOLDER}/${name}`, isAnew ? { cache: 'reload' } : {});
    early?.files.delete(name);
    const response = await asked.catch(async (error: unknown) => {
      const earlier = name === START ? await keptStart(start) : (await own.kept)?.get(file);
      if (!earlier) throw error;
      return earlier instanceof Response ? earlier : new Response(earlier);
    });
    if (response.status === 404 && name !== START) throw new StaleIndex(name);
    if (!response.ok) throw new Error(`The search index cannot be read: ${response.status} ${name}`);
    return unpack(new Uint8Array(await response.arrayBuffer()));
  };
  const engine = early ? new Engine(early.manifest, read) : await openEngine(read);
  const { manifest } = engine;
  // Nothing waits for it: what is asked for until it is there comes from the host.
  own.kept = keptWhole(base, manifest).catch(() => undefined);
  void own.kept.then((found) => (own.whole = found));
  let isKeeping = false;
  keep = async () => {
    if (isKeeping || (await own.kept)) return;
    isKeeping = true;
    own.whole = await keepWhole(base, manifest, start).catch(() => undefined);
    isKeeping = own.whole !== undefined;
  };
  return engine;
}

/** To be called once a search has found something: where the index is small, further ones then need no connection. */
export function keepIndex(): void {
  void keep?.();
}

let keep: (() => Promise<void>) | undefined;
