/** What a UTF-16 unit is to words; 0 is what was not looked up yet. `MARK` and `LETTER`, a digit being one, are parts of words. */
export const [OTHER, JOINER, MARK, LETTER] = [1, 2, 3, 4];

/** By unit; halves of pairs are looked at each time. */
const kinds = new Uint8Array(0x10000);

/** Both halves of a pair are what the whole is. */
export function kindAt(units: Uint16Array, index: number): number {
  const unit = units[index] ?? 0;
  return kinds[unit] || classify(unit, units[index - 1] ?? 0, units[index + 1] ?? 0);
}

/** The same of a text of which only a few signs are asked about. */
export function kindIn(text: string, index: number): number {
  if (index < 0 || index >= text.length) return OTHER;
  const unit = text.charCodeAt(index);
  return kinds[unit] || classify(unit, text.charCodeAt(index - 1), text.charCodeAt(index + 1));
}

function classify(unit: number, before: number, after: number): number {
  if ((unit & 0xf800) !== 0xd800) return (kinds[unit] = kindOf(String.fromCharCode(unit)));
  if (unit < 0xdc00) return after >= 0xdc00 && after < 0xe000 ? kindOf(String.fromCharCode(unit, after)) : OTHER;
  return before >= 0xd800 && before < 0xdc00 ? kindOf(String.fromCharCode(before, unit)) : OTHER;
}

function kindOf(sign: string): number {
  if (/^[’'-]$/.test(sign)) return JOINER;
  if (/^\p{M}$/u.test(sign)) return MARK;
  return /^[\p{L}\p{N}]$/u.test(sign) ? LETTER : OTHER;
}

/** Whether a letter after a joiner is the s of a possessive, which is no part of the word; by the unit that follows it. */
export function isPossessive(letter: number, after: number): boolean {
  return letter === SMALL_S && !isAsciiWord(after);
}

const SMALL_S = 115;

function isAsciiWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}
