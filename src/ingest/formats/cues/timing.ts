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
