import { parseTimecode } from '../../../transcript/time.ts';
import { countWords } from '../../../transcript/words.ts';
import type { Segment } from './format.ts';
import { field, items, number, text, type JsonString, type JsonValue } from './value.ts';

/** Names that programs give to words, to the time they begin and end at, and to who says them; the best first. */
const TEXTS = 'punctuated_word punct text transcript body content sentence caption utterance utf8 value word'.split(
  ' ',
);
const STARTS =
  'start startTime start_time starttime begin from offset_ms start_ms startMs tStartMs timestamp ts offset time'.split(
    ' ',
  );
const ENDS = 'end endTime end_time endtime to end_ms endMs stop'.split(' ');
const SPEAKERS =
  'speaker speaker_name speakerName speaker_label speakerLabel speaker_id speakerId speakerTag participant'.split(' ');

/** Arrays are looked for no deeper than this. */
const DEEPEST = 12;
/** A second holds two or three words: where each takes this many units of time, the units are milliseconds. */
const UNITS_A_WORD = 30;

interface Found {
  texts: JsonString[];
  start: number;
  end: number;
  inMilliseconds: boolean;
  times: (JsonValue | undefined)[];
  speaker: JsonValue | undefined;
}

/**
 * The list of timed words or sentences that a JSON text holds, whatever it calls them: of all lists of objects with a
 * text and a time, the one with most words, and of equals that with the longest texts.
 */
export function listedSegments(root: JsonValue): Segment[] {
  const lists = new Map<string, JsonValue[]>();
  collect(root, '', 0, lists);
  let best: Found[] = [];
  let most = 0;
  for (const list of lists.values()) {
    const found = read(list);
    const words = wordsOf(found);
    // Sentences are better than their words, which may leave out signs between them.
    if (words > most * 1.05 || (words >= most * 0.95 && found.length < best.length)) [best, most] = [found, words];
  }
  const [first, last] = [best[0], best.at(-1)];
  const isLong = first !== undefined && last !== undefined && last.end - first.start > most * UNITS_A_WORD;
  return best.map(({ texts, start, end, inMilliseconds, times, speaker }) => {
    const unit = inMilliseconds || isLong ? 1000 : 1;
    const name = text(speaker)?.value ?? number(speaker)?.toString();
    return {
      texts,
      start: start / unit,
      end: end / unit,
      times,
      ...(name === undefined
        ? {}
        : { speaker: /^(?:\d{1,3}|[A-Z])$/.test(name) ? `Speaker ${name}` : name, voice: speaker }),
    };
  });
}

/** The objects of all arrays, arrays at the same place in their parents taken together. */
function collect(value: JsonValue, path: string, depth: number, lists: Map<string, JsonValue[]>): void {
  if (depth > DEEPEST) return;
  if (value.type === 'object') {
    for (const [key, inner] of value.fields) {
      if (key === 'chapters') continue;
      // Other ways to hear the same words come after the best one.
      const [only] = key === 'alternatives' ? items(inner) : [inner];
      if (only) collect(only, `${path}/${key}`, depth + 1, lists);
    }
  } else if (value.type === 'array') {
    const list = lists.get(path) ?? [];
    lists.set(path, list);
    for (const item of value.items) {
      if (item.type === 'object') list.push(item);
      collect(item, `${path}/*`, depth + 1, lists);
    }
  }
}

function read(list: readonly JsonValue[]): Found[] {
  const found: Found[] = [];
  for (const item of list) {
    const inner = field(item, 'alternatives', 0);
    const said = text((named(item, TEXTS, text) ?? named(inner, TEXTS, text))?.value);
    if (!said) continue;
    const last = found.at(-1);
    const from = named(item, STARTS, secondsOf);
    const start = secondsOf(from?.value);
    if (start === undefined) {
      // A sign has no time of its own and stands right behind its word.
      if (last && !/[\p{L}\p{N}]/u.test(said.value)) last.texts.push(said);
      continue;
    }
    if (last && !/[\p{L}\p{N}\s]/u.test(said.value) && said.value.length <= 3) {
      last.texts.push(said);
      continue;
    }
    const to = named(item, ENDS, secondsOf);
    found.push({
      texts: [said],
      start,
      end: secondsOf(to?.value) ?? start,
      inMilliseconds: /ms$/i.test(from?.key ?? ''),
      times: [from?.value, to?.value],
      speaker: (named(item, SPEAKERS, nameOf) ?? named(inner, SPEAKERS, nameOf))?.value,
    });
  }
  return found;
}

/** The first of some fields that can be read. */
function named(
  item: JsonValue | undefined,
  keys: readonly string[],
  can: (value: JsonValue | undefined) => unknown,
): { key: string; value: JsonValue } | undefined {
  for (const key of keys) {
    const value = field(item, key);
    if (value && can(value) !== undefined) return { key, value };
  }
  return undefined;
}

/** Seconds of `12.9`, `"12.9"`, `"12.9s"`, `"00:00:12,900"` and `{"seconds": "12", "nanos": 900000000}`. */
function secondsOf(value: JsonValue | undefined): number | undefined {
  const direct = number(value);
  if (direct !== undefined) return direct;
  const written = text(value)?.value;
  if (written !== undefined)
    return /^\d+(?:\.\d+)?s$/.test(written) ? Number.parseFloat(written) : parseTimecode(written);
  const whole = number(field(value, 'seconds'));
  const nanos = number(field(value, 'nanos'));
  return whole === undefined && nanos === undefined ? undefined : (whole ?? 0) + (nanos ?? 0) / 1e9;
}

function nameOf(value: JsonValue | undefined): string | undefined {
  return text(value)?.value.trim() || number(value)?.toString();
}

function wordsOf(found: readonly Found[]): number {
  return found.reduce((sum, { texts }) => sum + texts.reduce((all, { value }) => all + countWords(value), 0), 0);
}
