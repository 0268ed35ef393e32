import { HEADING, PASSAGE, PROMOTION, SECTION, SLOTS, type Block, type BlockPart } from '../format.ts';
import type { IndexPage } from './pages.ts';
import type { Part } from './part.ts';

/** A place with its number and what surrounds it. */
export interface NumberedPlace {
  number: number;
  part: Part;
  /** The heading that it stands under. */
  chapter: string;
}

const KINDS = { passage: PASSAGE, heading: HEADING, section: SECTION } as const;

/**
 * Numbers the places of pages that follow each other and deals them into blocks. A page begins with a new block.
 *
 * @returns the blocks, and per page its places.
 */
export function dealPlaces(
  pages: readonly IndexPage[],
  firstBlock: number,
  { slots = SLOTS } = {},
): { blocks: Block[]; places: NumberedPlace[][] } {
  const blocks: Block[] = [];
  let slot = slots;
  const places = pages.map((page) => {
    slot = slots;
    let chapter = '';
    let section: Part | undefined;
    let begins = true;
    let waiting: BlockPart[] = [];
    const own: NumberedPlace[] = [];
    for (const part of page.parts) {
      if (part.type === 'section') {
        section = part;
        chapter = '';
      }
      if (!part.text) {
        waiting.push(partOf(part));
        continue;
      }
      if (slot === slots) {
        blocks.push({ pages: [], chapter, section: section?.label ?? '', parts: [] });
        slot = 0;
        begins = true;
        waiting = [];
      }
      const block = blocks.at(-1)!;
      if (begins) {
        block.pages.push({
          slot,
          path: page.path,
          title: page.title,
          show: page.show,
          people: page.people,
          ...(page.of && { of: page.of }),
        });
      }
      begins = false;
      block.parts.push(...waiting, partOf(part));
      waiting = [];
      if (part.type === 'heading') chapter = part.text;
      own.push({ number: (firstBlock + blocks.length - 1) * slots + slot, part, chapter });
      slot++;
    }
    return own;
  });
  return { blocks, places };
}

function partOf({ type, isPromotion, id, label, text, heard, lang }: Part): BlockPart {
  const kind = isPromotion ? PROMOTION : KINDS[type];
  if (lang !== undefined) return [kind, id, label, text, heard ?? [], lang];
  return heard ? [kind, id, label, text, heard] : [kind, id, label, text];
}
