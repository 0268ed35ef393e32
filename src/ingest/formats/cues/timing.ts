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
  const usual = usualTiming(line, strict);
  if (usual) return usual;
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
function usualTiming(line: string, strict: boolean): Timing | undefined {
  const at = line.indexOf(SPACED_ARROW);
  if (at < 9 || at > 12) return undefined;
  const after = at + SPACED_ARROW.length;
  const [start, end] = [clockIn(line, 0, at), clockIn(line, after, line.length)];
  if (start === undefined || end === undefined) return undefined;
  const forgiven: Forgiven[] = [];
  if (at === 11) forgiven.push('hours');
  if (line.charCodeAt(at - 4) === COMMA) forgiven.push('comma');
  if (line.length - after === 11 && at !== 11) forgiven.push('hours');
  if (line.charCodeAt(line.length - 4) === COMMA && !forgiven.includes('comma')) forgiven.push('comma');
  return strict && forgiven.includes('comma') ? undefined : { start, end, settings: '', forgiven };
}

const [COMMA, STOP, COLON] = [44, 46, 58];

/** The seconds of a `hh:mm:ss.ttt`, `h:mm:ss.ttt` or `mm:ss.ttt` that is a stretch of a line. */
function clockIn(line: string, from: number, to: number): number | undefined {
  const mark = line.charCodeAt(to - 4);
  if ((mark !== STOP && mark !== COMMA) || line.charCodeAt(to - 7) !== COLON) return undefined;
  let hours = 0;
  if (to - from !== 9) {
    if (to - from > 12 || to - from < 11 || line.charCodeAt(to - 10) !== COLON) return undefined;
    hours = numberAt(line, from, to - from - 10);
  }
  const [minutes, whole, thousandths] = [
    numberAt(line, to - 9, 2),
    numberAt(line, to - 6, 2),
    numberAt(line, to - 3, 3),
  ];
  const time = hours * 3_600_000 + minutes * 60_000 + whole * 1000 + thousandths;
  return minutes > 59 || whole > 59 || Number.isNaN(time) ? undefined : time / 1000;
}

/** The number that some digits make; not a number where one is no digit. */
function numberAt(line: string, at: number, digits: number): number {
  let value = 0;
  for (let index = at; index < at + digits; index += 1) {
    const digit = line.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
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
