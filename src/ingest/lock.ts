import { hash } from 'node:crypto';
import { z } from 'zod';

/** What ingest remembers of one episode file. */
const lockEntry = z.strictObject({
  seed: z.string(),
  entry: z.int().positive().optional(),
  /** SHA-256 of the entry's text: the same words keep their id whatever the seed is called and wherever they stand. */
  fingerprint: z.string(),
  /** SHA-256 of the file as ingest last wrote it; another hash means that a person changed it. */
  written: z.string(),
});

const lockFile = z.strictObject({ version: z.literal(1), episodes: z.record(z.string(), lockEntry) });

export type LockEntry = z.infer<typeof lockEntry>;
/** By episode id: `show/name`. */
export type Lock = ReadonlyMap<string, LockEntry>;

export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text);
}

/** @throws Error when the file is no lock of ours: better no run than ids that move. */
export function readLock(text: string): Lock {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`ingest.lock.json cannot be read: ${(error as Error).message}. Restore it from version control.`);
  }
  const result = lockFile.safeParse(data);
  if (!result.success)
    throw new Error('ingest.lock.json has a shape that this version does not know. Restore it from version control.');
  return new Map(Object.entries(result.data.episodes));
}

/** Sorted by id, one field a line: merges and diffs stay small. */
export function writeLock(lock: Lock): string {
  const sorted = [...lock].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const episodes = Object.fromEntries(
    sorted.map(([id, { seed, entry, fingerprint, written }]) => [
      id,
      { seed, ...(entry === undefined ? {} : { entry }), fingerprint, written },
    ]),
  );
  return `${JSON.stringify({ version: 1, episodes }, null, 2)}\n`;
}
