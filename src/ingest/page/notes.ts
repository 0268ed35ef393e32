import type { Block, DraftChapter } from '../draft.ts';
import type { Ledger } from '../ledger.ts';
import { isContact } from './address.ts';
import { readableParagraphs } from '../../transcript/readable.ts';
import { localeOf } from '../formats/cues/script.ts';
import { BULLET, GLUED_BULLET } from './bullet.ts';
import { titleOf } from './chapter-run.ts';
import { isChrome } from './chrome.ts';
import { plain, type PageLine } from './line.ts';
import { withoutMarkup } from './markup.ts';
import { sectionWord } from './section-word.ts';
import { stampsIn } from './stamp.ts';
import { isNearlyTitle, isTitle, isTitleWord } from './title-case.ts';
import { leadingStamp } from './turn-head.ts';

export interface Notes {
  blocks: Block[];
  chapters: DraftChapter[];
}

/** Fewer times with titles list no chapters. */
const LEAST_LISTED = 3;

interface ChapterLine {
  seconds: number;
  /** As written, without brackets. */
  time: string;
  title: string;
  /** The label of the section that follows. */
  label?: string;
}

/** Reads notes line by line: paragraphs, lists, headings, and the chapters that they list. */
export function readNotes(lines: readonly PageLine[], ledger: Ledger): Notes {
  const notes: Notes = { blocks: [], chapters: [] };
  const listed = parted(chapterLines(lines));
  const again = secondList(listed);
  let list: Extract<Block, { type: 'list' }> | undefined;
  let listSort: 'bullets' | 'numbers' | 'chapters' | undefined;
  const add = (item: string, sort: typeof listSort): void => {
    if (list && listSort === sort) list.items.push(item);
    else notes.blocks.push((list = { type: 'list', ordered: sort === 'numbers', items: [item] }));
    listSort = sort;
  };
  lines.forEach((line, index) => {
    const chapter = listed.get(index);
    if (chapter) {
      if (index < again)
        notes.chapters.push({ start: chapter.seconds, title: chapter.title, from: 'listed', span: line.span });
      ledger.publish(line.span);
      add(`${chapter.time} ${chapter.title}`, 'chapters');
      if (chapter.label) notes.blocks.push({ type: 'heading', depth: 3, text: chapter.label });
      if (chapter.label) list = undefined;
      return;
    }
    const block = notes.blocks.at(-1);
    if (line.goesOn && (block?.type === 'list' || block?.type === 'paragraph')) {
      const text = plain(withoutMarkup(line, 0, ledger));
      if (block.type === 'list') block.items.push(`${block.items.pop() ?? ''} ${text}`);
      else block.text += ` ${text}`;
      return;
    }
    const word = sectionWord(line.text);
    if (isChrome(line.text)) ledger.drop(line.span, 'page chrome');
    else if (word?.kind === 'transcript') ledger.use(line.span, 'section');
    else if (word?.kind === 'embed') ledger.drop(line.span, 'label of an embedded player');
    else if (/^(?:[-—_*=]\s?)+$/u.test(line.text)) ledger.drop(line.span, 'rule');
    else {
      const bullet = BULLET.exec(line.text) ?? GLUED_BULLET.exec(line.text);
      if (bullet) {
        ledger.drop({ start: line.span.start, end: line.span.start + bullet[0].length }, 'markup');
        const item = plain(withoutMarkup(line, bullet[0].length, ledger));
        if (item) add(item, /^\d/u.test(bullet[0]) ? 'numbers' : 'bullets');
        return;
      }
      const text = plain(withoutMarkup(line, 0, ledger));
      const heading = line.heading ? text : headingOf(line.text, text, lines[index - 1], lines[index + 1]);
      if (heading) notes.blocks.push({ type: 'heading', depth: 3, text: heading });
      else if (text)
        for (const part of readableParagraphs(text, localeOf)) notes.blocks.push({ type: 'paragraph', text: part });
    }
    list = undefined;
  });
  return notes;
}

/** Where a second list of the same talk begins, as some notes have a short one and a long one; else infinity. */
function secondList(listed: ReadonlyMap<number, ChapterLine>): number {
  const lines = [...listed];
  const first = lines[0]?.[1].seconds;
  const at = lines.findIndex(([, { seconds }], place) => place >= LEAST_LISTED && seconds === 0 && first === 0);
  return at >= 0 && lines.length - at >= LEAST_LISTED ? (lines[at]?.[0] ?? Infinity) : Infinity;
}

