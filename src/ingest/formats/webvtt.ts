import type { Format } from '../draft.ts';
import { cueDraft } from './cues/draft.ts';
import { parseWebVtt } from './cues/webvtt.ts';

/** WebVTT, by the standard's parsing algorithm and with recovery. */
export const webvtt: Format = {
  name: 'webvtt',
  detect: (text) => {
    if (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 1;
    return timeLines(text, DOTTED);
  },
  parse: (context) => cueDraft('webvtt', parseWebVtt(context.seed.text, context.entry.span), context),
};

const DOTTED = timeLine('[.]');

/** A time line; `mark` divides the seconds. */
export function timeLine(mark: string): RegExp {
  return new RegExp(`^[ \\t]*\\d{1,3}:\\d{1,2}(?::\\d{1,2})?(?:${mark}\\d{1,3})?[ \\t]*--+>[ \\t]*\\d`, 'gm');
}

/** How sure a text without a signature is one of cues: by the time lines near its head. */
export function timeLines(text: string, timeLine: RegExp): number {
  const head = text.slice(0, 8000);
  const found = head.includes('-->') ? head.match(timeLine) : null;
  return found === null ? 0 : found.length > 1 ? 0.95 : 0.7;
}
