import { lineText, type Cue } from './cue.ts';
import type { Span } from '../../source.ts';

export interface Unrolled {
  cues: Cue[];
  /** What was shown again. */
  repeats: Span[];
}

/** In captions that roll, this part of the cues begins with what the cue before has shown; in others hardly any does. */
const ROLLING = 0.35;

/**
 * Rolling captions show each line twice, first at the bottom and then above the next one. Gives the cues with every line
 * once, where it first stands. Files that do not roll come back as they are: a speaker who repeats himself is left alone.
 */
export function unroll(cues: readonly Cue[]): Unrolled {
  const texts = cues.map(linesOf);
  let rolling = 0;
  let adding = 0;
  let compared = 0;
  for (let index = 1; index < texts.length; index += 1) {
    const [before, now] = [texts[index - 1] ?? NONE, texts[index] ?? NONE];
    if (before.length === 0 || now.length === 0) continue;
    compared += 1;
    const again = overlap(before, now);
    if (again > 0) rolling += 1;
    if (again > 0 && again < now.length) adding += 1;
  }
  if (rolling < 3 || rolling < compared * ROLLING || adding < rolling / 4) return { cues: [...cues], repeats: [] };
  const repeats: Span[] = [];
  let shown = NONE;
  const kept = cues.map((cue, index): Cue => {
    const now = texts[index] ?? NONE;
    if (now.length === 0) return cue;
    let left = overlap(shown, now);
    shown = now;
    if (left === 0) return cue;
    const lines = cue.lines.filter((line) => {
      if (lineText(line) === '') return true;
      if (left <= 0) return true;
      left -= 1;
      for (const { span } of line) repeats.push(span);
      return false;
    });
    return {
      ...cue,
      lines,
      text: [...lines, ...(cue.after ?? [])]
        .map(lineText)
        .filter((line) => line !== '')
        .join(' '),
    };
  });
  return { cues: kept, repeats };
}

const NONE: readonly string[] = [];

/** The lines of a cue that hold words. */
function linesOf({ lines, after, text }: Cue): readonly string[] {
  // The text of most cues is that of their only line.
  if (lines.length === 1 && !after) return text === '' ? NONE : [text];
  return lines.map(lineText).filter((line) => line !== '');
}

/** How many lines at the head of `now` are those at the end of `before`. */
function overlap(before: readonly string[], now: readonly string[]): number {
  if (before.length === 1 && now.length === 1) return before[0] === now[0] ? 1 : 0;
  for (let count = Math.min(before.length, now.length); count > 0; count -= 1) {
    if (now.slice(0, count).every((line, index) => line === before[before.length - count + index])) return count;
  }
  return 0;
}
