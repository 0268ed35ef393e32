import type { Format, ParseContext } from '../draft.ts';
import type { LedgerLine, Sourced, Span } from '../source.ts';
import { lineText, type Cue, type CueFile, type Run } from './cues/cue.ts';
import { plain } from '../../transcript/plain.ts';
import { cueDraft } from './cues/draft.ts';
import { decodeEntities } from './cues/entities.ts';

/** TTML (DFXP) and the timed text in XML that video sites serve: `<p begin="…" end="…">` and `<text start dur>`. */
export const ttml: Format = {
  name: 'ttml',
  detect: (text) => {
    const head = text.slice(0, 4000).replace(/<!--[^]*?-->/g, '');
    return ROOT.test(head) ? 0.98 : 0;
  },
  parse: (context) => cueDraft('ttml', readTtml(context), context),
};

/** The first element, after declarations. */
const ROOT = /^[\s\ufeff]*(?:<[?!][^<>]*>\s*)*<(?:[\w-]+:)?(?:tt|timedtext|transcript)[\s>]/;

interface Tag {
  span: Span;
  /** Local name, lower case; empty for comments, declarations and instructions. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  opens: boolean;
  closes: boolean;
}

/** What is being read: one caption, from its opening tag to its closing one. */
interface Open {
  tag: string;
  from: number;
  start: number | undefined;
  end: number | undefined;
  voices: (string | null)[];
  lines: Run[][];
}

function readTtml({ seed, entry }: ParseContext): CueFile {
  const marks: LedgerLine[] = [];
  const cues: Cue[] = [];
  const agents = new Map<string, string>();
  let agent: string | undefined;
  let ticks = 1;
  let title: Sourced | undefined;
  let language: string | undefined;
  let inside = '';
  let cue: Open | undefined;
  let at = entry.span.start;

  const text = (span: Span): void => {
    const raw = seed.text.slice(span.start, span.end);
    if (!/\S/.test(raw)) {
      if (cue && raw !== '' && !/\n/.test(raw))
        cue.lines.at(-1)?.push({ text: ' ', span, speaker: cue.voices.at(-1) ?? null });
      return;
    }
    if (cue) cue.lines.at(-1)?.push({ text: decodeEntities(raw), span, speaker: cue.voices.at(-1) ?? null });
    else if (inside === 'title' && !title) {
      title = { text: plain(decodeEntities(raw)), span };
      marks.push({ span, fate: 'metadata', what: 'title' });
    } else if (inside === 'name' && agent !== undefined) {
      agents.set(agent, plain(decodeEntities(raw)));
      marks.push({ span, fate: 'metadata', what: 'speaker' });
    } else marks.push({ span, fate: 'dropped', what: 'markup' });
  };

  for (const tag of tags(seed.text, entry.span)) {
    text({ start: at, end: tag.span.start });
    marks.push({ span: tag.span, fate: 'dropped', what: 'markup' });
    at = tag.span.end;
    inside = tag.opens ? tag.name : '';
    if (tag.name === 'tt' && tag.opens) {
      language = tag.attributes.get('lang');
      ticks = Number(tag.attributes.get('tickrate') ?? 1) || 1;
    } else if (tag.name === 'agent' && tag.opens) agent = tag.attributes.get('id');
    if (cue) {
      if (tag.name === 'br') cue.lines.push([]);
      else if (tag.name === cue.tag && tag.closes) {
        finish(cue, at, cues);
        cue = undefined;
      } else if (tag.opens && !tag.closes) {
        const voice = tag.attributes.get('agent');
        cue.voices.push(voice === undefined ? (cue.voices.at(-1) ?? null) : (agents.get(voice) ?? voice));
        cue.start ??= time(tag.attributes.get('begin'), ticks);
      } else if (tag.closes && !tag.opens && cue.voices.length > 1) cue.voices.pop();
    } else if ((tag.name === 'p' || tag.name === 'text') && tag.opens && !tag.closes) {
      const voice = tag.attributes.get('agent');
      cue = {
        tag: tag.name,
        from: tag.span.start,
        ...times(tag, ticks),
        voices: [voice === undefined ? null : (agents.get(voice) ?? voice)],
        lines: [[]],
      };
    }
  }
  text({ start: at, end: entry.span.end });
  if (cue) finish(cue, entry.span.end, cues);
  return {
    cues,
    strays: [],
    marks,
    messages: [],
    ...(title ? { title } : {}),
    ...(language && /^[a-z]{2,3}(?:-|$)/i.test(language) ? { language } : {}),
  };
}

function finish({ from, start, end, lines }: Open, to: number, cues: Cue[]): void {
  const begin = start ?? cues.at(-1)?.end ?? 0;
  const words = lines
    .map(lineText)
    .filter((line) => line !== '')
    .join(' ');
  const speaker = lines.flat().find(({ text }) => /\S/.test(text))?.speaker ?? null;
  cues.push({ start: begin, end: end ?? begin, speaker, text: words, span: { start: from, end: to }, lines });
}

function times({ name, attributes }: Tag, ticks: number): { start: number | undefined; end: number | undefined } {
  const milliseconds = name === 'p' && attributes.has('t');
  const unit = milliseconds ? 'ms' : name === 'text' ? 's' : '';
  const plus = (value: string | undefined): string | undefined => (value === undefined ? undefined : value + unit);
  const start = time(attributes.get('begin') ?? plus(attributes.get('t') ?? attributes.get('start')), ticks);
  const length = time(
    attributes.get('dur') === undefined || name === 'p'
      ? (attributes.get('dur') ?? plus(attributes.get('d')))
      : plus(attributes.get('dur')),
    ticks,
  );
  const end =
    time(attributes.get('end'), ticks) ?? (start === undefined || length === undefined ? undefined : start + length);
  return { start, end };
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** Seconds of a TTML time: `00:01:02.500`, `00:01:02:12` (frames at 25), `62.5s`, `620000t`. */
function time(value: string | undefined, ticks: number): number | undefined {
  const offset = /^(\d+(?:\.\d+)?)(h|ms|m|s|t)$/.exec(value?.trim() ?? '');
  if (offset)
    return (
      Math.round(Number(offset[1]) * (offset[2] === 't' ? 1 / ticks : (UNITS[offset[2] ?? 's'] ?? 1)) * 1000) / 1000
    );
  const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)(?::(\d{1,3}))?$/.exec(value?.trim() ?? '');
  if (!clock) return undefined;
  const whole = Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  return Math.round((whole + Number(clock[4] ?? 0) / 25) * 1000) / 1000;
}

function* tags(source: string, { start, end }: Span): Generator<Tag> {
  for (let open = source.indexOf('<', start); open >= 0 && open < end;) {
    const comment = source.startsWith('<!--', open);
    const close = source.indexOf(comment ? '-->' : '>', open);
    if (close < 0 || close >= end) return;
    const to = close + (comment ? 3 : 1);
    const inner = source.slice(open + 1, to - 1);
    const name = /^\/?\s*(?:[\w-]+:)?([\w-]+)/.exec(inner)?.[1]?.toLowerCase() ?? '';
    const closing = inner.startsWith('/');
    yield {
      span: { start: open, end: to },
      name: /^[!?]/.test(inner) ? '' : name,
      attributes: attributesOf(inner),
      opens: !closing,
      closes: closing || inner.endsWith('/'),
    };
    open = source.indexOf('<', to);
  }
}

function attributesOf(inner: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of inner.matchAll(
    /(?<![\w-])(?:[\w-]+:)?([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? ''));
  return attributes;
}
