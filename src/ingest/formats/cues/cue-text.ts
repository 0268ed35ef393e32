import type { LedgerLine, Span } from '../../source.ts';
import type { Run } from './cue.ts';
import { decodeEntities } from './entities.ts';

export interface CueText {
  lines: Run[][];
  marks: LedgerLine[];
  /** Where a `<` stands that opens no tag and is read as itself. */
  literal?: number;
}

/**
 * The text of a cue in runs, by the standard's tokens: tags and timestamps are markup, `<v Name>` gives the voice of what
 * follows, character references are resolved. A `<` that nothing closes is a character, so that no word is lost.
 */
export function parseCueText(source: string, span: Span): CueText {
  const raw = source.slice(span.start, span.end);
  const marks: LedgerLine[] = [];
  const lines: Run[][] = [[]];
  let speaker: string | null = null;
  let literal: number | undefined;
  let from = 0;
  const flush = (to: number): void => {
    let start = from;
    for (const end of breaks(raw, from, to)) {
      if (end > start)
        addRun(lines, raw.slice(start, end), { start: span.start + start, end: span.start + end }, speaker);
      if (end < to) lines.push([]);
      start = raw.startsWith('\r\n', end) ? end + 2 : end + 1;
    }
  };
  let open = raw.indexOf('<');
  while (open >= 0) {
    const close = raw.indexOf('>', open);
    if (close < 0) {
      literal ??= span.start + open;
      break;
    }
    if (/[A-Za-z/\d.>]/.test(raw.charAt(open + 1))) {
      flush(open);
      const voice = voiceOf(raw.slice(open + 1, close));
      if (voice !== undefined) speaker = voice;
      const what = voice
        ? ({ fate: 'metadata', what: 'speaker' } as const)
        : ({ fate: 'dropped', what: 'markup' } as const);
      marks.push({ span: { start: span.start + open, end: span.start + close + 1 }, ...what });
      from = close + 1;
      open = raw.indexOf('<', from);
    } else {
      literal ??= span.start + open;
      open = raw.indexOf('<', open + 1);
    }
  }
  flush(raw.length);
  return { lines, marks, ...(literal === undefined ? {} : { literal }) };
}

function addRun(lines: Run[][], raw: string, span: Span, speaker: string | null): void {
  lines.at(-1)?.push({ text: decodeEntities(raw).replaceAll('\0', '\ufffd'), span, speaker });
}

/** The line ends in a stretch, then its end. */
function breaks(raw: string, from: number, to: number): number[] {
  const ends: number[] = [];
  for (let at = from; at < to; at += 1) {
    const code = raw.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    ends.push(at);
    if (code === 13 && raw.charCodeAt(at + 1) === 10) at += 1;
  }
  ends.push(to);
  return ends;
}

/** The name in `v.loud Name`; null for a tag that ends a voice; undefined for other tags. */
function voiceOf(tag: string): string | null | undefined {
  if (tag.trim() === '/v') return null;
  const match = /^v(?:\.[^\s]*)?(?:\s+([\s\S]*))?$/.exec(tag);
  if (!match) return undefined;
  const name = decodeEntities(match[1] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? null : name;
}
