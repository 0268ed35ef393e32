import { BASIS, PRIME } from '../../transcript/fnv.ts';
import { CAPITAL, LETTER, NUMBER, signAt, signIn, SMALL } from '../../transcript/signs.ts';
import { unitsOf } from '../../transcript/units.ts';

/** Names that are written with a capital inside. */
const NAMED =
  'YouTube|LinkedIn|GitHub|GitLab|OpenAI|DeepMind|DeepSeek|HuggingFace|TikTok|WhatsApp|PayPal|JavaScript|TypeScript|PostgreSQL|MySQL|GraphQL|StackOverflow|WordPress|SoundCloud|PowerPoint|FaceTime|AirPods';
const NAMES = new RegExp(`^(?:${NAMED}|Mc\\p{Lu}\\p{Ll}+|Mac\\p{Lu}\\p{Ll}+)$`, 'u');
const NAME_FIRST = new RegExp(`^(?:${NAMED})(?=\\p{Lu}\\p{Ll}+$)`, 'u');
const STARTER = /^(?:A|I|An|The|This|That|We|Our|In|For|If|To|It|He|She|They|You|When|What|How|Why)$/u;

/** Words that ask the reader to do something, and so begin a line of their own. */
const CALL = /^(?:Listen|Follow|Find|Subscribe|Join|Watch|Read|Visit|Sign|Check|Support|Learn|Get)$/u;
const AFTER_CALL = /^ (?:to|us|our|the|me|my|on|up|out|for|more|at|all|your|in)(?![\p{L}\p{N}])/u;

/** A heading is not longer than this many words. */
const LONGEST_HEADING = 14;

/** Words with which talk begins anew. */
const SPOKEN = /^(?:Um|Uh|Yeah|Yes|No|And|But|So|Like|Well|Right|Okay)$/u;

/** Words that end no line. */
const LEADING = /^(?:from|of|with|the|and|by|about|into|for|that|than|our|your|their|its)$/u;

