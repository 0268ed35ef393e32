import { nearest } from '../../markdown/nearest.ts';
import { stem } from '../stem.ts';
import type { Engine } from './engine.ts';
import { exactForm, formsOf } from './lookup.ts';
import { inOtherForms, placesOfPhrase } from './phrase.ts';
import { joinedPairs } from '../tokens.ts';
import type { Query } from './query.ts';
import type { Respelled } from './spellings.ts';

/** A word or a phrase that the archive does not hold, and what is looked for in its place. */
export interface Amendment {
  typed: string;
  meant: string;
}

/** Each pair costs a part of the index. */
const MOST_JOINED = 4;

/** Parts of a word that was written together. */
const SHORTEST_PART = 3;

/** Shorter words are near too many others. */
const SHORTEST_MISTAKE = 5;

/** And in longer ones two letters may be wrong. */
const LONG_WORD = 8;

/**
 * The query with words that the archive does not hold replaced by what was most likely meant: two words that were written
 * as one (`speechmodels`), or one that differs by a letter, in a long word by two. A phrase that nothing holds gives way to
 * other forms of its words in the same order.
 */
export async function amend(
  engine: Engine,
  query: Query,
  respelled?: Respelled,
): Promise<{ query: Query; amendments: Amendment[] }> {
  const named = respelled?.words ?? [];
  const [forms, places] = await Promise.all([
    Promise.all(query.words.map((word) => formsOf(engine, word))),
    Promise.all(query.phrases.map((phrase) => placesOfPhrase(engine, phrase))),
  ]);
  const amendments: Amendment[] = [];
  for (const typed of query.words.filter((word, index) => forms[index]!.length === 0 && !named.includes(word))) {
    const meant = (await partsOf(engine, typed)) ?? (await sureWord(engine, typed));
    if (meant !== undefined) amendments.push({ typed, meant });
  }
  const phrases: string[][] = [];
  for (const [index, phrase] of query.phrases.entries()) {
    const other = places[index]!.size > 0 ? undefined : await inOtherForms(engine, phrase);
    if (other) amendments.push({ typed: phrase.join(' '), meant: other.join(' ') });
    phrases.push(other ?? phrase);
  }
  if (amendments.length === 0) return { query, amendments };
  const replaced = (word: string): string[] =>
    amendments.find(({ typed }) => typed === word)?.meant.split(' ') ?? [word];
  const typed = query.typed.flatMap(replaced);
  const words = [...new Set(query.words.flatMap(replaced))];
  const quoted = phrases.map((phrase) => `"${phrase.join(' ')}"`);
  return { query: { ...query, text: [...quoted, ...typed].join(' '), phrases, typed, words }, amendments };
}

/** Two neighbours of a short query that the archive writes as one word. */
export async function asOneWord(engine: Engine, { words, typed }: Query): Promise<Respelled | undefined> {
  if (typed.length > MOST_JOINED) return undefined;
  for (const { joint, pair } of joinedPairs(typed)) {
    if (!pair.every((word) => words.includes(word))) continue;
    const forms = (await formsOf(engine, joint)).filter(({ likeness }) => likeness >= 0.9);
    if (forms.length > 0) return { words: pair, forms: forms.map(({ term }) => [term.norm]) };
  }
  return undefined;
}

/** Two words of the archive that make this one, the first as long as it can be. */
async function partsOf(engine: Engine, word: string): Promise<string | undefined> {
  const terms = await engine.terms(engine.fileOf(stem(word)));
  const firsts = terms
    .map(({ norm }) => norm)
    .filter((norm) => norm.length >= SHORTEST_PART && word.startsWith(norm))
    .sort((a, b) => b.length - a.length);
  for (const first of firsts) {
    const second = word.slice(first.length);
    if (second.length >= SHORTEST_PART && (await exactForm(engine, second))) return `${first} ${second}`;
  }
  return undefined;
}

/** The word that this one was clearly meant for. */
async function sureWord(engine: Engine, word: string): Promise<string | undefined> {
  if (word.length < SHORTEST_MISTAKE || /\d/.test(word)) return undefined;
  const near = await nearestWord(engine, word, word.length < LONG_WORD ? 1 : 2);
  return near?.[0] === word[0] ? near : undefined;
}

/**
 * The word of the archive that this one was most likely meant for, of those that are as near the most frequent.
 *
 * @param limit  letters that may differ.
 */
export async function nearestWord(engine: Engine, word: string, limit?: number): Promise<string | undefined> {
  const terms = await engine.terms(engine.fileOf(stem(word)));
  const said = terms.filter(({ norm, count }) => count > 1 && Math.abs(norm.length - word.length) < 3);
  said.sort((a, b) => b.count - a.count);
  const names = engine.manifest.spellings.flat().filter((name) => !name.includes(' '));
  return nearest(word, [...names, ...said.map(({ norm }) => norm)], limit);
}
