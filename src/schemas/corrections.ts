import { z } from 'zod';
import { isFindable, type Correction } from '../transcript/corrections.ts';

const heard = z.string().refine(isFindable, 'what was heard needs a letter or a digit to be found by');
const meant = z.string().trim().min(1);

const entry = z.strictObject({
  /** The words as the transcript has them. A single word with a capital is found only with it; all else in any case. */
  heard,
  /** What was said. The same again keeps the words here, where the show or the seed would change them. */
  meant,
  /** Why, or how it is known. */
  note: z.string().min(1).optional(),
  /** The anchors of the passages in which alone it holds, as in their links: `t-754`, `p-3fa91c`. */
  at: z
    .array(z.string().regex(/^[tp]-[0-9a-f]+(?:-\d+)?$/, 'a passage is named by its anchor, such as t-754'))
    .optional(),
  /** Where an episode has it from: its file (`episode`), or the sidecar of its seed. Ingest writes this. */
  from: z.enum(['episode', 'sidecar']).optional(),
});

/** Misheard words: `Claude Enomics: Claudeonomics`, one a line, or a list where there is more to say. */
export const corrections = z.union([z.record(heard, meant), z.array(entry)]);

export type Corrections = z.infer<typeof corrections>;

/** Either way of writing corrections as a list. */
export function listCorrections(written: Corrections | undefined, from: Correction['from']): Correction[] {
  if (written === undefined) return [];
  if (!Array.isArray(written))
    return Object.entries(written).map(([key, value]) => ({ heard: key, meant: value, from }));
  return written.map(({ heard: key, meant: value, note, at, from: stated }) => ({
    heard: key,
    meant: value,
    ...(note === undefined ? {} : { note }),
    ...(at === undefined ? {} : { at }),
    from: from === 'episode' ? (stated ?? from) : from,
  }));
}
