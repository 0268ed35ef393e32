import type { Lexicon } from './lexicon.ts';
import { isAcronym, isAddress, mainLanguage, type Place, type Pooled } from './pool.ts';

export type Nature = 'name' | 'phrase' | 'word';

export interface Scored {
  phrase: Pooled;
  nature: Nature;
  /** How well it would do as a topic of this archive; 0 for what is none. */
  score: number;
}

export interface Whole {
  conversations: number;
  /** What follows a word inside longer names: `code` and `opus` follow `claude`. */
  followers: ReadonlyMap<string, readonly Pooled[]>;
  pool: ReadonlyMap<string, Pooled>;
  lexicon(language: string): Lexicon;
}

/** A name, where capitals tell. */
const NAME = 0.7;

/** Of a word that is said often enough: “cursor” is not written with a capital by chance. */
const OFTEN_NAME = 0.5;

/** Of a word that a summary writes with a capital, the share of such writing in talk that is no chance. */
const SOME = 0.2;

/** With fewer conversations than this, what is common and what is rare cannot be told. */
const FEW = 8;
const SHARED_BY_ALL = 0.8;

/** A word that so many share is a topic only where some speak of little else. */
const COMMON = 0.35;

/**
 * How good a topic a phrase would make: names before terms before words, those that some conversations come back to
 * before those that all share, those that headings name before those said in passing.
 */
export function scoreOf(phrase: Pooled, whole: Whole): Scored {
  const words = phrase.key.split(' ');
  const lexicon = whole.lexicon(mainLanguage(phrase));
  const nature = natureOf(phrase, words);
  const fit =
    nature === 'name'
      ? fitOfName(phrase, words, lexicon, whole)
      : nature === 'phrase'
        ? fitOfPhrase(phrase, words, lexicon, whole)
        : fitOfWord(phrase, lexicon, whole);
  if (fit === 0 || isEdgeTalk(phrase)) return { phrase, nature, score: 0 };
  const spread = phrase.places.length;
  // What all speak of tells none apart.
  if (whole.conversations >= FEW && spread > whole.conversations * SHARED_BY_ALL) return { phrase, nature, score: 0 };
  const rarity = Math.log(1 + Math.max(whole.conversations, FEW) / spread) ** (nature === 'word' ? 1.6 : 0.5);
  const headed = 1 + 0.35 * Math.min(3, phrase.headed);
  const amount = phrase.places.reduce((sum, place) => sum + presence(place, nature), 0);
  const lone = spread === 1 && phrase.titled === 0 ? 0.7 : 1;
  return { phrase, nature, score: Math.round(amount * rarity * headed * fit * lone * 1000) / 1000 };
}

/** A word alone is a topic of a conversation only where it comes back; a name or a term may be named once. */
function presence({ count, weight }: Place, nature: Nature): number {
  const repeated = nature === 'word' ? Math.max(0, weight - 2) : nature === 'phrase' ? weight - 0.6 : weight - 0.4;
  return Math.min(24, Math.max(0, repeated)) ** 0.6 * (count === 1 && nature === 'phrase' ? 0.7 : 1);
}

function natureOf(phrase: Pooled, words: readonly string[]): Nature {
  const { capital, inside, forms, namedInSummary } = phrase;
  if (isAddress(phrase)) return 'name';
  // A summary is written with care, where captions forget capitals.
  if (namedInSummary > 0 && capital >= inside * SOME) return 'name';
  const enough = words.length === 1 && capital > 4 ? OFTEN_NAME : NAME;
  const seen = inside > 0 ? capital / inside >= enough : [...forms.keys()].every(isTitled);
  if (seen) return 'name';
  return words.length > 1 ? 'phrase' : 'word';
}

/** Every word with a capital, or with one inside. */
function isTitled(form: string): boolean {
  return form.split(/[ -]/).every((word) => /\p{Lu}/u.test(word));
}

/** What shows say when they greet and part. */
function isEdgeTalk({ atEdge, count, places }: Pooled): boolean {
  return places.length > 2 && count > 4 && atEdge / count > 0.55;
}

