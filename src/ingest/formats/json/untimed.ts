import type { SpokenParagraph, Turn } from '../../../transcript/body.ts';
import { readableParagraphs } from '../../../transcript/readable.ts';
import { countWords } from '../../../transcript/words.ts';
import { plain } from '../../../transcript/plain.ts';
import { localeOf } from '../cues/script.ts';
import { collect, type Item } from './collect.ts';
import { named, namesById, TEXTS, wordsIn } from './fields.ts';
import { spoken } from './list.ts';
import { text, type JsonString, type JsonValue } from './value.ts';

/** A string of the file, who says it, and where that is said. */
export interface Saying {
  said: JsonString;
  speaker: string | undefined;
  voice: JsonValue | undefined;
}

/** Fewer words than this that nobody is said to say, or so few in each string, are data and no talk. */
const LEAST_WORDS = 40;
const LEAST_EACH = 3;
const AS_FULL = 0.95;

/**
 * What a JSON text without times holds of talk: of all its lists of texts the fullest, of equals one that says who speaks;
 * else its one long text. Empty where nothing reads like talk.
 */
export function listedSayings(root: JsonValue): Saying[] {
  const names = namesById(root);
  const lists = collect(root).map((list) => sayings(list, names));
  const single = root.type === 'object' ? named(root, TEXTS, text) : undefined;
  if (single) lists.push([{ said: single.read, speaker: undefined, voice: undefined }]);
  const counts = lists.map(wordsOf);
  const most = Math.max(0, ...counts);
  let best: Saying[] = [];
  lists.forEach((list, index) => {
    if (!isTalk(list) || (counts[index] ?? 0) < most * AS_FULL) return;
    const [voiced, before] = [hasVoices(list), hasVoices(best)];
    if (best.length === 0 || (voiced && !before) || (voiced === before && list.length > best.length)) best = list;
  });
  return best;
}

/** Turns of what is said: consecutive texts of one voice, a paragraph or more each. */
export function turnsOfSayings(list: readonly Saying[]): Turn[] {
  const locale = localeOf(
    list
      .slice(0, 50)
      .map(({ said }) => said.value)
      .join(' '),
  );
  const turns: Turn[] = [];
  for (const { said, speaker } of list) {
    const paragraphs = said.value
      .split(/\n\s*\n/)
      .map(plain)
      .filter((part) => part !== '')
      .flatMap((part) => readableParagraphs(part, locale))
      .map((part): SpokenParagraph => ({ text: part }));
    if (paragraphs.length === 0) continue;
    const name = plain(speaker ?? '') || null;
    const last = turns.at(-1);
    if (last?.speaker === name) for (const paragraph of paragraphs) last.paragraphs.push(paragraph);
    else turns.push({ type: 'turn', speaker: name, paragraphs });
  }
  return turns;
}

function sayings(list: readonly Item[], names: ReadonlyMap<string, JsonString>): Saying[] {
  return list.flatMap(({ value, voice }) => {
    const said = value.type === 'string' ? value : value.type === 'object' ? wordsIn(value) : undefined;
    if (!said || plain(said.value) === '') return [];
    const { speaker, voice: own } = spoken(voice, names);
    return [{ said, speaker, voice: own }];
  });
}

function isTalk(list: readonly Saying[]): boolean {
  const words = wordsOf(list);
  const voiced = list.filter(({ speaker }) => speaker !== undefined).length;
  if (list.length >= 2 && voiced * 2 >= list.length) return words >= list.length * 2;
  return words >= LEAST_WORDS && words >= list.length * LEAST_EACH;
}

function hasVoices(list: readonly Saying[]): boolean {
  return list.some(({ speaker }) => speaker !== undefined);
}

function wordsOf(list: readonly Saying[]): number {
  return list.reduce((sum, { said }) => sum + countWords(said.value), 0);
}
