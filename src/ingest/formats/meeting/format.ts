import type { SpokenParagraph, Turn } from '../../../transcript/body.ts';
import { readableParagraphs } from '../../../transcript/readable.ts';
import type { Block, Draft, Format, ParseContext } from '../../draft.ts';
import type { Detector } from '../../surest.ts';
import type { Line, Sourced, Span } from '../../source.ts';
import { plain } from '../../../transcript/plain.ts';
import { lineSpans } from '../cues/lines.ts';
import { localeOf } from '../cues/script.ts';

/** What a line of an export is. Offsets are those of the line's text. */
export type Part =
  | {
      is: 'head';
      speaker: string;
      /** Seconds from the start of the recording. */
      start?: number | undefined;
      /** Where on the line the talk begins; at its end where the talk stands below. */
      from: number;
    }
  /** A time for what comes next. */
  | { is: 'time'; start: number }
  | { is: 'data' | 'chrome'; what: string }
  /** `from` and `to`: the title without what the software adds to it. */
  | { is: 'title'; from: number; to: number }
  | { is: 'text' };

export interface Export extends Detector {
  name: string;
  /** A reader of lines, from the first to the last; `inTalk` is true after the first head. */
  reader: (text: string) => (line: string, inTalk: boolean) => Part;
}

/** A format for what meeting software writes: a preamble, then heads with talk behind or below them. */
export function meetingFormat({ reader, ...detector }: Export): Format {
  return { ...detector, parse: (context) => parse(detector.name, reader, context) };
}

function parse(format: string, reader: Export['reader'], { seed, entry, ledger }: ParseContext): Draft {
  const text = seed.text.slice(entry.span.start, entry.span.end);
  const read = reader(text);
  const locale = localeOf(text.slice(0, 4000));
  const notes: Block[] = [];
  const turns: Turn[] = [];
  let title: Sourced | undefined;
  let time: number | undefined;
  const say = (span: Span, paragraph: string): void => {
    ledger.publish(span);
    if (paragraph === '') return;
    const turn = turns.at(-1);
    if (!turn) {
      notes.push({ type: 'paragraph', text: paragraph });
      return;
    }
    for (const part of readableParagraphs(paragraph, locale)) {
      const timed: SpokenParagraph = { text: part };
      if (time !== undefined && turn.paragraphs.length > 0) timed.start = time;
      time = undefined;
      turn.paragraphs.push(timed);
    }
  };
  for (const { text: line, span } of linesOf(seed.text, entry.span)) {
    const part = read(line, turns.length > 0);
    if (part.is === 'head') {
      const start = part.start ?? time;
      time = undefined;
      turns.push({ type: 'turn', speaker: part.speaker, ...(start === undefined ? {} : { start }), paragraphs: [] });
      ledger.use({ start: span.start, end: span.start + part.from }, 'speaker');
      say({ start: span.start + part.from, end: span.end }, plain(line.slice(part.from)));
    } else if (part.is === 'time') {
      time = part.start;
      ledger.use(span, 'time');
    } else if (part.is === 'data') ledger.use(span, part.what);
    else if (part.is === 'chrome') ledger.drop(span, part.what);
    else if (part.is === 'title' && !title) {
      title = { text: plain(line.slice(part.from, part.to)), span };
      ledger.use(span, 'title');
    } else say(span, plain(line));
  }
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0);
  return {
    format,
    kind: 'transcript',
    ...(title ? { title } : {}),
    body: {
      sections: [
        ...(notes.length > 0 ? [{ title: 'Notes', blocks: notes }] : []),
        ...(spoken.length > 0 ? [{ title: 'Transcript', blocks: joined(spoken) }] : []),
      ],
    },
    chapters: [],
    attribution: spoken.some(({ speaker }) => !/^(?:unknown )?speaker(?: \w{1,3})?$/i.test(speaker ?? ''))
      ? 'stated'
      : 'unknown',
    timing: spoken.some(({ start }) => start !== undefined) ? 'turn' : 'none',
    truncated: false,
  };
}

/** Heads repeat within one voice's run: without a time of their own they go on with the turn. */
function joined(turns: readonly Turn[]): Turn[] {
  const result: Turn[] = [];
  for (const turn of turns) {
    const last = result.at(-1);
    if (last && last.speaker === turn.speaker && turn.start === undefined)
      for (const paragraph of turn.paragraphs) last.paragraphs.push(paragraph);
    else result.push(turn);
  }
  return result;
}

/** The lines that are not blank, without the white space around them. */
function linesOf(text: string, span: Span): Line[] {
  const lines: Line[] = [];
  for (const { start, end } of lineSpans(text, span)) {
    const raw = text.slice(start, end);
    const line = raw.trim();
    if (line === '') continue;
    const from = start + raw.indexOf(line);
    lines.push({ text: line, span: { start: from, end: from + line.length } });
  }
  return lines;
}
