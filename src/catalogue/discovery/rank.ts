import type { Lexicon } from './lexicon.ts';
import { isAcronym, type Pooled } from './pool.ts';
import { foldNames, LEAST_SCORE, type Folded } from './fold.ts';
import { scoreOf, type Whole } from './score.ts';
import { subjectNames } from './subject-name.ts';

/** How many phrases are compared with one another, for each topic that is wanted. */
const POOL_PER_TOPIC = 5;

/** A phrase of one conversation needs to be said so often. */
const LEAST_ALONE = 4;

/** What is weak on its own may be another spelling of a strong one, or strong together with one. */
const LEAST_PART = 0.5;

/** A name that more than this share of conversations holds tells nothing in a longer one: `AI` in `AI agents`. */
const EVERYWHERE = 0.8;
const FEW = 8;

/** `isSubject`: a thing that an episode is about and that is surely called so. */
export type Ranked = Folded & { isSubject: boolean };

/** The best topics of a pool, best first. */
export function rankTopics(
  pool: ReadonlyMap<string, Pooled>,
  conversations: number,
  { lexica, isOwn, limit }: { lexica: ReadonlyMap<string, Lexicon>; isOwn: (phrase: Pooled) => boolean; limit: number },
): Ranked[] {
  const fallback = [...lexica.values()][0] as Lexicon;
  const lexicon = (language: string) => lexica.get(language) ?? fallback;
  const whole: Whole = { conversations, pool, lexicon, followers: followersIn(pool) };
  const own = [...pool.values()].filter((phrase) => isOwn(phrase));
  const owned = new Set(own);
  const subjects = subjectNames(pool, lexicon('en'));
  const scored = [...pool.values()]
    .filter(
      (phrase) => phrase.places.length > 1 || phrase.count >= LEAST_ALONE || phrase.titled > 0 || subjects.has(phrase),
    )
    .filter((phrase) => !owned.has(phrase))
    .map((phrase) => scoreOf(phrase, whole))
    .filter(({ score, phrase }) => score >= LEAST_PART || (score > 0 && isAcronym(phrase)))
    .sort((a, b) => b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1))
    .slice(0, limit * POOL_PER_TOPIC);
  return foldNames(scored, lexicon('en'), own, isEverywhere)
    .filter(({ score }) => score >= LEAST_SCORE)
    .map((topic) => ({
      ...topic,
      isSubject: topic.nature === 'name' && topic.names.some((name) => subjects.has(name)),
    }))
    .filter((topic, rank) => rank < limit || isListedAnyway(topic));

  function isEverywhere(word: string): boolean {
    const found = conversations < FEW ? undefined : pool.get(word);
    return (
      found !== undefined && found.places.length > conversations * EVERYWHERE && found.capital > found.inside * 0.7
    );
  }
}

/** What the title or summary of a conversation names is wanted with that conversation, however many topics others have. */
const SUBJECT_SCORE = 4;

function isListedAnyway({ score, phrase, nature, isSubject }: Ranked): boolean {
  return isSubject || (score >= SUBJECT_SCORE && phrase.titled > 0 && nature !== 'word');
}

function followersIn(pool: ReadonlyMap<string, Pooled>): Map<string, Pooled[]> {
  const followers = new Map<string, Pooled[]>();
  for (const phrase of pool.values()) {
    if (phrase.capital === 0) continue;
    const [first = '', next, more] = phrase.key.split(' ');
    if (next === undefined || more !== undefined) continue;
    const known = followers.get(first);
    if (known) known.push(phrase);
    else followers.set(first, [phrase]);
  }
  return followers;
}
