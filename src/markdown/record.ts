import { opensWith } from '../transcript/opening.ts';

/** What the site needs of one episode's body, made once per content digest and kept on disk. */
export interface EpisodeRecord {
  digest: string;
  sections: RecordSection[];
  /** In reading order. */
  passages: Passage[];
  /** Words of the body, headings and labels not counted. */
  words: number;
  /** Of those, words in the transcript section. */
  spokenWords: number;
  /** How often each correction that the body was rendered with holds in it, in the order given. */
  corrections?: number[];
}

export interface RecordSection {
  /** Anchor of the section's heading: `transcript`, `notes`, `key-takeaways`. */
  id: string;
  title: string;
  isTranscript: boolean;
  /** Safe HTML of the blocks, without the section's own heading. */
  html: string;
  headings: RecordHeading[];
}

export interface RecordHeading {
  id: string;
  text: string;
  depth: 3 | 4;
  /** Start of the first timed passage under the heading, in seconds. */
  start?: number;
}

/** What a link or a search result points at: a turn, a later paragraph of one, a paragraph, an item or a quote. */
export interface Passage {
  /** Anchor on the episode page: `t-754` for a timed place, `p-3fa91c` (from the words) for one without. */
  id: string;
  type: 'turn' | 'paragraph' | 'item' | 'quote';
  section: string;
  isTranscript: boolean;
  /** Text of the heading that it stands under, if any. */
  heading?: string;
  /** The label as written; absent outside the transcript, null for an unnamed voice. */
  speaker?: string | null;
  /** Seconds. On an untimed paragraph, absent: never guessed. */
  start?: number;
  /** As it was meant: what was misheard is corrected, and `corrected` tells where. */
  text: string;
  /** In reading order; absent where nothing is. */
  corrected?: CorrectedSpan[];
  /** Of a passage that is clearly written in another script than the episode's language: `he`, `und-Arab`. */
  lang?: string;
}

/** `text.slice(start, end)` stands in place of what was heard. */
export interface CorrectedSpan {
  start: number;
  end: number;
  heard: string;
  note?: string;
}

/** The first passage that opens with these words, as it was transcribed. */
export function openedBy<T extends Pick<Passage, 'text' | 'corrected'>>(
  passages: readonly T[],
  opens: string,
): T | undefined {
  return passages.find((passage) => opensWith(asHeard(passage), opens));
}

/** A passage's words as they were transcribed. */
export function asHeard({ text, corrected = [] }: Pick<Passage, 'text' | 'corrected'>): string {
  let heard = '';
  let at = 0;
  for (const span of corrected) {
    heard += text.slice(at, span.start) + span.heard;
    at = span.end;
  }
  return heard + text.slice(at);
}
