import { parseTimecode } from '../../transcript/time.ts';

/** A time written into a text: `[00:12:34]`, `(0:12)`, `12:34`. */
export interface Stamp {
  start: number;
  /** Exclusive, brackets included. */
  end: number;
  /** Whole seconds. */
  seconds: number;
  form: 'bracket' | 'paren' | 'bare';
}

const CLOCK_AT_END = /(?:0\d|[0-5]\d):[0-5]\d(?::[0-5]\d(?:[.,]\d{3})?)?$/;

/** Where a clock ends whose first colon stands at `colon`: `:34`, `:34:56`, `:34:56.789`; undefined where none does. */
function clockEnd(text: string, colon: number): number | undefined {
  if (!areDigits(text, colon + 1, 2)) return undefined;
  const end = colon + 3;
  if (text.charCodeAt(end) !== 58 || !areDigits(text, end + 1, 2)) return end;
  const mark = text.charCodeAt(end + 3);
  const hasFraction = (mark === 44 || mark === 46) && areDigits(text, end + 4, 3) && !areDigits(text, end + 7, 1);
  return hasFraction ? end + 7 : end + 3;
}

/** Up to three digits before a colon, none before `least`. */
function clockStart(text: string, colon: number, least: number): number {
  let start = colon;
  while (start > least && colon - start < 3 && areDigits(text, start - 1, 1)) start -= 1;
  return start;
}

function areDigits(text: string, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) {
    const code = text.charCodeAt(at);
    if (!(code > 47 && code < 58)) return false;
  }
  return true;
}

/** Every time in a text, in order. What is glued to more digits is taken for a time only as far as it can be one. */
export function stampsIn(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  let passed = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(passed, colon + 1))) {
    const end = clockEnd(text, colon);
    if (end === undefined) continue;
    const first = clockStart(text, colon, passed);
    if (first === colon) continue;
    passed = end;
    let clock = text.slice(first, end);
    const before = text[first - 1] ?? '';
    const after = text[end] ?? '';
    if (/[:/$€£]/.test(before) || (/[:/]/.test(after) && /\d/.test(text[end + 1] ?? ''))) continue;
    // `version 0.900:48:34`: the run of digits holds the end of a title and a time.
    if (colon - first === 3 || /\d/.test(before)) {
      const held = CLOCK_AT_END.exec(clock)?.[0];
      if (held === undefined) continue;
      clock = held;
    }
    const seconds = parseTimecode(clock);
    if (seconds === undefined) continue;
    const start = end - clock.length;
    const around = `${text[start - 1] ?? ''}${after}`;
    const whole = Math.floor(seconds);
    if (around === '[]') stamps.push({ start: start - 1, end: end + 1, seconds: whole, form: 'bracket' });
    else if (around === '()') stamps.push({ start: start - 1, end: end + 1, seconds: whole, form: 'paren' });
    else stamps.push({ start, end, seconds: whole, form: 'bare' });
  }
  return stamps;
}