/** Where a sentence may go on after a word. */
const GOES_ON = /^(?: \p{L}|, |\[|$)/u;
/** Where it does so in small letters, or the next line's time follows. */
const GOES_ON_SMALL = /^(?: \p{Ll}|, |\[\d|$)/u;

/** True for a name that is written with a capital inside. */
export function isCompoundName(word: string): boolean {
  return NAMES.test(word);
}

/** Verbs that programs' names begin with: `useState`. */
const CODE =
  /^(?:use|set|get|add|is|has|on|to|no|run|log|map|find|load|handle|create|update|delete|async|init|parse|fetch)$/u;

/** Where a newline was lost inside a run of letters. */
export interface CamelBreak {
  at: number;
  /** True in the middle of a sentence, which goes on: in talk, and after a word that ends no line. */
  goesOn: boolean;
}

/**
 * The lost newlines inside runs of letters (`This Week's BuzzA short but`, `good forDeveloping`), in order. Names with a
 * capital inside look the same, so what stands before must be a word of the text, the whole must not come again, and the
 * sentence must go on. Headings are looked for in the notes alone, which end at `notesEnd`.
 */
export function camelBreaks(text: string, notesEnd: number): CamelBreak[] {
  const tokens = camelWords(text)
    .filter(({ word }) => !NAMES.test(word) && word.length < 60)
    .map(({ word, start }) => ({ token: word, start, pairs: pairsOf(word, start, text) }))
    .filter(({ pairs }) => pairs.length > 0);
  const counts = countWords(text, new Set(tokens.flatMap(({ token, pairs }) => [token, ...pairs.flat()])));
  const has = (word: string): boolean => (counts.get(word) ?? 0) > 0;
  const found: CamelBreak[] = [];
  for (const { token, start, pairs } of tokens) {
    if (counts.get(token) !== 1) continue;
    const inNotes = start < notesEnd;
    const last = found.at(-1)?.at;
    const opens = inNotes && opensLine(text, Math.max(start - 140, last ?? 0), start);
    const chained = start - (last ?? -Infinity) < 80;
    const pair = pairs.find(([left, right]) => {
      const word = /^\p{Lu}\p{Ll}+$/u.test(right) || STARTER.test(right);
      const spoken = SPOKEN.test(right) && NAMES.test(left);
      const goesOn = (word && /^\p{Ll}{2}/u.test(left) && !CODE.test(left) && has(left)) || spoken;
      const opened = STARTER.test(right) || (/\p{Ll}/u.test(right) && has(right) && (has(left) || left.length > 6));
      const before = left.length >= 3 || /^\p{Lu}$/u.test(left);
      const listed = inNotes && word && before && has(right) && (chained || has(left) || NAMES.test(left));
      const calls =
        inNotes &&
        CALL.test(right) &&
        left.length >= 3 &&
        AFTER_CALL.test(text.slice(start + token.length, start + token.length + 12));
      return goesOn || (opens && left.length >= 3 && opened) || listed || calls;
    });
    if (pair) found.push({ at: start + pair[0].length, goesOn: !inNotes || LEADING.test(pair[0]) });
  }
  return found;
}

/** The ways to part the run of letters that stands at `start`. */
function pairsOf(token: string, start: number, text: string): [left: string, right: string][] {
  const end = start + token.length;
  const name = NAME_FIRST.exec(token)?.[0];
  const pairs = halves(token);
  if (name) pairs.push([name, token.slice(name.length)]);
  // Before a capital the whole is most often a name of several words.
  return GOES_ON_SMALL.test(text.slice(end, end + 3)) ? pairs : pairs.filter(([left]) => LEADING.test(left));
}

/** The ways to part a run of letters before one of its capitals. */
function halves(token: string): [left: string, right: string][] {
  return [...token.matchAll(/\p{Ll}(?=\p{Lu})|^\p{Lu}(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => [
    token.slice(0, index + 1),
    token.slice(index + 1),
  ]);
}

/**
 * What could be a capital right after a letter. A sign comes before what must stand before it, as it is looked for much
 * faster, and so do ranges of units: few hits are none.
 */
const INNER = /[A-Z\u00c0-\u1fff\u2070-\uffff](?<=[A-Za-z\u00b5\u00c0-\u1fff\u2070-\uffff].)/g;

/** Words that can be parted before a capital, where the sentence goes on after them; no part of an address or a handle. */
export function camelWords(text: string): { word: string; start: number }[] {
  const found: { word: string; start: number }[] = [];
  let passed = 0;
  for (const { index: at } of text.matchAll(INNER)) {
    if (at < passed || (signAt(text, at) & CAPITAL) === 0) continue;
    const before = signAt(text, at - 1);
    if ((before & SMALL) === 0 && ((before & CAPITAL) === 0 || (signAt(text, at + 1) & SMALL) === 0)) continue;
    const start = wordStart(text, at);
    const end = wordEnd(text, at);
    const word = text.slice(start, end);
    if (!/[@/_-]/.test(text.charAt(start - 1)) && PARTABLE.test(word) && GOES_ON.test(text.slice(end, end + 3)))
      found.push({ word, start });
    passed = end;
  }
  return found;
}

const PARTABLE = /^\p{L}.*\p{Ll}\p{Lu}|^\p{Lu}\p{Lu}\p{Ll}/u;

/** Where the run of letters and figures begins that goes through `at`. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && signAt(text, start - 1) & (LETTER | NUMBER)) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (signAt(text, end) & (LETTER | NUMBER)) end += 1;
  return end;
}

/** How often each of the wanted words stands in a text, contractions not counted: runs of letters and figures. */
export function countWords(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  // Few words are wanted: most are told apart by a hash, and never made.
  hashes.fill(0);
  for (const word of wanted) hashes[hashOf(word)] = 1;
  const units = unitsOf(text);
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    if ((signIn(text, units[at] ?? 0, at) & LETTER) === 0) continue;
    const start = at;
    let hash = BASIS;
    do {
      hash = Math.imul(hash ^ (units[at] ?? 0), PRIME);
      at += 1;
    } while (at < length && signIn(text, units[at] ?? 0, at) & (LETTER | NUMBER));
    const next = units[at];
    if ((next === 39 || next === 0x2019) && signAt(text, at + 1) & LETTER) {
      // What follows the apostrophe is no word either.
      do at += 1;
      while (signAt(text, at) & LETTER);
    } else if (hashes[placeOf(hash)] === 1) {
      const word = text.slice(start, at);
      if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    at -= 1;
  }
  return counts;
}

const hashes = new Uint8Array(1 << 14);

function hashOf(word: string): number {
  let hash = BASIS;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return placeOf(hash);
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (hashes.length - 1);
}

/** True when a heading could stand between the last end of a sentence after `from` and `at`: few words, the first large. */
function opensLine(text: string, from: number, at: number): boolean {
  const window = text.slice(from, at);
  let start = 0;
  for (const match of window.matchAll(/[.?!:…]["”’)]?(?:\s+|(?=\p{Lu}))/gu)) start = match.index + match[0].length;
  if (start === 0 && from > 0 && window.length >= 140) return false;
  const line = window.slice(start);
  return /^\p{Lu}/u.test(line) && line.split(' ').length <= LONGEST_HEADING;
}
