/** What a section word announces. */
export type SectionKind = 'chapters' | 'transcript' | 'notes' | 'embed';

export interface SectionWord {
  kind: SectionKind;
  /** As written. */
  text: string;
}

/** Words that stand alone above a part of an episode page, in lower case and without their colon. */
const KINDS = new Map<string, SectionKind>([
  ['timestamps', 'chapters'],
  ['time stamps', 'chapters'],
  ['timestamps + links', 'chapters'],
  ['timecodes', 'chapters'],
  ['chapters', 'chapters'],
  ['chapter markers', 'chapters'],
  ['outline', 'chapters'],
  ['in this episode, we cover', 'chapters'],
  ['transcript', 'transcript'],
  ['full transcript', 'transcript'],
  ['episode transcript', 'transcript'],
  ['raw transcript', 'transcript'],
  ['show notes', 'notes'],
  ['show links', 'notes'],
  ['episode notes', 'notes'],
  ['links', 'notes'],
  ['references', 'notes'],
  ['referenced', 'notes'],
  ['resources', 'notes'],
  ['sponsors', 'notes'],
  ['social links', 'notes'],
  ['we discuss', 'notes'],
  ['we cover', 'notes'],
  ['in this episode', 'notes'],
  ['key topics', 'notes'],
  ["what you'll learn", 'notes'],
  ['what you’ll learn', 'notes'],
  ['recommended books', 'notes'],
  ['full video', 'embed'],
  ['full video pod', 'embed'],
  ['full video episode', 'embed'],
  ['full episode on youtube', 'embed'],
  ['full episode on their youtube', 'embed'],
]);

/** The section word that a whole line is, with or without a colon, hashes or bold marks. */
export function sectionWord(line: string): SectionWord | undefined {
  if (line.length > 60) return undefined;
  const text = line.replace(/^[#*_\s]+/, '').replace(/[:*_\s]+$/, '');
  const kind = KINDS.get(text.toLowerCase().replace(/\s+/g, ' '));
  return kind && { kind, text };
}

const GLUED = new RegExp(
  `(?:${[...KINDS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|')}):?`,
  'g',
);

/** Glued words are told from running text by their first capital; later words are written either way. */
function patternOf(words: string): string {
  return words.replace(/[+]/g, '\\+').replace(/\p{L}+/gu, (word, at: number) => {
    if (at === 0) return `(?:${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()})`;
    return word.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  });
}

export interface GluedWord {
  start: number;
  end: number;
  kind: SectionKind;
}

/**
 * Section words inside a text that lost its newlines: glued to the letters before or after them, or standing before a
 * time or a bullet.
 */
export function gluedSectionWords(text: string): GluedWord[] {
  const found: GluedWord[] = [];
  for (const match of text.matchAll(GLUED)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = KINDS.get(match[0].replace(/:$/, '').toLowerCase());
    if (!kind) continue;
    const before = text[start - 1] ?? '\n';
    const after = text[end] ?? '\n';
    const gluedBefore = /[^\s"“‘'([{@#-]/.test(before) || before === '\n';
    const gluedAfter = /[\p{L}\p{N}[(*•]/u.test(after) && !/\p{Ll}/u.test(after);
    const listAfter = /^\s{0,2}(?:[*•] ?)?[[(]?\d{1,2}:\d{2}/.test(text.slice(end, end + 12));
    const bulletAfter = match[0].endsWith(':') && /^\s?[*•]/.test(text.slice(end, end + 3));
    const endsText = end >= text.length;
    if (listAfter || bulletAfter || (gluedBefore && (gluedAfter || endsText || kind === 'transcript'))) {
      found.push({ start, end, kind });
    }
  }
  return found;
}
