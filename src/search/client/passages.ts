import { asTranscribed } from '../heard.ts';
import { HEADING, PROMOTION, SECTION, type Block, type BlockPage } from '../format.ts';

/** One place of a block with its words. */
export interface FoundPassage {
  kind: 'passage' | 'heading';
  /** Promotes something, such as a sponsor. */
  isPromotion?: boolean;
  /** Empty when the page itself is the place. */
  id: string;
  /** Empty for a voice without a name, and outside the talk. */
  speaker: string;
  chapter: string;
  section: string;
  /** Split at spaces, punctuation attached. */
  words: string[];
  /** Where it is not that of the episode. */
  lang?: string;
  /** The same as they were transcribed; absent where nothing is corrected. */
  heard?: string[];
  /** True where `words` are as transcribed, because a query was answered by them. */
  isHeard?: boolean;
}

/** The places of a block in order of their slots, each with its page. */
export function passagesOf(block: Block): { page: BlockPage; passage: FoundPassage }[] {
  let { chapter, section } = block;
  const found: { page: BlockPage; passage: FoundPassage }[] = [];
  for (const [kind, id, label, text, heard, lang] of block.parts) {
    if (kind === SECTION) {
      chapter = '';
      section = label;
      continue;
    }
    const slot = found.length;
    const page = block.pages.findLast((own) => own.slot <= slot);
    if (!page) break;
    if (page.slot === slot && slot > 0) chapter = '';
    const isHeading = kind === HEADING;
    const words = text.split(/\s+/).filter(Boolean);
    const passage = {
      kind: isHeading ? ('heading' as const) : ('passage' as const),
      id,
      speaker: isHeading ? '' : label,
      chapter: isHeading ? '' : chapter,
      section,
      words,
      ...(kind === PROMOTION && { isPromotion: true }),
      ...(heard && heard.length > 0 && { heard: asTranscribed(words, heard) }),
      ...(lang !== undefined && { lang }),
    };
    found.push({ page, passage });
    if (isHeading) chapter = text;
  }
  return found;
}
