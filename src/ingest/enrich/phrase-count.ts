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
 * phrases are numbers: most phrases are said once, and are never written out. A phrase of one word has the number of its
 * word, which is its rank among those of the talk; longer ones follow.
 */
export class PhraseCount {
  readonly #known: WrittenWords;
  /** A word said less often in all stretches is part of no phrase. */
  readonly #least: number;
  /** The words of all stretches, one after the other: as written, and their sorts. */
  readonly #words: Int32Array;
  readonly #sorts: Uint8Array;
  /** Their numbers, the same for all that are alike but for capitals and signs; and those without a possessive `'s`. */
  readonly #numbers: Int32Array;
  readonly #lasts: Int32Array;
  /** How many numbers there are, 0 being none. */
  readonly #size: number;
  /** How often each number stands in all stretches. */
  readonly #said: Int32Array;
  /** Where the words of each stretch end. */
  readonly #ends: number[] = [];
  /** For each stretch, and in it for each number, how often it is said alone; where it stands; whether that is in small letters. */
  readonly #singles: Int32Array;
  readonly #singleStarts: Int32Array;
  readonly #singleSmall: Uint8Array;
  /** Longer phrases by the one that each goes on from and its last word: their ranks, one more than they are. */
  #slots: Int32Array;
  readonly #before: number[] = [];
  readonly #last: number[] = [];
  /** The place that each of them last had among those below, one more than it is. */
  readonly #latest: number[] = [];
  /** Of each longer phrase in each stretch that has it, one stretch after the other: */
  readonly #phrases: number[] = [];
  readonly #counts: number[] = [];
  /** where it stands among the words, */
  readonly #starts: number[] = [];
  readonly #isSmall: boolean[] = [];
  /** and its place for the stretch before, one more than it is. */
  readonly #earlier: number[] = [];
  /** Where those of each stretch begin, and where the last ones end. */
  readonly #bounds: number[] = [0];

