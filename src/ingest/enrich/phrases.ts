import { isNamed, isNoNoun, isVague } from './noun-phrase.ts';
import { PhraseCount, type Candidate } from './phrase-count.ts';
import { WrittenWords } from './written-words.ts';

/** Words that carry no subject, and those that would shame a heading. */
const EMPTY = new Set(
  `a about above actually after again against ago ah ahead all almost alone along already also although always am among an and another any
anybody anymore anyone anything anyway anyways apparently are aren't around as at away back bad basically be became because become been
before began begin behind being believe best better between big bigger billion billions bit both bring build building built but buy by call called calls
came can can't cannot case cause certain certainly chance cheap cheaper clear clearly come comes coming completely cost costs could
couldn't couple course crazy day days deal did didn't different do does doesn't doing dollar dollars don't dot com done down each easy either else end
enough entire especially etc even ever every everybody everyone everything exactly expect fact far feel feels few fifth fifty fifteen find fine first five folks
for forty found four from full funny gave get gets getting give given gives giving go goes going gone gonna good got gotta great guess guy guys
had half hand happen happened happening happens hard has hasn't have haven't having he he's hear heard hello help her here here's hey hi high him
himself his hold hope how however huge hundred hundreds i i'd i'll i'm i've idea if imagine important in instead interesting into is isn't it it'd it'll
it's its itself just keep kept kind kinds knew know known knows large larger last later least leave left less let let's like likely literally little long look
looked looking looks lot lots love low made mad main make makes making man many massive may maybe me mean means meant mention mentioned might million
millions mind minute minutes mistake moment money month months more most mostly mr mrs much must my myself name near need needed needs never new
next nice night nine no nobody none nor not note nothing now number obviously of off oh ok okay old on once one ones only onto open opinion or order other others
our out outside over own paid part parts party pay people percent perhaps person pick place places plan play please plus point points possible potentially powerful pretty price
probably problem problems put question questions quick quickly quite quote ran rather read ready real really reason reasons remember right run running
runs said same saw say saying says second see seeing seem seemed seems seen sell sense set seven several shall she should shouldn't show showed shows side
simple simply since six small so some somebody somehow someone something sometimes somewhat somewhere soon sorry sort sorts speak spend spending start
started starts stay still stop story stuff such super sure take taken takes taking talk talked talking tell tells ten terms than thank thanks that that'd that'll that's the
their them themselves then there there'd there's these they they'd they'll they're they've thing things think thinking thinks third thirty this those though
thought thousand three three through thus till time times to today together told tomorrow too took top total tried tries trillion trillions true truly try trying turn turned
turns twelve twenty two um under unless until up upon us use used uses using usually value version very via video wait want wanted wants was wasn't watch way ways we
we'd we'll we're we've week weeks well went were weren't what what'd what's whatever when where where's whether which while who who's whole whom whose
why will wish with within without won't word words work worked working works world worse worst worth would wouldn't wow wrong yeah year years yep yes yesterday yet you
you'd you'll you're you've your yours yourself zero across among beneath beyond eight gotta inside nine per toward towards underneath versus via wanna ass asshole bastard bitch bollocks bullshit crap damn dipshit dumb fuck fucked fucking goddamn hell idiot
motherfuckers motherfucker shit shitty silly stupid`.split(/\s+/),
);

/** What is said less often is no subject. */
const LEAST_COUNT = 2;

/** A phrase that scores less is chance, not a subject. */
const LEAST_SCORE = 5;

/** Of so many phrases of a stretch one must be a title. */
const MOST_TRIED = 24;

/** Signs that stand in no name: what is left of markup or of a program's lines. */
const ODD_SIGN = /[^\p{L}\p{M}\p{N} .'’&+#/-]/u;

const written = new WrittenWords(isEmpty);

/**
 * A title for each stretch of English talk: the phrase or the name that recurs in it and hardly stands in the others, as
 * it is written there. Undefined for a stretch that has none of its own. No two titles are alike.
 */
export function phraseTitles(stretches: readonly (readonly string[])[]): (string | undefined)[] {
  written.forget();
  const phrases = new PhraseCount(stretches, written, LEAST_COUNT);
  // A subject may go on: what is said of it in the stretch right after does not count against its beginning.
  const elsewhere = ({ phrase, count }: Candidate, stretch: number): Elsewhere => ({
    count: phrases.total(phrase) - count - phrases.count(phrase, stretch + 1),
    spread: phrases.spread(phrase),
  });
  const ranked = stretches.map((_, index) =>
    phrases
      .candidates(index, LEAST_COUNT)
      .map((candidate) => ({
        ...candidate,
        score: rate(candidate, elsewhere(candidate, index), stretches.length),
      }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
      .slice(0, MOST_TRIED),
  );
  if (ranked.every(({ length }) => length === 0)) return ranked.map(() => undefined);
  const isTitle = (candidate: Candidate, stretch: number): boolean => {
    const { text, words } = candidate;
    if (ODD_SIGN.test(text)) return false;
    // A name of several words is one whatever its words mean: Star Trek, React Native.
    if (isName(text)) return (words > 1 || !isVague(candidate.key)) && !isHalf(text, stretches[stretch] ?? []);
    return !isNoNoun(text) && isNamed(phrases.before(candidate.phrase, stretch));
  };
  const taken: string[] = [];
  return ranked.map((list, index) => {
    const best = list.find(
      (candidate) => !taken.some((other) => alike(other, candidate.key)) && isTitle(candidate, index),
    );
    if (!best) return undefined;
    taken.push(best.key);
    return best.text.charAt(0).toUpperCase() + best.text.slice(1);
  });
}

/** Whether a name mostly stands as the second half of another: `York` in `New York`. */
function isHalf(name: string, texts: readonly string[]): boolean {
  let [halves, all] = [0, 0];
  for (const text of texts) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      all += 1;
      if (/(?<![.?!]\s)(?<!^)\b\p{Lu}[\p{L}’'-]*\p{Ll} $/u.test(text.slice(Math.max(0, at - 24), at))) halves += 1;
    }
  }
  return halves > all / 2;
}

function isEmpty(word: string): boolean {
  return EMPTY.has(word.replace('’', "'")) || !/\p{L}{2}/u.test(word);
}

interface Elsewhere {
  /** How often the phrase is said in other stretches. */
  count: number;
  /** How many stretches have it, its own one too. */
  spread: number;
}

/** How often a phrase may be said elsewhere for each time that it is said in the stretch that it names. */
const MOST_ELSEWHERE = 0.5;

/**
 * Recurring, long and rare elsewhere is good. A lone word must be a name, and no mere initials; 0 for what is no title.
 */
function rate({ text, count, words }: Candidate, elsewhere: Elsewhere, stretches: number): number {
  const named = isName(text);
  if (words === 1 && (!named || text.length < 4 || !/\p{Ll}/u.test(text))) return 0;
  const least = words === 1 ? 4 : named ? LEAST_COUNT : 3;
  if (count < least || elsewhere.count > MOST_ELSEWHERE * count) return 0;
  return (count + (named ? 1 : 0)) * (LENGTH_WEIGHT[words - 1] ?? 0) * Math.log(1 + stretches / elsewhere.spread);
}

function isName(text: string): boolean {
  return text.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

const LENGTH_WEIGHT = [0.7, 1.5, 2];

/** True of phrases that say much the same: `Soft Bank` and `SoftBank`, `China` and `Chinese markets`. */
function alike(one: string, other: string): boolean {
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return true;
  const stems = new Set(one.split(' ').map((word) => word.slice(0, 4)));
  return other.split(' ').some((word) => stems.has(word.slice(0, 4)));
}
