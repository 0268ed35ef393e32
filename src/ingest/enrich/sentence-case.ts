/** Words that a title writes small wherever they stand. */
const SMALL = new Set(
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
  const content = telling.slice(1).filter((word) => !SMALL.has(word.toLowerCase().replace(/[^\p{L}]+$/u, '')));
  return content.length >= 2 && content.every((word) => /^\p{Lu}/u.test(word) || /\p{Lu}/u.test(word.slice(1)));
}

function isCommon(core: string, small: string, running: string): boolean {
  if (SMALL.has(small)) return true;
  const asWord = count(running, small, false);
  const asName = count(running, core, true);
  if (asWord + asName > 0) return asWord > asName;
  return COMMON.test(small);
}

/** True where the running text has the word in capitals beside the same neighbour: `Silicon Valley`. */
function isPartOfName(words: readonly string[], index: number, running: string): boolean {
  const bare = (word: string | undefined): string => (word ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const own = bare(words[index]);
  return [
    [bare(words[index - 1]), own],
    [own, bare(words[index + 1])],
  ].some(([left = '', right = '']) => {
    if (![left, right].every((word) => /^\p{Lu}/u.test(word) && !SMALL.has(word.toLowerCase()))) return false;
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
