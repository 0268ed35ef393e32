import { AROUND, OFTEN, readPlaces, readTermPositions, type Term } from '../format.ts';
import { stem } from '../stem.ts';
import { likeness } from '../tokens.ts';
import type { Engine } from './engine.ts';

/** A word of the archive that stands for a word of the query. */
export interface Form {
  term: Term;
  file: number;
  /** 1 the same word, 0.9 the same root, 0.5 only begins like it. */
  likeness: number;
}

/** How a place answers for a word. */
export interface Answer {
  /** 0 to 1: how like the word is what its text holds. */
  text: number;
  /** How often, up to three times. */
  times: number;
  /** 0 to 1: its speaker or chapter holds it. */
  around: number;
}

/** A word that only begins like the one asked is taken where this many letters are typed. */
const SHORTEST_START = 3;

/** Files of words that are read to complete a word. */
const MOST_FILES = 3;

/** The forms of a word that the archive holds; where there are none, the words that begin like it. */
export async function formsOf(engine: Engine, word: string): Promise<Form[]> {
  const own = await formsOfRoot(engine, stem(word));
  if (own.length > 0) return own.map(({ term, file }) => ({ term, file, likeness: likeness(term.norm, word) }));
  if (word.length < SHORTEST_START) return [];
  // The root of a longer word may be shorter than what is typed of it.
  const first = engine.fileOf(word.slice(0, Math.max(SHORTEST_START, word.length - 4)));
  const last = Math.min(first + MOST_FILES - 1, engine.fileOf(`${word}\uffff`));
  const files = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const found = await Promise.all(
    files.map(async (file) => {
      const terms = await engine.terms(file);
      return terms.filter(({ norm }) => norm.startsWith(word)).map((term) => ({ term, file, likeness: 0.5 }));
    }),
  );
  return found.flat();
}

/** The very word, for phrases. */
export async function exactForm(engine: Engine, word: string): Promise<Form | undefined> {
  const found = (await formsOfRoot(engine, stem(word))).find(({ term }) => term.norm === word);
  return found && { ...found, likeness: 1 };
}

/** A file has its words sorted by root: most need no look. */
async function formsOfRoot(engine: Engine, root: string): Promise<Omit<Form, 'likeness'>[]> {
  const file = engine.fileOf(root);
  const terms = await engine.terms(file);
  let [first, end] = [0, terms.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (stem(terms[middle]!.norm) < root) first = middle + 1;
    else end = middle;
  }
  while (end < terms.length && stem(terms[end]!.norm) === root) end += 1;
  return terms.slice(first, end).map((term) => ({ term, file }));
}

/** Per place, how it answers for the word that has these forms. */
export function answersOf(forms: readonly Form[]): Map<number, Answer> {
  const answers = new Map<number, Answer>();
  for (const { term, likeness } of forms) {
    readPlaces(term, (place, strength) => {
      let answer = answers.get(place);
      if (!answer) answers.set(place, (answer = { text: 0, times: 0, around: 0 }));
      if (strength === AROUND) answer.around = Math.max(answer.around, likeness);
      else {
        answer.text = Math.max(answer.text, likeness);
        answer.times = Math.min(OFTEN + 1, answer.times + strength + 1);
      }
    });
  }
  return answers;
}

/** Where the forms of a word stand in these places. */
export async function positionsIn(
  engine: Engine,
  forms: readonly Form[],
  wanted?: { has(place: number): boolean },
): Promise<Map<number, number[]>> {
  const all = new Map<number, number[]>();
  const lists = await Promise.all(forms.map(({ term, file }) => engine.positions(term, file)));
  forms.forEach(({ term }, index) => {
    readTermPositions(term, lists[index]!, wanted, (place, positions) => {
      const own = all.get(place);
      if (own) own.push(...positions);
      else all.set(place, positions);
    });
  });
  return all;
}
