import type { ArchiveSource } from './source.ts';
import type { Archive } from './types.ts';

/** What a build has read, for all of its steps: one reading, so that an edit meanwhile cannot set them at odds. */
export interface Held {
  /** The content folder. */
  content: string;
  source: ArchiveSource;
  archive: Archive;
}

/** Steps of one build load this module more than once, each in its own world; the process is what they share. */
const KEY = Symbol.for('longhand.held');
const shared = globalThis as { [KEY]?: Held | undefined };

/** Does a job while what was read is there for all of its steps. */
export async function holding<T>(held: Held, job: () => Promise<T>): Promise<T> {
  shared[KEY] = held;
  try {
    return await job();
  } finally {
    shared[KEY] = undefined;
  }
}

/** What is held of this content folder, if anything. */
export function heldOf(content: string): Held | undefined {
  return shared[KEY]?.content === content ? shared[KEY] : undefined;
}
