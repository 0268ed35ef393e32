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

const CLOCK = /\d{1,3}:\d{2}(?::\d{2}(?:[.,]\d{3}(?!\d))?)?/g;
const CLOCK_AT_END = /(?:0\d|[0-5]\d):[0-5]\d(?::[0-5]\d(?:[.,]\d{3})?)?$/;

/** Every time in a text, in order. What is glued to more digits is taken for a time only as far as it can be one. */
export function stampsIn(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  if (!text.includes(':')) return stamps;
  for (const match of text.matchAll(CLOCK)) {
    const end = match.index + match[0].length;
    let clock = match[0];
    const before = text[match.index - 1] ?? '';
    const after = text[end] ?? '';
    if (/[:/$€£]/.test(before) || (/[:/]/.test(after) && /\d/.test(text[end + 1] ?? ''))) continue;
    // `version 0.900:48:34`: the run of digits holds the end of a title and a time.
    if (/^\d{3}/.test(clock) || /\d/.test(before)) {
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
