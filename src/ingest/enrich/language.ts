import { countWords } from '../../transcript/words.ts';

/** Enough text to be sure of; more only costs time. */
const STRETCH = 400;
const STRETCHES = 6;

/** With fewer words than this a detector's doubt counts for more than its answer. */
const FEW_WORDS = 12;

/**
 * The BCP 47 tag of the language that a text is mostly written in; `fallback` where the text is too short or too odd to
 * tell. Addresses are no language and do not count.
 */
export async function languageOf(text: string, fallback: string): Promise<string> {
  const sample = sampleOf(text.includes('http') ? text.replace(/https?:\/\/\S+/g, ' ') : text);
  const count = countWords(sample);
  if (count === 0) return fallback;
  if (count >= MANY_WORDS && isPlainlyEnglish(sample, count)) return 'en';
  // Loaded when first needed: the model takes as long as a megabyte of talk.
  const { eld } = await import('eld/small');
  const result = eld.detect(sample);
  if (result.language === '') return fallback;
  const dense = /[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0eff]/.test(sample);
  if (count < FEW_WORDS && !dense && !result.isReliable()) return fallback;
  return result.language;
}

/** Stretches spread evenly over the text, so that a quotation or an advertisement at its head does not decide. */
function sampleOf(text: string): string {
  if (text.length <= STRETCH * STRETCHES) return text;
  const step = Math.floor((text.length - STRETCH) / (STRETCHES - 1));
  return Array.from({ length: STRETCHES }, (_, index) => text.slice(index * step, index * step + STRETCH)).join(' ');
}

/** Of fewer words the small ones of a language tell nothing for certain. */
const MANY_WORDS = 100;

/**
 * In English talk one word of five is one of these. Other languages have some of them too (`has` is Spanish, `been` Dutch,
 * `and` Danish), but as rare words: one word of twenty at the most.
 */
const ENGLISH = new Set(
  (
    "the and that you with this but they what it's were would which there their about because when your don't know think how " +
    "could should these those than where other into some from we're that's there's you're i'm i've can't didn't doesn't isn't " +
    'going people been has does did'
  ).split(' '),
);
const LEAST_SHARE = 0.15;
/** Signs beyond ASCII; in a text of two languages one may be of another script. */
const MOST_FOREIGN = 0.03;

/** Whether a text is English without any doubt, which is quick to see; a model is asked of all others. */
function isPlainlyEnglish(sample: string, count: number): boolean {
  const foreign = sample.match(/[^\x00-\x7f‘’“”…–—]/g)?.length ?? 0;
  if (foreign > MOST_FOREIGN * sample.length) return false;
  const words =
    sample
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? [];
  return words.filter((word) => ENGLISH.has(word)).length >= LEAST_SHARE * count;
}
