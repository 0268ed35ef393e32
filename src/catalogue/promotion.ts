import { isAppeal } from './appeal.ts';
import { channelsAt } from './channel.ts';
import type { Passage } from '../markdown/record.ts';

/** A marker that opens a promotion wherever it stands; the colon keeps it apart from talk about sponsoring. */
const LABEL =
  /(?:^|[\s—–-])(?:(?:our |today['’]s )?sponsors?|(?:this (?:episode|show|podcast) is )?brought to you by)\s*:/iu;

/** A sentence that, at the head of a passage, says that the passage is paid for. */
const OPENING =
  /^\W{0,3}(?:(?:this|today['’]s) (?:episode|show|podcast|video) (?:is|was) (?:brought to you|sponsored|supported|presented) by|brought to you by|(?:thanks|thank you) to our sponsors?|(?:a )?word from our sponsors?|today['’]s sponsors?|get ad[- ]free)/iu;

const HEADING = /^\W{0,3}(?:our |today['’]s )?(?:sponsors?\b|brought to you by|promo(?:tion)?s?$)/iu;

/** What sponsors never go without. */
const ADDRESS = /https?:\/\//iu;

const ADDRESSES = /https?:\/\/\S+/giu;

/** A line of addresses with a word for each: `Website: … LinkedIn: … Apple: …`. */
function isLinkList(text: string): boolean {
  const addresses = text.match(ADDRESSES)?.length ?? 0;
  if (addresses < 3) return false;
  const words = text.replace(ADDRESSES, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words <= addresses * 3;
}

type Read = Pick<Passage, 'type' | 'isTranscript' | 'heading' | 'section' | 'text'>;

/** True for a heading or chapter that stands over a promotion. */
export function isPromotionHeading(text: string): boolean {
  return HEADING.test(text);
}

/** A line of names and their addresses, nothing more: `Twitter (Ada): https://…`. */
const NAMED_ADDRESSES =
  /^(?:(?:[\p{Lu}\p{N}(][^\s:]*:? ){0,3}[\p{Lu}\p{N}(][^\s:]*(?:: ?| [–—-] )https?:\/\/\S+(?:\s+|$))+$/u;

/**
 * How a list of sponsors goes on after its label: `bare` with whatever gives an address, where the label stood alone;
 * `open` so too, where several sponsors are announced and one is told of, or the next is named and not yet found;
 * `closed` with items and with names and their addresses alone.
 */
type List = 'bare' | 'open' | 'closed';

/**
 * For each passage in reading order, the offset from which it promotes something: 0 for a sponsor's paragraph, the
 * text's length for one that promotes nothing. Sponsors' lists and sections count, and after a label the paragraphs
 * below the same heading that belong to it; so do appeals and lists of the channels by which a show is followed. Talk is
 * judged by its opening alone.
 */
export function promotionOffsets(passages: readonly Read[]): number[] {
  let list: List | undefined;
  let above: Read['heading'];
  return passages.map((passage) => {
    const { text } = passage;
    if (list && above === passage.heading && goesOn(list, passage)) {
      if (list === 'open' && passage.type !== 'item' && !namesNext(text)) list = 'closed';
      return 0;
    }
    list = undefined;
    above = passage.heading;
    if (isPromotionHeading(passage.heading ?? '') || isPromotionHeading(passage.section)) return 0;
    if (OPENING.test(text)) {
      if (/[:—–-]\s*$/u.test(text)) list = 'bare';
      return 0;
    }
    if (passage.isTranscript) return text.length;
    if (isLinkList(text) || isAppeal(passage)) return 0;
    const channels = channelsAt(text);
    const channel = channels < 0 ? text.length : channels;
    const label = LABEL.exec(text);
    if (!label) return channel;
    const after = text.slice(label.index + label[0].length);
    if (after.trim() === '') list = 'bare';
    else if (label.index === 0 && ADDRESS.test(after)) list = isOneOfSeveral(label[0], after) ? 'open' : 'closed';
    return Math.min(label.index, channel);
  });
}

function goesOn(list: List, { type, text }: Read): boolean {
  if (type === 'item') return true;
  return list === 'closed' ? NAMED_ADDRESSES.test(text) : ADDRESS.test(text);
}

function isOneOfSeveral(label: string, text: string): boolean {
  return /sponsors/iu.test(label) && (text.match(ADDRESSES)?.length === 1 || namesNext(text));
}

/** Whether the text names another sponsor after its last address. */
function namesNext(text: string): boolean {
  return /:\s/u.test(text.split(ADDRESSES).at(-1) ?? '');
}
