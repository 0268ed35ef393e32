import { fullestFirst } from './fullest.ts';
import { LEAST_SHINGLES, reaches, shared, shingles } from './shingles.ts';

/** What is compared of an episode to tell whether it is the same conversation as another one. */
export interface Conversation {
  id: string;
  show: string;
  kind: 'transcript' | 'notes' | 'article';
  date?: string;
  /** Sentences of substance from the notes. */
  notes: readonly string[];
  /** The talk, or as much of it as is compared: its first 40,000 characters. */
  talk: string;
  /** Chapter titles as the seed lists them. */
  chapters: readonly string[];
  /** Ids of the people who take part. */
  guests: readonly string[];
  others: readonly string[];
  spokenWords: number;
  words: number;
  /** Paragraphs, items and headings. */
  parts: number;
}

/** Ids of episodes that are one conversation, the fullest first. */
export type Group = string[];

/** Of the shorter text's shingles, how many the longer must have for both to be one text. */
const SAME_TEXT = 0.6;
const SAME_TALK = 0.3;
const SAME_CHAPTERS = 0.6;
/** With the same guests, less agreement is enough. */
const LIKE_CHAPTERS = 0.3;
const LIKE_WORDING = 0.25;
const FEW = 4;

/**
 * Groups of episodes that publish one conversation: the same notes or talk, the same chapter list, or the same guests
 * at the same moment. Two conversations with one person are not one: they differ in what is said and in their chapters.
 */
export function findDuplicates(conversations: readonly Conversation[]): Group[] {
  const prepared = conversations.map(prepare);
  let weights: Map<string, number> | undefined;
  const rarity = (): Map<string, number> => (weights ??= rarityOf(conversations));
  const parent = new Map(conversations.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const [a, b] of candidates(prepared)) {
    if (root(a.id) !== root(b.id) && isSame(a, b, rarity)) parent.set(root(b.id), root(a.id));
  }
  const groups = new Map<string, Prepared[]>();
  for (const conversation of prepared) {
    const at = root(conversation.id);
    groups.set(at, [...(groups.get(at) ?? []), conversation]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => fullestFirst(group.map((each) => ({ ...each, key: each.id }))).map(({ id }) => id));
}

/** How far two episodes agree: shares of the shorter one, from 0 to 1; undefined where one has too little to tell. */
export interface Agreement {
  talk: number | undefined;
  notes: number | undefined;
  chapters: number | undefined;
  /** Ids of the people who take part in both. */
  people: string[];
}

export function agreementOf(a: Conversation, b: Conversation): Agreement {
  const [one, other] = [prepare(a), prepare(b)];
  const share = (x: Uint32Array, y: Uint32Array): number | undefined =>
    Math.min(x.length, y.length) < LEAST_SHINGLES ? undefined : shared(x, y);
  return {
    talk: share(one.talkShingles, other.talkShingles),
    notes: share(one.noteShingles, other.noteShingles),
    chapters: chaptersShared(one.chapterKeys, other.chapterKeys),
    people: [...a.guests, ...a.others].filter((id) => b.guests.includes(id) || b.others.includes(id)),
  };
}

function prepare(conversation: Conversation): Prepared {
  return {
    ...conversation,
    noteShingles: shingles(conversation.notes.join(' ')),
    talkShingles: shingles(conversation.talk.slice(0, 40_000)),
    chapterKeys: conversation.chapters.map(key).filter((title) => title.length > 7 && !ROUTINE.test(title)),
  };
}

/** A list of chapters as it is looked up: its titles, the content words of each, and those of all. */
interface ChapterIndex {
  titles: ReadonlySet<string>;
  bags: readonly ReadonlySet<string>[];
  words: ReadonlySet<string>;
}

const indexes = new WeakMap<readonly string[], ChapterIndex>();

/** Made once a list: a list is compared with many others. */
function indexOf(chapters: readonly string[]): ChapterIndex {
  let index = indexes.get(chapters);
  if (!index) {
    const bags = chapters.map(contentWords);
    index = { titles: new Set(chapters), bags, words: new Set(bags.flatMap((bag) => [...bag])) };
    indexes.set(chapters, index);
  }
  return index;
}

interface Prepared extends Conversation {
  /** In ascending order, none twice. */
  noteShingles: Uint32Array;
  talkShingles: Uint32Array;
  chapterKeys: readonly string[];
}

const ROUTINE =
  /^(?:intro|introduction|outro|closing|conclusion|welcome|banter|sponsors?|quick ?fire|lightning round|wrap up|q a|questions?)\b/;

function isSame(a: Prepared, b: Prepared, rarity: () => ReadonlyMap<string, number>): boolean {
  if (reaches(a.talkShingles, b.talkShingles, SAME_TALK)) return true;
  if (a.date && b.date && a.date !== b.date && a.show === b.show) return false;
  const chapters = chaptersShared(a.chapterKeys, b.chapterKeys);
  if (chapters !== undefined && chapters >= SAME_CHAPTERS) return true;
  const bothListed = chapters !== undefined;
  if (!(bothListed && chapters < 0.1) && reaches(a.noteShingles, b.noteShingles, SAME_TEXT)) return true;
  const guests = a.guests.filter((guest) => b.guests.includes(guest) || b.others.includes(guest));
  const together = [...a.guests, ...a.others].filter((id) => b.guests.includes(id) || b.others.includes(id));
  if (together.length >= 2 && bothListed && chapters >= LIKE_CHAPTERS) return true;
  if (bothListed && chapters < LIKE_CHAPTERS && a.chapterKeys.length > FEW && b.chapterKeys.length > FEW) {
    if (a.show === b.show) return false;
  }
  const sameGuests = guests.length > 0 && guests.length === Math.max(a.guests.length, b.guests.length);
  const isCrossPost = a.show !== b.show && together.length >= 3;
  return sameGuests && isCrossPost && likeness(wording(a), wording(b), rarity()) >= LIKE_WORDING;
}

/** Pairs that have anything in common: a shingle, a chapter or a guest. */
function candidates(all: readonly Prepared[]): [Prepared, Prepared][] {
  const pairs = new Set<number>();
  const pair = (list: readonly number[]): void => {
    // What dozens of episodes share is a show's boilerplate.
    if (list.length < 2 || list.length > 24) return;
    for (const [at, one] of list.entries()) for (const other of list.slice(at + 1)) pairs.add(one * all.length + other);
  };
  for (const sets of [all.map((each) => each.noteShingles), all.map((each) => each.talkShingles)])
    holdersOfHashes(sets, pair);
  for (const lists of [all.map((each) => each.chapterKeys), all.map((each) => each.guests)]) {
    const holders = new Map<string, number[]>();
    lists.forEach((list, index) => {
      for (const one of new Set(list)) {
        const held = holders.get(one);
        if (held) held.push(index);
        else holders.set(one, [index]);
      }
    });
    for (const list of holders.values()) pair(list);
  }
  return [...pairs]
    .sort((x, y) => x - y)
    .flatMap((each): [Prepared, Prepared][] => {
      const [a, b] = [all[Math.floor(each / all.length)], all[each % all.length]];
      return a && b ? [[a, b]] : [];
    });
}

/** The smallest hashes: two texts that share much share some of these. */
const SKETCH = 128;

/** Tells for each hash of the sketches which sets have it, in order. */
function holdersOfHashes(sets: readonly Uint32Array[], tell: (indexes: readonly number[]) => void): void {
  // A hash and an index fit one number, and numbers sort faster than they are entered in a map.
  const entries = new Float64Array(sets.reduce((sum, { length }) => sum + Math.min(length, SKETCH), 0));
  let size = 0;
  for (const [index, set] of sets.entries())
    for (const hash of set.subarray(0, SKETCH)) entries[size++] = hash * sets.length + index;
  entries.sort();
  let held: number[] = [];
  let last = -1;
  for (const entry of entries) {
    const hash = Math.floor(entry / sets.length);
    if (hash !== last) {
      tell(held);
      held = [];
      last = hash;
    }
    held.push(entry - hash * sets.length);
  }
  tell(held);
}

/** The share of the shorter chapter list that the other one has too; undefined where one has too few to tell. */
function chaptersShared(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length < FEW || b.length < FEW) return undefined;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const { titles, bags, words: all } = indexOf(long);
  const own = indexOf(short).bags;
  const hits = short.filter((title, index) => {
    const words = own[index];
    // Most titles have hardly a word that any of the others has.
    return titles.has(title) || (words !== undefined && shares(words, all) && bags.some((bag) => isLike(words, bag)));
  });
  return hits.length / short.length;
}

