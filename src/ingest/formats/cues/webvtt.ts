import type { Span } from '../../source.ts';
import { CueCollector } from './collect.ts';
import { decodeHtmlEntities } from './entities.ts';
import type { CueFile } from './cue.ts';
import { isBlank, lineSpans, linesWith } from './lines.ts';
import { ARROW, parseTimingIn, type Timing } from './timing.ts';

/** An id that a line between two cues is, rather than speech: a number or a UUID, perhaps with a counter. */
export const CUE_ID = /^\s*(?:\d{1,7}|[0-9a-f]{8}-[0-9a-f-]{20,40}(?:[/-]\d+)*)\s*$/i;

export interface Reading {
  /** Read as the standard says and let fall what it lets fall; otherwise go on and report what was forgiven. */
  strict?: boolean;
}

/**
 * Reads a WebVTT file by the standard's file parsing algorithm. Where the standard would give up or let text fall, the
 * parser goes on and reports what it forgave; cues are never sorted and never dropped. `source` is the seed's text and
 * `span` the stretch to read.
 */
export function parseWebVtt(
  source: string,
  span: Span = { start: 0, end: source.length },
  { strict = false }: Reading = {},
): CueFile {
  const lines = lineSpans(source, span);
  const collector = new CueCollector(source, [], strict, decodeHtmlEntities);
  const context = { source, lines, collector, strict };
  const next = readHeader(context);
  if (next > 0 || !strict) readBlocks(context, next);
  return collector.finish();
}

interface Context {
  source: string;
  lines: readonly Span[];
  collector: CueCollector;
  strict: boolean;
}

/** The signature line with its title and the metadata lines below it; gives the number of the line after them. */
function readHeader({ source, lines, collector, strict }: Context): number {
  const first = lines[0];
  const start = source.charCodeAt(first?.start ?? 0) === 0xfeff ? 1 : 0;
  const line = first ? source.slice(first.start + start, first.end) : '';
  if (!first || !/^WEBVTT(?:[ \t]|$)/.test(line)) {
    collector.report('vtt-header-missing', 'The file does not begin with a WEBVTT line.', first?.start ?? 0);
    return 0;
  }
  const signature = { start: first.start, end: first.start + start + 6 };
  collector.mark(signature, 'dropped', 'markup');
  const title = /^[ \t]*(?:[-–—:][ \t]*)?/.exec(line.slice(6));
  const titleStart = signature.end + (title?.[0].length ?? 0);
  collector.mark({ start: signature.end, end: titleStart }, 'dropped', 'markup');
  collector.mark({ start: titleStart, end: first.end }, 'metadata', 'title');
  const titleText = source.slice(titleStart, first.end).replace(/\s+/g, ' ').trim();
  if (titleText !== '') collector.file.title = { text: titleText, span: { start: titleStart, end: first.end } };
  let next = 1;
  for (let header = lines[next]; header && header.end > header.start; header = lines[next]) {
    const text = source.slice(header.start, header.end);
    if (text.includes(ARROW) || (!strict && isCueAhead(source, lines, next))) {
      collector.report(
        'vtt-blank-line-missing',
        'A blank line is missing between the header and the first cue.',
        header.start,
      );
      break;
    }
    const language = /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*$/.exec(text)?.[1];
    if (language) collector.file.language = language;
    collector.mark(header, 'metadata', 'header');
    next += 1;
  }
  return next;
}

/** True of an id whose time line follows. */
function isCueAhead(source: string, lines: readonly Span[], at: number): boolean {
  const [line, after] = [lines[at], lines[at + 1]];
  if (!line || !after || !CUE_ID.test(source.slice(line.start, line.end))) return false;
  return parseTimingIn(source, after) !== undefined;
}

interface Block {
  /** Text lines: before the time line the id, after it the cue's text. */
  held: Span[];
  timing: Timing | undefined;
  head: Span | undefined;
  id: string | undefined;
  sawTiming: boolean;
}

