import type { Passage } from '../markdown/record.ts';

/** What stands before an imperative at the head of a sentence: “If you are in Riga: please …”. */
const LEAD = String.raw`^\W*(?:(?:if you|for (?:all )?(?:those|you))\b[^:,]{0,60}[:,]\s*)?(?:please |and |so )?`;

const EVENT = 'hackathon|meet-?up|webinar|workshop|conference|summit|fair|festival';
const SOUGHT = 'papers|proposals|speakers|talks|submissions|applications|nominations';

/** The head of a sentence that sells, recruits or asks for something: one of these is enough. */
const STRONG = [
  String.raw`(?:take|fill (?:out|in)|complete) (?:our|the|this|your)\b[^.!?]{0,50}\bsurvey\b(?! (?:of|that|which|by|from)\b)`,
  String.raw`(?:get|buy|grab|book|win) (?:[\p{L}\p{N}'’-]+ ){0,3}tickets\b`,
  String.raw`(?:get|save|claim) (?:up to )?(?:\d+ ?%|[$€£]\d+) (?:off|on)\b`,
  String.raw`(?:use|enter) (?:the |our )?(?:(?:promo|discount|coupon) )?code \S`,
  String.raw`join (?:us (?:for|at|in|on)(?! (?:an?|the|our|this) (?:talk|chat|conversation|discussion|episode)\b)|our)\b[^.!?]{0,60}\b(?:${EVENT}|discord|slack|community|newsletter)\b`,
  String.raw`(?:apply|register|sign up|rsvp)(?: (?:now|today|here|(?:for|to) our)\b|:? https?:| to (?:speak|attend|exhibit|sponsor)\b| (?:for|to) (?:the|an?)\b[^.!?]{0,60}\b(?:${EVENT})\b)`,
  String.raw`(?:like(?:, share)?,? (?:and|&) )?subscribe\b(?=\W*$| (?:now|today|here|to|on|at|for|wherever)\b)`,
  String.raw`we(?: are|['’]re) (?:now |also )?(?:announcing|(?:happy|excited|thrilled|proud) to announce|hiring(?= an? | now|[!.:]|\W*$)|(?:calling|looking) for\b[^.!?]{0,60}\b(?:${SOUGHT})\b)`,
  String.raw`(?:(?:our|the|all|early[- ]bird|last|first|group) ){0,3}(?:tickets|registration|(?:the |our )?call for (?:${SOUGHT})|${SOUGHT})(?: (?:for|to)\b[^.!?]{0,80})? (?:is|are) (?:now |still )?(?:live|open|on sale|available)(?= (?:now|here|today|at|until|from|through)\b|[!.,:;)]|\W*$)`,
].map((head) => new RegExp(LEAD + head, 'iu'));

/** What others write too: two of these make an appeal of a sentence. */
const WEAK = [
  /\bdiscounts?\b[^.!?]{0,80}(?:\d ?%|[$€£]\d)/iu,
  /\b(?:early[- ]bird|(?:promo|discount|coupon) code)\b/iu,
  /\bcall for (?:papers|proposals|speakers)\b/iu,
  /(?:^|[,;)–—-]) ?see you (?:in|at|from|there|then|soon|next)\b/iu,
  /\b(?:this|next) (?:week(?:end)?|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
  /\b(?:sign up|register|apply|book) (?:now|today|here|by)\b/iu,
];

/** A headline, which may begin with any words: `See you in court: how a town sued`. */
const HEADLINE = /: (?:how|why|what|when|where|who|the|an?) /iu;

/** Longer than this nobody appeals. */
const LONGEST = 900;

/**
 * True for a paragraph of notes that only advertises what the publication itself wants: a survey, tickets, speakers for
 * its conference. Nothing else marks it as such.
 */
export function isAppeal({ type, isTranscript, text }: Pick<Passage, 'type' | 'isTranscript' | 'text'>): boolean {
  if (isTranscript || type !== 'paragraph' || text.length > LONGEST) return false;
  return text.split(/(?<=[.!?]["”’)]?)\s+/u).every(appeals);
}

function appeals(sentence: string): boolean {
  if (HEADLINE.test(sentence)) return false;
  return STRONG.some((head) => head.test(sentence)) || WEAK.filter((sign) => sign.test(sentence)).length > 1;
}
