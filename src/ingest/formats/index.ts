import type { Format } from '../draft.ts';
import { article } from './article.ts';
import { captions } from './captions.ts';
import { notes } from './notes.ts';
import { srt } from './srt.ts';
import { turns } from './turns.ts';
import { webvtt } from './webvtt.ts';

/** Every way to write down talk that Longhand knows. Of equally sure ones the first wins. */
export const formats: readonly Format[] = [webvtt, srt, turns, captions, article, notes];

/** The format that is surest of the entry's text. `notes` takes whatever nobody else claims. */
export function detectFormat(text: string): Format {
  let best: Format = notes;
  let most = 0;
  for (const format of formats) {
    const score = format.detect(text);
    if (score > most) [best, most] = [format, score];
  }
  return best;
}
