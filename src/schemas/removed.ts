import { z } from 'zod';

const path = z
  .string()
  .regex(/^[^/\s]+\/[^/\s]+$/, 'an episode is named by its show and its name, such as slow-looms/on-cards');

/** What is told at the address of an episode that is no longer there. */
export const removedEpisode = z.strictObject({
  /** The episode that has the conversation now: the old address leads there. */
  redirect: path.optional(),
  title: z.string().min(1).optional(),
  /** Why it was withdrawn, for readers. */
  reason: z.string().min(1).optional(),
});

/** `content/removed.yaml`: episodes that were withdrawn or have moved, by the id that they had. */
export const removed = z.record(
  path,
  removedEpisode.nullable().transform((facts) => facts ?? {}),
);

export type RemovedEpisode = z.infer<typeof removedEpisode>;
