import type { Span } from '../../source.ts';

/** The two times of a cue, in seconds, and the settings after them. */
export interface Timing {
  start: number;
  end: number;
  settings: string;
  /** What departs from the standard: `hours`, `comma`, `fraction`, `digits`. */
  forgiven: Forgiven[];
}

export type Forgiven = 'hours' | 'comma' | 'fraction' | 'digits' | 'space';

/** As the standard has it: hours when two colons stand, two digits each for minutes and seconds, three after the stop. */
const STRICT =
  /^[ \t\f]*(?:(\d+):)?(\d\d):(\d\d)(\.)(\d{3})(?!\d)[ \t\f]*-->[ \t\f]*(?:(\d+):)?(\d\d):(\d\d)(\.)(\d{3})(?!\d)(.*)$/;

const TIMING =
  /^[ \t\f]*(?:(\d+):)?(\d{1,6})[ ]?:[ ]?(\d{1,2})(?:([.,:])(\d{1,20}(?:\.\d{1,20})?))?[ \t\f]*--+>[ \t\f]*(?:(\d+):)?(\d{1,6})[ ]?:[ ]?(\d{1,2})(?:([.,:])(\d{1,20}(?:\.\d{1,20})?))?(?=\s|$)(.*)$/;

/**
 * Reads `00:01:02.000 --> 00:01:04.500 align:start` and, unless `strict`, its usual misspellings; undefined when it is no
 * time line.
 */
export function parseTiming(line: string, strict = false): Timing | undefined {
  return parseTimingIn(line, { start: 0, end: line.length }, strict);
}

/** The same of a line of a text, which is cut out of it only where it is no usual one. */
export function parseTimingIn(text: string, { start: from, end: to }: Span, strict = false): Timing | undefined {
  const usual = usualTiming(text, from, to, strict);
  if (usual) return usual;
  const line = text.slice(from, to);
  const match = STRICT.exec(line) ?? (strict ? null : TIMING.exec(line));
  if (!match) return undefined;
  const forgiven = new Set<Forgiven>();
  const start = seconds(match.slice(1, 6), forgiven, strict);
  const end = seconds(match.slice(6, 11), forgiven, strict);
  if (start === undefined || end === undefined) return undefined;
  if (line.includes(' :') || line.includes(': ')) forgiven.add('space');
  return {
    start,
    end,
    settings: strict ? trimmed(match[11] ?? '') : (match[11] ?? '').trim(),
    forgiven: [...forgiven],
  };
}

/** Stands between the two times. */
export const ARROW = '-->';
const SPACED_ARROW = ` ${ARROW} `;

/** `00:01:02.000 --> 00:01:04.500` and nothing else, as nearly all time lines are; one digit for the hours or none, or a comma. */
function usualTiming(text: string, from: number, to: number, strict: boolean): Timing | undefined {
  const width = firstWidth(text, from);
  const at = from + width;
  const after = at + SPACED_ARROW.length;
  const [start, end] = [clockIn(text, from, at), clockIn(text, after, to)];
  if (start < 0 || end < 0) return undefined;
  const forgiven: Forgiven[] = [];
  if (width === ONE_DIGIT) forgiven.push('hours');
  if (text.charCodeAt(at - 4) === COMMA) forgiven.push('comma');
  if (to - after === ONE_DIGIT && width !== ONE_DIGIT) forgiven.push('hours');
  if (text.charCodeAt(to - 4) === COMMA && !forgiven.includes('comma')) forgiven.push('comma');
  return strict && forgiven.includes('comma') ? undefined : { start, end, settings: '', forgiven };
}

/** How wide a clock is: with two digits for the hours, with one, with none. */
const [TWO_DIGITS, ONE_DIGIT, NO_HOURS] = [12, 11, 9];
const [COMMA, STOP, COLON] = [44, 46, 58];

/** The width of a clock that the arrow may stand behind; 0 where it stands elsewhere. */
function firstWidth(text: string, from: number): number {
  if (text.startsWith(SPACED_ARROW, from + TWO_DIGITS)) return TWO_DIGITS;
  if (text.startsWith(SPACED_ARROW, from + NO_HOURS)) return NO_HOURS;
  return text.startsWith(SPACED_ARROW, from + ONE_DIGIT) ? ONE_DIGIT : 0;
}

/** The seconds of a `hh:mm:ss.ttt`, `h:mm:ss.ttt` or `mm:ss.ttt` that is a stretch of a text; less than 0 where it is none. */
function clockIn(text: string, from: number, to: number): number {
  const mark = text.charCodeAt(to - 4);
  const width = to - from;
  if ((mark !== STOP && mark !== COMMA) || text.charCodeAt(to - 7) !== COLON) return -1;
  let hours = 0;
  if (width !== NO_HOURS) {
    if (width > TWO_DIGITS || width < ONE_DIGIT || text.charCodeAt(to - 10) !== COLON) return -1;
    hours = numberAt(text, from, width - 10);
  }
  const [minutes, whole, thousandths] = [
    numberAt(text, to - 9, 2),
    numberAt(text, to - 6, 2),
    numberAt(text, to - 3, 3),
  ];
  if (hours < 0 || minutes < 0 || minutes > 59 || whole < 0 || whole > 59 || thousandths < 0) return -1;
  return (hours * 3_600_000 + minutes * 60_000 + whole * 1000 + thousandths) / 1000;
}

/** The number that some digits make; less than 0 where one is no digit. */
function numberAt(text: string, at: number, digits: number): number {
  let value = 0;
  for (let index = at; index < at + digits; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Parts: hours, minutes, seconds, the mark before the fraction, fraction. */
function seconds(parts: readonly (string | undefined)[], forgiven: Set<Forgiven>, strict: boolean): number | undefined {
  const [hours, minutes = '', whole = '', mark, fraction] = parts;
  if (Number(whole) > 59 || ((strict || hours !== undefined) && Number(minutes) > 59)) return undefined;
  if (minutes.length !== 2 || whole.length !== 2) forgiven.add('digits');
  if (hours?.length === 1) forgiven.add('hours');
  if (mark === ',') forgiven.add('comma');
  if (fraction?.length !== 3) forgiven.add('fraction');
  const milliseconds = Math.round(Number(`0.${fraction?.replace('.', '') ?? '0'}`) * 1000);
  const time = Number(hours ?? 0) * 3_600_000 + Number(minutes) * 60_000 + Number(whole) * 1000 + milliseconds;
  return Number.isSafeInteger(time) ? time / 1000 : undefined;
}

/** Without the white space that the standard skips around settings. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text.charAt(start))) start += 1;
  while (end > start && SPACES.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const SPACES = ' \t\f';
