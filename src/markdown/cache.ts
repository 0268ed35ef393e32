import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { place } from '../place.ts';
import type { EpisodeRecord } from './record.ts';
import { RENDER_VERSION, renderBody } from './render.ts';

/** What the record of a body is known by: its text and the version of the rendering, as SHA-256 in hexadecimal. */
export function bodyDigest(body: string): string {
  return createHash('sha256').update(`${RENDER_VERSION}\n${body}`).digest('hex');
}

/**
 * The record of an episode's body, read from the folder of records if it is there, else made and put there. What cannot
 * be read as a record is made anew.
 *
 * @param readBody Called only when the record is not there.
 */
export async function recordOf(
  digest: string,
  readBody: () => string | Promise<string>,
  folder = join(place.cache, 'records'),
): Promise<EpisodeRecord> {
  const file = join(folder, digest.slice(0, 2), `${digest}.json`);
  const kept = await readKept(file, digest);
  if (kept) return kept;
  const record = renderBody(await readBody(), digest);
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${draftNumber++}.new`;
  await writeFile(draft, JSON.stringify(record));
  await rename(draft, file);
  return record;
}

/** Keeps apart the drafts that one process writes at once. */
let draftNumber = 0;

async function readKept(file: string, digest: string): Promise<EpisodeRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as Partial<EpisodeRecord> | null;
    const isWhole = record?.digest === digest && Array.isArray(record.sections) && Array.isArray(record.passages);
    return isWhole ? (record as EpisodeRecord) : undefined;
  } catch {
    return undefined;
  }
}
