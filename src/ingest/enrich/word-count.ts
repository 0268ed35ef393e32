import { isPossessive, JOINER, kindIn, LETTER, MARK } from './word-signs.ts';
import { WordTable } from './word-table.ts';

/** So many words are looked for one by one before it pays to go through all of a text. */
const SEARCHED = 32;

/** How often words stand in a text, as its `WordTable` has it, which is made for many words only. */
export class WordCount {
  readonly #text: string;
  #table: WordTable | undefined;
  #asked = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How often a word stands in the text, or several that are parted by spaces. */
  of(phrase: string): number {
    const words = phrase.split(' ');
    if (!this.#table && this.#asked < SEARCHED && words.every(isPlain)) {
      this.#asked += 1;
      return countIn(this.#text, words);
    }
    return (this.#table ??= new WordTable(this.#text)).count(phrase);
  }
}

/** Letters and digits, which hyphens and apostrophes may join. */
function isPlain(word: string): boolean {
  return /^[\p{L}\p{N}]+(?:[’'-](?!s\b)[\p{L}\p{N}]+)*$/u.test(word);
}

function countIn(text: string, [first = '', ...rest]: readonly string[]): number {
  let found = 0;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length))
    if (isWhole(text, at, first) && areNext(text, at + first.length, rest)) found += 1;
  return found;
}

/** Whether what stands at a place is all of a word. */
function isWhole(text: string, start: number, word: string): boolean {
  const end = start + word.length;
  const after = kindIn(text, end);
  // A mark goes on with a word only up to its first joiner.
  if (kindIn(text, start - 1) >= MARK || after === LETTER || (after === MARK && !/[’'-]/.test(word))) return false;
  return !joins(text, start - 1) && !joins(text, end);
}

/** Whether a sign makes what stands around it one word. */
function joins(text: string, at: number): boolean {
  if (kindIn(text, at) !== JOINER || kindIn(text, at - 1) < MARK || kindIn(text, at + 1) !== LETTER) return false;
  return !isPossessive(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
}

/** Whether the next words of a text are those. */
function areNext(text: string, from: number, words: readonly string[]): boolean {
  let at = from;
  for (const word of words) {
    while (at < text.length && kindIn(text, at) < MARK) at += 1;
    if (!text.startsWith(word, at) || !isWhole(text, at, word)) return false;
    at += word.length;
  }
  return true;
}
