/**
 * The body of an episode as the rest of Longhand sees it: sections of blocks. This is the model that ingest writes as
 * Markdown and that the site reads back; `parseBody(stringifyBody(x))` gives `x` for every body in normal form.
 *
 * Texts are plain: no markup, one line, single spaces, trimmed, never empty. A link is just its address in the text.
 */

export interface Body {
  sections: Section[];
}

/** A `##` part of the page. The section titled `Transcript` holds the talk; every other one is notes or article prose. */
export interface Section {
  /** Empty only for what stands before the first `##`. */
  title: string;
  blocks: Block[];
}

export type Block = Heading | Paragraph | List | Quote | Turn;

/** A `###` or deeper heading: inside the transcript, a chapter. */
export interface Heading {
  type: 'heading';
  depth: 3 | 4;
  text: string;
}

export interface Paragraph {
  type: 'paragraph';
  text: string;
}

export interface List {
  type: 'list';
  ordered: boolean;
  items: string[];
}

/** Words that the notes or an article put in somebody's mouth. */
export interface Quote {
  type: 'quote';
  text: string;
  /** Who said it, as written: `Dara Khosrowshahi, on why crisis does not rattle him`. */
  cite?: string;
}

/** One speaker's run. Turns occur only in the transcript section. */
export interface Turn {
  type: 'turn';
  /** The label as written in the seed; null when nobody is named. */
  speaker: string | null;
  /** The time that the source gives for the turn, in whole seconds. */
  start?: number;
  /** At least one. */
  paragraphs: SpokenParagraph[];
}

export interface SpokenParagraph {
  text: string;
  /** In whole seconds; only on paragraphs after the first of a turn, when the source times them. */
  start?: number;
}

export const TRANSCRIPT_TITLE = 'Transcript';

export function isTranscript(section: Section): boolean {
  return section.title === TRANSCRIPT_TITLE;
}
