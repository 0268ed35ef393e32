import { unitsOf } from '../../transcript/units.ts';
import { Phrases } from './phrase-finder.ts';

/** A run of capitalised words, or a name that the catalogue knows, somewhere in a sentence. */
export interface NameSpan {
  start: number;
  end: number;
  /** Without titles, quoted nicknames and possessives: `Augusta Byron`. */
  name: string;
  /** A nickname given in quotes inside the name: `Ada`. */
  nick?: string;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?!\p{L}))\p{L}+)?(?:-\p{Lu}[\p{L}\p{M}]+)*`;
const PARTICLE = String.raw`(?:de|del|della|der|di|da|van|von|den|bin|ibn|al|el|la|le|ter)`;
/** Which two small letters any of those begins with. */
const PARTICLE_HEADS = new Uint8Array(1 << 14);
for (const [first = '', second = ''] of PARTICLE.slice(3, -1).split('|'))
  PARTICLE_HEADS[(first.charCodeAt(0) << 7) | second.charCodeAt(0)] = 1;
const NICK = String.raw`["“'‘(][\p{L}\p{N}]{2,20}["”'’)]`;
const BEFORE = String.raw`(?<![\p{L}\p{N}@/.])`;
/** A name that begins at a place. */
export const NAME = new RegExp(
  String.raw`${BEFORE}${WORD}(?:\s+${NICK}(?=\s+\p{Lu}))?(?:\s+(?:${PARTICLE}\s+){0,2}(?:\p{Lu}\.(?=\s+\p{Lu})|${WORD})){0,4}`,
  'uy',
);

const NICKNAME = new RegExp(NICK, 'u');
const SPACED_NICKNAME = new RegExp(String.raw`\s+${NICK}`, 'u');

/** Words that open sentences and belong to no name. */
const OPENERS = new Set(
  (
    'The A An In On At Of For From With And But Or So As By To When While After Before Since During Today Yesterday Now ' +
    'This That These Those We I Our My Your His Her Their It He She They You Welcome Hey Hello Hi Thanks Thank Follow Find ' +
    'Meet Join Joining Joined Featuring Feat Interview Episode Ep Part Here How Why What Who Where If Then There Once Also ' +
    'Just Introduction Introducing Intro About Is Are Was Were Can Does Do Did Has Have Will Would Should All Both Each ' +
    'Top Past Previous Recent Former Yeah Yes No Okay Ok Well Oh Indeed Hosted Recorded Produced Edited Presented Speaking Talking Interviewing Sitting ' +
    'Der Die Das Ein Eine Wir Mit Und Im Am Heute'
  ).split(' '),
);

/** Titles and functions: the name begins after them. */
const TITLES = new Set(
  (
    'Guest Guests Host Hosts Co-Host Co-Hosts Cohost Dr Prof Professor Sir Mr Mrs Ms CEO CTO COO CFO CPO CSO CISO Chairman ' +
    'Chairwoman Chair Founder Co-Founder Cofounder President Director VP SVP EVP Head Lead Partner Principal Scientist Chief ' +
    'Editor Author Senator Governor Minister Engineer Researcher Analyst Journalist Writer Investor Executive Officer'
  ).split(' '),
);

/** Words that make a run of capitals the name of an organisation, a product or a work. */
const NO_PERSON =
  /(?<!\p{L})(?:Inc|LLC|Ltd|GmbH|Corp|Corporation|Company|Labs?|University|Institute|College|School|Center|Centre|Capital|Ventures|Partners|Group|Foundation|Fund|Bank|Studios?|Media|News|Podcast|Show|Summit|Conference|Fair|Agents?|Models?|Code|Cloud|Platform|Space|Learning|Intelligence|Technologies|Systems|Research|Council|Commission|Initiative|Revolution|Brief|Report|Index|Analysis|Compute|Data|Network|Protocol|World|Valley|City|States|Kingdom|Street|Times|Journal|Post|Pro|Flash|Ultra|Mini|API|SDK|AI|ML|GPU|LLMs?|Podcasts|YouTube|Spotify|LinkedIn|Twitter|Apple|Google|Microsoft|Discord|Act|Law|Series|Round|Week|Day|Year|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)(?!\p{L})/u;

/** Every candidate in a sentence; `known` names (as the catalogue writes them) are found in any case and come first. */
export function nameSpans(sentence: string, known: ReadonlySet<string> = new Set()): NameSpan[] {
  const spans = capitalSpans(sentence);
  if (known.size === 0) return spans;
  const small = smallSpans(sentence, known);
  return small.length === 0 ? spans : [...spans, ...small].sort((a, b) => a.start - b.start);
}

function capitalSpans(sentence: string): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const { start, text } of capitalRuns(sentence)) {
    const span = narrow(text);
    if (span) spans.push({ ...span, start: start + span.start, end: start + text.length });
  }
  return spans;
}

