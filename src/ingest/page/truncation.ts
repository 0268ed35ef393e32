import type { ParseContext } from '../draft.ts';

/** Sizes at which software cuts texts off, in bytes; a cut inside a character leaves up to three bytes less. */
const LIMITS = [14, 15, 16, 17, 18, 19, 20].flatMap((bits) => [2 ** bits - 1, 2 ** bits]);

/** True when an entry is exactly as long as a limit allows and either others are too or it stops within a sentence. */
export function sitsAtLimit({ seed, entry }: Pick<ParseContext, 'seed' | 'entry'>): boolean {
  const text = seed.text.slice(entry.span.start, entry.span.end);
  const limit = limitOf(text);
  if (limit === undefined) return false;
  return (
    !/[.?!…"”)]$/u.test(text.trimEnd()) ||
    seed.text.split('\n').filter((line) => limitOf(line) !== undefined).length > 1
  );
}

function limitOf(text: string): number | undefined {
  if (text.length < 4000) return undefined;
  const bytes = Buffer.byteLength(text);
  return LIMITS.find((limit) => bytes <= limit && bytes > limit - 4);
}
