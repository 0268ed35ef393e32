import { CAPITAL, LETTER, signIn, SMALL } from '../../transcript/signs.ts';
import { unitsOf } from '../../transcript/units.ts';

/** Words that a title writes small wherever they stand. */
const SMALL_WORDS = new Set(
  'a an the and or but nor of in on at to for from with without by as into onto over under is are was were be vs versus via than that this these those its their our your how why what when where who which not no new'.split(
    ' ',
  ),
);

/** Endings of common words that are no names' endings. */
const COMMON = /^\p{L}{3,}(?:ing|ings|tions?|sions?|ments?|ness|ities|ity|ances?|ences?|ably|ally)$/u;

/**
 * A heading in Title Case as a phrase inside a sentence; any other heading as it is. A word goes small where the running
 * text writes it small, and stays where it writes it as a name; of words that the text does not have, only those of a
 * common make go small. Acronyms and names with inner capitals stay.
 */
export function toSentenceCase(heading: string, running: string): string {
  const words = heading.split(' ');
  if (!isTitleCase(words)) return heading;
  return words
    .map((word, index) => {
      const [, before = '', core = '', after = ''] =
        /^([^\p{L}]*)(\p{Lu}\p{Ll}*(?:[-’']\p{L}\p{Ll}*)*)(.*)$/u.exec(word) ?? [];
      if (core === '' || /^[\p{L}\p{N}]/u.test(after) || isPartOfName(words, index, running)) return word;
      const small = core.toLowerCase();
      return isCommon(core, small, running) ? before + small + after : word;
    })
    .join(' ');
}

/** True where all but the small words begin with capitals, and more than two of them do. */
function isTitleCase(words: readonly string[]): boolean {
  const telling = words.map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter((word) => /^\p{L}/u.test(word));
  const content = telling.slice(1).filter((word) => !SMALL_WORDS.has(word.toLowerCase().replace(/[^\p{L}]+$/u, '')));
  return content.length >= 2 && content.every((word) => /^\p{Lu}/u.test(word) || /\p{Lu}/u.test(word.slice(1)));
}

function isCommon(core: string, small: string, running: string): boolean {
  return SMALL_WORDS.has(small) || (writtenSmall(core, running) ?? COMMON.test(small));
}

/** Whether the running text has a word small oftener than with its capital; undefined where it does not have it. */
export function writtenSmall(word: string, running: string): boolean | undefined {
  const asWord = count(running, word.toLowerCase(), false);
  const asName = count(running, word, true);
  return asWord + asName > 0 ? asWord > asName : undefined;
}

/** Of text with capitals one word of twenty has one at the least; of text without, here and there a name. */
const LEAST_CAPITALS = 1 / 60;
const LOOKED_AT = 20_000;

/** Whether a text begins sentences and names with capitals: most captions do, some do not, and some scripts have none. */
export function writesCapitals(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  const units = unitsOf(head);
  let [words, capital] = [0, 0];
  // How many letters of a word were passed, and of what sort the first one is.
  let [length, first] = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    const unit = units[at] ?? 0;
    const sign = signIn(head, unit, at);
    if ((sign & LETTER) === 0) length = 0;
    else if (unit < 0xdc00 || unit > 0xdfff) {
      length += 1;
      if (length === 1) first = sign;
      else if (length === 2) {
        words += 1;
        if ((first & CAPITAL) === 0 || (sign & SMALL) === 0) continue;
        capital += 1;
        // Enough even if all that is left were words of two letters, in small ones.
        if (capital >= LEAST_CAPITALS * (words + (head.length - at) / 3)) return true;
      }
    }
  }
  return capital > 0 && capital >= LEAST_CAPITALS * words;
}

/** True where the running text has the word in capitals beside the same neighbour: `Silicon Valley`. */
function isPartOfName(words: readonly string[], index: number, running: string): boolean {
  const bare = (word: string | undefined): string => (word ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const own = bare(words[index]);
  return [
    [bare(words[index - 1]), own],
    [own, bare(words[index + 1])],
  ].some(([left = '', right = '']) => {
    if (![left, right].every((word) => /^\p{Lu}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()))) return false;
    return count(running, `${left} ${right}`, true) > 0;
  });
}

/** @param isInside Count only what stands in the middle of a sentence: behind a small letter or a comma. */
function count(text: string, words: string, isInside: boolean): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (/^[\p{L}\p{N}]/u.test(text.slice(at + words.length, at + words.length + 2))) continue;
    if (!isInside || /[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 3), at))) found += 1;
  }
  return found;
}
