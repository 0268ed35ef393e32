import { AROUND, OFTEN, ONCE, TWICE } from '../format.ts';
import { stem } from '../stem.ts';
import { tokenize } from '../tokens.ts';
import { ByteWriter } from './bytes.ts';

/** Bytes of places, before they are packed, that one file of words holds at least; a word is never parted. */
const BYTES_OF_FILE = 20_000;

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

/** Two files for one stretch of the vocabulary. */
export interface WordFile {
  /** Root of its first word. */
  first: string;
  places: Uint8Array;
  positions: Uint8Array;
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
    let group: Entry[] = [];
    let first = '';
    let last = '';
    let size = 0;
    for (const { entry, root } of sorted) {
      const isNew = root !== last;
      // A long word gets a file of its own, so that its neighbours in the alphabet stay cheap.
      if (isNew && group.length > 0 && (size >= BYTES_OF_FILE || size + entry.places.length > 2 * BYTES_OF_FILE)) {
        yield fileOf(first, group);
        group = [];
        size = 0;
      }
      if (group.length === 0) first = root;
      group.push(entry);
      size += entry.places.length + entry.norm.length + 3;
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

function fileOf(first: string, entries: readonly Entry[]): WordFile {
  const places = new ByteWriter(BYTES_OF_FILE);
  places.number(entries.length);
  for (const { norm, count, places: own } of entries) {
    places.text(norm);
    places.number(count);
    places.number(own.length);
  }
  for (const { places: own } of entries) places.add(own.bytes());
  const positions = new ByteWriter(BYTES_OF_FILE);
  positions.number(entries.length);
  for (const { positions: own } of entries) positions.number(own.length);
  for (const { positions: own } of entries) positions.add(own.bytes());
  return { first, places: places.bytes(), positions: positions.bytes() };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
