import { BASIS, PRIME } from './fnv.ts';
import type { TextSpan } from './sentences.ts';
import { unitsOf } from './units.ts';

/** The words of a text: runs of letters, marks, digits and the apostrophes or hyphens inside them. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** How many `words` a text has. */
export function countWords(text: string): number {
  // A short text is counted before its units are at hand.
  if (text.length < 64) return countWordsBetween(text, 0, text.length);
  return countWordsIn(text, unitsOf(text), 0, text.length);
}

/** How many `words` a stretch of a text has whose units are at hand. */
export function countWordsIn(text: string, units: Uint16Array, start: number, end: number): number {
  let count = 0;
  // 1 inside of a word, as letters are, and 0 outside: a branch at each end of a word would be foreseen by no processor.
  let inside = 0;
  for (let index = start; index < end; index += 1) {
    const unit = units[index] ?? 0;
    const kind = kinds[unit] ?? UNSEEN;
    if (kind <= LETTER) {
      count += kind & ~inside;
      inside = kind;
    } else if (kind === UNSEEN) return countWordsBetween(text, start, end);
    else if (kind === JOINER) inside &= index + 1 < end && isWordPart(text, index + 1, end) ? 1 : 0;
  }
  return count;
}

/** How many `words` a stretch of a text has, found without making them. */
export function countWordsBetween(text: string, start: number, end: number): number {
  let count = 0;
  let isInside = false;
  for (let index = start; index < end; index += 1) {
    let code = text.charCodeAt(index);
    if (code >= 0xd800 && code < 0xdc00 && index + 1 < end) {
      code = text.codePointAt(index) ?? code;
      if (code > 0xffff) index += 1;
    }
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (!isInside) count += 1;
      isInside = true;
    } else if (isInside && kind === JOINER) {
      isInside = index + 1 < end && isWordPart(text, index + 1, end);
    } else if (kind !== MARK) isInside = false;
  }
  return count;
}

const [OTHER, LETTER, MARK, JOINER, UNSEEN] = [0, 1, 2, 3, 4];

/** What sort of sign each code unit is, looked up once; halves of pairs stay unseen, for they are what the whole is. */
const kinds = new Uint8Array(0x10000).fill(UNSEEN);

function kindOf(code: number): number {
  if (code > 0xffff || (code & 0xf800) === 0xd800) return classify(code);
  const known = kinds[code] ?? UNSEEN;
  return known === UNSEEN ? (kinds[code] = classify(code)) : known;
}

function classify(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/^['’-]$/u.test(sign)) return JOINER;
  if (/^[\p{L}\p{N}]$/u.test(sign)) return LETTER;
  return /^\p{M}$/u.test(sign) ? MARK : OTHER;
}

function isWordPart(text: string, index: number, end: number): boolean {
  const code = text.codePointAt(index) ?? 0;
  const kind = kindOf(code > 0xffff && index + 2 > end ? text.charCodeAt(index) : code);
  return kind === LETTER || kind === MARK;
}

/** Which runs of letters and digits count, and how much of each: in UTF-16 units. */
export interface StemLimits {
  least?: number;
  most?: number;
}

let hashes = new Uint32Array(1 << 13);

/**
 * The FNV-1a hash of each run of letters and digits in a text, in order, capitals taken as small: of its first `most`
 * units, where it has `least` at the least. They stand there until the next call.
 */
export function stemHashes(text: string, limits: StemLimits = {}): Uint32Array {
  return stemHashesIn(text, [{ start: 0, end: text.length }], limits).hashes;
}

/** The stems of stretches of a text. */
export interface StemHashes {
  hashes: Uint32Array;
  /** How many there are up to the end of each stretch. */
  ends: Int32Array;
}

/** The `stemHashes` of stretches that do not overlap, as if each were a text of its own. They stand there until the next call. */
export function stemHashesIn(text: string, spans: readonly TextSpan[], limits: StemLimits): StemHashes {
  // No text has more words than units.
  if (hashes.length < text.length) hashes = new Uint32Array(2 * text.length);
  const ends = new Int32Array(spans.length);
  let units = unitsOf(text);
  let size = 0;
  spans.forEach(({ start, end }, index) => {
    let found = hashUnits(text, units, start, end, size, limits);
    if (found === UNLIKE) {
      // Making a small copy of a whole text costs more than all the rest, so that nearly every letter is lowered alone.
      const lower = text.slice(start, end).toLowerCase();
      found = hashUnits(lower, unitsOf(lower), 0, lower.length, size, limits, true);
      units = unitsOf(text);
    }
    size = ends[index] = found;
  });
  return { hashes: hashes.subarray(0, size), ends };
}

/** Adds the hashes of a stretch to those that are found; tells how many there are then, or `UNLIKE`. */
function hashUnits(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  before: number,
  { least = 1, most = 0x7fffffff }: StemLimits,
  isLowered = false,
): number {
  const found = hashes;
  let size = before;
  let hash = BASIS;
  let length = 0;
  for (let index = start; index < end; index += 1) {
    const letter = letters[units[index] ?? 0] || letterAt(text, index, isLowered);
    if (letter < NO_LETTER) {
      if (length < most) hash = Math.imul(hash ^ (letter & 0xffff), PRIME);
      length += 1;
    } else if (letter === UNLIKE) return UNLIKE;
    else if (length > 0) {
      if (length >= least) found[size++] = hash;
      hash = BASIS;
      length = 0;
    }
  }
  if (length > 0 && length >= least) found[size++] = hash;
  return size;
}

const IS_LETTER = 0x10000;
const NO_LETTER = 0x20000;
/** What becomes small otherwise among others than alone, or in two units: no count of hashes comes near it. */
const UNLIKE = 0x7fffffff;

/** What each code unit but those is among letters: `IS_LETTER` and its small form, or `NO_LETTER`. Looked up once. */
const letters = new Uint32Array(0x10000);

function letterAt(text: string, index: number, isLowered: boolean): number {
  const unit = text.charCodeAt(index);
  const isHalf = (unit & 0xf800) === 0xd800;
  if (!isLowered && (isHalf || unit === 0x130 || unit === 0x3a3)) return UNLIKE;
  if (isHalf) {
    const before = unit >= 0xdc00 && index > 0 ? (text.codePointAt(index - 1) ?? 0) : 0;
    const code = before > 0xffff ? before : (text.codePointAt(index) ?? unit);
    return kindOf(code) === LETTER ? IS_LETTER | unit : NO_LETTER;
  }
  const small = String.fromCharCode(unit).toLowerCase();
  const code = small.length === 1 ? small.charCodeAt(0) : unit;
  return (letters[unit] = kindOf(code) === LETTER ? IS_LETTER | code : NO_LETTER);
}
