import { GENERAL_ENGLISH } from './words/english-general.ts';
import { SUBJECTS } from './words/subjects.ts';
import { EMPTY_NAMES, EMPTY_NOUNS, FUNCTION_WORDS } from './words/function-words.ts';

/** What is known of the words of one language, as far as it tells phrases from the rest. */
export interface Lexicon {
  language: string;
  /** Begins, ends and parts phrases; says nothing itself. */
  isFunction(word: string): boolean;
  /** At home in any conversation. */
  isGeneral(word: string): boolean;
  /** Names a field of its own though many conversations hold it. */
  isSubject(word: string): boolean;
  /** In a dictionary of everyday words, so that it is no coinage, name or term of a trade. */
  isOrdinary(word: string): boolean;
  /** Cannot be what a phrase is about: an adjective, a verb that is no noun, a number, a day. */
  isNoHead(word: string): boolean;
  /** A name that any conversation holds. */
  isEmptyName(word: string): boolean;
  /** Ends in -ing: an action more often than a thing. */
  isGerund(word: string): boolean;
  /** A first name as people bear it. */
  isFirstName(word: string): boolean;
  isLastName(word: string): boolean;
  isPlace(word: string): boolean;
  isOrganization(word: string): boolean;
  isDemonym(word: string): boolean;
}

const FUNCTION_TAGS = ['Conjunction', 'Pronoun', 'Determiner', 'Modal', 'Preposition', 'QuestionWord', 'Negative', 'Copula', 'Reflexive', 'Possessive', 'Expression', 'Adverb', 'TextValue', 'Emoticon']; // prettier-ignore
const NO_HEAD_TAGS = ['Adjective', 'Comparative', 'Superlative', 'PastTense', 'PresentTense', 'Participle', 'PhrasalVerb', 'Month', 'WeekDay', 'Date', 'Duration', 'Value', 'Multiple', 'Condition', 'Honorific', 'Unit', 'Abbreviation', 'Currency']; // prettier-ignore

const lexica = new Map<string, Promise<Lexicon>>();

/** The lexicon of a BCP 47 language; of one that is not known, a lexicon that knows no word. */
export function lexiconOf(tag: string): Promise<Lexicon> {
  const language = tag.split('-')[0] as string;
  let known = lexica.get(language);
  if (!known) lexica.set(language, (known = makeLexicon(language)));
  return known;
}

async function makeLexicon(language: string): Promise<Lexicon> {
  const functionWords = wordsOf(FUNCTION_WORDS[language]);
  const general = wordsOf(language === 'en' ? GENERAL_ENGLISH : EMPTY_NOUNS[language]);
  const emptyNames = wordsOf(EMPTY_NAMES);
  const subjects = wordsOf(SUBJECTS);
  // First names, places and organizations are the same in most languages.
  const tags = await englishTags();
  const has = (word: string, wanted: readonly string[]) => tags.get(word)?.some((tag) => wanted.includes(tag)) ?? false;
  // James and Paris are no plurals, though a key may have lost their ending.
  const hasNamed = (word: string, wanted: readonly string[]) => has(word, wanted) || has(`${word}s`, wanted);
  const isEnglish = language === 'en';
  const isFunction = (word: string) =>
    functionWords.has(word) ||
    (isEnglish && (has(word, FUNCTION_TAGS) || (/ly$/.test(word) && (general.has(word) || has(word, ['Adverb'])))));
  return {
    language,
    isFunction,
    isGeneral: (word) => general.has(word),
    isSubject: (word) => isEnglish && (subjects.has(word) || subjects.has(`${word}s`)),
    isOrdinary: (word) => isEnglish && (general.has(word) || tags.has(word)) && !has(word, NAMES),
    isNoHead: (word) =>
      isEnglish &&
      (tags.has(word)
        ? has(word, NO_HEAD_TAGS) && !has(word, ['Singular', 'Plural', 'Noun', 'Uncountable'])
        : !subjects.has(word) && !subjects.has(`${word}s`) && ADJECTIVE.test(word)),
    isGerund: (word) => isEnglish && word.endsWith('ing') && has(word, ['Gerund']),
    isEmptyName: (word) => emptyNames.has(word) || emptyNames.has(`${word}s`),
    isFirstName: (word) => hasNamed(word, ['FirstName', 'MaleName', 'FemaleName']),
    isLastName: (word) => hasNamed(word, ['LastName']),
    isPlace: (word) => hasNamed(word, ['City', 'Region', 'Place', 'Country']),
    isOrganization: (word) => hasNamed(word, ['Organization']),
    isDemonym: (word) => hasNamed(word, ['Demonym']),
  };
}

/** Endings of adjectives, for words that no dictionary has. */
const ADJECTIVE = /(?:ative|itive|etive|ous|ible|able|ical|inal|onal|ural|etic|atic|istic|entic|ful|less)$/;

const NAMES = ['FirstName', 'MaleName', 'FemaleName', 'LastName', 'City', 'Region', 'Place', 'Country', 'Organization', 'SportsTeam', 'ProperNoun', 'Person']; // prettier-ignore

function wordsOf(list: string | undefined): ReadonlySet<string> {
  return new Set(list?.split(/\s+/).filter((word) => word !== ''));
}

let tagsOfEnglish: Promise<Map<string, string[]>> | undefined;

/** The words of a tagger's dictionary and how it tags them. Loaded when first needed. */
function englishTags(): Promise<Map<string, string[]>> {
  tagsOfEnglish ??= import('compromise/three').then(({ default: nlp }) => {
    const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
    return new Map(Object.entries(one.lexicon).map(([word, tag]) => [word, [tag].flat()]));
  });
  return tagsOfEnglish;
}
