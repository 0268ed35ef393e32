import { parseTimecode } from '../../transcript/time.ts';
import { isLabel, withoutRole, type LabelledRole } from './label.ts';

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

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** Markdown may have a backslash before its brackets. */
const STAMP = String.raw`(?:\\?\[${CLOCK}\\?\]|\(${CLOCK}\))`;
/** A stretch of time; only its beginning matters. */
const RANGE = String.raw`(?:\\?\[${CLOCK}\s?(?:[-–—]|-->)\s?${CLOCK}\\?\]|\(${CLOCK}\s?[-–—]\s?${CLOCK}\))`;
const NAME = String.raw`([^\s:()[\]*<>|][^:()[\]*<>|\n]{0,46}?)`;

/** `may`: the form has a time or has none; others with a `time` are looked for only where a line has one near its head. */
const FORMS: readonly { pattern: RegExp; label: number; time?: number; may?: true; form: TurnHead['form'] }[] = [
  // **Name:** text, **Name:** [0:12] text
  {
    pattern: new RegExp(String.raw`^(?:\*\*|__)${NAME}(?::(?:\*\*|__)|(?:\*\*|__):)(?:\s?(${STAMP}):?)?`, 'u'),
    label: 1,
    time: 2,
    may: true,
    form: 'signature',
  },
  // **Name** [0:12]: text, **Name (0:12):** text
  {
    pattern: new RegExp(String.raw`^(?:\*\*|__)${NAME}(?:\*\*|__)?:?\s?(${STAMP}):?(?:\*\*|__)?:?(?=\s|$)`, 'u'),
    label: 1,
    time: 2,
    form: 'signature',
  },
  // [0:12] **Name:** text
  {
    pattern: new RegExp(String.raw`^(${STAMP}|${CLOCK})\s?[-–—|]?\s?(?:\*\*|__)${NAME}:?(?:\*\*|__):?(?=\s|$)`, 'u'),
    label: 2,
    time: 1,
    form: 'signature',
  },
  // [Name] (0:12 - 0:15) text
  {
    pattern: new RegExp(String.raw`^\[${NAME}\]\s?(${RANGE}|${STAMP}):?(?=\s|$)`, 'u'),
    label: 1,
    time: 2,
    form: 'signature',
  },
  // Name [0:12 - 0:15]: text
  { pattern: new RegExp(String.raw`^${NAME}\s?(${RANGE}):?(?=\s|$)`, 'u'), label: 1, time: 2, form: 'timed' },
  // [0:12 - 0:15] Name: text
  { pattern: new RegExp(String.raw`^(${RANGE})\s{0,4}${NAME}:(?=\s|$)`, 'u'), label: 2, time: 1, form: 'timed' },
  // [0:12] Name: text
  { pattern: new RegExp(String.raw`^(${STAMP})\s?[-–—|]?\s?${NAME}:(?=\s|$)`, 'u'), label: 2, time: 1, form: 'timed' },
  // 0:12 Name: text
  { pattern: new RegExp(String.raw`^(${CLOCK})\s?[-–—|]?\s?${NAME}:(?=\s|$)`, 'u'), label: 2, time: 1, form: 'listed' },
  // Name [0:12]: text
  { pattern: new RegExp(String.raw`^${NAME}\s?(${STAMP}):(?=\s|$|\S)`, 'u'), label: 1, time: 2, form: 'signature' },
  // Name (0:12) text
  { pattern: new RegExp(String.raw`^${NAME}\s?(${STAMP})(?=\s|$)`, 'u'), label: 1, time: 2, form: 'timed' },
  // Name  0:12, alone on its line
  {
    pattern: new RegExp(String.raw`^${NAME}(?:\s{2,}|\s?[,|·•–—-]\s?|\s)(${CLOCK})$`, 'u'),
    label: 1,
    time: 2,
    form: 'timed',
  },
  // 0:12 Name, alone on its line
  { pattern: new RegExp(String.raw`^(${STAMP}|${CLOCK})\s+[-–—]?\s?${NAME}$`, 'u'), label: 2, time: 1, form: 'alone' },
  // Name: (0:12) text, and with a tab or more spaces around the time
  {
    pattern: new RegExp(String.raw`^${NAME}:(?:\s{0,8}(\(${CLOCK}\))(?=\s|$)|\s{1,8}(${CLOCK})(?=\t|\s{2}|$))`, 'u'),
    label: 1,
    time: 2,
    form: 'timed',
  },
  // Name (NN): text, Name (host): text
  {
    pattern: new RegExp(String.raw`^(${NAME.slice(1, -1)} \([\p{L}][\p{L} /.-]{1,24}\)):(?=\s|$)`, 'u'),
    label: 1,
    form: 'bare',
  },
  // Name: text
  { pattern: new RegExp(String.raw`^${NAME}:(?=\s|$)`, 'u'), label: 1, form: 'bare' },
  // Name, alone on its line
  { pattern: new RegExp(String.raw`^(?:\*\*|__)?${NAME}(?:\*\*|__)?$`, 'u'), label: 1, form: 'alone' },
];