function fitOfName(phrase: Pooled, words: readonly string[], lexicon: Lexicon, whole: Whole): number {
  const { count, capital, places } = phrase;
  const [only = ''] = words;
  if (lexicon.isEmptyName(phrase.key)) return 0;
  return (
    fitOfParts() *
    (isPassing(phrase) ? 0.3 : 1) *
    Math.min(1, (words.length > 1 ? 0.6 : 0.2) + Math.max(0, perPlace(phrase, 0.5) - 1) / 2)
  );

  function fitOfParts(): number {
    if (words.length === 1) {
      if (lexicon.isGeneral(only) || lexicon.isNoHead(only) || only.length < 2) {
        return isAcronym(phrase) ? 0.3 : capital > 9 ? 0.6 : 0;
      }
      if (lexicon.isFirstName(only) && !isProduct(phrase, lexicon, whole)) return 0;
      if (lexicon.isDemonym(only) || DOMAIN.test(only)) return 0;
      if (only.length === 2) return 0.4;
      if (lexicon.isPlace(only)) return 0.35;
      if (lexicon.isOrdinary(only)) return capital > 4 ? 0.7 : 0.25;
      return count > 1 || places.length > 1 ? 1 : 0.5;
    }
    if (words.every((word) => lexicon.isGeneral(word) || lexicon.isFunction(word))) return 0.25;
    if (words.every((word) => lexicon.isPlace(word)) || lexicon.isPlace(phrase.key)) return 0.35;
    return 1;
  }
}

/** How often it is named where it is named; notes and headings stand for talk that is not here. */
function perPlace({ places }: Pooled, stand: number): number {
  return places.reduce((sum, { count, weight }) => sum + Math.max(count, weight * stand), 0) / places.length;
}

/** Named more in notes than in talk: where to find people, not what they speak of. */
function isPassing({ count, places, headed }: Pooled): boolean {
  const all = places.reduce((sum, place) => sum + place.count, 0);
  return places.length > 4 && headed * 4 < places.length && count * 2 < all;
}

const DOMAIN = /\.(?:com|org|net|fm|tv)$/;

/** Things are named after people: what is called Claude Code and Claude Desktop is nobody. */
function isProduct({ key, count }: Pooled, lexicon: Lexicon, { followers }: Whole): boolean {
  const things = (followers.get(key) ?? []).filter((longer) => {
    const next = longer.key.split(' ')[1] ?? '';
    return longer.capital > 0 && lexicon.isOrdinary(next) && !lexicon.isFunction(next);
  });
  return count > 9 && things.reduce((sum, longer) => sum + longer.capital, 0) > count * 0.12;
}

function fitOfPhrase(phrase: Pooled, words: readonly string[], lexicon: Lexicon, { pool }: Whole): number {
  const { asNoun, asVerb, count } = phrase;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (lexicon.isNoHead(last) || asVerb > asNoun || words.length > 3) return 0;
  if (lexicon.isDemonym(first) || lexicon.isFirstName(first)) return 0;
  const nouns = (asNoun + 1) / (asNoun + 2 * asVerb + 1);
  const general = words.filter((word) => lexicon.isGeneral(word)).length;
  const parts = words.map((word) => pool.get(word)?.count ?? count);
  const tie = Math.sqrt(
    parts.reduce((product, part) => product * Math.min(1, count / Math.max(1, part)), 1) ** (2 / words.length),
  );
  const own = general === 0 ? 1.3 : general < words.length ? 1.1 : 0.7;
  return own * nouns * (0.4 + Math.min(0.6, 2 * tie));
}

function fitOfWord(phrase: Pooled, lexicon: Lexicon, { conversations }: Whole): number {
  const { key, asNoun, asVerb, count, places, inside, capital } = phrase;
  if (key.length < 4 || lexicon.isNoHead(key) || lexicon.isFirstName(key) || lexicon.isDemonym(key)) return 0;
  if (inside > 0 && capital / inside > 0.25) return 0;
  const often = perPlace(phrase, 0.75);
  if (!lexicon.isSubject(key) && places.length > conversations * COMMON && conversations >= FEW && often < 6) return 0;
  const nouns = count < 3 ? 0.5 : asNoun / (asNoun + 2 * asVerb + 2);
  const burst = Math.min(1, Math.max(0.05, (often - 1.5) / 3));
  const own = lexicon.isSubject(key)
    ? 0.9
    : lexicon.isGeneral(key)
      ? 0
      : lexicon.isGerund(key)
        ? 0.25
        : lexicon.isOrdinary(key)
          ? 0.5
          : 0.6;
  return own * nouns * burst;
}
