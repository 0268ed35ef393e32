import type { Block, DraftChapter } from '../draft.ts';
import type { Ledger } from '../ledger.ts';
import type { Line } from '../source.ts';
import { isContact } from './address.ts';
import { BULLET, GLUED_BULLET } from './bullet.ts';
import { titleOf } from './chapter-run.ts';
import { isChrome } from './chrome.ts';
import { plain } from './line.ts';
import { withoutMarkup } from './markup.ts';
import { sectionWord } from './section-word.ts';
import { stampsIn } from './stamp.ts';

export interface Notes {
  blocks: Block[];
  chapters: DraftChapter[];
}

interface ChapterLine {
  seconds: number;
  title: string;
}

/** Reads notes line by line: paragraphs, lists, headings, and the chapters that they list. */
export function readNotes(lines: readonly Line[], ledger: Ledger): Notes {
  const notes: Notes = { blocks: [], chapters: [] };
  const listed = chapterLines(lines);
  let list: Extract<Block, { type: 'list' }> | undefined;
  lines.forEach((line, index) => {
    const chapter = listed.get(index);
    if (chapter) {
      ledger.use(line.span, 'chapters');
      notes.chapters.push({ start: chapter.seconds, title: chapter.title, from: 'listed', span: line.span });
      return;
    }
    const word = sectionWord(line.text);
    if (isChrome(line.text)) ledger.drop(line.span, 'page chrome');
    else if (word?.kind === 'chapters' && listed.has(index + 1)) ledger.use(line.span, 'chapters');
    else if (word?.kind === 'transcript') ledger.use(line.span, 'section');
    else if (word?.kind === 'embed') ledger.drop(line.span, 'label of an embedded player');
    else if (/^(?:[-—_*=]\s?)+$/u.test(line.text)) ledger.drop(line.span, 'rule');
    else {
      const bullet = BULLET.exec(line.text) ?? GLUED_BULLET.exec(line.text);
      if (bullet) {
        ledger.drop({ start: line.span.start, end: line.span.start + bullet[0].length }, 'markup');
        const item = plain(withoutMarkup(line, bullet[0].length, ledger));
        const ordered = /^\d/u.test(bullet[0]);
        if (item && list?.ordered === ordered) list.items.push(item);
        else if (item) notes.blocks.push((list = { type: 'list', ordered, items: [item] }));
        return;
      }
      const text = plain(withoutMarkup(line, 0, ledger));
      const heading = headingOf(line.text, text, lines[index + 1]);
      if (heading) notes.blocks.push({ type: 'heading', depth: 3, text: heading });
      else if (text) notes.blocks.push({ type: 'paragraph', text });
    }
    list = undefined;
  });
  return notes;
}

/** A line above a list, a section word, or what Markdown marks as a heading. */
function headingOf(written: string, text: string, next: Line | undefined): string | undefined {
  const marked = /^#{1,6}\s+(.+)$/u.exec(text);
  if (marked?.[1]) return marked[1].replace(/:$/u, '');
  const word = sectionWord(written);
  if (word && next) return word.text;
  if (isContact(written)) return undefined;
  const above = next && (BULLET.test(next.text) || GLUED_BULLET.test(next.text) || isContact(next.text));
  const short = text.length <= 60 && text.split(' ').length <= 9 && !/[.?!,;]$/u.test(text);
  const emphasised = /^\*{1,2}[^*]+\*{1,2}$/u.test(written);
  return short && (above || emphasised) ? text.replace(/:$/u, '') : undefined;
}

const LEAD = /^(?:[*•-]\s?)?[[(]?\s?$/u;

/** Lines of chapter lists, by their position: a time and a title, three or more of them near each other. */
function chapterLines(lines: readonly Line[]): Map<number, ChapterLine> {
  const found = new Map<number, ChapterLine>();
  lines.forEach((line, index) => {
    if (line.text.length > 260 || /https?:\/\//.test(line.text)) return;
    const stamp = stampsIn(line.text.slice(0, 30))[0];
    if (!stamp || !LEAD.test(line.text.slice(0, stamp.start))) return;
    const title = titleOf(line.text.slice(stamp.end));
    if (title && !/^https?:/.test(lines[index + 1]?.text ?? '')) found.set(index, { seconds: stamp.seconds, title });
  });
  for (const index of [...found.keys()]) {
    const near = [-2, -1, 1, 2].filter((step) => found.has(index + step)).length;
    const announced = sectionWord(lines[index - 1]?.text ?? '')?.kind === 'chapters';
    if (near === 0 && !announced) found.delete(index);
  }
  return found.size >= 3 ? found : new Map();
}
