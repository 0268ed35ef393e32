import { plain } from '../../../transcript/plain.ts';
import type { LedgerLine, Message, Sourced, Span } from '../../source.ts';

/** A caption: words and when they are shown. */
export interface Cue {
  /** As written; absent when the cue has none. */
  id?: string;
  /** Seconds. */
  start: number;
  /** Seconds; before `start` when the file says so. */
  end: number;
  /** The voice that the cue's text begins with; null when nobody is named. */
  speaker: string | null;
  /** Plain and on one line. */
  text: string;
  /** What follows the times on their line, such as `align:start`. */
  settings?: string;
  /** The whole cue, from its id or time line to the end of its text. */
  span: Span;
  lines: Run[][];
  /** Lines that stand in no cue and go on with this one, so that they are not lost. */
  after?: Run[][];
}

/** A stretch of a cue's text without markup, in one voice, on one line. */
export interface Run {
  /** Character references resolved; white space as in the file. */
  text: string;
  span: Span;
  speaker: string | null;
}

/** A file of cues, understood. Offsets are those of the seed. */
export interface CueFile {
  title?: Sourced;
  /** The language that the file's header gives. */
  language?: string;
  cues: Cue[];
  /** Text that stands before the first cue, in no cue at all. */
  strays: Sourced[];
  /** The settings of the regions that the file defines, as written. */
  regions?: string[];
  /** What is no speech: times, ids, markup, comments. */
  marks: LedgerLine[];
  messages: Message[];
}

export function lineText(line: readonly Run[]): string {
  return plain(line.length === 1 ? (line[0]?.text ?? '') : line.map(({ text }) => text).join(''));
}
