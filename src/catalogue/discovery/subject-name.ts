import { isPerson } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { isAddress, namings, type Pooled } from './pool.ts';

/** What more conversations speak of is measured by how they do. */
const FEW = 3;

/** How often it is named in all: by a title, or a heading and notes, and else. */
const LEAST = 2;
const LEAST_ELSE = 4;

/**
 * What an episode is about and surely called so, though hardly another speaks of it: its title names it, or its summary or
 * a heading does and what stands below. Neither people nor places, nor a word of a longer name.
 */
export function subjectNames(pool: ReadonlyMap<string, Pooled>, lexicon: Lexicon): Set<Pooled> {
  const found = new Set([...pool.values()].filter((phrase) => isAbout(phrase) && !isElse(phrase, lexicon)));
  for (const longer of pool.values()) {
    if (!longer.key.includes(' ') || !isCalledSo(longer)) continue;
    const isSomebody = isPerson(longer, lexicon);
    for (const word of longer.key.split(' ')) {
      const part = pool.get(word);
      if (part && (isSomebody || namings(longer) * 2 >= namings(part))) found.delete(part);
    }
  }
  return found;
}

function isAbout(phrase: Pooled): boolean {
  const { places, headed, inTitle, namedInNotes, namedInSummary } = phrase;
  if (places.length > FEW || headed + inTitle + namedInSummary === 0 || !isCalledSo(phrase)) return false;
  const isTold = inTitle > 0 || (headed > 0 && namedInSummary + namedInNotes > 0);
  return namings(phrase) >= (isTold ? LEAST : LEAST_ELSE);
}

/** Whether its capitals are its own, somewhere at least. */
export function isCalledSo(phrase: Pooled): boolean {
  return phrase.capital + phrase.namedInNotes + phrase.namedInSummary > 0 || isAddress(phrase);
}

/** Somewhere or somebody, whom two words are that no dictionary has. */
function isElse(phrase: Pooled, lexicon: Lexicon): boolean {
  const { key } = phrase;
  const words = key.split(' ');
  if (lexicon.isPlace(key) || words.some((word) => lexicon.isDemonym(word))) return true;
  if (words.length === 1) return lexicon.isFirstName(key) || lexicon.isLastName(key);
  return isPerson(phrase, lexicon) || (words.length === 2 && words.every((word) => isUnknown(word, lexicon)));
}

function isUnknown(word: string, lexicon: Lexicon): boolean {
  return word.length > 2 && !lexicon.isOrdinary(word) && !lexicon.isGeneral(word) && !lexicon.isOrganization(word);
}
