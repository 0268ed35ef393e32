import { TRANSCRIPT_TITLE } from '../../../transcript/body.ts';
import type { Draft, Format, ParseContext } from '../../draft.ts';
import type { LedgerLine, Message, Sourced, Span } from '../../source.ts';
import type { Cue, CueFile } from '../cues/cue.ts';
import { plain } from '../../../transcript/plain.ts';
import { cueDraft, isAnonymousVoice } from '../cues/draft.ts';
import { gaps } from '../gaps.ts';
import { named } from './fields.ts';
import { listedSegments } from './list.ts';
import type { Segment } from './segment.ts';
import { listedSayings, turnsOfSayings, type Saying } from './untimed.ts';
import { parseJson, text, type JsonString, type JsonValue } from './value.ts';

export interface Dialect {
  name: string;
  /** Keys that stand near the head of every file of the dialect; `detect` looks for them as written. */
  signature: readonly RegExp[];
  /** How sure the signature makes; 0.97 unless said. */
  sure?: number;
  segments(root: JsonValue): Segment[];
  language?(root: JsonValue): JsonString | undefined;
}

/** A format for transcripts in JSON. */
export function jsonFormat(dialect: Dialect): Format {
  return {
    name: dialect.name,
    detect: (text) => {
      const head = text.slice(0, 200_000);
      return /^[\s\ufeff]*[[{]/.test(head) && dialect.signature.every((key) => key.test(head))
        ? (dialect.sure ?? 0.97)
        : 0;
    },
    parse: (context) => parse(dialect, context),
  };
}

function parse(dialect: Dialect, context: ParseContext): Draft {
  const { values, brokenAt } = valuesOf(context.seed.text, context.entry.span);
  const messages: Message[] = [];
  if (brokenAt !== undefined)
    messages.push({
      severity: 'warning',
      rule: 'json-broken',
      reason: 'The JSON breaks off or has an error here; what stands before it was read.',
      offset: brokenAt,
    });
  return dataDraft(dialect, values, context, messages);
}

/** The draft of whatever talk some data holds. */
export function dataDraft(
  dialect: Pick<Dialect, 'name'> & Partial<Dialect>,
  values: readonly JsonValue[],
  context: ParseContext,
  messages: Message[] = [],
): Draft {
  const [only] = values;
  const root: JsonValue | undefined =
    values.length > 1 ? { type: 'array', span: context.entry.span, items: [...values] } : only;
  const own = root && values.length === 1 ? (dialect.segments?.(root) ?? []) : [];
  const segments = own.length > 0 || !root ? own : listedSegments(root);
  const title = root && titleOf(root);
  const language = root && languageOf(dialect, root);
  const found: Found = { ...(title ? { title } : {}), ...(language ? { language } : {}), messages };
  if (segments.length > 0) return cueDraft(dialect.name, readCues(segments, found, context), context);
  const sayings = root ? listedSayings(root) : [];
  if (sayings.length > 0) return untimedDraft(dialect.name, sayings, found, context);
  messages.push({
    severity: 'error',
    rule: 'json-unknown',
    reason:
      'This holds no talk: neither words with their times nor a list of who says what. Export the transcript in another way, such as VTT or SRT.',
    offset: context.entry.span.start,
  });
  return cueDraft(dialect.name, readCues([], found, context), context);
}

interface Found {
  title?: Sourced;
  language?: string;
  messages: Message[];
}

/** The values of a file: one, or one on each line or after the other as logs and streams have them. */
function valuesOf(source: string, span: Span): { values: JsonValue[]; brokenAt?: number } {
  const values: JsonValue[] = [];
  for (let from = span.start; ;) {
    const { value, brokenAt } = parseJson(source, { start: from, end: span.end });
    if (value) values.push(value);
    if (!value || brokenAt !== undefined) return { values, ...(brokenAt === undefined ? {} : { brokenAt }) };
    from = value.span.end;
    const next = /\S/g;
    next.lastIndex = from;
    const at = next.exec(source)?.index ?? span.end;
    if (at >= span.end || (source[at] !== '{' && source[at] !== '[')) return { values };
    from = at;
  }
}

function titleOf(root: JsonValue, depth = 0): Sourced | undefined {
  const own = named(root, ['title', 'episode_title', 'episodeTitle'], text)?.read;
  // A name of a file is no title.
  if (own && /\s/.test(own.value.trim()) && own.value.length <= 200 && !/\.\w{2,4}$/.test(own.value))
    return { text: plain(own.value), span: own.span };
  if (root.type !== 'object' || depth > 1) return undefined;
  for (const key of ['data', 'transcript', 'result', 'episode', 'metadata']) {
    const inner = root.fields.get(key);
    const found = inner && titleOf(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function languageOf(dialect: Partial<Dialect>, root: JsonValue): string | undefined {
  const own = dialect.language?.(root) ?? named(root, ['language', 'language_code', 'languageCode'], text)?.read;
  return own && /^[a-z]{2,3}(?:-\w+)*$/i.test(own.value) ? own.value : undefined;
}

function readCues(
  segments: readonly Segment[],
  { title, language, messages }: Found,
  { entry }: ParseContext,
): CueFile {
  const marks: LedgerLine[] = title ? [{ span: title.span, fate: 'metadata', what: 'title' }] : [];
  const cues = segments.flatMap((segment): Cue[] => {
    const speaker = segment.speaker === undefined || segment.speaker === '' ? null : plain(segment.speaker);
    for (const time of segment.times) if (time) marks.push({ span: time.span, fate: 'metadata', what: 'time' });
    if (segment.voice) marks.push({ span: segment.voice.span, fate: 'metadata', what: 'speaker' });
    const line = segment.texts.map(({ value, span }) => ({ text: value, span, speaker }));
    const [first, last] = [segment.texts[0], segment.texts.at(-1)];
    if (!first || !last) return [];
    const words = plain(line.map(({ text }) => text).join(''));
    const span = { start: first.span.start, end: last.span.end };
    return [{ start: segment.start, end: segment.end, speaker, text: words, span, lines: [line] }];
  });
  const texts = cues.flatMap(({ lines }) => lines.flat().map(({ span }) => span));
  // Brackets, keys, and values of no use to a reader.
  for (const span of gaps(entry.span, [...marks.map((mark) => mark.span), ...texts]))
    marks.push({ span, fate: 'dropped', what: 'markup' });
  return { cues, strays: [], marks, messages, ...(title ? { title } : {}), ...(language ? { language } : {}) };
}

/** The draft of talk that was written down without times. */
function untimedDraft(
  format: string,
  sayings: readonly Saying[],
  { title, messages }: Found,
  context: ParseContext,
): Draft {
  const { entry, ledger } = context;
  for (const message of messages) context.report(message);
  const used: Span[] = title ? [title.span] : [];
  if (title) ledger.use(title.span, 'title');
  for (const { said, voice } of sayings) {
    ledger.publish(said.span);
    used.push(said.span);
    if (!voice) continue;
    ledger.use(voice.span, 'speaker');
    used.push(voice.span);
  }
  for (const span of gaps(entry.span, used)) ledger.drop(span, 'markup');
  const turns = turnsOfSayings(sayings);
  return {
    format,
    kind: 'transcript',
    ...(title ? { title } : {}),
    body: { sections: [{ title: TRANSCRIPT_TITLE, blocks: turns }] },
    chapters: [],
    attribution: turns.some(({ speaker }) => speaker !== null && !isAnonymousVoice(speaker)) ? 'stated' : 'unknown',
    timing: 'none',
    truncated: messages.some(({ rule }) => rule === 'json-broken'),
  };
}
