import type { LabelledRole } from './label.ts';

/** The beginning of a turn's first line. */
export interface TurnHead extends LabelledRole {
  /** Whole seconds. */
  start?: number;
  /** Where in the line the words begin. */
  at: number;
  /**
   * `signature`: a turn and nothing else. `bold` has the signs of one, but its label reads like no name. `timed` and
   * `bare` must recur to count, `listed` looks like a chapter as well, and `alone` is a whole line that could be any
   * short line.
   */
  form: 'signature' | 'bold' | 'timed' | 'bare' | 'listed' | 'alone';
}

export const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** Markdown may have a backslash before its brackets. */
export const STAMP = String.raw`(?:\\?\[${CLOCK}\\?\]|\(${CLOCK}\))`;
/** A stretch of time; only its beginning matters. */
export const RANGE = String.raw`(?:\\?\[${CLOCK}\s?(?:[-–—]|-->)\s?${CLOCK}\\?\]|\(${CLOCK}\s?[-–—]\s?${CLOCK}\))`;
const NAME = String.raw`([^\s:()[\]*<>|][^:()[\]*<>|\n]{0,46}?)`;

/** One way to begin a turn. */
export interface Form {
  pattern: RegExp;
  /** Which groups of the pattern are the label and the time. */
  label: number;
  time?: number;
  /** The form has a time or has none; others with a `time` are looked for only where a line has one near its head. */
  may?: true;
  form: TurnHead['form'];
  /** What a line of this form opens with: bold letters, a bracket or a time, or a name and then one of these signs, or none. */
  opens: readonly Opening[];
}

type Opening = 'bold' | 'time' | 'name:' | 'name(' | 'name*' | 'name|' | 'name';

