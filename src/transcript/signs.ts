/** What sort of sign a letter of a text is, as flags. A capital or a small letter is a letter as well. */
export const LETTER = 1;
export const SMALL = 2;
export const CAPITAL = 4;
export const NUMBER = 8;
const SEEN = 16;

/** By UTF-16 unit, looked up once. */
const sorts = new Uint8Array(0x10000);

/** The flags of the sign that stands at an offset of a text; both halves of a pair have those of the whole. */
export function signAt(text: string, offset: number): number {
  return offset < 0 || offset >= text.length ? 0 : signIn(text, text.charCodeAt(offset), offset);
}

/** The same for a loop that has the text's units at hand. */
export function signIn(text: string, unit: number, offset: number): number {
  const known = sorts[unit] ?? 0;
  return known === 0 ? lookUp(text, unit, offset) : known;
}

function lookUp(text: string, unit: number, offset: number): number {
  return (unit & 0xf800) === 0xd800 ? classify(wholeAt(text, offset)) : (sorts[unit] = classify(unit));
}

function wholeAt(text: string, offset: number): number {
  const before = text.codePointAt(offset - 1) ?? 0;
  return before > 0xffff ? before : (text.codePointAt(offset) ?? 0);
}

function classify(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/\p{Lu}/u.test(sign)) return SEEN | LETTER | CAPITAL;
  if (/\p{Ll}/u.test(sign)) return SEEN | LETTER | SMALL;
  if (/\p{L}/u.test(sign)) return SEEN | LETTER;
  return /\p{N}/u.test(sign) ? SEEN | NUMBER : SEEN;
}
