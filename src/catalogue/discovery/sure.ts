import type { Lexicon } from './lexicon.ts';
import { isAcronym, isAddress, namings, type Pooled } from './pool.ts';
import type { Ranked } from './rank.ts';

/** The score at which a name needs nobody to vouch for it, and how often it has its capitals then. */
const SURE = 8;
const CAPITAL = 0.6;

/** An acronym of so few conversations is a term of theirs, others are of every day. */
const AT_HOME = 3;

/**
 * Whether a topic may stand beside those that a person wrote down. A name speaks for itself; which ideas are topics is
 * for that person to say. Acronyms and words of every day with a capital are names too seldom.
 */
export function isSure(topic: Ranked, lexicon: Lexicon): boolean {
  return topic.nature === 'name' && topic.names.some((name) => isSureBy(name, topic, lexicon));
}

function isSureBy(name: Pooled, { score, isSubject }: Ranked, lexicon: Lexicon): boolean {
  if (name.capital < name.inside * CAPITAL && !isAddress(name)) return false;
  const words = name.key.split(' ');
  if (words.length === 1 && lexicon.isOrdinary(name.key)) return false;
  if (!words.some((word) => word.length > 2 && !lexicon.isGeneral(word))) return false;
  if (isAcronym(name) && (name.headed === 0 || name.places.length > AT_HOME)) return false;
  return isSubject || (score >= SURE && !isForFinding(name));
}

/** Where to find people is what notes name most, and talk least. */
function isForFinding(phrase: Pooled): boolean {
  return phrase.count * 2 < namings(phrase) && phrase.titled === 0;
}
