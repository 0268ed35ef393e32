import type { LedgerLine, Span } from '../../source.ts';
import type { Run } from './cue.ts';
import { decodeEntities } from './entities.ts';

export interface CueText {
  lines: Run[][];
  /** Where a `<` stands that opens no tag and is read as itself. */
  literal?: number;
}

/** A tag, or one of the `{\an8}` codes that SubRip files inherit. */
const MARKUP = /<(?:[A-Za-z/\d.][^<>]*)?>|\{\\[^{}\n\r]{1,80}\}/g;

/** What the standard's tokenizer takes for a tag: all from a `<` to the next `>`, or to the end of the cue. */
const STANDARD_TAG = /<[^>]*>?/g;

/**
 * The text of a cue in runs, by the standard's tokens: tags and timestamps are markup, `<v Name>` gives the voice of what
 * follows, character references are resolved by `decode`. Unless `strict`, a `<` that opens no tag is a character, so that no word
 * is lost. What is markup is added to `marks`.
 */
export function parseCueText(
  source: string,
  span: Span,
  marks: LedgerLine[],
  strict = false,
  decode = decodeEntities,
): CueText {
  const raw = source.slice(span.start, span.end);
  const usual = isBare(raw) ? { lines: [[{ text: raw, span, speaker: null }]] } : voicedText(raw, span, marks);
  if (usual) return usual;
  const lines: Run[][] = [[]];
  let speaker: string | null = null;
  let literal: number | undefined;
  let from = 0;
  const flush = (to: number): void => {
    let start = from;
    if (literal === undefined) {
      const bracket = raw.indexOf('<', from);
      if (bracket >= 0 && bracket < to) literal = span.start + bracket;
    }
    for (const end of breaks(raw, from, to)) {
      if (end > start)
        addRun(lines, raw.slice(start, end), { start: span.start + start, end: span.start + end }, speaker, decode);
      if (end < to) lines.push([]);
      start = raw.startsWith('\r\n', end) ? end + 2 : end + 1;
    }
  };
  for (const match of raw.includes('<') || raw.includes('{\\') ? raw.matchAll(strict ? STANDARD_TAG : MARKUP) : []) {
    flush(match.index);
    from = match.index + match[0].length;
    const voice = voiceOf(match[0].slice(1, match[0].endsWith('>') || !strict ? -1 : undefined));
    if (voice !== undefined) speaker = voice;
    const what = voice
      ? ({ fate: 'metadata', what: 'speaker' } as const)
      : ({ fate: 'dropped', what: 'markup' } as const);
    marks.push({ span: { start: span.start + match.index, end: span.start + from }, ...what });
  }
  flush(raw.length);
  return { lines, ...(literal === undefined ? {} : { literal }) };
}

const OPEN = '<v ';
const CLOSE = '</v>';

/** `<v Name>Words.</v>` on one line and nothing else, as files with voices have it. */
function voicedText(raw: string, { start, end }: Span, marks: LedgerLine[]): CueText | undefined {
  const from = raw.startsWith(OPEN) ? raw.indexOf('>') + 1 : 0;
  const to = raw.endsWith(CLOSE) ? raw.length - CLOSE.length : raw.length;
  if (from === 0 || to <= from) return undefined;
  const name = raw.slice(OPEN.length, from - 1);
  const text = raw.slice(from, to);
  if (!/^[^\s<&]+(?: [^\s<&]+)*$/.test(name) || !isBare(text)) return undefined;
  marks.push({ span: { start, end: start + from }, fate: 'metadata', what: 'speaker' });
  if (to < raw.length) marks.push({ span: { start: start + to, end }, fate: 'dropped', what: 'markup' });
  return { lines: [[{ text, span: { start: start + from, end: start + to }, speaker: name }]] };
}

/** True of a line of words and nothing else, as most cues are. */
function isBare(raw: string): boolean {
  return raw !== '' && !/[\n\r<{&\0]/.test(raw);
}

function addRun(
  lines: Run[][],
  raw: string,
  span: Span,
  speaker: string | null,
  decode: (text: string) => string,
): void {
  lines.at(-1)?.push({ text: decode(raw).replaceAll('\0', '\ufffd'), span, speaker });
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
