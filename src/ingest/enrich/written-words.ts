import { isSpace } from '../../transcript/space.ts';
import { unitsOf } from '../../transcript/units.ts';

/** So many words are known at the most before all are forgotten. */
const ROOM = 1 << 16;

/** Whether a word carries a subject; whether a sign after it parts it from the next word; whether it has a capital. */
export const [SAYS, PARTS, CAPITAL] = [1, 2, 4];

/**
 * Words as they stand between spaces, numbered, with what is to be told of each looked at once: one for a whole run. All that
 * it has said of words holds until `forget`.
 */
export class WrittenWords {
  readonly #isEmpty: (word: string) => boolean;
  /** Their units, one word after the other, and where each begins and the last one ends. */
  #units = new Uint16Array(1 << 16);
  #starts = new Int32Array(1 << 10);
  #texts: string[] = [];
  #sorts = new Uint8Array(1 << 10);
  #keys = new Int32Array(1 << 10);
  #lasts = new Int32Array(1 << 10);
  #numbers = new Map<string, number>();
  /** One more than the number of a word, by its hash; 0 where none is. As many as a power of two. */
  #slots = new Int32Array(1 << 12);

  /** @param isEmpty Whether a word, without the signs around it, carries no subject. */
  constructor(isEmpty: (word: string) => boolean) {
    this.#isEmpty = isEmpty;
  }

  /** How many words are known. */
  get size(): number {
    return this.#texts.length;
  }

  /** How many keys there are. */
  get keys(): number {
    return this.#numbers.size;
  }

  /** `SAYS`, `PARTS` and `CAPITAL` of each word. */
  get sorts(): Uint8Array {
    return this.#sorts;
  }

  /** The key of each word: the same for all that are alike but for capitals and the signs around them. */
  get keyOf(): Int32Array {
    return this.#keys;
  }

  /** The key of each word without a possessive `'s`. */
  get lastOf(): Int32Array {
    return this.#lasts;
  }

  /** A word without the signs around it. */
  textOf(word: number): string {
    return this.#texts[word] ?? '';
  }

  /** Start anew where there is no more room. */
  forget(): void {
    if (this.#texts.length < ROOM) return;
    this.#texts = [];
    this.#numbers.clear();
    this.#slots = new Int32Array(1 << 12);
  }

  /** The words of a text, written from a place of a list on, which has room for one to every two signs; where they end. */
  read(text: string, into: Int32Array, from: number): number {
    const units = unitsOf(text);
    const end = text.length;
    let size = from;
    for (let index = 0; index < end; index += 1) {
      if (isSpace(units[index] ?? 0)) continue;
      const start = index;
      let hash = 0x811c9dc5;
      for (let unit = units[index] ?? 0; index < end && !isSpace(unit); unit = units[index] ?? 0) {
        hash = Math.imul(hash ^ unit, 0x01000193);
        index += 1;
      }
      hash ^= hash >>> 15;
      const known = this.#find(units, start, index - start, hash);
      into[size++] = known < 0 ? this.#add(text.slice(start, index), units, start, hash) : known;
    }
    return size;
  }

  #find(units: Uint16Array, start: number, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask, held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      const at = this.#starts[held - 1] ?? 0;
      if ((this.#starts[held] ?? 0) - at === length && isSame(this.#units, at, units, start, length)) return held - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  #add(written: string, units: Uint16Array, start: number, hash: number): number {
    const word = this.#texts.length;
    if (word + 2 > this.#starts.length) this.#grow();
    const at = this.#starts[word] ?? 0;
    const end = at + written.length;
    if (end > this.#units.length) {
      const longer = new Uint16Array(2 * end);
      longer.set(this.#units);
      this.#units = longer;
    }
    this.#units.set(units.subarray(start, start + written.length), at);
    this.#starts[word + 1] = end;
    const text = withoutSigns(written);
    this.#texts.push(text);
    this.#sorts[word] =
      (this.#isEmpty(text) ? 0 : SAYS) |
      (/[.?!,;:…()“”"]$/u.test(written) ? PARTS : 0) |
      (/\p{Lu}/u.test(text) ? CAPITAL : 0);
    this.#keys[word] = this.#key(text);
    this.#lasts[word] = this.#key(withoutPossessive(text));
    if (2 * word > this.#slots.length) this.#spread();
    this.#enter(word, hash);
    return word;
  }

  #key(text: string): number {
    const small = text.toLowerCase();
    let key = this.#numbers.get(small);
    if (key === undefined) this.#numbers.set(small, (key = this.#numbers.size));
    return key;
  }

  #enter(word: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word + 1;
  }

  #spread(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    for (let word = 0; word < this.#texts.length - 1; word += 1) {
      let hash = 0x811c9dc5;
      const end = this.#starts[word + 1] ?? 0;
      for (let at = this.#starts[word] ?? 0; at < end; at += 1)
        hash = Math.imul(hash ^ (this.#units[at] ?? 0), 0x01000193);
      this.#enter(word, hash ^ (hash >>> 15));
    }
  }

  #grow(): void {
    const size = 2 * this.#starts.length;
    const longer = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(size);
      copy.set(list);
      return copy;
    };
    this.#starts = longer(this.#starts);
    this.#keys = longer(this.#keys);
    this.#lasts = longer(this.#lasts);
    const sorts = new Uint8Array(size);
    sorts.set(this.#sorts);
    this.#sorts = sorts;
  }
}

function isSame(one: Uint16Array, from: number, other: Uint16Array, start: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (one[from + at] !== other[start + at]) return false;
  return true;
}

function withoutSigns(written: string): string {
  return written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

export function withoutPossessive(text: string): string {
  return text.replace(/['’]s$/, '');
}
