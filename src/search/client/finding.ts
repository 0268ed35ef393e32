import type { Fragment } from './engine.ts';
import type { Scored } from './rank.ts';

/** A passage that answers, where it was found, and how well Pagefind thought of that stretch: 1 for its best. */
export interface Finding {
  fragment: Fragment;
  scored: Scored;
  rank: number;
}
