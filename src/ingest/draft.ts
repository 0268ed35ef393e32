import type { Block, Body } from '../transcript/body.ts';
import type { Ledger } from './ledger.ts';
import type { Entry, Message, Seed, Sourced, Span } from './source.ts';
import type { StatedFacts } from './stated-facts.ts';
import type { Detector } from './surest.ts';

/** What a format parser makes of one entry; the enrichers fill in what is still open. */
export interface Draft {
  /** `webvtt`, `captions`, `turns`, `article`, `notes`. */
  format: string;
  kind: 'transcript' | 'notes' | 'article';
  /** Only when the seed says it. */
  title?: Sourced;
  body: Body;
  /** Chapters as the seed lists them, and headings inside the talk that carry a time. */
  chapters: DraftChapter[];
  attribution: 'stated' | 'inferred' | 'unknown';
  timing: 'cue' | 'turn' | 'chapter' | 'none';
  truncated: boolean;
  /** What the seed says a speaker label's part in the talk is: `host`, `guest`. */
  roles?: Record<string, string>;
  /** What the seed states outside its text; a sidecar's facts win over these. */
  facts?: StatedFacts;
}

export interface DraftChapter {
  /** Whole seconds; absent where the text has no times. */
  start?: number;
  /** In place of a time, the first words of the paragraph that it begins with. */
  opens?: string;
  title: string;
  from: 'listed' | 'heading' | 'inferred';
  span: Span;
}

/** What a parser gets: the seed, the entry's stretch of it, and where to account for what it does. */
export interface ParseContext {
  seed: Seed;
  entry: Entry;
  ledger: Ledger;
  report(message: Message): void;
  /** Told of every caption of the entry, in order, by formats that have them. */
  showCue?(cue: ShownCue): void;
}

/** A caption as it is shown. */
export interface ShownCue {
  id?: string;
  /** Seconds. */
  start: number;
  /** Seconds; before `start` when the file says so. */
  end: number;
  /** Who speaks first in it, as far as the file says. */
  speaker: string | null;
  /** Markup out, character references resolved, white space and line ends as in the file. */
  text: string;
  /** Words that stand under it but in no cue, and go on with it. */
  after?: string;
  /** What follows the times on their line. */
  settings?: string;
}

/** One way to write down talk. A new format is one file that exports one of these, and one line in `formats/index.ts`. */
export interface Format extends Detector {
  name: string;
  parse(context: ParseContext): Draft;
}

/** One way to pack episodes into a file. */
export interface Container extends Detector {
  name: string;
  /** In order, never overlapping. What stands between entries is for the container to enter in the ledger. */
  entries(context: Omit<ParseContext, 'entry'>): Entry[];
}

export type { Block, Body };
