import type { StatedFacts } from './stated-facts.ts';

/** A stretch of a seed's decoded text, in UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A seed as read: `text` is the decoded file, byte-order mark removed, line ends as they were. */
export interface Seed {
  /** File name in the seeds folder. */
  name: string;
  text: string;
  sha256: string;
}

/** One episode's stretch of a seed. */
export interface Entry {
  /** Line of a feed dump, ordinal of an index; absent when the seed is one episode. */
  number?: number;
  span: Span;
  /** A title that the container itself gives, such as an index's headline. */
  title?: Sourced;
  /** The name of the show, where the container gives it. */
  show?: Sourced;
  /** What the container states about the episode. */
  facts?: StatedFacts;
}

/** Words and where they stand in the seed. */
export interface Sourced {
  text: string;
  span: Span;
}

/** A line of an entry: a physical line, or a stretch that lost its newline and was found again. */
export type Line = Sourced;

export interface Message {
  severity: 'error' | 'warning' | 'info';
  /** `cue-overlap`, `entry-truncated`: stable, for tests and filters. */
  rule: string;
  reason: string;
  /** Offset in the seed's text; line and column are worked out when it is shown. */
  offset: number;
}

export type Fate = 'published' | 'metadata' | 'dropped';

export interface LedgerLine {
  span: Span;
  fate: Fate;
  /** Of metadata, the field (`chapters`, `speaker`, `time`); of what was dropped, the reason (`page chrome`). */
  what: string;
}