/** Two words in common make titles alike at the least. */
const LEAST_ALIKE = 2;

/** Chapter titles with most of their words in common: half of all that either has. */
function isLike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const least = Math.max(LEAST_ALIKE, (a.size + b.size) / 3);
  if (a.size < least || b.size < least) return false;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both >= least;
}

function shares(words: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  let both = 0;
  for (const word of words) if (all.has(word) && (both += 1) >= LEAST_ALIKE) return true;
  return false;
}

function contentWords(title: string): Set<string> {
  return new Set(title.split(' ').filter((word) => word.length > 3 || /\d/.test(word)));
}

function wording({ notes, chapters, talk }: Conversation): Set<string> {
  return new Set(tokens([...notes, ...chapters, talk.slice(0, 20_000)].join(' ')).filter((token) => token.length > 4));
}

/** How few of the archive's episodes use a word, as a weight. */
function rarityOf(all: readonly Conversation[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const each of all) for (const token of wording(each)) spread.set(token, (spread.get(token) ?? 0) + 1);
  return new Map([...spread].map(([token, count]) => [token, Math.log((all.length + 1) / count)]));
}

/** How much of the rarer words of the shorter wording the other one has. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  let all = 0;
  for (const token of small) {
    const weight = rarity.get(token) ?? 0;
    all += weight;
    if (large.has(token)) both += weight;
  }
  return all === 0 ? 0 : both / all;
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function key(title: string): string {
  return tokens(title).join(' ');
}