/** Runs of capitalised words. The pattern costs much at every letter, so that it is only asked where a capital stands. */
export function capitalRuns(sentence: string): { start: number; text: string }[] {
  const runs: { start: number; text: string }[] = [];
  const units = unitsOf(sentence);
  for (let index = 0; index < sentence.length; index += 1) {
    if (!mayBeginName(units[index] ?? 0)) continue;
    const plain = endOfPlainRun(units, index);
    const text = plain > 0 ? sentence.slice(index, plain) : nameAt(sentence, index);
    if (text === undefined) continue;
    runs.push({ start: index, text });
    index += text.length - 1;
  }
  return runs;
}

function nameAt(sentence: string, index: number): string | undefined {
  NAME.lastIndex = index;
  return NAME.exec(sentence)?.[0];
}

/**
 * Where a run ends that is plain, as most are: words in letters of ASCII, a space before each, before a sign or a word that goes
 * on with no name. 0 where only the pattern tells.
 */
function endOfPlainRun(units: Uint16Array, start: number): number {
  if (start > 0 && units[start - 1] !== SPACE) return 0;
  let end = start;
  for (let words = 1; ; words += 1) {
    const from = end;
    while (isPlainLetter(units[end] ?? 0)) end += 1;
    const after = units[end] ?? 0;
    if (after < 128 && PLAIN_ENDS[after] === 1) return end;
    // What is one letter and a stop may be an initial.
    if (after === FULL_STOP && (words === 1 || end - from > 1)) return end;
    if (after !== SPACE) return 0;
    if (words === MOST_WORDS) return end;
    const [first = 0, second = 0] = [units[end + 1], units[end + 2]];
    if (!isPlainLetter(first)) return 0;
    if (first >= SMALL_A) return PARTICLE_HEADS[(first << 7) | (second & 127)] === 0 ? end : 0;
    end += 1;
  }
}

const [SPACE, FULL_STOP, SMALL_A] = [32, 46, 97];

/** So many words the pattern takes at the most. */
const MOST_WORDS = 5;

/** Signs that no run goes on with, and the end of the text. */
const PLAIN_ENDS = new Uint8Array(128);
for (const sign of ',;:!?)"\0') PLAIN_ENDS[sign.charCodeAt(0)] = 1;

function isPlainLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

const [UNSEEN, CAPITAL, OTHER] = [0, 1, 2];

/** Whether each code unit is a capital, or the first half of a sign that may be one: looked up once. */
const capitals = new Uint8Array(0x10000);

function mayBeginName(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (capitals[code] === UNSEEN) {
    const isHalf = code >= 0xd800 && code < 0xdc00;
    capitals[code] = isHalf || /^\p{Lu}$/u.test(String.fromCharCode(code)) ? CAPITAL : OTHER;
  }
  return capitals[code] === CAPITAL;
}

const SMALL_NAME = /^\p{Ll}[\p{L}\p{N}]{2,20}$/u;
const smallNames = new WeakMap<ReadonlySet<string>, Phrases>();

function smallNamesOf(known: ReadonlySet<string>): Phrases {
  let names = smallNames.get(known);
  if (!names) {
    const small = [...known].filter((name) => SMALL_NAME.test(name));
    smallNames.set(known, (names = new Phrases(small.map((name) => [name, name]))));
  }
  return names;
}

/** Whether any known name is one word in small letters. */
export function hasSmallNames(known: ReadonlySet<string>): boolean {
  return smallNamesOf(known).size > 0;
}

/** Which known names that are one word in small letters stand in a text, if only as parts of words. */
export function smallNamesIn(text: string, known: ReadonlySet<string>): string[] {
  return smallNamesOf(known).in(text);
}

/** Where a sentence has known names that are one word in small letters. */
export function smallSpans(sentence: string, known: ReadonlySet<string>): NameSpan[] {
  return spansOf(sentence, smallNamesIn(sentence, known));
}