  /** @param least Phrases that are said less often in all are left out. */
  constructor(stretches: readonly (readonly string[])[], known: WrittenWords, least: number) {
    this.#known = known;
    this.#least = least;
    const textEnds: number[] = [];
    let size = 0;
    for (const texts of stretches) {
      for (const text of texts) {
        scratch = withRoom(scratch, size + (text.length >> 1) + 1);
        size = known.read(text, scratch, size);
        textEnds.push(size);
      }
      this.#ends.push(size);
    }
    this.#words = scratch.slice(0, size);
    this.#sorts = new Uint8Array(size);
    this.#numbers = new Int32Array(size);
    this.#lasts = new Int32Array(size);
    this.#size = this.#number() + 1;
    this.#said = this.#saidOf();
    this.#singles = new Int32Array(stretches.length * this.#size);
    this.#singleStarts = new Int32Array(stretches.length * this.#size);
    this.#singleSmall = new Uint8Array(stretches.length * this.#size);
    this.#slots = new Int32Array(1 << 8);
    let text = 0;
    let from = 0;
    for (const [stretch, end] of this.#ends.entries()) {
      while (from < end) {
        const to = textEnds[text++] ?? end;
        for (; from < to; from += 1) if ((this.#sorts[from] ?? 0) & SAYS) this.#enterFrom(from, to, stretch);
      }
      this.#bounds.push(this.#phrases.length);
    }
  }

  /** Give each word its numbers. */
  #number(): number {
    const { keys, sorts, keyOf, lastOf } = this.#known;
    const numbers = new Int32Array(keys);
    let size = 0;
    for (let at = 0; at < this.#words.length; at += 1) {
      const word = this.#words[at] ?? 0;
      const [key, last] = [keyOf[word] ?? 0, lastOf[word] ?? 0];
      this.#sorts[at] = sorts[word] ?? 0;
      this.#numbers[at] = numbers[key] || (numbers[key] = ++size);
      this.#lasts[at] = numbers[last] || (numbers[last] = ++size);
    }
    return size;
  }

  #saidOf(): Int32Array {
    const said = new Int32Array(this.#size);
    for (let at = 0; at < this.#words.length; at += 1) {
      const [number, last] = [this.#numbers[at] ?? 0, this.#lasts[at] ?? 0];
      said[number] = (said[number] ?? 0) + 1;
      if (last !== number) said[last] = (said[last] ?? 0) + 1;
    }
    return said;
  }

  #enterFrom(from: number, end: number, stretch: number): void {
    let run = 0;
    let hasCapital = false;
    for (let size = 1; size <= MOST_WORDS && from + size <= end; size += 1) {
      const at = from + size - 1;
      const sort = this.#sorts[at] ?? 0;
      if ((sort & SAYS) === 0) return;
      hasCapital ||= (sort & CAPITAL) !== 0;
      const [number, last] = [this.#numbers[at] ?? 0, this.#lasts[at] ?? 0];
      let phrase = last;
      if ((this.#said[last] ?? 0) >= this.#least) {
        if (size === 1) this.#addSingle(stretch * this.#size + last, from, !hasCapital);
        else this.#add((phrase = this.#longer(run, last)), from, !hasCapital);
      }
      if (size === MOST_WORDS || (sort & PARTS) !== 0 || (this.#said[number] ?? 0) < this.#least) return;
      if (size === 1) run = number;
      else run = number === last ? phrase : this.#longer(run, number);
    }
  }

  #addSingle(place: number, from: number, isSmall: boolean): void {
    const count = this.#singles[place] ?? 0;
    this.#singles[place] = count + 1;
    if (count > 0 && !(isSmall && this.#singleSmall[place] === 0)) return;
    this.#singleStarts[place] = from;
    this.#singleSmall[place] = isSmall ? 1 : 0;
  }

  #add(phrase: number, from: number, isSmall: boolean): void {
    const rank = phrase - this.#size;
    const latest = this.#latest[rank] ?? 0;
    const place = latest - 1;
    if (place < (this.#bounds[this.#bounds.length - 1] ?? 0)) {
      this.#latest[rank] = this.#phrases.push(phrase);
      this.#counts.push(1);
      this.#starts.push(from);
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

  #longer(before: number, last: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(before, last) & mask;
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#before[held - 1] === before && this.#last[held - 1] === last) return this.#size + held - 1;
      slot = (slot + 1) & mask;
    }
    const held = this.#before.push(before);
    this.#last.push(last);
    this.#latest.push(0);
    this.#slots[slot] = held;
    if (2 * held > this.#slots.length) this.#spread();
    return this.#size + held - 1;
  }

  #spread(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let rank = 0; rank < this.#before.length; rank += 1) {
      let slot = hashOf(this.#before[rank] ?? 0, this.#last[rank] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = rank + 1;
    }
  }

  /** How often a phrase is said in all stretches. */
  total(phrase: number): number {
    return this.#countsOf(phrase).reduce((sum, count) => sum + count, 0);
  }

  /** How many stretches have it. */
  spread(phrase: number): number {
    return this.#countsOf(phrase).filter((count) => count > 0).length;
  }

  #countsOf(phrase: number): number[] {
    return this.#ends.map((_, stretch) => this.count(phrase, stretch));
  }

  /** How often it is said in one stretch. */
  count(phrase: number, stretch: number): number {
    if (stretch >= this.#ends.length) return 0;
    if (phrase < this.#size) return this.#singles[stretch * this.#size + phrase] ?? 0;
    const [from = 0, to = 0] = [this.#bounds[stretch], this.#bounds[stretch + 1]];
    let place = (this.#latest[phrase - this.#size] ?? 0) - 1;
    while (place >= to) place = (this.#earlier[place] ?? 0) - 1;
    return place >= from ? (this.#counts[place] ?? 0) : 0;
  }

  /** The words in front of a phrase wherever it is said in a stretch, in small letters; none where a sign stands between. */
  before(phrase: number, stretch: number): string[] {
    const run = this.#runOf(phrase);
    const found: string[] = [];
    const end = (this.#ends[stretch] ?? 0) - run.length + 1;
    for (let from = this.#ends[stretch - 1] ?? 0; from < end; from += 1) {
      const isHere = run.every((number, index) => {
        if (index === run.length - 1) return this.#lasts[from + index] === number;
        return this.#numbers[from + index] === number && ((this.#sorts[from + index] ?? 0) & PARTS) === 0;
      });
      if (isHere && from > 0 && ((this.#sorts[from - 1] ?? 0) & PARTS) === 0)
        found.push(this.#known.textOf(this.#words[from - 1] ?? 0).toLowerCase());
    }
    return found;
  }

  /** The numbers of the words of a phrase. */
  #runOf(phrase: number): number[] {
    const run: number[] = [];
    let rest = phrase;
    for (; rest >= this.#size; rest = this.#before[rest - this.#size] ?? 0)
      run.unshift(this.#last[rest - this.#size] ?? 0);
    return [rest, ...run];
  }

  /** The phrases that are said so often in a stretch. */
  candidates(stretch: number, least: number): Candidate[] {
    const found: Candidate[] = [];
    for (let phrase = 1; phrase < this.#size; phrase += 1) {
      const place = stretch * this.#size + phrase;
      const count = this.#singles[place] ?? 0;
      if (count >= least) found.push(this.#candidate(phrase, count, this.#singleStarts[place] ?? 0));
    }
    const end = this.#bounds[stretch + 1] ?? 0;
    for (let place = this.#bounds[stretch] ?? 0; place < end; place += 1) {
      const count = this.#counts[place] ?? 0;
      if (count >= least) found.push(this.#candidate(this.#phrases[place] ?? 0, count, this.#starts[place] ?? 0));
    }
    return found;
  }

  #candidate(phrase: number, count: number, start: number): Candidate {
    const words = this.#runOf(phrase).length;
    const run: string[] = [];
    for (let at = start; at < start + words; at += 1) run.push(this.#known.textOf(this.#words[at] ?? 0));
    const text = withoutPossessive(run.join(' '));
    return { phrase, key: text.toLowerCase(), text, count, words };
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