const PAIR = /(?<=\S) (\p{Lu}\p{Ll}+ & \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$/u;

/**
 * Parts the labels of a list's sections (`Tools & Apps`) from the ends of the titles before them, to which a lost newline
 * joined them: three or more times the same shape, after titles that are written as sentences.
 */
function parted(chapters: ReadonlyMap<number, ChapterLine>): Map<number, ChapterLine> {
  const titles = [...chapters.values()].map(({ title }) => title);
  const ends = titles.filter((title) => PAIR.test(title));
  const sentences = ends.filter((title) => !isTitleWord(title.replace(PAIR, '').split(' ').at(-1) ?? ''));
  const alone = titles.some((title) => PAIR.test(`- ${title}`) && !PAIR.test(title));
  if (ends.length < 3 || sentences.length === 0 || alone) return new Map(chapters);
  const result = new Map<number, ChapterLine>();
  for (const [index, chapter] of chapters) {
    const label = PAIR.exec(chapter.title)?.[1];
    result.set(index, label ? { ...chapter, title: chapter.title.slice(0, -label.length).trim(), label } : chapter);
  }
  return result;
}

/** A line above a list, a section word, a title above prose, or what Markdown marks as a heading. */
function headingOf(
  written: string,
  text: string,
  previous: PageLine | undefined,
  next: PageLine | undefined,
): string | undefined {
  const marked = /^#{1,6}\s+(.+)$/u.exec(text);
  if (marked?.[1]) return marked[1].replace(/:$/u, '');
  if (!next || next.goesOn || /https?:/u.test(written) || isContact(written) || leadingStamp(written)) return undefined;
  const word = sectionWord(written);
  if (word) return word.text;
  const bare = text.replace(/:$/u, '');
  const short =
    text.length <= 60 &&
    !/[.?!,;]$/u.test(text) &&
    (text.split(' ').length <= 5 || isTitle(bare) || isNearlyTitle(bare));
  const listed =
    BULLET.test(next.text) || GLUED_BULLET.test(next.text) || (isContact(next.text) && !/^https?:/u.test(next.text));
  if (short && (listed || /^\*{1,2}[^*]+\*{1,2}$/u.test(written))) return bare;
  const after = previous === undefined || /[.?!…][)"”’]*$/u.test(previous.text);
  return after && isAboveProse(text, next.text) ? text : undefined;
}

const PROSE = 160;

/** A short line that ends no sentence, above a paragraph that is much longer. */
function isAboveProse(text: string, next: string): boolean {
  if (/:$/u.test(next) && isTitle(text)) return true;
  if (
    next.length < PROSE ||
    text.length > 100 ||
    text.split(' ').length < 2 ||
    !/^[\p{Lu}\p{N}“"]/u.test(text) ||
    /https?:/u.test(text)
  )
    return false;
  return /[\p{L}\p{N})”"]$/u.test(text) || (/[!?]$/u.test(text) && isTitle(text));
}

const LEAD = /^(?:[*•-]\s?)?[[(]?\s?$/u;

/** Lines of chapter lists, by their position: a time and a title, three or more of them near each other. */
function chapterLines(lines: readonly PageLine[]): Map<number, ChapterLine> {
  const found = new Map<number, ChapterLine>();
  lines.forEach((line, index) => {
    if (line.text.length > 260 || /https?:\/\//.test(line.text)) return;
    const stamp = stampsIn(line.text.slice(0, 30))[0];
    if (!stamp || !LEAD.test(line.text.slice(0, stamp.start))) return;
    const title = titleOf(line.text.slice(stamp.end));
    if (title && !/^https?:/.test(lines[index + 1]?.text ?? ''))
      found.set(index, {
        seconds: stamp.seconds,
        time: line.text.slice(stamp.start, stamp.end).replace(/[[\]()]/g, ''),
        title,
      });
  });
  for (const index of [...found.keys()]) {
    const near = [-2, -1, 1, 2].filter((step) => found.has(index + step)).length;
    const announced = sectionWord(lines[index - 1]?.text ?? '')?.kind === 'chapters';
    if (near === 0 && !announced) found.delete(index);
  }
  return found.size >= LEAST_LISTED ? found : new Map<number, ChapterLine>();
}
