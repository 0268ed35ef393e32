import { z } from 'zod';
import { parseTimecode } from '../transcript/time.ts';
import { corrections } from './corrections.ts';
import { languageTag } from './language.ts';

/** Ids are file names and URL parts: `jeff-dean`. */
export const id = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, 'an id is lower-case letters, digits and single hyphens');

export const timecode = z
  .string()
  .refine((text) => parseTimecode(text) !== undefined, 'a time is written hh:mm:ss, such as "00:12:34"');

export const calendarDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date is written YYYY-MM-DD');

export const role = z.enum(['host', 'guest', 'speaker', 'author']);

export const personRef = z.strictObject({
  id,
  role,
  /** The speaker labels of this episode's transcript that are this person, as written there. */
  labels: z.array(z.string().min(1)).optional(),
});

const placedChapter = z.strictObject({
  /** When it begins. */
  start: timecode.optional(),
  /** In place of a time, where there is none: the words with which its first paragraph opens. */
  opens: z.string().min(1).optional(),
  title: z.string().min(1),
});

const hasOnePlace = ({ start, opens }: { start?: string | undefined; opens?: string | undefined }): boolean =>
  (start === undefined) !== (opens === undefined);
const PLACE = 'a chapter has either “start”, its time, or “opens”, the words that its first paragraph opens with';

/** A chapter as a person writes it down. */
export const statedChapter = placedChapter.refine(hasOnePlace, PLACE);

export const chapter = placedChapter
  .extend({
    /** `listed` in the seed, a `heading` inside the talk, `inferred` from the text by Longhand, or `curated` by a person. */
    from: z.enum(['listed', 'heading', 'inferred', 'curated']).default('listed'),
  })
  .refine(hasOnePlace, PLACE);

export const source = z.strictObject({
  /** File name in `seeds/`. */
  seed: z.string().min(1),
  /** Which entry of the seed: its line in a feed dump, its number in an index; absent when the seed is one episode. */
  entry: z.int().positive().optional(),
  /** The format as detected: `webvtt`, `captions`, `turns`, `article`, `notes` … */
  format: z.string().min(1),
  /** True when the text was cut off before it reached us. */
  truncated: z.boolean().default(false),
  /** SHA-256 of the entry's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A person's word over the machine's: topics to put first, and to leave out. */
export const topicChoice = z.strictObject({ pin: z.array(id).default([]), hide: z.array(id).default([]) });

/** The front matter of `content/episodes/<show>/<id>.md`. */
export const episode = z.strictObject({
  title: z.string().min(1),
  titleSource: z.enum(['given', 'derived', 'curated']),
  /** The title that the seed gives, where a person chose another. */
  givenTitle: z.string().min(1).optional(),
  show: id,
  date: calendarDate.optional(),
  language: languageTag,
  kind: z.enum(['transcript', 'notes', 'article']),
  summary: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  media: z.url({ protocol: /^https?$/ }).optional(),
  /** Terms of use, as the sidecar states them: `CC BY 4.0`. */
  licence: z.string().min(1).optional(),
  people: z.array(personRef).default([]),
  chapters: z.array(chapter).default([]),
  source,
  /**
   * Who names the voices: the seed (`stated`), or somebody else, Longhand or a cataloguer, for some or all of them
   * (`inferred`); `unknown` where voices stay unnamed.
   */
  attribution: z.enum(['stated', 'inferred', 'unknown']),
  timing: z.enum(['cue', 'turn', 'chapter', 'none']),
  /** Ids (`show/episode`) of the same conversation published elsewhere. */
  sameAs: z.array(z.string().min(1)).default([]),
  /** On the lesser copies of a conversation: the id (`show/episode`) of the fullest one. */
  canonical: z.string().min(1).optional(),
  /** Misheard words. The text below keeps them; the page shows what was meant, marked. */
  corrections: corrections.optional(),
  topics: topicChoice.default({ pin: [], hide: [] }),
});

export type EpisodeData = z.infer<typeof episode>;
/** What a file may leave out, defaults not yet filled in. */
export type EpisodeInput = z.input<typeof episode>;
export type Chapter = z.infer<typeof chapter>;
export type PersonRef = z.infer<typeof personRef>;
export type Role = z.infer<typeof role>;
