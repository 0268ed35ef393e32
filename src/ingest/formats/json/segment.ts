import type { JsonString, JsonValue } from './value.ts';

/** What a dialect finds: some words, when they were said, and by whom. */
export interface Segment {
  /** One string, or the pieces of a line. */
  texts: JsonString[];
  /** Seconds. */
  start: number;
  /** Seconds. */
  end: number;
  speaker?: string | undefined;
  /** Where the times and the speaker stand. */
  times: (JsonValue | undefined)[];
  voice?: JsonValue | undefined;
}
