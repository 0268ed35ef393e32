import type { Format, ParseContext } from '../draft.ts';
import type { LedgerLine, Sourced, Span } from '../source.ts';
import { lineText, type Cue, type CueFile, type Run } from './cues/cue.ts';
import { plain } from '../../transcript/plain.ts';
import { cueDraft } from './cues/draft.ts';
import { lineSpans } from './cues/lines.ts';

/** SubStation Alpha, `.ssa` and `.ass`: `Dialogue: 0,0:00:01.50,0:00:04.00,Default,Name,0,0,0,,text`. */
export const ass: Format = {
  name: 'ass',
  detect: (text) => {
    const head = text.slice(0, 200_000);
    return /^[\s\ufeff]*\[Script Info\]/i.test(head) || (/^\[Events\]/im.test(head) && DIALOGUE.test(head)) ? 0.98 : 0;
  },
  parse: (context) => cueDraft('ass', readAss(context), context),
};

const DIALOGUE = /^Dialogue:\s*(?:\d+|Marked=\d),\d+:\d{2}:\d{2}[.:]\d{1,3},/im;
const FIELDS = 'layer start end style name marginl marginr marginv effect text'.split(' ');
const CLOCK = /^(\d+):(\d{1,2}):(\d{1,2})[.:](\d{1,3})$/;
/** Orders to the renderer, and the breaks and hard spaces of a line. */
const MARKUP = /\{[^{}]*\}|\\[Nnh]/g;

function readAss({ seed, entry }: ParseContext): CueFile {
  const cues: Cue[] = [];
  const marks: LedgerLine[] = [];
  let title: Sourced | undefined;
  let fields: readonly string[] = FIELDS;
  for (const { start, end } of lineSpans(seed.text.slice(entry.span.start, entry.span.end))) {
    const span = { start: entry.span.start + start, end: entry.span.start + end };
    const line = seed.text.slice(span.start, span.end);
    const [head = '', key = ''] = /^\s*(\w[\w ]*):\s*/.exec(line) ?? [];
    const value = line.slice(head.length);
    if (key === 'Title' && plain(value) !== '' && !/^<.*>$|^Default /.test(value.trim())) {
      title ??= { text: plain(value), span };
      marks.push({ span, fate: 'metadata', what: 'title' });
    } else if (key === 'Format') {
      const names = value.split(',').map((name) => name.trim().toLowerCase());
      // Styles have a list of fields as well.
      if (names.includes('text')) fields = names;
      marks.push({ span, fate: 'dropped', what: 'markup' });
    } else if (key === 'Dialogue') {
      const cue = dialogue(line, head.length, span, fields, marks);
      if (cue) cues.push(cue);
    } else if (/\S/.test(line)) marks.push({ span, fate: 'dropped', what: key === 'Comment' ? 'comment' : 'markup' });
  }
  return { cues, strays: [], marks, messages: [], ...(title ? { title } : {}) };
}

function dialogue(
  line: string,
  from: number,
  span: Span,
  fields: readonly string[],
  marks: LedgerLine[],
): Cue | undefined {
  const values = new Map<string, Span>();
  let at = from;
  for (const name of fields.slice(0, -1)) {
    const comma = line.indexOf(',', at);
    if (comma < 0) break;
    values.set(name, { start: at, end: comma });
    at = comma + 1;
  }
  const valueOf = (name: string): string => {
    const place = values.get(name);
    return place ? line.slice(place.start, place.end).trim() : '';
  };
  const [start, end] = [seconds(valueOf('start')), seconds(valueOf('end'))];
  const speaker = plain(valueOf('name') || valueOf('actor')) || null;
  const named = values.get('name') ?? values.get('actor');
  const moved = (place: Span): Span => ({ start: span.start + place.start, end: span.start + place.end });
  if (speaker !== null && named) marks.push({ span: moved(named), fate: 'metadata', what: 'speaker' });
  for (const name of ['start', 'end']) {
    const place = values.get(name);
    if (place) marks.push({ span: moved(place), fate: 'metadata', what: 'time' });
  }
  const { lines, drops } = runsOf(line, at, span.start, speaker);
  for (const drop of drops) marks.push({ span: drop, fate: 'dropped', what: 'markup' });
  marks.push({ span: { start: span.start, end: span.start + at }, fate: 'dropped', what: 'markup' });
  const text = lines
    .map(lineText)
    .filter((each) => each !== '')
    .join(' ');
  return { start: start ?? 0, end: end ?? start ?? 0, speaker, text, span, lines };
}

function runsOf(line: string, from: number, offset: number, speaker: string | null): { lines: Run[][]; drops: Span[] } {
  const lines: Run[][] = [[]];
  const drops: Span[] = [];
  let drawing = false;
  let at = from;
  const flush = (to: number): void => {
    if (to <= at) return;
    const span = { start: offset + at, end: offset + to };
    // Between these orders stand the strokes of a picture.
    if (drawing) drops.push(span);
    else lines.at(-1)?.push({ text: line.slice(at, to), span, speaker });
  };
  MARKUP.lastIndex = 0;
  for (const { 0: sign, index } of line.slice(from).matchAll(MARKUP)) {
    flush(from + index);
    at = from + index + sign.length;
    drops.push({ start: offset + from + index, end: offset + at });
    const level = /\\p(\d+)/.exec(sign)?.[1];
    if (level !== undefined) drawing = level !== '0';
    if (sign === '\\h') lines.at(-1)?.push({ text: ' ', span: { start: offset + at, end: offset + at }, speaker });
    else if (sign.startsWith('\\')) lines.push([]);
  }
  flush(line.length);
  return { lines, drops };
}

function seconds(clock: string): number | undefined {
  const [, hours, minutes, whole, fraction = ''] = CLOCK.exec(clock) ?? [];
  if (whole === undefined) return undefined;
  return (
    Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${fraction}`)) * 1000) / 1000
  );
}
