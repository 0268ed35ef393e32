import type { Format } from '../draft.ts';
import { cueDraft } from './cues/draft.ts';
import { parseSrt } from './cues/srt.ts';
import { timeLine, timeLines } from './webvtt.ts';

const WITH_COMMA = timeLine('[,]');

/** SubRip (SRT), read tolerantly. */
export const srt: Format = {
  name: 'srt',
  detect: (text) => (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text) ? 0 : timeLines(text, WITH_COMMA) * 1.01),
  parse: (context) => cueDraft('srt', parseSrt(context.seed.text, context.entry.span), context),
};
