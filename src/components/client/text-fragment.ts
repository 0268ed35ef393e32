/** A place in texts: which one, and how many UTF-16 units into it. */
export interface TextPlace {
  text: number;
  offset: number;
}

/** Longer quotations are named by their first and last words. */
const LONGEST = 120;
const WORDS_AT_ENDS = 4;
const MOST_CONTEXT = 12;

interface Words {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/**
 * The text directive (`text=…`, as in `#:~:text=…`) for what stands between two places of a page. It is made longer
 * until nothing else on the page answers it; where nothing helps, the best there is.
 *
 * @param texts All texts of the page in order, each unbroken by a block or by a time, white space collapsed.
 */
export function textDirective(texts: readonly string[], from: TextPlace, to: TextPlace): string {
  const [first, last] = [texts[from.text] ?? '', texts[to.text] ?? ''];
  const folded = texts.map(fold);
  const isOne = from.text === to.text;
  const directive =
    isOne && to.offset - from.offset <= LONGEST
      ? namedWhole(folded, first, from.offset, to.offset)
      : namedByEnds(
          folded,
          { text: first, from: from.offset, to: isOne ? to.offset : first.length },
          { text: last, from: isOne ? from.offset : 0, to: to.offset },
        );
  return write(directive);
}

/** The words themselves, with as many before and after as tell them from others like them. */
function namedWhole(folded: readonly string[], text: string, from: number, to: number): Words {
  let words: Words = { start: text.slice(from, to) };
  for (let context = 0; context <= MOST_CONTEXT; context += 1) {
    const prefix = lastWords(text.slice(0, from), context);
    const suffix = firstWords(text.slice(to), context);
    words = { prefix, start: text.slice(from, to), suffix };
    const begin = prefix === undefined ? from : text.lastIndexOf(prefix, from);
    const end = suffix === undefined ? to : text.indexOf(suffix, to) + suffix.length;
    if (count(folded, text.slice(begin, end)) === 1) break;
  }
  return words;
}

/** A stretch of a text. */
interface Stretch {
  text: string;
  from: number;
  to: number;
}

/** The first words and the last; where those are too few to be told from others, with some before or after. */
function namedByEnds(folded: readonly string[], head: Stretch, tail: Stretch): Words {
  const [first, last] = [head, tail].map(({ text, from, to }) => text.slice(from, to).trim()) as [string, string];
  let words: Words = { start: first };
  for (let amount = WORDS_AT_ENDS; amount <= WORDS_AT_ENDS + MOST_CONTEXT; amount += 1) {
    const start = firstWords(first, amount) ?? '';
    const end = lastWords(last, amount) ?? '';
    const prefix = start === first ? lastWords(head.text.slice(0, head.from), amount - WORDS_AT_ENDS) : undefined;
    const suffix = end === last ? firstWords(tail.text.slice(tail.to), amount - WORDS_AT_ENDS) : undefined;
    words = { prefix, start, end, suffix };
    const before = prefix === undefined ? '' : head.text.slice(head.text.lastIndexOf(prefix, head.from), head.from);
    const after =
      suffix === undefined ? '' : tail.text.slice(tail.to, tail.text.indexOf(suffix, tail.to) + suffix.length);
    if (count(folded, before + start) === 1 && count(folded, end + after) === 1) break;
  }
  return words;
}

/** Each part encoded; a hyphen of the text too, for hyphens set the context apart. */
function write({ prefix, start, end, suffix }: Words): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ].filter((part) => part !== undefined && part !== '');
  return `text=${parts.join(',')}`;
}

/** How often something stands in the texts as whole words. */
function count(folded: readonly string[], words: string): number {
  const wanted = fold(words);
  let found = 0;
  for (const text of folded) {
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      if (!isWord(text, at - 1) && !isWord(text, at + wanted.length)) found += 1;
    }
  }
  return found;
}

/** As browsers compare: letters without case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function firstWords(text: string, amount: number): string | undefined {
  return text.trim().split(/\s+/u).slice(0, amount).join(' ') || undefined;
}

function lastWords(text: string, amount: number): string | undefined {
  return (
    text
      .trim()
      .split(/\s+/u)
      .slice(-amount || Infinity)
      .join(' ') || undefined
  );
}
