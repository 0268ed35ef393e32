import { unitsOf } from './units.ts';

/** Where the sentences of a text begin, and whether its sentences begin in lower case. */
export interface SentenceBreaks {
  /** Offsets at which a sentence begins, that of the first left out. */
  starts: number[];
  /** How many letters stand after a full stop, question or exclamation mark and white space: small, and capital ones. */
  small: number;
  capital: number;
}

/** The sentence break properties of the Unicode standard (annex 29), and the signs that only the slow road knows. */
const [OTHER, LOWER, UPPER, LETTER, DIGIT, STOP, ASKS, CLOSE, SPACE, GOES_ON, LINE_END, UNKNOWN] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
];

/** By UTF-16 unit, up to the last one that English text commonly has. */
const LAST = 0x203a;
const sorts = new Uint8Array(LAST + 1).fill(UNKNOWN);
for (let code = 0; code < 0x250; code += 1) {
  const sign = String.fromCharCode(code);
  // C1 controls hold a line end, the soft hyphen is no sign, and ª, º and ǅ are small or capital to some rules alone.
  if (/[\u0080-\u009f\u00ad\u00aa\u00ba\p{Lt}]/u.test(sign)) continue;
  if (/\p{Ll}/u.test(sign)) sorts[code] = LOWER;
  else if (/\p{Lu}/u.test(sign)) sorts[code] = UPPER;
  else if (/\p{L}/u.test(sign)) sorts[code] = LETTER;
  else sorts[code] = /[0-9]/.test(sign) ? DIGIT : OTHER;
}
const mark = (signs: string, sort: number): void => {
  for (const sign of signs) sorts[sign.charCodeAt(0)] = sort;
};
mark('.', STOP);
mark('?!', ASKS);
mark('()[]{}"\'«»‘’‚‛“”„‟‹›', CLOSE);
mark('\t\v\f \u00a0', SPACE);
mark(',-:;–—', GOES_ON);
mark('\n\r', LINE_END);
mark('…•†‡‰′″', OTHER);

/**
 * The sentences of a text as `Intl.Segmenter` has them in every language but Greek, in a tenth of its time: undefined where
 * the text holds a sign that English does not commonly have. A test holds the two roads together.
 */
export function sentenceBreaks(text: string): SentenceBreaks | undefined {
  const breaks: SentenceBreaks = { starts: [], small: 0, capital: 0 };
  if (!findBreaks(unitsOf(text), text.length, breaks)) return undefined;
  const { starts } = breaks;
  if (starts.length > 0 && starts[starts.length - 1] === text.length) starts.pop();
  return breaks;
}

/** Adds what it finds to `breaks`; false where a sign is unknown. Nothing follows the loop: it is compiled before it ever ends. */
function findBreaks(units: Uint16Array, length: number, breaks: SentenceBreaks): boolean {
  const { starts } = breaks;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    const sort = unit <= LAST ? sorts[unit] : UNKNOWN;
    if (sort === LINE_END) {
      if (unit === 13 && units[at + 1] === 10) at += 1;
      starts.push(at + 1);
      continue;
    }
    if (sort === UNKNOWN) return false;
    if (sort !== STOP && sort !== ASKS) continue;
    let next = at + 1;
    let after = sortAt(units, next);
    const isInside =
      sort === STOP &&
      (after === DIGIT || (after === UPPER && (sortAt(units, at - 1) === UPPER || sortAt(units, at - 1) === LOWER)));
    if (isInside) continue;
    if (after === SPACE || after === LINE_END) {
      const letter = sortAt(units, afterSpace(units, next));
      if (letter === LOWER) breaks.small += 1;
      else if (letter === UPPER) breaks.capital += 1;
    }
    while (after === CLOSE) after = sortAt(units, (next += 1));
    while (after === SPACE) after = sortAt(units, (next += 1));
    const goesOn =
      after === GOES_ON ||
      after === STOP ||
      after === ASKS ||
      after === LINE_END ||
      (sort === STOP && isLowerAhead(units, next, length));
    if (!goesOn) starts.push(next);
    // The end of the loop steps on; what was passed holds neither a stop nor a line end.
    at = next - 1;
  }
  return true;
}

function sortAt(units: Uint16Array, at: number): number {
  const unit = at < 0 ? 0 : (units[at] ?? 0);
  return unit <= LAST ? (sorts[unit] ?? UNKNOWN) : UNKNOWN;
}

function afterSpace(units: Uint16Array, from: number): number {
  let at = from;
  for (let sort = sortAt(units, at); sort === SPACE || sort === LINE_END; sort = sortAt(units, at)) at += 1;
  return at;
}

/** Whether the next letter is a small one, no line end or end of a sentence before it. */
function isLowerAhead(units: Uint16Array, from: number, length: number): boolean {
  for (let at = from; at < length; at += 1) {
    const sort = sortAt(units, at);
    if (sort === OTHER || sort === DIGIT || sort === CLOSE || sort === SPACE || sort === GOES_ON) continue;
    return sort === LOWER;
  }
  return false;
}
