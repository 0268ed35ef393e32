import type { CorrectedSpan } from '../markdown/record.ts';

/** What was transcribed in place of a stretch of a passage's words: first, the one after the last, and what was heard. */
export type HeardWords = [from: number, to: number, heard: string];

/** Where a text that is split at its spaces has other words than were transcribed. */
export function heardWords(text: string, corrected: readonly CorrectedSpan[]): HeardWords[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  return corrected.flatMap(({ start, end, heard }): HeardWords[] => {
    const from = words.findIndex((word) => word.end > start);
    const after = words.findIndex((word) => word.start >= end);
    const to = after === -1 ? words.length : after;
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last) return [];
    return [[from, to, text.slice(first.start, start) + heard + text.slice(end, last.end)]];
  });
}

/** The words of a passage as they were transcribed. */
export function asTranscribed(words: readonly string[], heard: readonly HeardWords[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const [from, to, instead] of heard) {
    // Two corrections within one word: only the first is told.
    if (from < at) continue;
    result.push(...words.slice(at, from), ...instead.split(/\s+/));
    at = to;
  }
  return [...result, ...words.slice(at)];
}

/** Words on each side of what was heard, so that phrases are found that reach beyond it. */
const CONTEXT = 4;

/** For each correction, what was transcribed with a few words around it. */
export function heardStretches(text: string, heard: readonly HeardWords[]): string[] {
  const words = text.split(/\s+/u).filter(Boolean);
  return heard.map(([from, to, instead]) =>
    [...words.slice(Math.max(0, from - CONTEXT), from), instead, ...words.slice(to, to + CONTEXT)].join(' '),
  );
}
