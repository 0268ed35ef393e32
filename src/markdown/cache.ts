import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { place } from '../place.ts';
import type { EpisodeRecord } from './record.ts';
import { PLAIN, RENDER_VERSION, renderBody, type Rendering } from './render.ts';

/** What the record of a body is known by: its text and all that its rendering depends on, as SHA-256 in hexadecimal. */
export function bodyDigest(body: string, { language, corrections }: Rendering = PLAIN): string {
  const others = JSON.stringify([language, corrections]);
  return createHash('sha256').update(`${RENDER_VERSION}\n${others}\n${body}`).digest('hex');
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
  rendering = PLAIN,
): Promise<EpisodeRecord> {
  const file = join(folder, digest.slice(0, 2), `${digest}.json`);
  const kept = await readKept(file, digest);
  if (kept) return kept;
  const record = renderBody(await readBody(), digest, undefined, rendering);
  await writeJson(file, record);
  return record;
}

export interface Figures {
  words: number;
  spokenWords: number;
  /** The last time that the text gives, in seconds. */
  lastTime?: number;
  /** How often each of the rendering's corrections holds. */
  corrections?: number[];
}

/** A time inside of what was said, with its seconds. */
const MINUTE_MARK = /class="time inline"[^>]* href="#t-(\d+)"/g;

/** The figures of an episode's body, which cost less to read than its record. */
export async function figuresOf(
  digest: string,
  readBody: () => string | Promise<string>,
  folder = join(place.cache, 'records'),
  rendering = PLAIN,
): Promise<Figures> {
  const file = join(folder, digest.slice(0, 2), `${digest}.figures.json`);
  const kept = (await readJson(file)) as Partial<Figures> | undefined;
  if (typeof kept?.words === 'number' && typeof kept.spokenWords === 'number') return kept as Figures;
  const { words, spokenWords, passages, sections, corrections } = await recordOf(digest, readBody, folder, rendering);
  const marks = sections.flatMap(({ html }) => [...html.matchAll(MINUTE_MARK)].map(([, place]) => Number(place)));
  const times = [...passages.map(({ start }) => start).filter((start) => start !== undefined), ...marks];
  const lastTime = times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined;
  const figures: Figures = {
    words,
    spokenWords,
    ...(lastTime === undefined ? {} : { lastTime }),
    ...(corrections ? { corrections } : {}),
  };
  await writeJson(file, figures);
  return figures;
}

/** Keeps apart the drafts that one process writes at once. */
let draftNumber = 0;

async function readKept(file: string, digest: string): Promise<EpisodeRecord | undefined> {
  const record = (await readJson(file)) as Partial<EpisodeRecord> | undefined;
  const isWhole = record?.digest === digest && Array.isArray(record.sections) && Array.isArray(record.passages);
  return isWhole ? (record as EpisodeRecord) : undefined;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A reader never finds half a file. */
async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${draftNumber++}.new`;
  await writeFile(draft, JSON.stringify(value));
  await rename(draft, file);
}
