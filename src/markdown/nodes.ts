import type { BlockContent, List, Node, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A `##` part of a page with all that stands under it. */
export interface SectionNode extends Node {
  type: 'section';
  /** Empty for what stands before the first `##`. */
  title: string;
  isTranscript: boolean;
  children: RootContent[];
}

/** One speaker's run, its label and time taken out of the paragraphs. */
export interface TurnNode extends Node {
  type: 'turn';
  speaker: string | null;
  start?: number;
  children: Paragraph[];
}

/** `[00:01:02]`, a bracketed time that is no link. */
export interface TimecodeNode extends Node {
  type: 'timecode';
  /** Whole seconds. */
  seconds: number;
}

/** A time inside a sentence of the talk, which belongs to the transcript and not to what was said. */
export interface MinuteMarkNode extends Node {
  type: 'minuteMark';
  /** Whole seconds. */
  seconds: number;
  /** The anchor of that time on the page. */
  place: string;
  /** Whether the mark itself is that place; otherwise a passage is. */
  isPlace?: boolean;
}

/** A word as it was meant, in place of what was heard. */
export interface CorrectionNode extends Node {
  type: 'correction';
  heard: string;
  meant: string;
  note?: string;
}

/** Words in somebody's mouth, who is named in the last paragraph of the Markdown. */
export interface QuoteNode extends Node {
  type: 'quote';
  children: BlockContent[];
  /** Who said it, without the dash. */
  cite?: PhrasingContent[];
}

/** A list of times and titles, under the heading that it had. */
export interface ChapterListNode extends Node {
  type: 'chapterList';
  title?: PhrasingContent[];
  children: [List];
}

declare module 'mdast' {
  interface RootContentMap {
    section: SectionNode;
    turn: TurnNode;
    quote: QuoteNode;
    chapterList: ChapterListNode;
    timecode: TimecodeNode;
    minuteMark: MinuteMarkNode;
    correction: CorrectionNode;
  }
  interface BlockContentMap {
    quote: QuoteNode;
  }
  interface PhrasingContentMap {
    timecode: TimecodeNode;
    minuteMark: MinuteMarkNode;
    correction: CorrectionNode;
  }
  interface ParagraphData {
    /** The time of a later paragraph of a turn, in whole seconds. */
    start?: number;
  }
  interface TextData {
    /** Escape every sign that Markdown could read as its own. */
    isHostile?: boolean;
  }
}
