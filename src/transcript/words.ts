/** The words of a text: runs of letters, marks, digits and the apostrophes or hyphens inside them. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** How many `words` a text has. */
export function countWords(text: string): number {
  return countWordsBetween(text, 0, text.length);
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

/** What sort of sign each code unit is, looked up once. */
const kinds = new Uint8Array(0x10000).fill(UNSEEN);

function kindOf(code: number): number {
  if (code > 0xffff) return classify(code);
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

/**
 * Calls back with the FNV-1a hash of each run of letters and digits in a text, in order, capitals taken as small: of
 * its first `most` units, where it has `least` at the least.
 */
export function eachStem(text: string, { least = 1, most = Infinity }: StemLimits, tell: (hash: number) => void): void {
  const lower = text.toLowerCase();
  let hash = 0x811c9dc5;
  let length = 0;
  for (let index = 0; index < lower.length; index += 1) {
    const unit = lower.charCodeAt(index);
    const code = unit >= 0xd800 && unit < 0xdc00 ? (lower.codePointAt(index) ?? unit) : unit;
    if (kindOf(code) === LETTER) {
      if (length < most) hash = Math.imul(hash ^ unit, 0x01000193);
      length += 1;
      if (code > 0xffff) {
        index += 1;
        if (length < most) hash = Math.imul(hash ^ lower.charCodeAt(index), 0x01000193);
        length += 1;
      }
    } else if (length > 0) {
      if (length >= least) tell(hash >>> 0);
      hash = 0x811c9dc5;
      length = 0;
    }
  }
  if (length > 0 && length >= least) tell(hash >>> 0);
}