/** What may stand behind a name: `(she/her)`, `(Acme)`. */
const BRACKETED = / \([^()]*\)$/u;

/** **Anything at all:** text */
const BOLD = new RegExp(
  String.raw`^(?:(${STAMP})\s?)?\*\*([^*\s][^*\n]{0,58}?)\s?(?::\s?\*\*|\*\*\s?:)(?:\s?(${STAMP}):?)?(?=\s|$)`,
  'u',
);

/** The head of a turn at the beginning of a line, if the line can be read as one. */
export function turnHead(line: string): TurnHead | undefined {
  const probe = line.slice(0, 90);
  return named(probe, line) ?? bold(probe);
}

function bold(probe: string): TurnHead | undefined {
  const match = BOLD.exec(probe);
  const written = match?.[2]?.trim() ?? '';
  if (!match || !/\p{L}/u.test(written) || /[.?!…]$/u.test(written)) return undefined;
  const start = secondsOf(match[1] ?? match[3]);
  return { ...withoutRole(written), ...(start === undefined ? {} : { start }), at: match[0].length, form: 'bold' };
}

function named(probe: string, line: string): TurnHead | undefined {
  const hasClock = /\d:\d\d/.test(probe);
  for (const { pattern, label: labelGroup, time, may, form } of FORMS) {
    if (time !== undefined && !may && !hasClock) continue;
    const match = pattern.exec(probe);
    const written = match?.[labelGroup]?.trim();
    if (!match || !written || (match[0].length === probe.length && probe.length < line.length)) continue;
    if (match[0].endsWith(':') && /^\/\//.test(line.slice(match[0].length))) continue;
    const bare = withoutRole(written);
    if (!isLabel(bare.label.replace(BRACKETED, ''))) continue;
    const clock = time === undefined ? undefined : (match[time] ?? match[time + 1]);
    const start = secondsOf(clock);
    if (clock !== undefined && start === undefined) continue;
    return { ...bare, ...(start === undefined ? {} : { start }), at: match[0].length, form };
  }
  return undefined;
}

/** Whole seconds of a time with or without its brackets. */
function secondsOf(clock: string | undefined): number | undefined {
  const [first = ''] = clock?.replace(/[[\]()\\]/g, '').split(/\s?(?:-->|[-–—])/) ?? [];
  const seconds = parseTimecode(first);
  return seconds === undefined ? undefined : Math.floor(seconds);
}

export interface LineStamp {
  /** Whole seconds. */
  start: number;
  /** Where in the line the words begin. */
  at: number;
}

const LEADING_STAMP = new RegExp(String.raw`^(${STAMP})[ \t]*(?![:\d])`, 'u');

/** A bracketed time at the beginning of a line or paragraph. */
export function leadingStamp(line: string): LineStamp | undefined {
  const match = LEADING_STAMP.exec(line);
  const seconds = match?.[1] && parseTimecode(match[1].replace(/[[\]()\\]/g, ''));
  return match && typeof seconds === 'number' ? { start: Math.floor(seconds), at: match[0].length } : undefined;
}

const LONE = new RegExp(String.raw`^(?:${RANGE}|${STAMP}|${CLOCK}(?:\s?(?:[-–—]|-->)\s?${CLOCK})?):?$`, 'u');

/** The whole seconds of a line that is nothing but a time or a stretch of time. */
export function loneTime(line: string): number | undefined {
  return line.length < 40 && LONE.test(line) ? secondsOf(line.replace(/:$/, '')) : undefined;
}
