import { findPhrase, tokenize } from '../tokens.ts';
import { rareIn } from './ahead.ts';
import type { Engine } from './engine.ts';
import { answersOf, exactForm, formsOf, positionsIn } from './lookup.ts';
import { passagesOf } from './passages.ts';

/** Blocks in which a phrase is looked for word by word, rather than in the lists of its commonest words. */
const FEW_BLOCKS = 8;

/** What was asked for, by index and phrase: a search asks more than once. */
const held = new WeakMap<Engine, Map<string, Promise<Set<number>>>>();

/** The places whose text holds these words in this order, side by side. */
export function placesOfPhrase(engine: Engine, phrase: readonly string[]): Promise<Set<number>> {
  const known = held.get(engine) ?? new Map<string, Promise<Set<number>>>();
  held.set(engine, known);
  const key = phrase.join(' ');
  let places = known.get(key);
  if (!places) {
    known.set(key, (places = lookUp(engine, phrase)));
    places.catch(() => known.delete(key));
  }
  return places;
}

/** The commonest words have the longest lists: where the others leave few places, those are read instead. */
async function lookUp(engine: Engine, phrase: readonly string[]): Promise<Set<number>> {
  const rare = rareIn(engine.manifest, phrase);
  const found = await placesOfWords(engine, phrase, rare);
  if (rare.length === phrase.length || found.size === 0) return found;
  const blocks = new Set([...found].map((place) => engine.blockOf(place)));
  if (blocks.size > FEW_BLOCKS) return placesOfWords(engine, phrase, [...phrase.keys()], found);
  return placesInBlocks(engine, phrase, blocks, found);
}

/** The places that hold some words of a phrase at their distances from each other. */
async function placesOfWords(
  engine: Engine,
  phrase: readonly string[],
  chosen: readonly number[],
  among?: ReadonlySet<number>,
): Promise<Set<number>> {
  const forms = await Promise.all(chosen.map((at) => exactForm(engine, phrase[at]!)));
  if (forms.some((form) => form === undefined)) return new Set();
  const found = chosen.map((at, index) => ({ at, form: forms[index]! }));
  if (phrase.length === 1) {
    return new Set([...answersOf([found[0]!.form])].flatMap(([place, { text }]) => (text > 0 ? [place] : [])));
  }
  found.sort((a, b) => a.form.term.count - b.form.term.count);
  await Promise.all(found.map(({ form }) => engine.positions(form.term, form.file)));
  let left: Map<number, number[]> | undefined;
  for (const { at, form } of found) {
    const here = await positionsIn(engine, [form], left ?? among);
    const before = left;
    left = new Map();
    for (const [place, positions] of here) {
      const starts = positions.map((position) => position - at);
      const kept = before ? starts.filter((start) => before.get(place)!.includes(start)) : starts;
      if (kept.length > 0) left.set(place, kept);
    }
  }
  return new Set(left!.keys());
}

async function placesInBlocks(
  engine: Engine,
  phrase: readonly string[],
  numbers: ReadonlySet<number>,
  among: ReadonlySet<number>,
): Promise<Set<number>> {
  const places = new Set<number>();
  const holds = (words: readonly string[]): boolean => findPhrase(tokenize(words.join(' ')), phrase).length > 0;
  await Promise.all(
    [...numbers].map(async (number) => {
      passagesOf(await engine.block(number)).forEach(({ passage: { words, heard } }, slot) => {
        const place = number * engine.manifest.slots + slot;
        if (among.has(place) && (holds(words) || (heard && holds(heard)))) places.add(place);
      });
    }),
  );
  return places;
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
