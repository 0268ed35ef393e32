import type { Blockquote, Data, List, Paragraph, Parents, RootContent } from 'mdast';
import { directionOf, otherScript } from '../transcript/script.ts';
import type { Anchors } from './anchors.ts';
import { withoutMinuteMarks } from './minute-marks.ts';
import type { QuoteNode, SectionNode, TurnNode } from './nodes.ts';
import { toQuote } from './quotes.ts';
import type { Passage, RecordHeading } from './record.ts';
import { plainText } from './text.ts';

/** A node that takes an id onto the element that it becomes. */
interface Marked {
  data?: Data | undefined;
}

export interface MarkedSection {
  id: string;
  title: string;
  isTranscript: boolean;
  blocks: RootContent[];
  headings: RecordHeading[];
  passages: Passage[];
  /** Per passage, the nodes that hold its text. */
  sources: Map<Passage, Parents[]>;
}

/**
 * Give every heading and every passage of a section its anchor, and list them in reading order. Block quotes become
 * quotes on the way. The nodes are changed in place.
 *
 * @param language That of the episode: passages in another script are marked.
 */
export function markPassages(section: SectionNode, anchors: Anchors, language: string): MarkedSection {
  const { title, isTranscript } = section;
  const id = anchors.section(title);
  const headings: RecordHeading[] = [];
  const passages: Passage[] = [];
  const sources: MarkedSection['sources'] = new Map();

  const add = (
    node: Marked,
    type: Passage['type'],
    parents: Parents[],
    voice: { speaker?: string | null | undefined; start?: number | undefined } = {},
  ): void => {
    const written = parents
      .map((parent) => plainText(parent))
      .filter((part) => part !== '')
      .join(type === 'quote' ? ' — ' : ' ');
    if (written === '') return;
    const { start } = voice;
    const text = (voice.speaker !== undefined && withoutMinuteMarks(written)) || written;
    const anchor = start === undefined ? anchors.worded(written) : anchors.timed(start);
    setId(node, anchor);
    const heading = headings.at(-1);
    if (heading && start !== undefined) heading.start ??= start;
    const speaker = voice.speaker === undefined && isTranscript ? null : voice.speaker;
    const lang = otherScript(text, language);
    if (lang !== undefined) markScript(voice.speaker === undefined ? [node] : parents, lang, language);
    const passage: Passage = {
      id: anchor,
      type,
      section: id,
      isTranscript,
      ...(heading ? { heading: heading.text } : {}),
      ...(speaker === undefined ? {} : { speaker }),
      ...(start === undefined ? {} : { start }),
      text,
      ...(lang === undefined ? {} : { lang }),
    };
    passages.push(passage);
    sources.set(passage, parents);
  };

  const addTurn = ({ speaker, start, children }: TurnNode, turn: TurnNode): void => {
    children.forEach((paragraph: Paragraph, index) => {
      if (index === 0) add(turn, 'turn', [paragraph], { speaker, start });
      else add(paragraph, 'paragraph', [paragraph], { speaker, start: paragraph.data?.start });
    });
  };

  const addItems = (list: List): void => {
    for (const item of list.children) {
      const own = item.children.filter((child) => child.type !== 'list');
      add(item, 'item', [{ type: 'listItem', children: own }]);
      for (const child of item.children) if (child.type === 'list') addItems(child);
    }
  };

  const addQuote = (quote: QuoteNode): void => {
    const cite: Parents[] = quote.cite ? [{ type: 'paragraph', children: quote.cite }] : [];
    add(quote, 'quote', [{ type: 'root', children: quote.children }, ...cite]);
  };

  const blocks = section.children.map((node): RootContent => {
    const block = node.type === 'blockquote' ? toQuote(node satisfies Blockquote) : node;
    switch (block.type) {
      case 'heading': {
        const text = plainText(block);
        const heading: RecordHeading = { id: anchors.heading(text), text, depth: block.depth <= 3 ? 3 : 4 };
        block.depth = heading.depth;
        setId(block, heading.id);
        if (text !== '') headings.push(heading);
        break;
      }
      case 'turn':
        addTurn(block, block);
        break;
      case 'list':
        addItems(block);
        break;
      case 'quote':
        addQuote(block);
        break;
      case 'chapterList':
      case 'thematicBreak':
      case 'definition':
        break;
      default:
        add(block, 'paragraph', ['children' in block ? block : { type: 'root', children: [block] }]);
    }
    return block;
  });
  return { id, title, isTranscript, blocks, headings, passages, sources };
}

function setId(node: Marked, id: string): void {
  setProperties(node, { id });
}

function markScript(nodes: readonly Marked[], lang: string, around: string): void {
  const dir = directionOf(lang);
  for (const node of nodes) setProperties(node, dir === directionOf(around) ? { lang } : { lang, dir });
}

function setProperties(node: Marked, properties: Record<string, string>): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}
