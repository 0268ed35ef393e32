import type { Format, ParseContext } from '../../draft.ts';
import type { LedgerLine, Message } from '../../source.ts';
import { plain, type Cue, type CueFile } from '../cues/cue.ts';
import { cueDraft } from '../cues/draft.ts';
import { gaps } from '../gaps.ts';
import { listedSegments } from './list.ts';
import { parseJson, type JsonString, type JsonValue } from './value.ts';

/** What a dialect finds: some words, when they were said, and by whom. */
export interface Segment {
  /** One string, or the pieces of a line. */
  texts: JsonString[];
  /** Seconds. */
  start: number;
  /** Seconds. */
  end: number;
  speaker?: string | undefined;
  /** Where the times and the speaker stand. */
  times: (JsonValue | undefined)[];
  voice?: JsonValue | undefined;
}

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
    parse: (context) => cueDraft(dialect.name, readCues(dialect, context), context),
  };
}

function readCues(dialect: Dialect, { seed, entry }: ParseContext): CueFile {
  const { value, brokenAt } = parseJson(seed.text, entry.span);
  const messages: Message[] = [];
  if (brokenAt !== undefined)
    messages.push({
      severity: 'warning',
      rule: 'json-broken',
      reason: 'The JSON breaks off or has an error here; what stands before it was read.',
      offset: brokenAt,
    });
  const marks: LedgerLine[] = [];
  const own = value ? dialect.segments(value) : [];
  const segments = own.length > 0 || !value ? own : listedSegments(value);
  if (segments.length === 0)
    messages.push({
      severity: 'error',
      rule: 'json-unknown',
      reason:
        'This JSON holds no list of words with their times. Export the transcript in another way, such as VTT or SRT.',
      offset: entry.span.start,
    });
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
  const language = value ? dialect.language?.(value)?.value : undefined;
  const texts = cues.flatMap(({ lines }) => lines.flat().map(({ span }) => span));
  // Brackets, keys, and values of no use to a reader.
  for (const span of gaps(entry.span, [...marks.map((mark) => mark.span), ...texts]))
    marks.push({ span, fate: 'dropped', what: 'markup' });
  return {
    cues,
    strays: [],
    marks,
    messages,
    ...(language && /^[a-z]{2,3}(?:-\w+)*$/i.test(language) ? { language } : {}),
  };
}
