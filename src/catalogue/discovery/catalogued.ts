import type { TopicData } from '../../schemas/catalogue.ts';
import { foldToken, tokenize } from '../tokens.ts';
import { phraseKey } from './spelling.ts';

/** What the topics that a person wrote down are called, by the keys of phrases. */
export interface CataloguedNames {
  /** True for a name of a topic, in whatever spelling or number. */
  isName(key: string): boolean;
  /**
   * True for a phrase in which such a name stands among other words: it is found with that topic already. A name may hold
   * what is written small elsewhere: “Agent HQ” is no agent.
   */
  holdsName(key: string, isName?: boolean): boolean;
}

export function cataloguedNames(topics: readonly { data: Names }[]): CataloguedNames {
  const names = new Set(topics.flatMap(({ data }) => namesOf(data)).map(keyOf));
  const capitals = new Set(
    topics.flatMap(({ data }) => namesOf(data).filter((name) => isCapital(name, data))).map(keyOf),
  );
  return {
    isName: (key) => names.has(key),
    holdsName: (key, isName = false) => runs(key.split(' ')).some((run) => (isName ? capitals : names).has(run)),
  };
}

type Names = Pick<TopicData, 'title' | 'aliases' | 'misheard'> & Partial<Pick<TopicData, 'kind' | 'translations'>>;

/** All that a topic is called, in whatever language. */
export function namesOf({ title, aliases, misheard, translations }: Names): string[] {
  return [title, ...aliases, ...misheard, ...Object.values(translations ?? {}).flat()];
}

/** The first capital of what an idea is called in its title says nothing. */
function isCapital(name: string, { title, kind }: Names): boolean {
  return /\p{Lu}/u.test(name === title && kind === 'idea' ? name.slice(1) : name);
}

function keyOf(name: string): string {
  const { starts, ends, prints } = tokenize(name);
  const tokens = starts.map((start, index) => {
    const token = name.slice(start, ends[index]);
    // As where phrases are found, `AVs` are more than one AV.
    return foldToken(/^[\p{Lu}\d]{2,}s$/u.test(token) ? token.slice(0, -1) : token, prints[index] as number);
  });
  return phraseKey(tokens, 'en');
}

/** Every run of the words that leaves out at least one. */
function runs(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words
      .slice(from)
      .map((_each, length) => words.slice(from, from + length + 1))
      .filter(({ length }) => length < words.length)
      .map((run) => phraseKey(run, 'en')),
  );
}
