import { LETTER, NUMBER, signAt } from '../../transcript/signs.ts';
import { isLabel, withoutRole } from './label.ts';
import type { Stamp } from './stamp.ts';
import { isTitle } from './title-case.ts';

/** Where a turn begins in a text that lost its newlines. */
export interface Mark {
  /** The label's first character, or the bracket of the time before it. */
  start: number;
  /** Where the words begin. */
  end: number;
  label: string;
  /** No colon and no time says that this is a label. */
  unsigned?: true;
}

/** The longest label that is looked for, with its role. */
const REACH = 56;
/** After these, a letter without a space between begins a new line. */
const CLEAN_SIGNS = '.?!…"”)]*,;–—';
const CLEAN_WORD = 'Transcript';
const LAST_OF_WORD = CLEAN_WORD.charCodeAt(CLEAN_WORD.length - 1);
const SPACE = 32;

interface Candidate {
  /** Text between the nearest boundary and the label's end. */
  window: string;
  labelEnd: number;
  end: number;
  /** The time that the label follows or precedes, if any. */
  stamp?: Stamp;
  /** The label stands between a time and a colon: nothing to find out. */
  exact?: { start: number; label: string };
  /** `Label [t]:` says it all; `Label: ` and `Label (t) ` must recur. */
  sure: boolean;
}

/**
 * Turn marks in glued text. A label's end is plain to see, its beginning is not: labels that begin cleanly, after the
 * end of a sentence, make a roster, and the roster finds the others (`in Three MonthsSwyx [00:03:24]:`).
 */
export function marksIn(text: string, stamps: readonly Stamp[]): Mark[] {
  const candidates = findCandidates(text, stamps);
  const counts = countClean(candidates);
  const roster = recurring(counts);
  const marks: Mark[] = [];
  for (const candidate of candidates) {
    const mark = resolve(candidate, roster, counts);
    const last = marks.at(-1);
    if (mark && (!last || mark.start >= last.end)) marks.push(mark);
  }
  const roles = candidates.some(({ window }) => withoutRole(window).role);
  return withUnsigned(text, marks, roles);
}

/** Words that begin an answer. */
const OPENERS =
  "I|I'm|It|It's|What|What's|There|That|That's|This|Yeah|Yes|No|So|And|But|We|We're|You|They|The|Well|Okay|Right|How|Why|Sure|Exactly|Thanks";

/**
 * Labels that nothing but their place gives away. On pages that glue labels to roles: `…next?Guillaume It's`, before a
 * word that begins an answer. On every page: a label in lower case, `…right?ada So`, as no sentence begins like that.
 */
