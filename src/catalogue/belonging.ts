import { trust, type Suggestion } from './suggested-weight.ts';

/** How one episode speaks of one topic. */
export interface Evidence {
  /** Mentions in talk, or in an article. */
  talk: number;
  /** Mentions in notes. */
  notes: number;
  /** Which of so many equal parts of the text (see `partOf`) speak of it. */
  parts: Set<number>;
  /** Listed chapters, or headings, that name it. */
  headings: number;
  isInTitle: boolean;
  isInSummary: boolean;
}

/**
 * Notes say in a line what the talk says in ten minutes, a heading stands for all that is below it, a title and a summary
 * for the whole.
 */
const AMOUNT = { talk: 1, notes: 3, heading: 8, summary: 6, title: 12 };

/** What is spoken of all along belongs to an episode more than what one part speaks of: by this share of the amount. */
const PARTS = 10;
const ALONG = 0.6;

/** Ten times as much said is not ten times as much about; nor is what few speak of worth so much more than what all do. */
const DAMPING = { amount: 0.6, rarity: 0.5 };

/** Of suggestions, for which nobody vouches, rarity tells more. */
const SUGGESTED = { amount: 0.8, rarity: 0.8 };

/** Beside topics that a person wrote down, a suggestion stands back, less so where a title, summary or heading names it. */
const BESIDE = { headed: 0.6, other: 0.25 };

/** The part of a text, from 0, in which a character stands. */
export function partOf(at: number, length: number): number {
  return Math.min(PARTS - 1, Math.floor((at / Math.max(1, length)) * PARTS));
}

/** How much an episode says of a topic. `isWhole`: the text is the talk or an article, not notes alone. */
export function amountOf(evidence: Evidence, isWhole: boolean): number {
  const amount =
    AMOUNT.talk * evidence.talk +
    AMOUNT.notes * evidence.notes +
    AMOUNT.heading * evidence.headings +
    (evidence.isInTitle ? AMOUNT.title : 0) +
    (evidence.isInSummary ? AMOUNT.summary : 0);
  return isWhole ? amount * (1 - ALONG + (ALONG * evidence.parts.size) / PARTS) : amount;
}

/**
 * How much a topic belongs to an episode, compared with the others of the same episode.
 *
 * @param spread How many of the conversations speak of it.
 * @param suggestion Of a suggested topic.
 * @param isBeside Whether the archive has topics that a person wrote down.
 */
export function weightOf(
  { evidence, amount }: { evidence: Evidence; amount: number },
  { spread, conversations }: { spread: number; conversations: number },
  suggestion?: Suggestion,
  isBeside = false,
): number {
  const rarity = Math.log(1 + conversations / spread);
  if (!suggestion) return amount ** DAMPING.amount * rarity ** DAMPING.rarity;
  const isSubject = evidence.isInTitle || evidence.isInSummary;
  const trusted = trust(suggestion, spread, conversations);
  const weight = amount ** SUGGESTED.amount * rarity ** SUGGESTED.rarity * (isSubject ? Math.max(1, trusted) : trusted);
  if (!isBeside) return weight;
  const isHeaded = isSubject || evidence.headings > 0;
  return weight * (isHeaded ? BESIDE.headed : BESIDE.other);
}
