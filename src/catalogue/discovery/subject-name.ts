import { isPerson } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { isAddress, mainLanguage, namings, type Pooled } from './pool.ts';

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
  const found = new Set(
    [...pool.values()].filter((phrase) => isAbout(phrase) && !isPlaceOrPerson(phrase, pool, lexicon)),
  );
  for (const longer of pool.values()) {
    if (!longer.key.includes(' ') || !hasOwnCapitals(longer)) continue;
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
  if (places.length > FEW || headed + inTitle + namedInSummary === 0 || !hasOwnCapitals(phrase)) return false;
  const isTold = inTitle > 0 || (headed > 0 && namedInSummary + namedInNotes > 0);
  return namings(phrase) >= (isTold ? LEAST : LEAST_ELSE);
}

/** Whether its capitals are its own, somewhere at least. */
export function hasOwnCapitals(phrase: Pooled): boolean {
  return phrase.capital + phrase.namedInNotes + phrase.namedInSummary > 0 || isAddress(phrase);
}

/** Somewhere or somebody. */
function isPlaceOrPerson(phrase: Pooled, pool: ReadonlyMap<string, Pooled>, lexicon: Lexicon): boolean {
  const { key } = phrase;
  const words = key.split(' ');
  if (lexicon.isPlace(key) || words.some((word) => lexicon.isDemonym(word))) return true;
  const isNamed = (word: string) => lexicon.isFirstName(word) || lexicon.isLastName(word);
  if (words.length === 1) return isNamed(key);
  if (isPerson(phrase, lexicon)) return true;
  if (words.length !== 2) return false;
  // Most people's names are in no dictionary, so two words that it does not have may be one unless talk uses both as
  // words. Of other languages it has no words at all: there only names that it has tell.
  if (mainLanguage(phrase) !== 'en') return words.some(isNamed);
  return words.every((word) => isUnknown(word, lexicon)) && !words.every((word) => isPlainWord(pool.get(word)));
}

function isUnknown(word: string, lexicon: Lexicon): boolean {
  return word.length > 2 && !lexicon.isOrdinary(word) && !lexicon.isGeneral(word) && !lexicon.isOrganization(word);
}

/** Whether talk writes it small, where capitals tell: now and then even a name is. */
function isPlainWord(word: Pooled | undefined): boolean {
  return word !== undefined && word.inside > word.capital * 2;
}
