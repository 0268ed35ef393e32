import { AROUND, OFTEN, readPlaces, termPositions, type Term } from '../format.ts';
import { stem } from '../stem.ts';
import { likeness } from '../tokens.ts';
import type { Engine } from './engine.ts';

/** A word of the archive that stands for a word of the query. */
export interface Form {
  term: Term;
  file: number;
  /** Its place in the file. */
  index: number;
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
  const own = await formsIn(engine, engine.fileOf(stem(word)), (norm) => {
    const like = likeness(norm, word);
    return like >= 0.9 ? like : 0;
  });
  if (own.length > 0 || word.length < SHORTEST_START) return own;
  // The root of a longer word may be shorter than what is typed of it.
  const first = engine.fileOf(word.slice(0, Math.max(SHORTEST_START, word.length - 4)));
  const last = Math.min(first + MOST_FILES - 1, engine.fileOf(`${word}\uffff`));
  const found: Form[] = [];
  for (let file = first; file <= last; file++) {
    found.push(...(await formsIn(engine, file, (norm) => (norm.startsWith(word) ? 0.5 : 0))));
  }
  return found;
}

/** The very word, for phrases. */
export async function exactForm(engine: Engine, word: string): Promise<Form | undefined> {
  const [form] = await formsIn(engine, engine.fileOf(stem(word)), (norm) => Number(norm === word));
  return form;
}

async function formsIn(engine: Engine, file: number, like: (norm: string) => number): Promise<Form[]> {
  const terms = await engine.terms(file);
  return terms.flatMap((term, index) => {
    const likeness = like(term.norm);
    return likeness > 0 ? [{ term, file, index, likeness }] : [];
  });
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
  wanted?: ReadonlySet<number>,
): Promise<Map<number, number[]>> {
  const all = new Map<number, number[]>();
  for (const { term, file, index } of forms) {
    const lists = await engine.positions(file);
    for (const [place, positions] of termPositions(term, lists[index]!)) {
      if (wanted?.has(place) === false) continue;
      all.set(place, [...(all.get(place) ?? []), ...positions]);
    }
  }
  return all;
}

/** The places whose text holds these words in this order, side by side. */
export async function placesOfPhrase(engine: Engine, phrase: readonly string[]): Promise<Set<number>> {
  const forms = await Promise.all(phrase.map((word) => exactForm(engine, word)));
  if (forms.some((form) => form === undefined)) return new Set();
  const found = forms as Form[];
  if (found.length === 1) {
    return new Set([...answersOf(found)].flatMap(([place, { text }]) => (text > 0 ? [place] : [])));
  }
  await Promise.all(found.map(({ file }) => engine.positions(file)));
  const rarest = found.reduce((best, form) => (form.term.count < best.term.count ? form : best));
  const candidates = new Set((await positionsIn(engine, [rarest])).keys());
  const lists: Map<number, number[]>[] = [];
  for (const form of found) lists.push(await positionsIn(engine, [form], candidates));
  const [first, ...rest] = lists as [Map<number, number[]>, ...Map<number, number[]>[]];
  return new Set(
    [...first].flatMap(([place, starts]) =>
      starts.some((at) => rest.every((list, offset) => list.get(place)?.includes(at + offset + 1))) ? [place] : [],
    ),
  );
}

/** The words of a phrase in the forms in which the archive holds them side by side, most often so; with them the phrase itself. */
export async function inOtherForms(engine: Engine, phrase: readonly string[]): Promise<string[] | undefined> {
  const forms = await Promise.all(phrase.map((word) => formsOf(engine, word)));
  if (forms.some((own) => own.every(({ likeness }) => likeness < 0.9))) return undefined;
  const counts = forms.map((own) => own.reduce((sum, { term }) => sum + term.count, 0));
  const rarest = forms[counts.indexOf(Math.min(...counts))]!;
  const candidates = new Set((await positionsIn(engine, rarest)).keys());
  /** Per word, place and position the form that stands there. */
  const standing: Map<number, Map<number, string>>[] = [];
  for (const own of forms) {
    const byPlace = new Map<number, Map<number, string>>();
    for (const form of own) {
      for (const [place, positions] of await positionsIn(engine, [form], candidates)) {
        const here = byPlace.get(place) ?? new Map<number, string>();
        byPlace.set(place, here);
        for (const at of positions) here.set(at, form.term.norm);
      }
    }
    standing.push(byPlace);
  }
  const found = new Map<string, number>();
  for (const [place, starts] of standing[0]!) {
    for (const start of starts.keys()) {
      const words = standing.map((byPlace, offset) => byPlace.get(place)?.get(start + offset));
      if (words.every((word) => word !== undefined)) found.set(words.join(' '), (found.get(words.join(' ')) ?? 0) + 1);
    }
  }
  const [best] = [...found].sort(([a, much], [b, more]) => more - much || (a < b ? -1 : 1));
  return best?.[0].split(' ');
}
