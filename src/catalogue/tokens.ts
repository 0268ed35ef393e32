/**
 * The tokens that names are matched by: the letters and digits of a word, split where `words()` of the transcript would
 * keep a hyphen or an apostrophe, so that `open-source` and `Anthropic’s` begin with `open` and `Anthropic`. A sign of a
 * script that is written without spaces is a token of its own. Web addresses hold none.
 */
export interface Tokens {
  /** UTF-16 offsets; token `i` is `text.slice(starts[i], ends[i])`. */
  starts: number[];
  ends: number[];
  /** 16 bits of each token's letters, the same in any case; -1 for a token that goes beyond ASCII. */
  prints: number[];
}

export function tokenize(text: string): Tokens {
  const tokens: Tokens = { starts: [], ends: [], prints: [] };
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindAt(text, at);
    if (kind < LETTER) {
      at += 1;
      continue;
    }
    const start = at;
    let print = 0;
    let next = kind;
    do {
      const unit = text.charCodeAt(at);
      if (unit < 0x80 && print >= 0) print = (print * 31 + (unit | 0x20)) & 0xffff;
      else print = -1;
      at += unit >= 0xd800 && unit <= 0xdbff && at + 1 < length ? 2 : 1;
      if (at >= length) break;
      next = kindAt(text, at);
    } while (next === MARK || (next === LETTER && kind === LETTER));
    if (beginsAddress(text, start, at)) {
      at = endOfAddress(text, at);
      continue;
    }
    at = endOfSign(text, start, at);
    tokens.starts.push(start);
    tokens.ends.push(at);
    tokens.prints.push(print);
  }
  return tokens;
}

const OTHER = 1;
const MARK = 2;
const LETTER = 3;
const ALONE = 4;

const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Kinds of UTF-16 units, filled as they are met; 0 is not yet met. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) as number));
  return (kinds[unit] = kindOf(String.fromCharCode(unit)));
}

function kindOf(character: string): number {
  if (/\p{M}/u.test(character)) return MARK;
  if (!/[\p{L}\p{N}]/u.test(character)) return OTHER;
  return /\p{L}/u.test(character) && SPACELESS.test(character) ? ALONE : LETTER;
}

function beginsAddress(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start) | 0x20;
  if (unit === 0x68 && (end - start === 4 || end - start === 5)) {
    return text.startsWith('://', end) && /^https?$/i.test(text.slice(start, end));
  }
  return unit === 0x77 && end - start === 3 && text[end] === '.' && /^www$/i.test(text.slice(start, end));
}

function endOfAddress(text: string, from: number): number {
  const space = /[\s<>"“”]/gu;
  space.lastIndex = from;
  return space.exec(text)?.index ?? text.length;
}

/** `C++` and `C#` are names. */
function endOfSign(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) === 0x2b && text.charCodeAt(end + 1) === 0x2b) return end + 2;
  return end - start === 1 && text.charCodeAt(end) === 0x23 ? end + 1 : end;
}

/** What a token is compared by. */
export function foldToken(token: string, print: number): string {
  const lower = token.toLowerCase();
  return print >= 0 ? lower : lower.normalize('NFC');
}

/**
 * What stands between two tokens, as far as it matters: a space for white space or one hyphen, `'` for an apostrophe, the
 * text itself for other short joints (`.` in `Node.js`), undefined where no name goes on.
 */
export function jointBetween(text: string, end: number, start: number): string | undefined {
  const length = start - end;
  if (length === 0) return '';
  if (length === 1) {
    const unit = text.charCodeAt(end);
    if (unit === 0x20 || unit === 0x2d || unit === 0x2010 || unit === 0x2011) return ' ';
    if (unit === 0x27 || unit === 0x2019 || unit === 0x2bc) return "'";
  }
  if (length > 4) return undefined;
  return text.slice(end, start).replace(/\s+/gu, ' ');
}
