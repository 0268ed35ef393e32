import type { Parents, Root, RootContent } from 'mdast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { compileCorrections, type Correction, type Corrector } from '../transcript/corrections.ts';
import { countWords } from '../transcript/words.ts';
import { linkAddresses } from './addresses.ts';
import { Anchors } from './anchors.ts';
import { foldChapterLists } from './chapter-lists.ts';
import { elementHandlers } from './elements.ts';
import { readMarkdown } from './grammar.ts';
import { linkImages } from './images.ts';
import { rehypeOutwardLinks } from './outward-links.ts';
import { correctedText, correctNodes } from './misheard.ts';
import { markMinutes } from './minute-marks.ts';
import { markPassages, type MarkedSection } from './passages.ts';
import type { CorrectedSpan, EpisodeRecord, Passage } from './record.ts';
import { safeHtml } from './safety.ts';
import { toSections } from './sections.ts';
import { toTurns } from './turns.ts';

/** Rises whenever the same Markdown gives another record than before: kept records are then made anew. */
export const RENDER_VERSION = 5;

/** What a rendering depends on beside the body. */
export interface Rendering {
  /** BCP 47. */
  language: string;
  corrections: readonly Correction[];
}

export const PLAIN: Rendering = { language: 'en', corrections: [] };

/**
 * Turn the Markdown of an episode into safe HTML, headings and passages.
 *
 * @param digest What the record is to be known by.
 * @param read How to make a tree of it.
 */
export function renderBody(
  markdown: string,
  digest: string,
  read = readMarkdown,
  { language, corrections }: Rendering = PLAIN,
): EpisodeRecord {
  const tree = read(markdown);
  linkImages(tree);
  const definitions = tree.children.filter((node) => node.type === 'definition');
  const anchors = new Anchors();
  const marked = toSections(tree).map((section) => {
    const children = section.isTranscript ? toTurns(section.children) : foldChapterLists(section.children);
    return markPassages({ ...section, children }, anchors, language);
  });
  for (const { isTranscript, blocks } of marked) if (isTranscript) markMinutes(blocks, anchors);
  const passages = marked.flatMap((section) => section.passages);
  const [words, spokenWords] = [countAll(passages), countAll(passages.filter(({ isTranscript }) => isTranscript))];
  const corrector = compileCorrections(corrections);
  const counts = corrections.map(() => 0);
  for (const { sources } of marked) for (const [passage, nodes] of sources) correct(passage, nodes, corrector, counts);
  const toHtml = htmlWriter(voiceNumbers(marked), definitions);
  return {
    digest,
    sections: marked.map(({ id, title, isTranscript, headings, blocks }) => ({
      id,
      title,
      isTranscript,
      html: toHtml(blocks),
      headings,
    })),
    passages,
    words,
    spokenWords,
    ...(corrections.length > 0 ? { corrections: counts } : {}),
  };
}

/** Corrects a passage and its nodes; the anchor stays, as it is made of the words in the file. */
function correct(passage: Passage, nodes: readonly Parents[], corrector: Corrector, counts: number[]): void {
  if (corrector.list.length === 0) return;
  const holds = (index: number): boolean => corrector.list[index]?.at?.includes(passage.id) ?? true;
  const count = (index: number): void => void (counts[index] = (counts[index] ?? 0) + 1);
  const changed = nodes.filter((node) => correctNodes(node, corrector, holds, count));
  if (changed.length === 0) return;
  let text = '';
  const corrected: CorrectedSpan[] = [];
  for (const node of nodes) {
    const part = correctedText(node, passage.speaker !== undefined);
    if (part.text === '') continue;
    const offset = text === '' ? 0 : text.length + ' — '.length;
    text += text === '' ? part.text : ` — ${part.text}`;
    for (const span of part.corrected) corrected.push({ ...span, start: span.start + offset, end: span.end + offset });
  }
  Object.assign(passage, { text, corrected });
}

/** The HTML of a description: of a show, a person, a topic. */
export function renderProse(markdown: string): string {
  const tree = readMarkdown(markdown);
  linkImages(tree);
  return htmlWriter(() => 0, [])(tree.children);
}

const printer = rehype()
  .data('settings', { characterReferences: { useNamedReferences: true } })
  .freeze();

function htmlWriter(voiceOf: (label: string) => number, definitions: RootContent[]): (blocks: RootContent[]) => string {
  const processor = unified()
    .use(remarkRehype, { handlers: elementHandlers(voiceOf) })
    .use(rehypeOutwardLinks)
    .use(rehypeSanitize, safeHtml)
    .freeze();
  return (blocks) => {
    const own = new Set(blocks);
    const tree: Root = { type: 'root', children: [...blocks, ...definitions.filter((node) => !own.has(node))] };
    linkAddresses(tree);
    return printer.stringify(processor.runSync(tree));
  };
}

/** Numbers the labels of a page in the order of their first turns. */
function voiceNumbers(sections: MarkedSection[]): (label: string) => number {
  const turns = sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'turn');
  const labels = [...new Set(turns.map(({ speaker }) => speaker))].filter((label) => label !== null);
  const numbers = new Map(labels.map((label, number) => [label, number]));
  return (label) => numbers.get(label) ?? 0;
}

function countAll(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + countWords(text), 0);
}
