import type { Fate, Message, Span } from '../../source.ts';
import { lineText, type Cue, type CueFile, type Run } from './cue.ts';
import { parseCueText } from './cue-text.ts';
import { decodeEntities } from './entities.ts';
import type { Forgiven, Timing } from './timing.ts';

const FORGIVEN: Readonly<Record<Forgiven, string>> = {
  hours: 'have one digit for the hours where two belong',
  comma: 'have a comma where a full stop belongs',
  fraction: 'have no three digits for the milliseconds',
  digits: 'have a single digit, or too many, for minutes or seconds',
  space: 'have spaces inside',
};

/** So many messages of one rule are told one by one. */
const MOST_ALIKE = 10;

/** Gathers what a file of cues holds, and what was forgiven on the way. */
export class CueCollector {
  readonly file: CueFile = { cues: [], strays: [], marks: [], messages: [] };
  readonly #source: string;
  readonly #allowed: ReadonlySet<Forgiven>;
  readonly #grown = new Set<Cue>();
  readonly #told = new Map<string, { count: number; offset: number; severity: Message['severity'] }>();
  readonly #forgiven = new Map<Forgiven, { count: number; offset: number }>();

  readonly #strict: boolean;
  readonly #decode: (text: string) => string;

  /**
   * `allowed`: what the format itself permits. `strict`: text is read, and let fall, as the WebVTT standard says. `decode`
   * resolves character references.
   */
  constructor(source: string, allowed: readonly Forgiven[] = [], strict = false, decode = decodeEntities) {
    this.#decode = decode;
    this.#source = source;
    this.#allowed = new Set(allowed);
    this.#strict = strict;
  }

  mark(span: Span, fate: Fate, what: string): void {
    if (span.end > span.start) this.file.marks.push({ span, fate, what });
  }

  /** Says each thing ten times at the most; `finish` tells how often it came after that. */
  report(rule: string, reason: string, offset: number, severity: Message['severity'] = 'warning'): void {
    const told = this.#told.get(rule);
    if (told && told.count >= MOST_ALIKE) {
      if (told.count === MOST_ALIKE) told.offset = offset;
      told.count += 1;
      return;
    }
    this.#told.set(rule, { count: (told?.count ?? 0) + 1, offset, severity });
    this.file.messages.push({ severity, rule, reason, offset });
  }

  /** Adds a cue. `head` is its id and time line, `body` its text; both in offsets of the source. */
  cue(timing: Timing, id: string | undefined, head: Span, body: Span): void {
    for (const kind of timing.forgiven) {
      if (this.#allowed.has(kind)) continue;
      const seen = this.#forgiven.get(kind);
      if (seen) seen.count += 1;
      else this.#forgiven.set(kind, { count: 1, offset: head.start });
    }
    this.#checkOrder(timing, head.start);
    const { lines, speaker, text } = this.#text(body);
    const span = { start: head.start, end: Math.max(head.end, body.end) };
    const { start, end, settings } = timing;
    const cue: Cue = { start, end, speaker, text, span, lines };
    if (id) cue.id = id;
    if (settings !== '') cue.settings = settings;
    this.file.cues.push(cue);
  }

  /** Text that belongs to no cue: it goes on with the cue before it, so that it is not lost. */
  stray(body: Span): void {
    if (this.#strict) {
      this.mark(body, 'dropped', 'text outside cues');
      return;
    }
    const last = this.file.cues.at(-1);
    if (!last) {
      this.file.strays.push({ text: this.#source.slice(body.start, body.end), span: body });
      return;
    }
    const { lines, speaker } = this.#text(body);
    if (last.text === '') last.speaker ??= speaker;
    last.after ??= [];
    for (const line of lines) last.after.push(line);
    last.span = { start: last.span.start, end: body.end };
    this.#grown.add(last);
  }

  finish(): CueFile {
    for (const [kind, { count, offset }] of this.#forgiven)
      this.report(
        `cue-time-${kind}`,
        `The times of ${count} ${count === 1 ? 'cue' : 'cues'} ${FORGIVEN[kind]}.`,
        offset,
        'info',
      );
    for (const [rule, { count, offset, severity }] of this.#told)
      if (count > MOST_ALIKE)
        this.file.messages.push({
          severity,
          rule,
          reason: `And ${count - MOST_ALIKE} more like it from here on.`,
          offset,
        });
    for (const cue of this.#grown) cue.text = textOf([...cue.lines, ...(cue.after ?? [])]);
    this.file.messages.sort((a, b) => a.offset - b.offset);
    return this.file;
  }

  #text(body: Span): Pick<Cue, 'lines' | 'speaker' | 'text'> {
    const { lines, literal } = parseCueText(this.#source, body, this.file.marks, this.#strict, this.#decode);
    if (literal !== undefined)
      this.report('cue-stray-bracket', 'A < opens no tag; it was read as a character.', literal, 'info');
    return { lines, speaker: firstVoice(lines), text: textOf(lines) };
  }

  #checkOrder({ start, end }: Timing, offset: number): void {
    const last = this.file.cues.at(-1);
    if (end < start) this.report('cue-ends-before-start', 'The cue ends before it starts.', offset);
    else if (end === start) this.report('cue-zero-length', 'The cue lasts no time.', offset, 'info');
    if (!last) return;
    if (start < last.start)
      this.report('cue-backwards', 'The cue starts before the one above it; it was left in its place.', offset);
    else if (start < last.end && last.end > last.start)
      this.report('cue-overlap', 'The cue starts before the one above it has ended.', offset, 'info');
  }
}

/** The voice that says the first words. */
function firstVoice(lines: readonly Run[][]): string | null {
  for (const line of lines) for (const { text, speaker } of line) if (isWritten(text)) return speaker;
  return null;
}

function isWritten(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 32 && code < 127) || /\S/.test(text);
}

function textOf(lines: readonly Run[][]): string {
  const [only] = lines;
  if (only && lines.length === 1) return lineText(only);
  return lines
    .map(lineText)
    .filter((line) => line !== '')
    .join(' ');
}
