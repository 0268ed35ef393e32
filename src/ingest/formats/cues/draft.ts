import type { Turn } from '../../../transcript/body.ts';
import { paragraphSpans, type Pause } from '../../../transcript/paragraphs.ts';
import type { Block, Draft, ParseContext, ShownCue } from '../../draft.ts';
import type { Ledger } from '../../ledger.ts';
import type { Span } from '../../source.ts';
import type { Cue, CueFile, Run } from './cue.ts';
import { plain } from '../../../transcript/plain.ts';
import { decodeEntities } from './entities.ts';
import { unroll } from './rolling.ts';
import { localeOf } from './script.ts';
import { findLabels } from './voices.ts';

/** Some words of one voice in one cue. */
interface Piece {
  speaker: string | null;
  text: string;
  start: number;
  end: number;
  /** True where an unnamed voice takes over: `>>` or a dash. */
  takesOver: boolean;
}

/** Voices that name nobody: `Speaker 2`, `SPEAKER_01`, `A`. */
const ANONYMOUS =
  /^(?:(?:unknown )?(?:speaker|spk|sprecher(?:in)?|voice|participant|orador|locuteur)|s)?[\s_#-]*(?:\d{1,3}|[a-z])?$/iu;

/** True of a voice that was told apart and not named. */
export function isAnonymousVoice(speaker: string): boolean {
  return ANONYMOUS.test(speaker);
}

/** The draft of an episode from its cues: turns by voice, long ones in paragraphs, every character in the ledger. */
export function cueDraft(format: string, file: CueFile, context: ParseContext): Draft {
  const { seed, ledger } = context;
  for (const mark of file.marks) ledger.enter(mark);
  for (const message of file.messages) context.report(message);
  const { cues, repeats } = unroll(file.cues);
  for (const span of repeats) ledger.drop(span, 'repeated caption');
  const { pieces, voices } = piecesOf(seed.text, cues, ledger);
  if (context.showCue)
    file.cues.forEach((cue, index) => context.showCue?.(shown(cue, cue.speaker ?? voices[index] ?? null)));
  const locale = localeOf(
    pieces
      .slice(0, 200)
      .map(({ text }) => text)
      .join(' '),
    file.language,
  );
  const turns = turnsOf(pieces, locale);
  const speakers = new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const named = [...speakers].some((speaker) => !isAnonymousVoice(speaker));
  const notes = file.strays.flatMap(({ text, span }): Block[] => {
    ledger.publish(span);
    const words = plain(decodeEntities(text).replaceAll('\0', '\ufffd'));
    return words === '' ? [] : [{ type: 'paragraph', text: words }];
  });
  return {
    format,
    kind: 'transcript',
    ...(file.title ? { title: file.title } : {}),
    body: {
      sections: [
        ...(notes.length > 0 ? [{ title: 'Notes', blocks: notes }] : []),
        ...(turns.length > 0 ? [{ title: 'Transcript', blocks: turns }] : []),
      ],
    },
    chapters: [],
    attribution: named ? 'stated' : 'unknown',
    timing: 'cue',
    truncated: file.messages.some(({ rule, offset }) => rule === 'cue-time-unreadable' && isLast(seed.text, offset)),
  };
}

/** `speaker`: the voice that says the first words of the cue. */
export function shown({ id, start, end, settings, lines, after }: Cue, speaker: string | null): ShownCue {
  return {
    ...(id === undefined ? {} : { id }),
    start,
    end,
    speaker,
    text: linesText(lines),
    ...(after ? { after: linesText(after) } : {}),
    ...(settings === undefined ? {} : { settings }),
  };
}

function linesText(lines: readonly Run[][]): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
}

/** True when nothing follows the line at `offset`. */
function isLast(text: string, offset: number): boolean {
  return !/[\n\r]\s*\S/.test(text.slice(offset, offset + 400));
}