function withUnsigned(text: string, marks: readonly Mark[], roles: boolean): Mark[] {
  const [first] = marks;
  const labels = [...new Set(marks.map(({ label }) => label))];
  const small = [...new Set(labels.map((label) => label.toLowerCase()))].filter(
    (label) => /^\p{Ll}{3}/u.test(label) && standsAfter(text, label, '.?!…"”’)'),
  );
  const glued = roles ? labels.filter((label) => standsAfter(text, label, '.?!')) : [];
  const patterns = [
    ...(glued.length > 0 ? [`(?<=[.?!])(${anyOf(glued)}) ?(?=(?:${OPENERS})(?![\\p{L}'’]))`] : []),
    // Few signs that end a sentence have a letter right after them.
    ...(small.length > 0
      ? [`[.?!…]["”’)]?(${anyOf(small)}) (?=["“]?\\p{Lu})(?<=[\\p{L}\\p{N}][.?!…]["”’)]?\\1 )`]
      : []),
  ];
  const taken = new Set(marks.map(({ start }) => start));
  const all = [...marks];
  for (const match of patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gu'))])) {
    const end = match.index + match[0].length;
    const start = match.index + match[0].lastIndexOf(match[1] ?? '');
    if (taken.has(start) || (!roles && start < (first?.end ?? 0))) continue;
    taken.add(start);
    all.push({ start, end, label: match[1] ?? '', unsigned: true });
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Whether words stand right after one of some signs somewhere: most do not, and no pattern need be made of them. */
function standsAfter(text: string, words: string, signs: string): boolean {
  for (let at = text.indexOf(words, 1); at > 0; at = text.indexOf(words, at + 1))
    if (signs.includes(text.charAt(at - 1))) return true;
  return false;
}

/** A pattern of any of the texts. */
function anyOf(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

function findCandidates(text: string, stamps: readonly Stamp[]): Candidate[] {
  const candidates: Candidate[] = [];
  let boundary = 0;
  for (const stamp of stamps) {
    if (stamp.form !== 'bare') {
      const labelEnd = text[stamp.start - 1] === ' ' ? stamp.start - 1 : stamp.start;
      const colon = text[stamp.end] === ':';
      if (
        labelEnd > boundary &&
        (signAt(text, labelEnd - 1) & (LETTER | NUMBER) || text[labelEnd - 1] === '_') &&
        (colon || /^ ?[\p{L}\p{N}"“'‘[(]/u.test(text.slice(stamp.end, stamp.end + 2)))
      ) {
        const window = text.slice(Math.max(boundary, labelEnd - REACH), labelEnd);
        candidates.push({ window, labelEnd, end: stamp.end + (colon ? 1 : 0), stamp, sure: colon });
      }
      const after = colon ? null : /^\s?([^:[\]()\n]{2,48}):\s/u.exec(text.slice(stamp.end, stamp.end + REACH));
      const label = after?.[1]?.trim();
      if (after && label && isLabel(label)) {
        candidates.push({
          window: label,
          labelEnd: stamp.end + after[0].length - 2,
          end: stamp.end + after[0].length,
          stamp,
          exact: { start: stamp.start, label },
          sure: true,
        });
      }
    }
    boundary = stamp.end;
  }
  let previous = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    // Most colons stand behind the bracket of a time.
    if (text[colon - 1] === ']' || !/^\s(?!https?:|www\.)/.test(text.slice(colon + 1, colon + 8))) continue;
    const before = /[\p{L}\p{N}_.](\s?)$/u.exec(text.slice(Math.max(0, colon - 3), colon));
    if (!before) continue;
    const labelEnd = colon - (before[1]?.length ?? 0);
    const window = text.slice(Math.max(previous, labelEnd - REACH), labelEnd);
    candidates.push({ window, labelEnd, end: colon + 2, sure: false });
    previous = colon + 2;
  }
  return candidates.sort((a, b) => a.end - b.end || Number(b.sure) - Number(a.sure));
}

/** How often each label begins cleanly, or, before a time and a colon, as the last capital inside a word. */
function countClean(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (label: string): void => void counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { window, exact, sure } of candidates) {
    const label = exact?.label ?? cleanLabel(window);
    const inner = sure && !exact ? innerLabel(window) : undefined;
    if (label) add(label);
    if (inner && inner !== label) add(inner);
  }
  return counts;
}

/** `Wander` glued to `Jon`: the part of the last word from its last capital on. */
function innerLabel(window: string): string | undefined {
  const label = /\p{Ll}(\p{Lu}\p{Ll}+)$/u.exec(window.slice(window.lastIndexOf(' ') + 1))?.[1];
  return label && isLabel(label) ? label : undefined;
}

/** Labels that occur twice or more, written alike but for capitals. */
function recurring(counts: ReadonlyMap<string, number>): string[] {
  const alike = new Map<string, number>();
  for (const [label, count] of counts) alike.set(label.toLowerCase(), (alike.get(label.toLowerCase()) ?? 0) + count);
  return [...counts.keys()].filter((label) => (alike.get(label.toLowerCase()) ?? 0) >= 2);
}

/** The label at the end of a window, when it begins after the end of a sentence or after nothing at all. */
function cleanLabel(window: string): string | undefined {
  const start = cleanStart(window);
  if (start === 0 && window.length >= REACH) return undefined;
  const { label } = withoutRole(window.slice(start).trim());
  return isLabel(label) ? label : undefined;
}

/** The last place at which a line begins cleanly; 0 where none does. */
function cleanStart(window: string): number {
  for (let at = window.length - 1; at > 0; at -= 1) {
    const before = window.charCodeAt(at - 1);
    // Most are letters and spaces: only the last letter of a word that ends so matters.
    if (before === SPACE || (before > 96 && before < 123 && before !== LAST_OF_WORD)) continue;
    const isAfter = CLEAN_SIGNS.includes(window.charAt(at - 1)) || window.endsWith(CLEAN_WORD, at);
    if (isAfter && signAt(window, at) & LETTER) return at;
  }
  return 0;
}

function resolve(
  candidate: Candidate,
  roster: readonly string[],
  counts: ReadonlyMap<string, number>,
): Mark | undefined {
  const { window, labelEnd, end, exact, sure } = candidate;
  if (exact) {
    const known = (counts.get(exact.label) ?? 0) >= 2 || exact.label.split(' ').length <= 2;
    return known ? { start: exact.start, end, label: exact.label } : undefined;
  }
  const { label: named, role } = withoutRole(window);
  const listed = longestSuffix(named, roster);
  if (listed) {
    const before = named.slice(0, named.length - listed.length);
    if (sure || role || beginsTurn(before)) return at(labelEnd - (window.length - before.length), end, listed);
    return undefined;
  }
  if (!sure) return undefined;
  const label = cleanLabel(window) ?? lastName(window);
  return label ? at(labelEnd - label.length, end, label) : undefined;
}

function at(start: number, end: number, label: string): Mark {
  return { start, end, label };
}

/** What stands before a bare label must have ended: glued to it, or a sentence, or a heading glued to one. */
function beginsTurn(before: string): boolean {
  if (!/\s$/.test(before) || /[.?!…"”)\]]\s$/.test(before) || before.trim() === '') return true;
  const heading = /.*\p{Ll}[.?!…]["”’)]?(?=\p{Lu})(.+?)\s$/u.exec(before)?.[1];
  return heading !== undefined && isTitle(heading);
}

function longestSuffix(window: string, roster: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const label of roster) {
    if (!window.endsWith(label) || (best && best.length >= label.length)) continue;
    const before = window[window.length - label.length - 1] ?? ' ';
    // `Stevan` is not `Evan`: inside a word only a capital after a small letter begins a label.
    const capitals = /^\p{Lu}/u.test(label) && /\p{Lu}/u.test(before);
    if (capitals && !/(?:\p{Lu}{2}|(?:^|\s)I)$/u.test(window.slice(0, -label.length))) continue;
    best = label;
  }
  return best;
}

/** The last one to three capitalised words of a window; the first is cut out of a word that it is glued to. */
function lastName(window: string): string | undefined {
  const match = /(?:\p{Lu}[\p{L}\p{N}_.'’-]*)(?: \p{Lu}[\p{L}\p{N}_.'’-]*){0,2}$/u.exec(window);
  return match && isLabel(match[0]) ? match[0] : undefined;
}
