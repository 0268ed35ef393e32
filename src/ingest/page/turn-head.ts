import { parseTimecode } from '../../transcript/time.ts';
import { REACH } from './head-glance.ts';
import { isLabel, withoutRole } from './label.ts';
import { CLOCK, formsOf, openingOf, RANGE, STAMP, type TurnHead } from './turn-form.ts';

/** What may stand behind a name: `(she/her)`, `(Acme)`. */
const BRACKETED = / \([^()]*\)$/u;

/** **Anything at all:** text */
const BOLD = new RegExp(
  String.raw`^(?:(${STAMP})\s?)?\*\*([^*\s][^*\n]{0,58}?)\s?(?::\s?\*\*|\*\*\s?:)(?:\s?(${STAMP}):?)?(?=\s|$)`,
  'u',
);

/** The head of a turn at the beginning of a line, if the line can be read as one. */
export function turnHead(line: string): TurnHead | undefined {
  const probe = line.slice(0, REACH);
  return named(probe, line) ?? (probe.includes('**') ? bold(probe) : undefined);
}

function bold(probe: string): TurnHead | undefined {
  const match = BOLD.exec(probe);
  const written = match?.[2]?.trim() ?? '';
  if (!match || !/\p{L}/u.test(written) || /[.?!…]$/u.test(written)) return undefined;
  const start = secondsOf(match[1] ?? match[3]);
  return { ...withoutRole(written), ...(start === undefined ? {} : { start }), at: match[0].length, form: 'bold' };
}

function named(probe: string, line: string): TurnHead | undefined {
  const opening = openingOf(probe);
  const hasClock = /\d:\d\d/.test(probe);
  for (const { pattern, label: labelGroup, time, may, form } of formsOf(opening)) {
    if (time !== undefined && !may && !hasClock) continue;
    const match = pattern.exec(probe);
    const written = match?.[labelGroup]?.trim();
    if (!match || !written || (match[0].length === probe.length && probe.length < line.length)) continue;
    if (match[0].endsWith(':') && /^\/\//.test(line.slice(match[0].length))) continue;
    const bare = withoutRole(written);
    if (!isLabel(bare.label.replace(BRACKETED, ''))) continue;
    const clock =
      time === undefined ? undefined : (match[time] ?? (match.length > time + 1 ? match[time + 1] : undefined));
    const start = secondsOf(clock);
    if (clock !== undefined && start === undefined) continue;
    return { ...bare, ...(start === undefined ? {} : { start }), at: match[0].length, form };
  }
  return undefined;
}

/** Whole seconds of a time with or without its brackets. */
function secondsOf(clock: string | undefined): number | undefined {
  const seconds = clock && parseTimecode(/\d[\d:.,]*/.exec(clock)?.[0] ?? '');
  return typeof seconds === 'number' ? Math.floor(seconds) : undefined;
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
