import { parseTimecode } from '../../transcript/time.ts';
import type { Format } from '../draft.ts';
import type { Span } from '../source.ts';
import { cueDraft } from './cues/draft.ts';
import { parseSrt } from './cues/srt.ts';
import type { Timing } from './cues/timing.ts';

const TIME = /^[ \t]*(\d{1,2}:\d{2}:\d{2}\.\d{3}),(\d{1,2}:\d{2}:\d{2}\.\d{3})[ \t]*$/;
const HEAD = new RegExp(`^[\\s\\ufeff]*${TIME.source.slice(1)}`, 'm');

/** SubViewer as video sites and meeting software write it: `0:00:01.500,0:00:04.000` above each caption. */
export const sbv: Format = {
  name: 'sbv',
  detect: (text) => {
    const first = /\S[^\n\r]*/.exec(text.slice(0, 4000))?.[0] ?? '';
    return HEAD.test(first) ? 0.97 : 0;
  },
  parse: (context) => cueDraft('sbv', parseSrt(context.seed.text, context.entry.span, timing, ','), context),
};

function timing(source: string, line: Span): Timing | undefined {
  const [, from, to] = TIME.exec(source.slice(line.start, line.end)) ?? [];
  const [start, end] = [parseTimecode(from ?? ''), parseTimecode(to ?? '')];
  return start === undefined || end === undefined ? undefined : { start, end, settings: '', forgiven: [] };
}
