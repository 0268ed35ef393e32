import type { HeardWords } from './heard.ts';

/**
 * The files of the index, as the build writes and the browser reads them. All are gzipped by us, so that they weigh the
 * same on every host; all but the first lie in a folder that is named for what the index holds, so that a browser never
 * mixes two builds.
 *
 * A _place_ is a passage or a heading. Places are numbered in reading order, `SLOTS` to a _block_; an episode begins with a
 * new block, and its first place is the episode itself: its title, show and people.
 *
 * - `start.bin`: the `Manifest`, JSON.
 * - `<digest>/w/<n>.bin`: words, sorted by root, with the places that hold them and where in those they stand (`readTerms`).
 * - `<digest>/p/<n>.bin`: the same for the commonest words, which stand in so many places that only phrases and nearness
 *   should pay for it (`readPositions`).
 * - `<digest>/b/<n>.bin`: a block with its text, JSON (`Block`).
 * - `<digest>/whole.bin`: all of the others in one (`readWhole`), where the index is small: for searches without a connection.
 * - `<digest>/speakers.bin`, `topics.bin`: the places where each speaks or is named; only for filters (`readFacet`).
 */
export const FOLDER = 'search-index';
export const START = 'start.bin';
export const WHOLE = 'whole.bin';

/** Id of the element of the search page that holds the manifest as well. */
export const START_ID = 'search-start';

/** Places of a block: about a printed page of talk. README.md has the figures. */
export const SLOTS = 16;

export interface Manifest {
  /** Name of the folder of all other files. */
  digest: string;
  /** There is a file that holds all others. */
  hasWhole: boolean;
  slots: number;
  /** The root that each file of words begins with, in order. */
  words: string[];
  /** The files of words that have a file of positions beside them: number, and the KB of both before they are packed. */
  apart: [file: number, words: number, positions: number][];
  /** Per episode, in order of place: how many blocks it has. */
  blocks: number[];
  /** Titles of shows with their aliases, and per episode which of them it belongs to. */
  shows: string[][];
  showOf: number[];
  kinds: string[];
  kindOf: number[];
  languages: string[];
  languageOf: number[];
  /** Lesser copies: number of the episode, number of the fuller one. */
  copies: [number, number][];
  /** How the archive writes its names; see `spellings`. */
  spellings: string[][];
}

/** The file of words that holds a root, if the archive does. */
export function fileOfRoot({ words }: Manifest, root: string): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (words[middle]! <= root) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Strength of a place: its text holds the word once, twice or more often, or only its speaker or chapter does. */
export const ONCE = 0;
export const TWICE = 1;
export const OFTEN = 2;
export const AROUND = 3;

export interface Block {
  /** The pages that the places belong to, with the slot that each begins at. */
  pages: BlockPage[];
  /** What the first place stands under. */
  chapter: string;
  section: string;
  parts: BlockPart[];
}

export interface BlockPage {
  slot: number;
  path: string;
  title: string;
  show: string;
  people: string;
  /** `show/name` of the fuller copy. */
  of?: string;
}

/**
 * Kind, anchor, label, text, where the text is corrected what was transcribed, and its language where that is not the
 * episode's. A section has no text and takes no slot.
 */
export type BlockPart = [
  kind: 0 | 1 | 2 | 3,
  id: string,
  label: string,
  text: string,
  heard?: HeardWords[],
  lang?: string,
];
export const PASSAGE = 0;
export const HEADING = 1;
export const SECTION = 2;
/** A passage that promotes something: a sponsor, the channels of a show. */
export const PROMOTION = 3;

const decoder = new TextDecoder();

/** Bytes of a text that is put together from its letters. */
const SHORT = 32;

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  /** A number of seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  part(length: number): ByteReader {
    const part = new ByteReader(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return part;
  }

  text(): string {
    const { bytes } = this.part(this.number());
    // Words are short and mostly plain, and a decoder takes its time to begin.
    if (bytes.length <= SHORT && bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
    return decoder.decode(bytes);
  }
}

/** One word of a file of words. */
export interface Term {
  norm: string;
  /** Places that hold it, speakers and chapters included. */
  count: number;
  /** For `readPlaces`. */
  places: ByteReader;
  /** For `readTermPositions`; or the term's place in the order of the file of positions. */
  positions: ByteReader | number;
}

export function readTerms(bytes: Uint8Array): Term[] {
  const reader = new ByteReader(bytes);
  const heads = Array.from({ length: reader.number() }, () => ({
    norm: reader.text(),
    count: reader.number(),
    size: reader.number(),
    /** One more than the bytes of its positions; 0 where they lie apart. */
    own: reader.number(),
  }));
  const places = heads.map(({ size }) => reader.part(size));
  let apart = 0;
  return heads.map(({ norm, count, own }, index) => ({
    norm,
    count,
    places: places[index]!,
    positions: own === 0 ? apart++ : reader.part(own - 1),
  }));
}

/** Calls back for each place of a term, in order, with the strength. */
export function readPlaces({ places, count }: Term, each: (place: number, strength: number) => void): void {
  places.at = 0;
  let place = 0;
  for (let index = 0; index < count; index++) {
    const value = places.number();
    place += Math.floor(value / 4);
    each(place, value % 4);
  }
}

/** The lists of a file of positions: per place whose text holds the term, numbers of words. */
export function readPositions(bytes: Uint8Array): ByteReader[] {
  const reader = new ByteReader(bytes);
  const sizes = Array.from({ length: reader.number() }, () => reader.number());
  return sizes.map((size) => reader.part(size));
}

/** Calls back for each of these places whose text holds a term, in order, with the numbers of its words there. */
export function readTermPositions(
  term: Term,
  list: ByteReader,
  wanted: { has(place: number): boolean } | undefined,
  each: (place: number, positions: number[]) => void,
): void {
  list.at = 0;
  readPlaces(term, (place, strength) => {
    if (strength === AROUND) return;
    const count = strength === OFTEN ? list.number() : strength + 1;
    if (wanted?.has(place) === false) {
      for (let skipped = 0; skipped < count; skipped++) list.number();
      return;
    }
    let at = -1;
    each(
      place,
      Array.from({ length: count }, () => (at += 1 + list.number())),
    );
  });
}

/** A speaker or topic: its names, the first of them shown, and the places where it speaks or is named, in order. */
export interface FacetValue {
  names: string[];
  places: number[];
}

export function readFacet(bytes: Uint8Array): FacetValue[] {
  const reader = new ByteReader(bytes);
  const names = JSON.parse(reader.text()) as string[][];
  return names.map((own) => {
    let place = 0;
    const places = Array.from({ length: reader.number() }, () => (place += reader.number()));
    return { names: own, places };
  });
}

/** The files of an index, packed, by their names without the folder. */
export function readWhole(bytes: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
  const reader = new ByteReader(bytes);
  const heads = Array.from({ length: reader.number() }, (): [string, number] => [reader.text(), reader.number()]);
  let { at } = reader;
  return new Map(heads.map(([name, size]) => [name, bytes.subarray(at, (at += size))]));
}
