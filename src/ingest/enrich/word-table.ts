import { BASIS, PRIME } from '../../transcript/fnv.ts';
import { unitsOf } from '../../transcript/units.ts';
import { isPossessive, JOINER, kindAt, LETTER, MARK } from './word-signs.ts';

/** For the words of the text at hand; grows as texts need it. */
let scratch = new Int32Array(1 << 14);

/**
 * The words of a text as numbers, and how often each stands there. A word is a run of letters, marks and digits, with
 * the hyphens and apostrophes inside it; a possessive `'s` is no part of one.
 */
export class WordTable {
  readonly #text: string;
  /** The number of each word of the text, in order. */
  readonly #words: Int32Array;
  /** Where each numbered word first stands, and how long it is, in UTF-16 units. */
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #counts: Int32Array;
  /** Numbers by hash, one more than they are; 0 where none is. As many as a power of two. */
  readonly #slots: Int32Array;

  constructor(text: string) {
    this.#text = text;
    const units = unitsOf(text);
    const end = text.length;
    if (scratch.length < end) scratch = new Int32Array(2 * end);
    const words = scratch;
    let size = 0;
    // A text of so many signs has about so many words of its own.
    let slots = new Int32Array(2 ** Math.max(6, Math.ceil(Math.log2(end / 8 + 1))));
    let starts = new Int32Array(slots.length / 2);
    let lengths = new Int32Array(slots.length / 2);
    let counts = new Int32Array(slots.length / 2);
    let known = 0;
    for (let index = 0; index < end;) {
      if (kindAt(units, index) < MARK) {
        index += 1;
        continue;
      }
      const start = index;
      index = endOfWord(units, start, end);
      const length = index - start;
      let hash = BASIS;
      for (let at = start; at < index; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), PRIME);
      let slot = scatter(hash) & (slots.length - 1);
      let word = -1;
      for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
        if (lengths[held - 1] === length && isSame(units, starts[held - 1] ?? 0, start, length)) {
          word = held - 1;
          break;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      if (word < 0) {
        word = known;
        known += 1;
        if (known > starts.length) {
          starts = longer(starts);
          lengths = longer(lengths);
          counts = longer(counts);
        }
        starts[word] = start;
        lengths[word] = length;
        slots[slot] = known;
        if (2 * known > slots.length) slots = spread(units, starts, lengths, known, 2 * slots.length);
      }
      counts[word] = (counts[word] ?? 0) + 1;
      words[size++] = word;
    }
    this.#words = words.slice(0, size);
    this.#starts = starts;
    this.#lengths = lengths;
    this.#counts = counts;
    this.#slots = slots;
  }

  /** How often a word stands in the text, or several that are parted by spaces. */
  count(phrase: string): number {
    if (!phrase.includes(' ')) {
      const word = this.#numberOf(phrase);
      return word < 0 ? 0 : (this.#counts[word] ?? 0);
    }
    const [first = -1, ...rest] = phrase.split(' ').map((word) => this.#numberOf(word));
    if (first < 0 || rest.includes(-1)) return 0;
    let found = 0;
    const words = this.#words;
    for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
      if (rest.every((word, index) => words[at + 1 + index] === word)) found += 1;
    return found;
  }

  #numberOf(word: string): number {
    let hash = BASIS;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
    const slots = this.#slots;
    let slot = scatter(hash) & (slots.length - 1);
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      const number = held - 1;
      if (this.#lengths[number] === word.length && this.#text.startsWith(word, this.#starts[number])) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }
}

function endOfWord(units: Uint16Array, start: number, end: number): number {
  let index = start + 1;
  while (index < end && kindAt(units, index) >= MARK) index += 1;
  while (index + 1 < end && kindAt(units, index) === JOINER && kindAt(units, index + 1) === LETTER) {
    if (isPossessive(units[index + 1] ?? 0, index + 2 < end ? (units[index + 2] ?? 0) : 0)) break;
    index += 2;
    while (index < end && kindAt(units, index) === LETTER) index += 1;
  }
  return index;
}

function isSame(units: Uint16Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (units[one + at] !== units[other + at]) return false;
  return true;
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * list.length);
  copy.set(list);
  return copy;
}

function spread(
  units: Uint16Array,
  starts: Int32Array,
  lengths: Int32Array,
  known: number,
  size: number,
): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size);
  for (let word = 0; word < known; word += 1) {
    const start = starts[word] ?? 0;
    let hash = BASIS;
    for (let at = start; at < start + (lengths[word] ?? 0); at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), PRIME);
    let slot = scatter(hash) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = word + 1;
  }
  return slots;
}

function scatter(hash: number): number {
  return hash ^ (hash >>> 15);
}
