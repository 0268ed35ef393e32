import { parseTimecode } from '../../../transcript/time.ts';
import { field, number, text, type JsonString, type JsonValue } from './value.ts';

/** Names that programs give to words, to the time they begin and end at, and to how long they last; the best first. */
export const TEXTS =
  'punctuated_word punct text transcript body content sentence caption utterance utf8 display displayText line message speech value word'.split(
    ' ',
  );
export const STARTS =
  'start startTime start_time starttime startTimeMs begin beginTime begin_time from offset_ms start_ms startMs tStartMs offsetMilliseconds offsetInTicks data_start startOffset timestamp ts offset time'.split(
    ' ',
  );
export const ENDS =
  'end endTime end_time endtime endTimeMs to end_ms endMs end_ts stop data_end endOffset resultEndTime resultEndOffset'.split(
    ' ',
  );
const LENGTHS = 'duration dur duration_ms durationMs durationMilliseconds durationInTicks'.split(' ');

/** Names for who speaks. */
export const SPEAKERS =
  'speaker_name speakerName display_name displayName voice speaker_info speaker speaker_label speakerLabel speaker_id speakerId speakerTag participant'.split(
    ' ',
  );
/** The same, where they stand beside the words: elsewhere they name other things. */
const BESIDE = 'author name who character role user from by'.split(' ');
/** Names for a name and for what stands for it, in lists of who speaks. */
const NAMES = 'display_name displayName full_name fullName name label'.split(' ');
const KEYS = 'id spkid speaker_id speakerId speaker key tag'.split(' ');

export interface Named<T> {
  value: JsonValue;
  /** What was read of the value. */
  read: T;
  key: string;
}

/** The first of some fields that can be read. */
export function named<T>(
  item: JsonValue | undefined,
  keys: readonly string[],
  read: (value: JsonValue | undefined, key: string) => T | undefined,
): Named<T> | undefined {
  if (item?.type !== 'object') return undefined;
  for (const key of keys) {
    const value = item.fields.get(key);
    const found = value && read(value, key);
    if (value && found !== undefined) return { value, read: found, key };
  }
  return undefined;
}

/** What an item's words and facts may stand in, besides itself: its best hearing, or data about it. */
function insides(item: JsonValue | undefined): (JsonValue | undefined)[] {
  return [item, field(item, 'alternatives', 0), field(item, 'nBest', 0), field(item, 'data')];
}

export function wordsIn(item: JsonValue): JsonString | undefined {
  if (item.type === 'array') return item.items.find((each) => each.type === 'string');
  for (const inner of insides(item)) {
    const found = named(inner, TEXTS, text);
    if (found) return found.read;
  }
  return undefined;
}

/** Who speaks in an item. `words`: whether it holds the words themselves. */
export function voiceOf(item: JsonValue, words: boolean): JsonValue | undefined {
  for (const inner of insides(item)) {
    const found = named(inner, words ? [...SPEAKERS, ...BESIDE] : [...SPEAKERS, 'author', 'role'], (value, key) => {
      const name = nameOf(value);
      // A number as a voice's name is how sure a program is of hearing one.
      return name === undefined || (key === 'voice' && value?.type !== 'string') ? undefined : name;
    });
    if (found) return found.value;
  }
  return undefined;
}

export function nameOf(value: JsonValue | undefined): string | undefined {
  if (value?.type === 'object') return named(value, [...NAMES, ...KEYS], nameOf)?.read;
  return text(value)?.value.trim() || number(value)?.toString();
}

/** Names by what stands for them: `speakers: [{id, name}]` or `speakers: {A: "Ada"}`, anywhere near the top. */
export function namesById(root: JsonValue, depth = 0): Map<string, JsonString> {
  const found = new Map<string, JsonString>();
  if (root.type !== 'object' || depth > 3) return found;
  for (const [key, value] of root.fields) {
    if (/^(?:speakers?|participants|cast|voices|speaker_names|speaker_map)$/i.test(key)) {
      if (value.type === 'array')
        for (const item of value.items) {
          const [id, name] = [named(item, KEYS, nameOf)?.read, named(item, NAMES, text)?.read];
          if (id !== undefined && name?.value.trim()) found.set(id, name);
        }
      else if (value.type === 'object')
        for (const [id, inner] of value.fields) {
          const name = text(inner) ?? named(inner, NAMES, text)?.read;
          if (name?.value.trim()) found.set(id, name);
        }
    } else for (const [id, name] of namesById(value, depth + 1)) if (!found.has(id)) found.set(id, name);
  }
  return found;
}

export interface Times {
  /** Seconds, or milliseconds that their key does not tell of. */
  start: number | undefined;
  end: number | undefined;
  /** True where what is written says that these are seconds: `0:12`, `12.9s`, `offset_ms`. */
  isSure: boolean;
  values: JsonValue[];
}

/** When an item begins and ends: two fields, a field of two times, a time and a length, or a row `[word, 1.2, 1.6]`. */
export function timesOf(item: JsonValue): Times {
  if (item.type === 'array') {
    const values = item.items.filter((each) => each.type === 'scalar' && number(each) !== undefined);
    return { start: number(values[0]), end: number(values[1]), isSure: false, values };
  }
  for (const inner of insides(item)) {
    const pair = field(inner, 'timestamp') ?? field(inner, 'timestamps');
    if (pair?.type === 'array' && number(pair.items[0]) !== undefined)
      return { start: number(pair.items[0]), end: number(pair.items[1]), isSure: false, values: [pair] };
    const from = named(inner, STARTS, secondsOf);
    const to = named(inner, ENDS, secondsOf);
    if (!from && !to) continue;
    const long = from && !to ? named(inner, LENGTHS, secondsOf) : undefined;
    const end = to?.read ?? (from && long ? from.read + long.read : undefined);
    const given = from ?? to;
    return {
      start: from?.read,
      end,
      isSure: given !== undefined && (number(given.value) === undefined || unitsOf(given.key) > 1),
      values: [from, to, long].flatMap((each) => (each ? [each.value] : [])),
    };
  }
  return { start: undefined, end: undefined, isSure: false, values: [] };
}

const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** Seconds of `12.9`, `"12.9"`, `"12.9s"`, `"PT12.9S"`, `"00:00:12,900"` and `{"seconds": "12", "nanos": 900000000}`. */
function secondsOf(value: JsonValue | undefined, key = ''): number | undefined {
  // Offsets that are bare numbers count characters.
  if (/^(?:start|end)Offset$/.test(key) && value?.type === 'scalar') return undefined;
  const direct = number(value);
  if (direct !== undefined) return direct / unitsOf(key);
  const written = text(value)?.value;
  if (written !== undefined) {
    if (/^\d+(?:\.\d+)?s$/.test(written)) return Number.parseFloat(written);
    const iso = ISO.exec(written);
    if (iso) return Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0);
    return parseTimecode(written);
  }
  const whole = number(field(value, 'seconds'));
  const nanos = number(field(value, 'nanos'));
  return whole === undefined && nanos === undefined ? undefined : (whole ?? 0) + (nanos ?? 0) / 1e9;
}

/** How many of what a key counts make a second, as far as its name says. */
function unitsOf(key: string): number {
  if (/(?:ms|Ms|milliseconds)$/i.test(key)) return 1000;
  return /ticks$/i.test(key) ? 1e7 : 1;
}
