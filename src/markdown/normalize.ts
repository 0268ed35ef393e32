import {
  isTranscript,
  type Block,
  type Body,
  type Section,
  type SpokenParagraph,
  type Turn,
} from '../transcript/body.ts';
import { leadingTime, normalizeText } from './text.ts';

/** The last time that `hh:mm:ss` can be written for, in seconds. */
const LAST_TIME = 1000 * 3600 - 1;

/**
 * A body in normal form: texts trimmed and on one line, empty ones dropped, bracketed times at the beginning of spoken
 * paragraphs lifted into `start`, turns only in the transcript, and plain paragraphs there taken as talk by nobody named.
 */
export function normalizeBody(body: Body): Body {
  const sections: Section[] = [];
  for (const section of body.sections) {
    const title = normalizeText(section.title);
    const last = sections.at(-1);
    if (title !== '' || !last) sections.push({ title, blocks: [...section.blocks] });
    else last.blocks.push(...section.blocks);
  }
  return {
    sections: sections
      .map((section) => ({
        ...section,
        blocks: isTranscript(section) ? transcriptBlocks(section) : proseBlocks(section),
      }))
      .filter(({ title, blocks }) => title !== '' || blocks.length > 0),
  };
}

function proseBlocks({ blocks }: Section): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'turn') return normalizeBlock(block);
    const speaker = block.speaker === null ? '' : normalizeText(block.speaker);
    return block.paragraphs.flatMap(({ text }, index) =>
      normalizeBlock({ type: 'paragraph', text: index === 0 && speaker ? `${speaker}: ${text}` : text }),
    );
  });
}

function transcriptBlocks({ blocks }: Section): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'turn') {
      result.push(...normalizeTurn(block));
    } else if (block.type === 'paragraph') {
      const last = result.at(-1);
      if (last?.type === 'turn' && last.speaker === null) last.paragraphs.push(...normalizeSpoken([block]));
      else result.push(...normalizeTurn({ type: 'turn', speaker: null, paragraphs: [block] }));
    } else {
      result.push(...normalizeBlock(block));
    }
  }
  return result;
}

function normalizeTurn(turn: Turn): Turn[] {
  const [first, ...rest] = normalizeSpoken(turn.paragraphs, turn.start);
  if (!first) return [];
  const speaker = turn.speaker === null ? null : normalizeText(turn.speaker) || null;
  const start = first.start;
  return [
    { type: 'turn', speaker, ...(start === undefined ? {} : { start }), paragraphs: [{ text: first.text }, ...rest] },
  ];
}

/** @param turnStart The time of the turn, which is that of its first paragraph. */
function normalizeSpoken(
  paragraphs: readonly { text: string; start?: number }[],
  turnStart?: number,
): SpokenParagraph[] {
  return paragraphs
    .map((paragraph, index): SpokenParagraph => {
      const text = normalizeText(paragraph.text);
      const start = wholeSeconds((index === 0 ? turnStart : undefined) ?? paragraph.start);
      if (start !== undefined) return { text, start };
      const time = leadingTime(text);
      return time ? { text: text.slice(time.length), start: time.start } : { text };
    })
    .filter(({ text }) => text !== '');
}

function wholeSeconds(seconds: number | undefined): number | undefined {
  return seconds !== undefined && seconds >= 0 && seconds < LAST_TIME + 1 ? Math.floor(seconds) : undefined;
}

function normalizeBlock(block: Exclude<Block, Turn>): Block[] {
  if (block.type === 'list') {
    const items = block.items.map(normalizeText).filter((item) => item !== '');
    return items.length > 0 ? [{ type: 'list', ordered: block.ordered, items }] : [];
  }
  const text = normalizeText(block.text);
  if (text === '') return [];
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: block.depth, text }];
    case 'paragraph':
      return [{ type: 'paragraph', text }];
    case 'quote': {
      const cite = normalizeText(block.cite ?? '');
      return [{ type: 'quote', text, ...(cite === '' ? {} : { cite }) }];
    }
  }
}
