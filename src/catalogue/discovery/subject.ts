import { named, wholeNames, type Named } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { phrasesOf } from './phrases.ts';

/** What an episode is said to be about. */
export interface Subject {
  title: Named[];
  /** Single small words left out, each once; `isName` where it has capitals, not those of a sentence's first word or of a longer name around it. */
  summary: { key: string; form: string; isName: boolean }[];
}

export function subjectOf(
  { title, summary }: { title: string; summary?: string | undefined },
  lexicon: Lexicon,
): Subject {
  const phrases = phrasesOf(summary ?? '', lexicon);
  const isName = wholeNames(phrases);
  const found = new Map(
    phrases
      .filter(({ key }) => key.includes(' ') || isName.has(key))
      .map(({ key, form }) => [key, { key, form, isName: isName.has(key) }]),
  );
  return { title: named(title, lexicon), summary: [...found.values()] };
}
