import type { Format, ParseContext } from '../draft.ts';
import type { Sourced, Span } from '../source.ts';
import { CueCollector } from './cues/collect.ts';
import type { CueFile } from './cues/cue.ts';
import { plain } from '../../transcript/plain.ts';
import { cueDraft } from './cues/draft.ts';
import { lineSpans } from './cues/lines.ts';

/** The times before a line; a line that is sung again has one for each time. */
const TIMES = /^[ \t]*((?:\[\d{1,3}:\d{2}\.\d{2,3}\][ \t]*)+)/;
const TIME = /\[(\d{1,3}):(\d{2})\.(\d{2,3})\]/g;
const TAG = /^[ \t]*\[(ti|ar|al|au|by|re|ve|length|offset|la|#)\s?:([^\]]*)\][ \t]*$/i;

/** Lines of a text with their times, as players of songs and talk show them: `[01:02.50]text`. */
export const lrc: Format = {
  name: 'lrc',
  detect: (text) => {
    const head = text.slice(0, 8000);
    if (!head.includes('[')) return 0;
    const lines = head.split(/\r?\n/).filter((line) => /\S/.test(line));
    const timed = lines.filter((line) => TIMES.test(line)).length;
    const tags = lines.filter((line) => TAG.test(line)).length;
    if (timed < 2 || timed + tags < lines.length * 0.8) return 0;
    // With a name behind each time these are turns.
    const labelled = lines.filter((line) => /^[^\]]+\][ \t]*[^:\s][^:]{0,40}:\s/.test(line)).length;
    return tags >= 1 ? 0.98 : labelled * 2 > timed ? 0 : 0.97;
  },
  parse: (context) => cueDraft('lrc', readLrc(context), context),
};

function readLrc({ seed, entry }: ParseContext): CueFile {
  const collector = new CueCollector(seed.text);
  const rows: { start: number; head: Span; body: Span }[] = [];
  let title: Sourced | undefined;
  let late = 0;
  for (const { start, end } of lineSpans(seed.text.slice(entry.span.start, entry.span.end))) {
    const span = { start: entry.span.start + start, end: entry.span.start + end };
    const line = seed.text.slice(span.start, span.end);
    const [, key = '', value = ''] = TAG.exec(line) ?? [];
    const head = TIMES.exec(line)?.[0];
    if (key !== '') {
      collector.mark(span, 'metadata', key.toLowerCase() === 'ti' ? 'title' : 'header');
      if (key.toLowerCase() === 'ti' && plain(value) !== '') title ??= { text: plain(value), span };
      if (key.toLowerCase() === 'offset') late = -Number(value) / 1000 || 0;
    } else if (head !== undefined) {
      const body = { start: span.start + head.length, end: span.end };
      const [first] = [...head.matchAll(TIME)].map(secondsOf);
      collector.mark({ start: span.start, end: body.start }, 'metadata', 'time');
      rows.push({ start: first ?? 0, head: { start: span.start, end: body.start }, body });
    } else if (/\S/.test(line))
      rows.push({ start: rows.at(-1)?.start ?? 0, head: { ...span, end: span.start }, body: span });
  }
  rows.forEach(({ start, head, body }, index) => {
    const from = Math.max(0, start + late);
    const next = rows[index + 1];
    const to = next && next.start >= start ? Math.max(0, next.start + late) : from;
    if (/\S/.test(seed.text.slice(body.start, body.end)))
      collector.cue({ start: from, end: to, settings: '', forgiven: [] }, undefined, head, body);
  });
  return { ...collector.finish(), ...(title ? { title } : {}) };
}

function secondsOf([, minutes, seconds, fraction = '']: RegExpExecArray): number {
  return Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}
