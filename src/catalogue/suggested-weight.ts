/** Of a suggested topic: how good a topic it makes, and what kind of phrase names it. */
export interface Suggestion {
  score: number;
  nature: 'name' | 'phrase' | 'word';
}

export function suggestionOf({
  title,
  kind,
  score,
}: {
  title: string;
  kind?: string | undefined;
  score: number;
}): Suggestion {
  const nature = kind !== 'idea' ? 'name' : /[ -]/.test(title) ? 'phrase' : 'word';
  return { score, nature };
}

/** What several words say is seldom said by chance. */
const NATURE = { name: 1, phrase: 1.5, word: 1 };

/** What no more than this many conversations speak of has little support, a word the least. */
const SCARCE = 2;
const SUPPORT = { name: 0.8, phrase: 0.6, word: 0.4 };

/** A word that a greater share of conversations holds tells little of one. */
const COMMON = 0.35;
const COMMONPLACE = 0.8;

/** With fewer conversations than this, what is rare and what is common cannot be told. */
const FEW = 8;

/**
 * How far a suggestion is trusted within an episode, as a factor: nobody vouches for it, so a weak one stands behind a
 * strong one that is said less.
 *
 * @param spread How many of the conversations speak of it.
 */
export function trust({ score, nature }: Suggestion, spread: number, conversations: number): number {
  const quality = Math.min(2, Math.max(0.5, (score / 15) ** 0.7)) * NATURE[nature];
  if (conversations < FEW) return quality;
  if (spread <= SCARCE) return quality * SUPPORT[nature];
  return nature === 'word' && spread > conversations * COMMON ? quality * COMMONPLACE : quality;
}
