import type { HeardWords } from '../heard.ts';

/**
 * A piece of a page that the index knows of.
 *
 * - `passage`: a place to land on; `label` is who speaks.
 * - `heading`: a chapter's title, or the page's own.
 * - `section`: says in which part of the page the following passages stand; no place of its own.
 */
export interface Part {
  type: 'passage' | 'heading' | 'section';
  /** Anchor on the page; empty when the page itself is the place. */
  id: string;
  label: string;
  text: string;
  /** True where the page has the words of the text in one run. */
  isRun?: boolean;
  /** Where the text is corrected, what was transcribed. */
  heard?: HeardWords[];
  /** Promotes something from its first word on. */
  isPromotion?: boolean;
  /** Of a passage in another script than its episode's, its language. */
  lang?: string;
  /** Of a passage that another one repeats but for these words: they alone find it. */
  added?: string;
  /** Who speaks, for filters: the id of a person, or the label where it names somebody who is no person of the archive. */
  speaker?: { person: string } | { label: string };
}
