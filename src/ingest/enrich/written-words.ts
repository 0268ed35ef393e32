import { BASIS, PRIME } from '../../transcript/fnv.ts';
import { isSpace } from '../../transcript/space.ts';
import { unitsOf } from '../../transcript/units.ts';

/** So many words are known at the most before all are forgotten. */
const ROOM = 1 << 17;

/** Whether a word carries a subject; whether a sign after it parts it from the next word; whether it has a capital. */
export const [SAYS, PARTS, CAPITAL] = [1, 2, 4];

/** A slot holds two hashes of a word, and one more than its number; 0 where none is. */
const SLOT = 4;

/**
 * Words as they stand between spaces, numbered, with what is to be told of each looked at once: one for a whole run. All that
 * it has said of words holds until `forget`. Words are told apart by 64 bits of hashes, which are all that is compared.
 */
export class WrittenWords {
  readonly #isEmpty: (word: string) => boolean;
  readonly #texts: string[] = [];
  readonly #sorts: number[] = [];
  readonly #keys: number[] = [];
  readonly #lasts: number[] = [];
  readonly #numbers = new Map<string, number>();
  #slots = new Int32Array(SLOT << 12);

  /** @param isEmpty Whether a word in small letters, without the signs around it, carries no subject. */
  constructor(isEmpty: (word: string) => boolean) {
    this.#isEmpty = isEmpty;
  }

  /** How many keys there are. */
  get keys(): number {
    return this.#numbers.size;
  }

  /** `SAYS`, `PARTS` and `CAPITAL` of each word. */
  get sorts(): readonly number[] {
    return this.#sorts;
  }

  /** The key of each word: the same for all that are alike but for capitals and the signs around them. */
  get keyOf(): readonly number[] {
    return this.#keys;
  }

  /** The key of each word without a possessive `'s`. */
  get lastOf(): readonly number[] {
    return this.#lasts;
  }

  /** A word without the signs around it. */
  textOf(word: number): string {
    return this.#texts[word] ?? '';
  }

  /** Start anew where there is no more room. */
  forget(): void {
    if (this.#texts.length < ROOM) return;
    for (const list of [this.#texts, this.#sorts, this.#keys, this.#lasts]) list.length = 0;
    this.#numbers.clear();
    this.#slots = new Int32Array(SLOT << 12);
  }

  /** The words of a text, written from a place of a list on, which has room for one to every two signs; where they end. */
  read(text: string, into: Int32Array, from: number): number {
    const units = unitsOf(text);
    const end = text.length;
    let size = from;
    for (let index = 0; index < end; index += 1) {
      let unit = units[index] ?? 0;
      if (isSpace(unit)) continue;
      const start = index;
      let hash = BASIS;
      let other = 0;
      do {
        hash = Math.imul(hash ^ unit, PRIME);
        other = (Math.imul(other, 31) + unit) | 0;
        index += 1;
        unit = units[index] ?? 0;
      } while (index < end && !isSpace(unit));
      const slot = this.#slotOf(hash, other);
      const held = this.#slots[slot + 2] ?? 0;
      into[size++] = held > 0 ? held - 1 : this.#add(text.slice(start, index), hash, other, slot);
    }
    return size;
  }

  /** Where a word is held, or where there is room for it. */
  #slotOf(hash: number, other: number): number {
    const slots = this.#slots;
    const mask = slots.length / SLOT - 1;
    let slot = ((hash ^ (hash >>> 15)) & mask) * SLOT;
    while (slots[slot + 2] !== 0 && (slots[slot] !== hash || slots[slot + 1] !== other))
      slot = (slot + SLOT) & (slots.length - 1);
    return slot;
  }

  #add(written: string, hash: number, other: number, slot: number): number {
    const text = withoutSigns(written);
    const small = text.toLowerCase();
    const word = this.#texts.push(text) - 1;
    this.#sorts.push(
      (this.#isEmpty(small) ? 0 : SAYS) |
        (PARTING.test(written) ? PARTS : 0) |
        (small !== text && /\p{Lu}/u.test(text) ? CAPITAL : 0),
    );
    const key = this.#key(small);
    const last = withoutPossessive(text);
    this.#keys.push(key);
    this.#lasts.push(last === text ? key : this.#key(last.toLowerCase()));
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = other;
    this.#slots[slot + 2] = word + 1;
    if (2 * SLOT * word > this.#slots.length) this.#spread();
    return word;
  }

  #key(small: string): number {
    let key = this.#numbers.get(small);
    if (key === undefined) this.#numbers.set(small, (key = this.#numbers.size));
    return key;
  }

  #spread(): void {
    const all = this.#slots;
    this.#slots = new Int32Array(4 * all.length);
    for (let from = 0; from < all.length; from += SLOT) {
      if (all[from + 2] === 0) continue;
      const slot = this.#slotOf(all[from] ?? 0, all[from + 1] ?? 0);
      this.#slots.set(all.subarray(from, from + SLOT), slot);
    }
  }
}

/** What has no sign at either end. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9'-]*[A-Za-z0-9])?$/;

const PARTING = /[.?!,;:…()“”"]$/;

function withoutSigns(written: string): string {
  if (PLAIN.test(written)) return written;
  return written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

export function withoutPossessive(text: string): string {
  return text.endsWith('s') ? text.replace(/['’]s$/, '') : text;
}
