import type { ArchiveData, PersonData, ShowData } from '../../schemas/catalogue.ts';
import type { EpisodeData } from '../../schemas/episode.ts';
import { foldToken, tokenize } from '../tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pooled } from './pool.ts';

export interface Catalogued {
  config: Pick<ArchiveData, 'title'>;
  shows: readonly { data: Pick<ShowData, 'title' | 'aliases'> }[];
  people: readonly { id: string; data: Pick<PersonData, 'name' | 'aliases'> }[];
}

/**
 * Tells the names that have pages of their own: those who speak, and the shows.
 *
 * @param conversations In the order in which places count them.
 */
export function ownNames(
  { config, shows, people }: Catalogued,
  conversations: readonly Pick<EpisodeData, 'people'>[],
  lexicon: Lexicon,
): (phrase: Pooled) => boolean {
  const titles = [config.title, ...shows.flatMap(({ data }) => [data.title, ...data.aliases])].map((title) =>
    tokensOf(title).filter((token) => !lexicon.isFunction(token) && !SHOW_WORDS.has(token)),
  );
  const showNames = new Set(titles.filter(({ length }) => length > 0).map((tokens) => tokens.join(' ')));
  const speakers = new Set(conversations.flatMap((data) => data.people.map(({ id }) => id)));
  const fullNames = new Set<string>();
  const bearers = new Map<string, Set<string>>();
  for (const { id, data } of people) {
    if (!speakers.has(id)) continue;
    for (const tokens of [data.name, ...data.aliases].map(tokensOf)) {
      fullNames.add(tokens.join(' '));
      for (const token of tokens) bearers.set(token, (bearers.get(token) ?? new Set()).add(id));
    }
  }
  const surnames = new Set(
    [...fullNames]
      .map((name) => name.split(' '))
      .filter(([first = '', ...rest]) => rest.length > 0 && lexicon.isFirstName(first))
      .map((tokens) => tokens.at(-1)),
  );
  const isSurname = (word: string) => !lexicon.isOrdinary(word) && (surnames.has(word) || surnames.has(`${word}s`));
  const takesPart = conversations.map((data) => new Set(data.people.map(({ id }) => id)));

  return (phrase) => {
    const words = phrase.key.replace(/\.(?:com|org|net|fm)$/, '').split(' ');
    if (
      runs(words).some(
        (run) => fullNames.has(run) || (showNames.has(run) && (run.length > SHORT || words.length === 1)),
      )
    )
      return true;
    const named = words.map((word) => bearers.get(word) ?? bearers.get(`${word}s`));
    if (words.length > 1) return named.filter((each) => each !== undefined).length > 1;
    const [ids] = named;
    if (!ids) return false;
    if (lexicon.isFirstName(phrase.key) || isSurname(phrase.key)) return true;
    const count = (all: readonly Pooled['places'][number][]) => all.reduce((sum, { weight }) => sum + weight, 0);
    const present = phrase.places.filter(({ conversation }) => [...ids].some((id) => takesPart[conversation]?.has(id)));
    return count(present) > count(phrase.places) * 0.4;
  };
}

/** A show whose name is so short is named after a thing of which there are kinds: “The AI Show” is not all that is called AI. */
const SHORT = 3;

const SHOW_WORDS = new Set(['podcast', 'show', 'archive', 'transcripts', 'transcript', 'test', 'radio']);

function tokensOf(text: string): string[] {
  const { starts, ends, prints } = tokenize(text);
  return starts.map((start, index) => foldToken(text.slice(start, ends[index]), prints[index] as number));
}

function runs(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((_each, length) => words.slice(from, from + length + 1).join(' ')),
  );
}
