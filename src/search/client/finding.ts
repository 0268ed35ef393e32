import type { BlockPage } from '../format.ts';
import type { Scored } from './rank.ts';

/** A passage that answers, where it was found, and how well the index alone thought of it: 1 for its best. */
export interface Finding {
  place: number;
  page: BlockPage;
  /** Language of the episode. */
  lang: string;
  scored: Scored;
  rank: number;
  /** When it was read: what was shown first keeps its place. */
  batch: number;
  /** The place is the title of its episode. */
  isTitle: boolean;
}
