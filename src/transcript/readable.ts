import { paragraphSpans, weigh } from './paragraphs.ts';

/** A written paragraph of more words than this is a wall of text. */
const WALL = 180;

/** A sentence longer than this was never punctuated, and is cut inside. */
const ENDLESS = 300;

const ENDS = /[.?!…。！？]["”’»)\]*]*\s*$/;

/** Characters of scripts that put no space between sentences. */
const DENSE = /[\u2e80-\u9fff\u0e00-\u0eff\uff00-\uffef]/;

/**
 * A paragraph as paragraphs of a readable length, its words unchanged: itself, or its sentences in groups when it is
 * longer than anybody writes. Only white space is ever parted, and between sentences as long as there are any.
 * `language` is the text's (BCP 47), or finds it out.
 */
export function readableParagraphs(text: string, language: string | ((text: string) => string)): string[] {
  if (weighsAtMost(text, WALL)) return [text];
  const locale = typeof language === 'string' ? language : language(text);
  const starts = paragraphSpans(text, { locale }).map(({ start }) => start);
  const cuts = starts
    .slice(1)
    .filter((start) => /\s/.test(text.charAt(start - 1)) || DENSE.test(text.charAt(start - 1)));
  const atSentences = cuts.filter((start) => ENDS.test(text.slice(Math.max(0, start - 8), start)));
  return partsOf(text, atSentences).flatMap((part) => {
    if (weighsAtMost(part.text, ENDLESS)) return [part.text];
    const within = cuts.map((cut) => cut - part.start).filter((cut) => cut > 0 && cut < part.text.length);
    return partsOf(part.text, outsideBrackets(part.text, within)).map((piece) => piece.text);
  });
}

/** Whether a text has no more words; a word has a letter and a space at the least, and so most texts need no count. */
function weighsAtMost(text: string, words: number): boolean {
  return text.length < 2 * words || weigh(text) <= words;
}

function partsOf(text: string, cuts: readonly number[]): { start: number; text: string }[] {
  return [0, ...cuts].map((start, index) => ({ start, text: text.slice(start, cuts[index]).trim() }));
}

/** The places in a text at which no round bracket is open. */
function outsideBrackets(text: string, places: readonly number[]): number[] {
  let [at, depth] = [0, 0];
  return places.filter((place) => {
    for (; at < place; at++) depth = Math.max(0, depth + (text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0));
    return depth === 0;
  });
}
