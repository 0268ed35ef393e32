import { unitsOf } from '../../transcript/units.ts';

/** As much of a word as it is known by, in letters. */
const LENGTH = 4;

/**
 * Tells in one pass which of several patterns may match a text at all: each is entered with the first four letters (or
 * all, where there are fewer) of words of which every match has one, or with none where it is always to be asked. A
 * word after `^` counts only where it opens the text. Letters of ASCII, as `\b` has it, in any case.
 */
export class CueWords {
  readonly #bits = new Map<number, number>();
  /** The same of words that open texts. */
  readonly #opening = new Map<number, number>();
  /** Which first two letters any word has; asked first, because most words of a text have others. */
  readonly #heads = new Uint8Array(1 << 14);
  #always = 0;
  #all = 0;

  /** @param lists Of each pattern, its beginnings of words parted by spaces; at most 32. */
  constructor(lists: readonly string[]) {
    for (const [index, list] of lists.entries()) {
      this.#all |= 1 << index;
      if (list === '') this.#always |= 1 << index;
      for (const entry of list.split(' ').filter(Boolean)) {
        const bits = entry.startsWith('^') ? this.#opening : this.#bits;
        const word = entry.replace('^', '');
        let key = 0;
        for (const letter of word) key = (key << 7) | letter.charCodeAt(0);
        this.#heads[headOf(word)] = 1;
        bits.set(key, (bits.get(key) ?? 0) | (1 << index));
      }
    }
  }

  /** A bit for each pattern, by its place in the list, of which the text has a word. */
  in(text: string): number {
    // Two signs that a pattern with `iu` takes for an s and a k.
    if (text.includes('ſ') || text.includes('\u212a')) return this.#all;
    let found = this.#always;
    const units = unitsOf(text);
    // One sign after another ends a word at the latest, and so does the zero after the last.
    for (let index = 0; index < text.length; index += 1) {
      const first = smallLetter(units[index] ?? 0);
      if (first === 0) continue;
      const start = index;
      let letter = smallLetter(units[(index += 1)] ?? 0);
      let key = letter === 0 ? first : (first << 7) | letter;
      const isKnown = this.#heads[key] === 1;
      for (; letter !== 0; letter = smallLetter(units[(index += 1)] ?? 0))
        if (isKnown && index > start + 1 && index < start + LENGTH) key = (key << 7) | letter;
      if (!isKnown) continue;
      found |= this.#bits.get(key) ?? 0;
      if (start === 0) found |= this.#opening.get(key) ?? 0;
    }
    return found;
  }
}

function smallLetter(unit: number): number {
  return unit < 128 ? (LOWERED[unit] ?? 0) : 0;
}

/** The small form of an ASCII letter, a digit or an underscore as it is, 0 for any other sign. */
const LOWERED = Uint8Array.from({ length: 128 }, (_, code) => lowerLetter(code));

function lowerLetter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  return (code >= 48 && code <= 57) || code === 95 ? code : 0;
}

function headOf(word: string): number {
  return word.length > 1 ? (word.charCodeAt(0) << 7) | word.charCodeAt(1) : word.charCodeAt(0);
}