/** In the order of trust: the first that fits counts. */
export const FORMS: readonly Form[] = [
  // **Name:** text, **Name:** [0:12] text
  {
    pattern: new RegExp(String.raw`^(?:\*\*|__)${NAME}(?::(?:\*\*|__)|(?:\*\*|__):)(?:\s?(${STAMP}):?)?`, 'u'),
    label: 1,
    time: 2,
    may: true,
    form: 'signature',
    opens: ['bold'],
  },
  // **Name** [0:12]: text, **Name (0:12):** text
  {
    pattern: new RegExp(String.raw`^(?:\*\*|__)${NAME}(?:\*\*|__)?:?\s?(${STAMP}):?(?:\*\*|__)?:?(?=\s|$)`, 'u'),
    label: 1,
    time: 2,
    form: 'signature',
    opens: ['bold'],
  },
  // [0:12] **Name:** text
  {
    pattern: new RegExp(String.raw`^(${STAMP}|${CLOCK})\s?[-–—|]?\s?(?:\*\*|__)${NAME}:?(?:\*\*|__):?(?=\s|$)`, 'u'),
    label: 2,
    time: 1,
    form: 'signature',
    opens: ['time'],
  },
  // [Name] (0:12 - 0:15) text
  {
    pattern: new RegExp(String.raw`^\[${NAME}\]\s?(${RANGE}|${STAMP}):?(?=\s|$)`, 'u'),
    label: 1,
    time: 2,
    form: 'signature',
    opens: ['time'],
  },
  // Name [0:12 - 0:15]: text
  {
    pattern: new RegExp(String.raw`^${NAME}\s?(${RANGE}):?(?=\s|$)`, 'u'),
    label: 1,
    time: 2,
    form: 'timed',
    opens: ['name('],
  },
  // [0:12 - 0:15] Name: text
  {
    pattern: new RegExp(String.raw`^(${RANGE})\s{0,4}${NAME}:(?=\s|$)`, 'u'),
    label: 2,
    time: 1,
    form: 'timed',
    opens: ['time'],
  },
  // [0:12] Name: text
  {
    pattern: new RegExp(String.raw`^(${STAMP})\s?[-–—|]?\s?${NAME}:(?=\s|$)`, 'u'),
    label: 2,
    time: 1,
    form: 'timed',
    opens: ['time'],
  },
  // 0:12 Name: text
  {
    pattern: new RegExp(String.raw`^(${CLOCK})\s?[-–—|]?\s?${NAME}:(?=\s|$)`, 'u'),
    label: 2,
    time: 1,
    form: 'listed',
    opens: ['time'],
  },
  // Name [0:12]: text
  {
    pattern: new RegExp(String.raw`^${NAME}\s?(${STAMP}):(?=\s|$|\S)`, 'u'),
    label: 1,
    time: 2,
    form: 'signature',
    opens: ['name('],
  },
  // Name (0:12) text
  {
    pattern: new RegExp(String.raw`^${NAME}\s?(${STAMP})(?=\s|$)`, 'u'),
    label: 1,
    time: 2,
    form: 'timed',
    opens: ['name('],
  },
  // Name  0:12, alone on its line
  {
    pattern: new RegExp(String.raw`^${NAME}(?:\s{2,}|\s?[,|·•–—-]\s?|\s)(${CLOCK})$`, 'u'),
    label: 1,
    time: 2,
    form: 'timed',
    opens: ['name:', 'name|'],
  },
  // 0:12 Name, alone on its line
  {
    pattern: new RegExp(String.raw`^(${STAMP}|${CLOCK})\s+[-–—]?\s?${NAME}$`, 'u'),
    label: 2,
    time: 1,
    form: 'alone',
    opens: ['time'],
  },
  // Name: (0:12) text, and with a tab or more spaces around the time
  {
    pattern: new RegExp(String.raw`^${NAME}:(?:\s{0,8}(\(${CLOCK}\))(?=\s|$)|\s{1,8}(${CLOCK})(?=\t|\s{2}|$))`, 'u'),
    label: 1,
    time: 2,
    form: 'timed',
    opens: ['name:'],
  },
  // Name (NN): text, Name (host): text
  {
    pattern: new RegExp(String.raw`^(${NAME.slice(1, -1)} \([\p{L}][\p{L} /.-]{1,24}\)):(?=\s|$)`, 'u'),
    label: 1,
    form: 'bare',
    opens: ['name('],
  },
  // Name: text
  { pattern: new RegExp(String.raw`^${NAME}:(?=\s|$)`, 'u'), label: 1, form: 'bare', opens: ['name:'] },
  // Name, alone on its line
  {
    pattern: new RegExp(String.raw`^(?:\*\*|__)?${NAME}(?:\*\*|__)?$`, 'u'),
    label: 1,
    form: 'alone',
    opens: ['bold', 'name*', 'name'],
  },
];

const BY_OPENING = Map.groupBy(
  FORMS.flatMap((form) => form.opens.map((opening) => ({ opening, form }))),
  ({ opening }) => opening,
);
const OPENED = new Map([...BY_OPENING].map(([opening, found]) => [opening, found.map(({ form }) => form)]));
const SIGNS = /[:()[\]*<>|]/;

/** The forms that a line of this opening can have. */
export function formsOf(opening: Opening | 'any' | 'none'): readonly Form[] {
  if (opening === 'any') return FORMS;
  return opening === 'none' ? [] : (OPENED.get(opening) ?? []);
}

/** What the beginning of a line opens with: no name has a sign in it, so the first one tells most forms apart. */
export function openingOf(probe: string): Opening | 'any' | 'none' {
  const at = probe.search(SIGNS);
  const sign = probe.charAt(at);
  if (at === 0) return sign === '*' ? 'bold' : sign === '[' || sign === '(' ? 'time' : 'none';
  if (/^[_\\]/.test(probe)) return 'any';
  if (at < 0) return 'name';
  if (sign === ':') return /^\d{1,3}:\d/.test(probe) ? 'time' : 'name:';
  if (sign === '[' || sign === '(') return 'name(';
  return sign === '*' || sign === '|' ? `name${sign}` : 'none';
}