/** Where names that are one word stand in a sentence as whole words. */
export function spansOf(sentence: string, names: readonly string[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const name of names) {
    for (let start = sentence.indexOf(name); start >= 0; start = sentence.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (/[\p{L}\p{N}@/.]$/u.test(sentence.slice(Math.max(0, start - 2), start))) continue;
      if (!/^[\p{L}\p{N}]/u.test(sentence.slice(end, end + 2))) spans.push({ start, end, name });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Two to four words that could be a person's full name, judged by their form alone. */
export function isFullName(name: string): boolean {
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > 5 || NO_PERSON.test(name)) return false;
  return parts.every((part) => !/^\p{Lu}{3,}$/u.test(part) && !/\d/.test(part) && !/\p{Ll}\p{Lu}\p{Lu}/u.test(part));
}

/** Words that no name of a person has, and labels of what is heard besides talk do: `Clip from the Show`, `Zelda Track`. */
const NO_VOICE =
  /(?<!\p{L})(?:the|my|your|our|me|get|clips?|songs?|tracks?|themes?|samples?|extracts?|excerpts?|ads?|adverts?|commercials?|promos?|trailers?|jingles?|music|sounds?|audio|video|recording|intro|outro|voice(?:over)?|announcer|narrator|audience|crowd|everyone|everybody|choir|chorus|bots?|team|guys|movie|scene|quotes?|breaks?|sponsors?)(?!\p{L})/iu;

/** The full name of a person that a speaker label is, in the case of names; undefined for labels that are none. */
export function nameInLabel(label: string): string | undefined {
  if (inLabels.has(label)) return inLabels.get(label);
  if (inLabels.size >= MOST_KEPT) inLabels.clear();
  const name = findInLabel(label);
  inLabels.set(label, name);
  return name;
}

/** What was found in labels before. */
const inLabels = new Map<string, string | undefined>();

function findInLabel(label: string): string | undefined {
  const bare = label.replace(/ (?:from|at) \p{Lu}.*$| \([^()]*\)$/u, '');
  const parts = bare.split(' ');
  if (parts.length < 2 || NO_VOICE.test(bare)) return undefined;
  if (parts.every((part) => /^[\p{Lu}.'’-]{2,}$/u.test(part)) && parts.some((part) => part.length > 3))
    return findInLabel(parts.map(titled).join(' '));
  const small = parts.filter((part) => /^\p{Ll}/u.test(part) && !NAME_PARTICLE.test(part)).length;
  return isFullName(bare) && (small === 0 || small === parts.length) ? bare : undefined;
}

const NAME_PARTICLE = new RegExp(`^${PARTICLE}$`, 'u');

/** `O'NEILL-ROE` as `O'Neill-Roe`. */
function titled(word: string): string {
  return word
    .replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
    .replace(/(?<=[’'])\p{Ll}(?=\p{Ll}{2})/gu, (part) => part.toUpperCase());
}

export function firstName(name: string): string {
  const end = name.indexOf(' ');
  return end < 0 ? name : name.slice(0, end);
}

export function lastName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** What was made of runs of capitals before: most of them are the few words that open sentences. */
const narrowed = new Map<string, Omit<NameSpan, 'end'> | null>();
const MOST_KEPT = 20_000;

function narrow(text: string): Omit<NameSpan, 'end'> | null {
  let made = narrowed.get(text);
  if (made === undefined) {
    if (narrowed.size >= MOST_KEPT) narrowed.clear();
    narrowed.set(text, (made = narrowAnew(text) ?? null));
  }
  return made;
}

/** A run of capitals without what is no part of a name; `start` counts from its beginning. */
function narrowAnew(text: string): Omit<NameSpan, 'end'> | undefined {
  if (/^[A-Z][a-z]+$/.test(text)) return OPENERS.has(text) || TITLES.has(text) ? undefined : { start: 0, name: text };
  const nick = NICKNAME.exec(text)?.[0].slice(1, -1);
  let start = 0;
  let opening = true;
  for (const word of text.matchAll(/\S+/g)) {
    const bare = word[0].replace(/\.$/, '');
    const isTitle = TITLES.has(bare);
    if (isTitle || (opening && OPENERS.has(bare.replace(/['’](?:m|re|s|ve|ll|d)$/u, ''))))
      start = word.index + word[0].length;
    else opening = false;
  }
  if (NO_PERSON.test(text.slice(start)) && !opening) start = openingOf(text);
  const lead = /^[\s.]*/.exec(text.slice(start))?.[0].length ?? 0;
  const name = text
    .slice(start + lead)
    .replace(SPACED_NICKNAME, '')
    .trim();
  if (!/\p{L}{2}/u.test(name)) return undefined;
  return { start: start + lead, name, ...(nick ? { nick } : {}) };
}

/** Where the words that merely open a sentence end. */
function openingOf(text: string): number {
  let end = 0;
  for (const word of text.matchAll(/\S+/g)) {
    if (!OPENERS.has(word[0].replace(/['’](?:m|re|s|ve|ll|d)$/u, ''))) break;
    end = word.index + word[0].length;
  }
  return end;
}
