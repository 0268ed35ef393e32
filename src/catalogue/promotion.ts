import type { Passage } from '../markdown/record.ts';

/** A marker that opens a promotion wherever it stands; the colon keeps it apart from talk about sponsoring. */
const LABEL =
  /(?:^|[\s—–-])(?:(?:our |today['’]s )?sponsors?|(?:this (?:episode|show|podcast) is )?brought to you by)\s*:/iu;

/** A sentence that, at the head of a passage, says that the passage is paid for. */
const OPENING =
  /^\W{0,3}(?:(?:this|today['’]s) (?:episode|show|podcast|video) (?:is|was) (?:brought to you|sponsored|supported|presented) by|brought to you by|(?:thanks|thank you) to our sponsors?|(?:a )?word from our sponsors?|today['’]s sponsors?|get ad[- ]free)/iu;

/** Where a show is heard and followed: “Find us on YouTube”. */
const CHANNEL =
  /(?:^|[\s—–-])(?:find|follow|listen to|watch|subscribe to|join) [^.:!?\n]{1,60} on (?:x|twitter|youtube|linkedin|instagram|tiktok|facebook|spotify|substack|discord|apple podcasts?|bluesky|mastodon)\b/iu;

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

/** Sentences by which a publication sells, recruits or asks for something. */
const APPEALS = [
  /\b(?:take|fill (?:out|in)|complete)\b.{0,60}\bsurvey\b/iu,
  /\btickets?\b.{0,80}\b(?:live|on sale|available|sold out)\b|\b(?:get|buy|grab|win|and) (?:your |[\p{L}\p{N}]+ ){0,3}tickets\b/iu,
  /\b(?:discounts?|early bird|promo code|coupon)\b.{0,80}(?:\b(?:for|off|up to)\b|%)/iu,
  /\b(?:CFPs?|call for (?:papers|proposals|speakers)|apply to speak|last call)\b/iu,
  /\bjoin us\b.{0,60}\b(?:hackathon|meetup|webinar|conference|summit|discord|slack|community|speak|sponsor)\b/iu,
  /\b(?:see you (?:in|at|from|there|next)|see ya|cya)\b/iu,
  /\bwe(?: are|['’]re) (?:now )?(?:hiring|calling for|announcing|(?:happy|excited|thrilled) to announce)\b/iu,
  /\b(?:speakers announced|wave speakers)\b/iu,
  /^\W*(?:please )?(?:like(?:, share)?,? (?:and|&) )?subscribe\b/iu,
];

/** Longer than this nobody appeals. */
const LONGEST_APPEAL = 900;

/**
 * True for a paragraph of notes that only advertises what the publication itself wants: a survey, tickets, speakers for
 * its conference. Nothing else marks it as such.
 */
export function isAppeal({ type, isTranscript, text }: Pick<Passage, 'type' | 'isTranscript' | 'text'>): boolean {
  if (isTranscript || type !== 'paragraph' || text.length > LONGEST_APPEAL) return false;
  return text.split(/(?<=[.!?]["”’)]?)\s+/u).every((sentence) => APPEALS.some((appeal) => appeal.test(sentence)));
}

type Read = Pick<Passage, 'type' | 'isTranscript' | 'heading' | 'section' | 'text'>;

/** True for a heading or chapter that stands over a promotion. */
export function isPromotionHeading(text: string): boolean {
  return HEADING.test(text);
}

/**
 * For each passage in reading order, the offset from which it promotes something: 0 for a sponsor's paragraph, the
 * text's length for one that promotes nothing. Sponsors' lists and sections count, and after a label the paragraphs
 * below the same heading that give an address; so do appeals and lists of the channels by which a show is followed. Talk is
 * judged by its opening alone.
 */
export function promotionOffsets(passages: readonly Read[]): number[] {
  let inList = false;
  let above: Read['heading'];
  return passages.map((passage) => {
    const { text } = passage;
    if (inList && above === passage.heading && (passage.type === 'item' || ADDRESS.test(text))) return 0;
    inList = false;
    above = passage.heading;
    if (isPromotionHeading(passage.heading ?? '') || isPromotionHeading(passage.section)) return 0;
    if (OPENING.test(text)) {
      inList = /[:—–-]\s*$/u.test(text);
      return 0;
    }
    if (passage.isTranscript) return text.length;
    if (isLinkList(text) || isAppeal(passage)) return 0;
    const channel = CHANNEL.exec(text)?.index ?? text.length;
    const label = LABEL.exec(text);
    if (!label) return channel;
    const after = text.slice(label.index + label[0].length);
    inList = after.trim() === '' || (label.index === 0 && ADDRESS.test(after));
    return Math.min(label.index, channel);
  });
}
