import { countWords } from '../../../transcript/words.ts';
import { collect, type Item } from './collect.ts';
import { nameOf, namesById, timesOf, wordsIn } from './fields.ts';
import type { Segment } from './segment.ts';
import type { JsonString, JsonValue } from './value.ts';

/** A second holds two or three words: where each takes this many units of time, the units are milliseconds. */
const UNITS_A_WORD = 30;

/** Lists that hold this share of the words of the fullest are as full. */
const AS_FULL = 0.95;

interface Found {
  texts: JsonString[];
  start: number;
  end: number;
  isSure: boolean;
  times: JsonValue[];
  voice: JsonValue | undefined;
}

/**
 * The list of timed words or sentences that a JSON text holds, whatever it calls them: of all lists with texts and times
 * the fullest, of equals one that says who speaks, and of these the one with the longest texts.
 */
export function listedSegments(root: JsonValue): Segment[] {
  const lists = collect(root);
  const found = lists.map((list) => lastPass(read(list)));
  const counts = found.map(wordsOf);
  const most = Math.max(0, ...counts);
  let best: Found[] = [];
  found.forEach((list, index) => {
    if (list.length === 0 || (counts[index] ?? 0) < most * AS_FULL) return;
    const [voiced, before] = [hasVoices(list), hasVoices(best)];
    if (best.length === 0 || (voiced && !before) || (voiced === before && list.length < best.length)) best = list;
  });
  if (!hasVoices(best)) best = withVoices(best, lists);
  const unit = unitsOf(best, most);
  const names = namesById(root);
  return best.map(({ texts, start, end, times, voice }) => ({
    texts,
    start: start / unit,
    end: end / unit,
    times,
    ...spoken(voice, names),
  }));
}

/** A voice by its name; one that is only numbered or lettered is called so: `0` is `Speaker 0`. */
export function spoken(
  voice: JsonValue | undefined,
  names: ReadonlyMap<string, JsonString>,
): Pick<Segment, 'speaker' | 'voice'> {
  const label = nameOf(voice);
  if (label === undefined) return {};
  const name = names.get(label);
  if (name) return { speaker: name.value, voice: name };
  return { speaker: /^(?:\d{1,3}|[A-Z])$/.test(label) ? `Speaker ${label}` : label, voice };
}

function read(list: readonly Item[]): Found[] {
  const found: Found[] = [];
  let timed = 0;
  for (const { value, voice } of list) {
    const said = value.type === 'string' ? undefined : wordsIn(value);
    if (!said?.value) continue;
    const last = found.at(-1);
    const { start: from, end: to, isSure, values } = timesOf(value);
    // A sign has no time of its own, or is no word although it has one: it stands right behind its word.
    const isSign = !/[\p{L}\p{N}]/u.test(said.value) && (from === undefined || /^[^\s]{1,3}$/u.test(said.value));
    if (last && isSign) {
      last.texts.push(said);
      continue;
    }
    if (from !== undefined || to !== undefined) timed += 1;
    else if (isSign) continue;
    // What has no time of its own goes on after what came before it.
    const start = from ?? last?.end ?? 0;
    found.push({ texts: [said], start, end: to ?? start, isSure, times: values, voice });
  }
  return timed * 2 >= found.length ? found : [];
}

/** Words that are told twice, first without their voices and then once more with them: the second telling. */
function lastPass(found: Found[]): Found[] {
  const at = found.findIndex(({ voice }) => voice !== undefined);
  const [head, tail] = [found.slice(0, at), found.slice(Math.max(0, at))];
  const again = at > 0 && tail.every(({ voice }) => voice) && (tail[0]?.start ?? 0) < (head.at(-1)?.end ?? 0);
  return again && wordsOf(tail) >= wordsOf(head) * AS_FULL ? tail : found;
}

/** How many of what the times count make a second, judged by how many words there are. */
function unitsOf(found: readonly Found[], words: number): number {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.some(({ isSure }) => isSure)) return 1;
  const lasting = found.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
  const each = (lasting > 0 ? lasting : last.end - first.start) / words;
  const isWhole = found.every(({ start }) => Number.isInteger(start));
  return each > UNITS_A_WORD * (isWhole ? 1 : 10) ? 1000 : 1;
}

function hasVoices(found: readonly Found[]): boolean {
  return found.some(({ voice }) => voice !== undefined);
}

/** The same with voices that another list of the file tells by their times alone. */
function withVoices(found: Found[], lists: readonly Item[][]): Found[] {
  const runs = lists.flat().flatMap(({ value, voice }) => {
    if (!voice || value.type !== 'object' || wordsIn(value)) return [];
    const { start, end } = timesOf(value);
    return start === undefined ? [] : [{ start, end: end ?? start, voice }];
  });
  if (runs.length === 0) return found;
  runs.sort((a, b) => a.start - b.start);
  let at = 0;
  return found.map((each) => {
    while (at + 1 < runs.length && (runs[at + 1]?.start ?? 0) <= each.start) at += 1;
    const run = runs[at];
    const isIn = run !== undefined && run.start <= each.start && each.start <= run.end;
    return isIn ? { ...each, voice: run.voice } : each;
  });
}

function wordsOf(found: readonly Found[]): number {
  return found.reduce((sum, { texts }) => sum + texts.reduce((all, { value }) => all + countWords(value), 0), 0);
}