function piecesOf(
  source: string,
  cues: readonly Cue[],
  ledger: Ledger,
): { pieces: Piece[]; voices: (string | null)[] } {
  const labels = findLabels(source, cues);
  const pieces: Piece[] = [];
  const voices: (string | null)[] = [];
  const dashes =
    cues.filter(({ lines, after }) => lines.some(isDashed) || after?.some(isDashed)).length >= DASHES_RECUR;
  let labelled: string | null = null;
  // What is not known to be plain yet.
  const rough: Piece[] = [];
  for (const { lines: own, after, start, end, text: shownText } of cues) {
    const first = pieces.length;
    const lines = after ? [...own, ...after] : own;
    const dashed = dashes || (lines.length > 1 && lines.filter(isDashed).length > 1);
    for (const line of lines) {
      for (const [index, run] of line.entries()) {
        const { span } = run;
        const label = index === 0 ? labels.get(span.start) : undefined;
        const lead = label || index > 0 ? undefined : leadOf(source, span, dashed);
        let from = span.start;
        let text = run.text;
        if (label) {
          ledger.use(label.span, 'speaker');
          from = label.span.end;
          labelled = label.name;
        } else if (lead) {
          from += lead;
          ledger.drop({ start: span.start, end: from }, 'markup');
          labelled = null;
        }
        if (from > span.start) text = text.slice(decodeEntities(source.slice(span.start, from)).length);
        ledger.publish(from === span.start ? span : { start: from, end: span.end });
        const speaker = run.speaker ?? labelled;
        const last = index > 0 ? pieces.at(-1) : undefined;
        if (last && last.speaker === speaker && last.start === start && !lead) last.text += text;
        else {
          // The text of most cues is that of their only run.
          const isOnly = lines.length === 1 && line.length === 1 && from === span.start;
          const piece = { speaker, text: isOnly ? shownText : text, start, end, takesOver: Boolean(lead) };
          pieces.push(piece);
          if (!isOnly) rough.push(piece);
        }
      }
    }
    voices.push(pieces[first]?.speaker ?? labelled);
  }
  for (const piece of rough) piece.text = plain(piece.text);
  return { pieces: pieces.filter(({ text }) => text !== ''), voices };
}

/** A file with so many dashed lines marks a change of voice by them; in others only a cue with two such lines does. */
const DASHES_RECUR = 3;

function isDashed([run]: readonly Run[]): boolean {
  return run !== undefined && !opensWord(run.text.charCodeAt(0)) && /^\s*[-–—]\s?[^\s-]/.test(run.text);
}

/** True of a Latin letter or a figure, as most lines begin with. */
function opensWord(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

/** The length of the `>>` or, in a cue of dashed lines, the dash in front of what a new voice says. */
function leadOf(source: string, { start, end }: Span, dashed: boolean): number | undefined {
  if (opensWord(source.charCodeAt(start)) || end <= start) return undefined;
  const raw = source.slice(start, end);
  if (/^[\p{L}\p{N}]/u.test(raw)) return undefined;
  const match = /^\s*>>+\s*/.exec(raw) ?? /^\s*(?:&gt;){2,}\s*/.exec(raw) ?? (dashed ? /^\s*[-–—]\s*/.exec(raw) : null);
  return match?.[0].length;
}

/** Consecutive pieces of one voice make a turn; unnamed voices that follow each other share one, a paragraph each. */
function turnsOf(pieces: readonly Piece[], locale: string): Turn[] {
  const turns: Turn[] = [];
  let held: Piece[] = [];
  const flush = (): void => {
    const [first] = held;
    if (!first) return;
    const paragraphs = spoken(held, locale);
    const last = turns.at(-1);
    if (last && last.speaker === null && first.speaker === null)
      for (const paragraph of paragraphs) last.paragraphs.push(paragraph);
    else {
      const [head, ...rest] = paragraphs;
      if (head)
        turns.push({
          type: 'turn',
          speaker: first.speaker,
          start: Math.floor(first.start),
          paragraphs: [{ text: head.text }, ...rest],
        });
    }
    held = [];
  };
  for (const piece of pieces) {
    if (held.length > 0 && (held[0]?.speaker !== piece.speaker || piece.takesOver)) flush();
    held.push(piece);
  }
  flush();
  return turns;
}

/** Paragraphs of one voice's run, each with the time of the cue that it begins in. */
function spoken(pieces: readonly Piece[], locale: string): { text: string; start: number }[] {
  const offsets: number[] = [];
  const pauses: Pause[] = [];
  let length = 0;
  pieces.forEach((piece, index) => {
    const seconds = piece.start - (pieces[index - 1]?.end ?? piece.start);
    if (seconds >= 0.3) pauses.push({ offset: length, seconds });
    offsets.push(length);
    length += piece.text.length + 1;
  });
  const text = pieces.map((piece) => piece.text).join(' ');
  let at = 0;
  return paragraphSpans(text, { locale, pauses }).map(({ start, end }) => {
    while (at + 1 < offsets.length && (offsets[at + 1] ?? 0) <= start) at += 1;
    return { text: text.slice(start, end), start: Math.floor(pieces[at]?.start ?? 0) };
  });
}
