import { nearest } from '../../markdown/nearest.ts';
import { nearestWord } from './amend.ts';
import type { Engine } from './engine.ts';
import { fold } from './filter.ts';
import { without } from './narrowing.ts';
import { openSearch, type Found, type SearchOptions } from './find.ts';
import { parseQuery, type Field, type Filters, type Query } from './query.ts';
import { respell } from './spellings.ts';

/** Another search that finds something. */
export interface Suggestion {
  /** The query in words. */
  text: string;
  /** Filters beside the query. */
  filters: Filters;
  /** Passages that it finds. */
  passages: number;
}

const MAX = 4;

/** Searches to try where a query found nothing, or not all of its words: each is run, and only what finds something is named. */
export async function suggest(
  engine: Engine,
  query: Query,
  found: Found,
  options: SearchOptions,
): Promise<Suggestion[]> {
  const filters = options.filters ?? {};
  const tries: { text: string; filters: Filters }[] = [];
  for (const { field, name } of found.unknownNames) {
    const right = await nearestName(engine, field, name);
    if (right === undefined) continue;
    const quoted = query.text.includes(`"${name}`) || !right.includes(' ') ? right : `"${right}"`;
    const isTyped = query.text.includes(name);
    tries.push({
      text: isTyped ? query.text.replace(name, quoted) : query.text,
      filters: isTyped ? filters : { ...filters, [field]: [right] },
    });
  }
  let text = query.text;
  for (const word of found.unknown) {
    const near = await nearestWord(engine, word);
    if (near !== undefined) text = replaced(text, word, near);
  }
  if (text !== query.text) tries.push({ text, filters });
  if (found.passages === 0) {
    if (query.phrases.length > 0) tries.push({ text: query.text.replace(/["“”„«»]/g, ''), filters });
    for (const field of Object.keys(filters) as (keyof Filters)[]) {
      tries.push({ text: query.text, filters: without(filters, field) });
    }
    const words = query.text.split(' ');
    const isPlain = query.phrases.length === 0 && Object.keys(query.filters).length === 0;
    if (words.length > 1 && words.length <= MAX && isPlain) {
      for (const word of words) tries.push({ text: words.filter((other) => other !== word).join(' '), filters });
    }
  }
  const results = await Promise.all(
    tries.slice(0, 2 * MAX).map(async (one): Promise<Suggestion> => {
      const asked = parseQuery(one.text);
      const search = await openSearch(engine, asked, {
        ...options,
        filters: one.filters,
        respelled: respell(asked, engine.manifest.spellings),
      });
      return { ...one, passages: search.passages };
    }),
  );
  const isNew = ({ text: own, filters: used }: Suggestion, at: number): boolean =>
    results.findIndex((other) => other.text === own && other.filters === used) === at;
  return results.filter((one, at) => one.passages > 0 && one.text !== '' && isNew(one, at)).slice(0, MAX);
}

/** The show, speaker or topic that this name was most likely meant for, by its first name. */
async function nearestName(engine: Engine, field: Field, name: string): Promise<string | undefined> {
  const { manifest } = engine;
  const lists =
    field === 'speaker' || field === 'topic'
      ? (await engine.facet(`${field}s`)).map(({ names }) => names)
      : field === 'show'
        ? manifest.shows
        : manifest[`${field}s`].map((own) => [own]);
  const forms = lists.map((names) => names.map(fold).flatMap((own) => [own, ...own.split(' ')]));
  const near = nearest(fold(name), forms.flat());
  return near === undefined ? undefined : lists[forms.findIndex((own) => own.includes(near))]?.[0];
}

function replaced(text: string, word: string, by: string): string {
  return text
    .split(' ')
    .map((own) => (own.toLowerCase().includes(word) ? by : own))
    .join(' ');
}
