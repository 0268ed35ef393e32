import { AROUND, OFTEN, ONCE, TWICE } from '../format.ts';
import { stem } from '../stem.ts';
import { tokenize } from '../tokens.ts';
import { ByteWriter } from './bytes.ts';

/** Bytes, before they are packed, that one file of words holds at least; a root is never parted. */
const BYTES_OF_FILE = 20_000;

/** Positions of a word that are more bytes than this lie apart: who asks for the word alone need not read them. */
const MOST_POSITIONS = 8_000;

/** Positions left free between two wordings. */
const GAP = 16;

interface Entry {
  norm: string;
  places: ByteWriter;
  positions: ByteWriter;
  count: number;
  last: number;
  /** Where it stands in the place that is being read. */
  here: number[];
}

/** One stretch of the vocabulary. */
export interface WordFile {
  /** Root of its first word. */
  first: string;
  /** As `readTerms` reads it. */
  words: Uint8Array;
  /** As `readPositions` reads it; absent where no word is so common that its positions lie apart. */
  positions?: Uint8Array;
}

/** Which places hold which words, and where. Places must be added in order. */
export class WordIndex {
  private readonly entries = new Map<string, Entry>();

  /**
   * @param around Speaker, chapter or names: what answers for a word, for less than the text.
   * @param others Other wordings of parts of the text; no phrase reaches from one into the next.
   */
  add(place: number, text: string, around: string, others: readonly string[] = []): void {
    const touched: Entry[] = [];
    let start = 0;
    for (const wording of [text, ...others]) {
      const tokens = tokenize(wording);
      tokens.forEach(({ norm }, at) => {
        const entry = this.entry(norm);
        if (entry.here.length === 0) touched.push(entry);
        entry.here.push(start + at);
      });
      start += tokens.length + GAP;
    }
    for (const entry of touched) {
      const { here } = entry;
      const strength = here.length === 1 ? ONCE : here.length === 2 ? TWICE : OFTEN;
      note(entry, place, strength);
      if (strength === OFTEN) entry.positions.number(here.length);
      let before = -1;
      for (const at of here) {
        entry.positions.number(at - before - 1);
        before = at;
      }
      entry.here = [];
    }
    for (const { norm } of tokenize(around)) {
      const entry = this.entry(norm);
      if (entry.last !== place) note(entry, place, AROUND);
    }
  }

  /** Every word, sorted by its root, so that its forms lie together. */
  *files(): Generator<WordFile> {
    const sorted = [...this.entries.values()].map((entry) => ({ entry, root: stem(entry.norm) }));
    sorted.sort((a, b) => (a.root === b.root ? compare(a.entry.norm, b.entry.norm) : compare(a.root, b.root)));
    const isLong = (entry: Entry): boolean => isApart(entry) || sizeOf(entry) > BYTES_OF_FILE;
    const common = new Set(sorted.flatMap(({ entry, root }) => (isLong(entry) ? [root] : [])));
    let group: Entry[] = [];
    let first = '';
    let last = '';
    let size = 0;
    for (const { entry, root } of sorted) {
      const isNew = root !== last;
      // A common word gets a file of its own, so that its neighbours in the alphabet stay cheap.
      const isFull = size >= BYTES_OF_FILE || common.has(root) || common.has(last);
      if (isNew && group.length > 0 && isFull) {
        yield fileOf(first, group);
        group = [];
        size = 0;
      }
      if (group.length === 0) first = root;
      group.push(entry);
      size += sizeOf(entry);
      last = root;
    }
    if (group.length > 0) yield fileOf(first, group);
  }

  private entry(norm: string): Entry {
    let entry = this.entries.get(norm);
    if (!entry) {
      entry = { norm, places: new ByteWriter(), positions: new ByteWriter(), count: 0, last: -1, here: [] };
      this.entries.set(norm, entry);
    }
    return entry;
  }
}

function note(entry: Entry, place: number, strength: number): void {
  entry.places.number((place - Math.max(0, entry.last)) * 4 + strength);
  entry.count++;
  entry.last = place;
}

function isApart({ positions }: Entry): boolean {
  return positions.length > MOST_POSITIONS;
}

function sizeOf(entry: Entry): number {
  return entry.norm.length + 4 + entry.places.length + (isApart(entry) ? 0 : entry.positions.length);
}

function fileOf(first: string, entries: readonly Entry[]): WordFile {
  const writer = new ByteWriter(2 * BYTES_OF_FILE);
  writer.number(entries.length);
  for (const entry of entries) {
    writer.text(entry.norm);
    writer.number(entry.count);
    writer.number(entry.places.length);
    writer.number(isApart(entry) ? 0 : entry.positions.length + 1);
  }
  for (const { places } of entries) writer.add(places.bytes());
  for (const entry of entries) if (!isApart(entry)) writer.add(entry.positions.bytes());
  const apart = entries.filter(isApart);
  return { first, words: writer.bytes(), ...(apart.length > 0 && { positions: positionsFile(apart) }) };
}

function positionsFile(entries: readonly Entry[]): Uint8Array {
  const writer = new ByteWriter(2 * BYTES_OF_FILE);
  writer.number(entries.length);
  for (const { positions } of entries) writer.number(positions.length);
  for (const { positions } of entries) writer.add(positions.bytes());
  return writer.bytes();
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
