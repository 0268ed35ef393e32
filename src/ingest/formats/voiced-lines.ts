import type { Format, ParseContext } from '../draft.ts';
import type { Span } from '../source.ts';
import { parseTimecode } from '../../transcript/time.ts';
import { CueCollector } from './cues/collect.ts';
import type { CueFile } from './cues/cue.ts';
import { cueDraft } from './cues/draft.ts';
import { lineSpans } from './cues/lines.ts';

/** `0:01:02 ` or `[01:02.500] ` before the words of a line. */
const TIME = /^[ \t]*[[(]?(\d{1,2}(?::\d{2}){1,2})(?:[.,]\d{1,3})?[\])]?[ \t]+(?=\S)/;

/** A time, then who speaks as WebVTT has it. */
const VOICED = new RegExp(`${TIME.source}<v(?:\\.[^ >]*)? [^>]+>`);

/** Lines with their times and WebVTT's voices, as text exports of captions have them: `0:01:02 <v Name>words`. */
export const voicedLines: Format = {
  name: 'voiced-lines',
  detect: (text) => {
    if (!text.includes('<v')) return 0;
    const lines = text
      .slice(0, 8000)
      .split(/\r?\n/)
      .filter((line) => /\S/.test(line));
    const voiced = lines.filter((line) => VOICED.test(line)).length;
    return voiced >= 3 && voiced >= lines.length * 0.4 ? 0.97 : 0;
  },
  parse: (context) => cueDraft('voiced-lines', read(context), context),
};

function read({ seed, entry }: ParseContext): CueFile {
  const collector = new CueCollector(seed.text);
  const rows: { start: number; head: Span; body: Span }[] = [];
  for (const { start, end } of lineSpans(seed.text.slice(entry.span.start, entry.span.end))) {
    const span = { start: entry.span.start + start, end: entry.span.start + end };
    const line = seed.text.slice(span.start, span.end);
    const [head = '', time = ''] = TIME.exec(line) ?? [];
    const last = rows.at(-1);
    if (!/\S/.test(line)) continue;
    if (head === '' && last) {
      last.body.end = span.end;
      continue;
    }
    const body = { start: span.start + head.length, end: span.end };
    if (head !== '') collector.mark({ start: span.start, end: body.start }, 'metadata', 'time');
    rows.push({ start: parseTimecode(time) ?? 0, head: { start: span.start, end: body.start }, body });
  }
  rows.forEach(({ start, head, body }, index) => {
    const end = Math.max(start, rows[index + 1]?.start ?? start);
    collector.cue({ start, end, settings: '', forgiven: [] }, undefined, head, body);
  });
  return collector.finish();
}
