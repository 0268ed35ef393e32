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
  const sample = sampleOf(text.replace(/https?:\/\/\S+/g, ' '));
  const count = countWords(sample);
  if (count === 0) return fallback;
  // Loaded when first needed: the model costs half a second that a run without new text should not pay.
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