function readBlocks(context: Context, from: number): void {
  const { source, lines, strict } = context;
  let at = from;
  const hasArrow = linesWith(ARROW, source);
  while (at < lines.length) {
    const first = lines[at];
    if (!first || first.end === first.start) {
      at += 1;
      continue;
    }
    const block: Block = { held: [], timing: undefined, head: undefined, id: undefined, sawTiming: false };
    let count = 0;
    for (; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line || line.end === line.start) break;
      count += 1;
      const arrow = hasArrow(line);
      if (arrow && !block.sawTiming && count <= 2) openCue(context, line, block);
      else if (arrow && (strict || endsBlock(source, line, block))) break;
      else block.held.push(line);
    }
    if (!strict && at < lines.length && (lines[at]?.end ?? 0) > (lines[at]?.start ?? 0))
      at -= giveBackId(context, block);
    closeBlock(context, block);
  }
}

/** A time line inside a cue begins the next one; an arrow in speech does not, nor a time line nobody can read. */
function endsBlock(source: string, line: Span, block: Block): boolean {
  return !block.sawTiming || parseTimingIn(source, line) !== undefined;
}

function openCue({ source, collector, strict }: Context, line: Span, block: Block): void {
  const timing = parseTimingIn(source, line, strict);
  const id = block.held[0];
  block.sawTiming = true;
  if (!timing) {
    const fate = strict ? 'its text was left out' : 'its text was kept with the cue above';
    collector.report('cue-time-unreadable', `The time line cannot be read; ${fate}.`, line.start);
    collector.mark(line, 'dropped', 'unreadable time');
    if (id && CUE_ID.test(source.slice(id.start, id.end))) {
      collector.mark(id, 'metadata', 'cue id');
      block.held = [];
    }
    return;
  }
  block.timing = timing;
  block.head = { start: id?.start ?? line.start, end: line.end };
  if (id) {
    const written = source.slice(id.start, id.end);
    block.id = written.includes('\0') ? written.replaceAll('\0', '\ufffd') : written;
    collector.mark(id, 'metadata', 'cue id');
  }
  collector.mark(line, 'metadata', 'time');
  block.held = [];
}

/** Where no blank line parts two cues, the last line of the first may be the id of the second. */
function giveBackId({ source, collector }: Context, block: Block): number {
  const last = block.held.at(-1);
  collector.report(
    'cue-blank-line-missing',
    'A blank line is missing above the cue.',
    last?.end ?? block.head?.end ?? 0,
    'info',
  );
  if (!last || !block.sawTiming || !CUE_ID.test(source.slice(last.start, last.end))) return 0;
  block.held.pop();
  return 1;
}

function closeBlock({ source, collector, strict }: Context, block: Block): void {
  const [first, last] = [block.held[0], block.held.at(-1)];
  const body = first && last ? { start: first.start, end: last.end } : undefined;
  if (block.timing && block.head) {
    collector.cue(block.timing, block.id, block.head, body ?? { start: block.head.end, end: block.head.end });
    return;
  }
  if (!first || !body) return;
  const head = source.slice(first.start, first.end);
  if (!block.sawTiming && /^NOTE(?:[ \t]|$)/.test(head)) collector.mark(body, 'dropped', 'comment');
  else if (!block.sawTiming && /^(?:STYLE|REGION)[ \t\f]*$/.test(head)) {
    collector.mark(body, 'dropped', 'markup');
    if (head.startsWith('REGION') && collector.file.cues.length === 0)
      (collector.file.regions ??= []).push(source.slice(first.end, body.end).trim());
  } else if (block.held.length === 1 && CUE_ID.test(head)) collector.mark(body, 'metadata', 'cue id');
  else if (!isBlank(source, body)) {
    const fate = strict ? 'it was left out' : 'it was kept with the cue above';
    collector.report('text-outside-cue', `The text stands in no cue; ${fate}.`, body.start, 'info');
    collector.stray(body);
  }
}
