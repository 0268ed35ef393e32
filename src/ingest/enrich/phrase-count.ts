import { CAPITAL, PARTS, SAYS, withoutPossessive, type WrittenWords } from './written-words.ts';

/** A phrase of one stretch of talk. */
export interface Candidate {
  /** Its number: the same in all stretches. */
  phrase: number;
  /** In small letters, a possessive `'s` left out. */
  key: string;
  /** As written where it first stands, without capitals where it is ever written so. */
  text: string;
  count: number;
  words: number;
}

const MOST_WORDS = 3;

/** For the words of the talk at hand; grows as talk needs it. */
let scratch = new Int32Array(1 << 14);

/**
 * Counts the runs of up to three words that carry a subject and that nothing parts, in several stretches of talk. Words and
 * phrases are numbers: most phrases are said once, and are never written out.
 */
export class PhraseCount {
  readonly #known: WrittenWords;
  /** A word said less often in all stretches is part of no phrase. */
  readonly #least: number;
  /** The words of all stretches, and where those of each begin. */
  readonly #words: Int32Array;
  /** How often each key of a word stands in all stretches. */
  readonly #said: Int32Array;
  /** Phrases by the one that each goes on from (0 where it begins) and its last word: its number, 0 where none is. */
  #slots: Int32Array;
  readonly #before: number[] = [0];
  readonly #last: number[] = [0];
  readonly #totals: number[] = [0];
  readonly #spreads: number[] = [0];
  /** The place that each phrase last had among those below, one more than it is. */
  readonly #latest: number[] = [0];
  /** Of each phrase in each stretch that has it, one stretch after the other: */
  readonly #phrases: number[] = [];
  readonly #counts: number[] = [];
  /** where it stands among the words, and how many it has, */
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];
  readonly #isSmall: boolean[] = [];
  /** and its place for the stretch before, one more than it is. */
  readonly #earlier: number[] = [];
  /** Where the phrases of each stretch begin, and where the last ones end. */
  readonly #bounds: number[] = [0];
  /** Where the words of each stretch end. */
  readonly #ends: number[] = [];
  /** Where those of the stretch at hand begin. */
  #first = 0;

  /** @param least Phrases that are said less often in all are left out. */
  constructor(stretches: readonly (readonly string[])[], known: WrittenWords, least: number) {
    this.#known = known;
    this.#least = least;
    const ends: number[] = [];
    const bounds: number[] = [];
    let size = 0;
    for (const texts of stretches) {
      for (const text of texts) {
        scratch = withRoom(scratch, size + (text.length >> 1) + 1);
        size = known.read(text, scratch, size);
        ends.push(size);
      }
      bounds.push(ends.length);
    }
    this.#words = scratch.slice(0, size);
    this.#said = this.#saidOf();
    this.#slots = new Int32Array(2 ** Math.max(6, Math.ceil(Math.log2(size + 1))));
    let from = 0;
    let text = 0;
    for (const bound of bounds) {
      for (; text < bound; text += 1) {
        const end = ends[text] ?? 0;
        for (; from < end; from += 1) this.#enterFrom(from, end);
      }
      this.#ends.push(from);
      this.#first = this.#phrases.length;
      this.#bounds.push(this.#first);
    }
  }

  #saidOf(): Int32Array {
    const { keys, keyOf, lastOf } = this.#known;
    const said = new Int32Array(keys);
    for (const word of this.#words) {
      const [key, last] = [keyOf[word] ?? 0, lastOf[word] ?? 0];
      said[key] = (said[key] ?? 0) + 1;
      if (last !== key) said[last] = (said[last] ?? 0) + 1;
    }
    return said;
  }

  #enterFrom(from: number, end: number): void {
    const { sorts, keyOf, lastOf } = this.#known;
    let run = 0;
    let hasCapital = false;
    for (let size = 1; size <= MOST_WORDS && from + size <= end; size += 1) {
      const word = this.#words[from + size - 1] ?? 0;
      const sort = sorts[word] ?? 0;
      if ((sort & SAYS) === 0) return;
      hasCapital ||= (sort & CAPITAL) !== 0;
      const [key, last] = [keyOf[word] ?? 0, lastOf[word] ?? 0];
      let phrase = 0;
      if ((this.#said[last] ?? 0) >= this.#least) {
        phrase = this.#phrase(run, last);
        this.#add(phrase, from, size, !hasCapital);
      }
      if ((sort & PARTS) !== 0 || (this.#said[key] ?? 0) < this.#least) return;
      run = key === last ? phrase : this.#phrase(run, key);
    }
  }

  #add(phrase: number, from: number, size: number, isSmall: boolean): void {
    this.#totals[phrase] = (this.#totals[phrase] ?? 0) + 1;
    const latest = this.#latest[phrase] ?? 0;
    const place = latest - 1;
    if (place < this.#first) {
      this.#spreads[phrase] = (this.#spreads[phrase] ?? 0) + 1;
      this.#latest[phrase] = this.#phrases.push(phrase);
      this.#counts.push(1);
      this.#starts.push(from);
      this.#sizes.push(size);
      this.#isSmall.push(isSmall);
      this.#earlier.push(latest);
      return;
    }
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    if (isSmall && this.#isSmall[place] === false) {
      this.#starts[place] = from;
      this.#isSmall[place] = true;
    }
  }

  #phrase(before: number, last: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(before, last) & mask;
    for (let phrase = this.#slots[slot] ?? 0; phrase !== 0; phrase = this.#slots[slot] ?? 0) {
      if (this.#before[phrase] === before && this.#last[phrase] === last) return phrase;
      slot = (slot + 1) & mask;
    }
    const phrase = this.#totals.push(0) - 1;
    this.#before.push(before);
    this.#last.push(last);
    this.#spreads.push(0);
    this.#latest.push(0);
    this.#slots[slot] = phrase;
    if (2 * phrase > this.#slots.length) this.#spread();
    return phrase;
  }

  #spread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let phrase = 1; phrase < this.#totals.length; phrase += 1) {
      let slot = hashOf(this.#before[phrase] ?? 0, this.#last[phrase] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = phrase;
    }
  }

  /** How often a phrase is said in all stretches. */
  total(phrase: number): number {
    return this.#totals[phrase] ?? 0;
  }

  /** How many stretches have it. */
  spread(phrase: number): number {
    return this.#spreads[phrase] ?? 0;
  }

  /** How often it is said in one stretch. */
  count(phrase: number, stretch: number): number {
    const [from = 0, to = 0] = this.#bounds.slice(stretch, stretch + 2);
    let place = (this.#latest[phrase] ?? 0) - 1;
    while (place >= to) place = (this.#earlier[place] ?? 0) - 1;
    return place >= from ? (this.#counts[place] ?? 0) : 0;
  }

  /** The words in front of a phrase wherever it is said in a stretch, in small letters; none where a sign stands between. */
  before(phrase: number, stretch: number): string[] {
    const { sorts, keyOf, lastOf } = this.#known;
    const keys: number[] = [];
    for (let run = phrase; run !== 0; run = this.#before[run] ?? 0) keys.unshift(this.#last[run] ?? 0);
    const found: string[] = [];
    const end = (this.#ends[stretch] ?? 0) - keys.length + 1;
    for (let from = this.#ends[stretch - 1] ?? 0; from < end; from += 1) {
      const isHere = keys.every((key, index) => {
        const word = this.#words[from + index] ?? 0;
        if (index === keys.length - 1) return lastOf[word] === key;
        return keyOf[word] === key && ((sorts[word] ?? 0) & PARTS) === 0;
      });
      const before = from > 0 ? (this.#words[from - 1] ?? 0) : -1;
      if (isHere && before >= 0 && ((sorts[before] ?? 0) & PARTS) === 0)
        found.push(this.#known.textOf(before).toLowerCase());
    }
    return found;
  }

  /** The phrases that are said so often in a stretch, in the order of their first places. */
  candidates(stretch: number, least: number): Candidate[] {
    const found: Candidate[] = [];
    const end = this.#bounds[stretch + 1] ?? 0;
    for (let place = this.#bounds[stretch] ?? 0; place < end; place += 1) {
      const count = this.#counts[place] ?? 0;
      if (count < least) continue;
      const [phrase = 0, start = 0, words = 0] = [this.#phrases[place], this.#starts[place], this.#sizes[place]];
      const run = [...this.#words.subarray(start, start + words)].map((word) => this.#known.textOf(word));
      const text = withoutPossessive(run.join(' '));
      found.push({ phrase, key: text.toLowerCase(), text, count, words });
    }
    return found;
  }
}

function hashOf(before: number, last: number): number {
  const hash = Math.imul(Math.imul(before, 0x9e3779b1) ^ last, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function withRoom(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= list.length) return list;
  const longer = new Int32Array(2 * size);
  longer.set(list);
  return longer;
}
