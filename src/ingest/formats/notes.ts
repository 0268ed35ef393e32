import type { Block, Draft, Format, ParseContext } from '../draft.ts';
import type { Section } from '../../transcript/body.ts';
import { countWords } from '../../transcript/words.ts';
import { readNotes } from '../page/notes.ts';
import { readPage } from '../page/page.ts';
import { pageTitle } from '../page/title.ts';

/** Show notes and whatever else is no talk. Claims every entry, faintly. */
export const notes: Format = { name: 'notes', most: 0.05, detect: () => 0.05, parse };

function parse(context: ParseContext): Draft {
  const page = readPage(context);
  const title = context.entry.title ? undefined : pageTitle(page, context.ledger);
  const { blocks, chapters } = readNotes(page.lines.slice(title ? 1 : 0), context.ledger);
  const article = chapters.length === 0 && isArticle(blocks);
  return {
    format: 'notes',
    kind: article ? 'article' : 'notes',
    ...(title ? { title } : {}),
    body: { sections: article ? sectionsOf(blocks) : [{ title: 'Notes', blocks }] },
    chapters,
    attribution: 'stated',
    timing: chapters.length > 0 ? 'chapter' : 'none',
    truncated: false,
  };
}

/** Written prose under headings of its own: at least so many words in paragraphs, and headings above paragraphs. */
const ARTICLE = { words: 700, headings: 2 };

function isArticle(blocks: readonly Block[]): boolean {
  const words = blocks.reduce((sum, block) => sum + (block.type === 'paragraph' ? countWords(block.text) : 0), 0);
  const headings = blocks.filter(
    (block, index) => block.type === 'heading' && blocks[index + 1]?.type === 'paragraph',
  ).length;
  return words >= ARTICLE.words && headings >= ARTICLE.headings;
}

/** The headings of an article as sections; what stands before the first has no title. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let section: Section = { title: '', blocks: [] };
  for (const block of blocks) {
    if (block.type === 'heading') {
      if (section.title !== '' || section.blocks.length > 0) sections.push(section);
      section = { title: block.text, blocks: [] };
    } else section.blocks.push(block);
  }
  return [...sections, section];
}
