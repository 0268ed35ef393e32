import { stringifyEpisode } from '../markdown/episode-file.ts';
import { stringifyFrontMatter } from '../markdown/front-matter.ts';
import type { EpisodeInput } from '../schemas/episode.ts';
import { slugify } from '../transcript/slug.ts';
import { difference } from './difference.ts';
import type { Enriched } from './enrich/index.ts';
import { assignIds, type Claim } from './ids.ts';
import { sha256, writeLock, type Lock, type LockEntry } from './lock.ts';
import { textOf } from './parse-seed.ts';
import { keyOf, type Understanding } from './pipeline.ts';

/** A content folder as ingest finds it. */
export interface ContentState {
  lock: Lock;
  /** Files in `episodes`, by id (`show/name`). */
  files: ReadonlyMap<string, string>;
  /** What the front matter of a file says of where it came from, by id. */
  sources: ReadonlyMap<string, { seed: string; entry?: number; sha256: string }>;
}

export type Action = 'create' | 'update' | 'keep' | 'edited';

export interface PlannedEpisode {
  id: string;
  action: Action;
  /** The file as ingest would write it. */
  text: string;
  data: EpisodeInput;
  enriched: Enriched;
  /** For a file that a person changed and ingest would write otherwise: what would change. */
  difference?: string;
}

export interface Plan {
  episodes: PlannedEpisode[];
  /** Other files to write, by path inside the content folder. */
  files: Map<string, string>;
  /** Ids whose entry is gone or left out; their files stay. */
  orphans: { id: string; seed: string; why: 'gone' | 'skipped' }[];
  lock: string;
}

/** Give every episode its id and decide what is to be written. Pure. */
export function makePlan(understanding: Understanding, state: ContentState): Plan {
  const { episodes } = understanding;
  const lock = knownIds(state);
  const claims = episodes.map(claim);
  const ids = assignIds(claims, lock, new Set(state.files.keys()), (id) => state.files.get(id) ?? '');
  const idOf = new Map(episodes.map((each, index) => [keyOf(each), ids[index] ?? '']));
  const byKey = new Map(episodes.map((each) => [keyOf(each), each]));
  for (const group of understanding.duplicates) tie(group, byKey, idOf);

  const next = new Map<string, LockEntry>();
  const planned = episodes.map((enriched, index): PlannedEpisode => {
    const id = ids[index] ?? '';
    const { seed, entry, fingerprint } = enriched.parsed;
    const text = stringifyEpisode({ data: enriched.data, body: enriched.body });
    const present = state.files.get(id);
    const known = state.lock.get(id);
    const isEdited = present !== undefined && present !== text && sha256(present) !== known?.written;
    const written = isEdited ? (known?.written ?? '') : sha256(text);
    next.set(id, { seed, ...(entry === undefined ? {} : { entry }), fingerprint, written });
    const base = { id, text, data: enriched.data, enriched };
    if (isEdited) return { ...base, action: 'edited', difference: difference(present, text) };
    return { ...base, action: present === undefined ? 'create' : present === text ? 'keep' : 'update' };
  });
  const orphans: Plan['orphans'] = [];
  for (const [id, entry] of state.lock) {
    if (next.has(id)) continue;
    const isSkipped = understanding.skipped.some(
      ({ seed, entry: number, fingerprint }) =>
        fingerprint === entry.fingerprint || (seed === entry.seed && number === entry.entry),
    );
    next.set(id, entry);
    if (state.files.has(id)) orphans.push({ id, seed: entry.seed, why: isSkipped ? 'skipped' : 'gone' });
  }
  return { episodes: planned, files: catalogueFiles(understanding), orphans, lock: writeLock(next) };
}

/** The lock, with files that it does not know but that say where they came from. */
function knownIds(state: ContentState): Lock {
  const lock = new Map(state.lock);
  for (const [id, { seed, entry, sha256: fingerprint }] of state.sources) {
    if (lock.has(id)) continue;
    const moved = [...lock].find(([old, known]) => known.fingerprint === fingerprint && !state.files.has(old));
    if (moved) lock.delete(moved[0]);
    else if ([...lock.values()].some((known) => known.fingerprint === fingerprint)) continue;
    lock.set(id, { seed, ...(entry === undefined ? {} : { entry }), fingerprint, written: '' });
  }
  return lock;
}

function claim(enriched: Enriched): Claim {
  const { parsed, data, facts, show } = enriched;
  const name = facts.id ?? (slugify(data.title) || `episode-${parsed.fingerprint.slice(0, 8)}`);
  return {
    seed: parsed.seed,
    ...(parsed.entry === undefined ? {} : { entry: parsed.entry }),
    fingerprint: parsed.fingerprint,
    wanted: `${show.id}/${name}`,
    text: () => textOf(enriched.body),
  };
}

/** Let the episodes of one conversation point at each other, and the lesser ones at the fullest. */
function tie(
  group: readonly string[],
  episodes: ReadonlyMap<string, Enriched>,
  idOf: ReadonlyMap<string, string>,
): void {
  const ids = group.map((key) => idOf.get(key) ?? '');
  group.forEach((key, index) => {
    const episode = episodes.get(key);
    if (!episode) return;
    episode.data.sameAs = ids.filter((_, other) => other !== index);
    if (index > 0 && ids[0] !== undefined) episode.data.canonical = ids[0];
  });
}

/** What an archive begins with where it has no `archive.yaml` yet; a site cannot be built without one. */
const STARTER = `# The archive's own title and language. The README tells what else can stand here.
title: An archive of talk
language: en
`;

function catalogueFiles({ shows, people }: Understanding): Map<string, string> {
  const files = new Map<string, string>([['archive.yaml', STARTER]]);
  for (const [id, { title, aliases }] of shows)
    files.set(`shows/${id}.md`, stringifyFrontMatter({ title, aliases }, ''));
  for (const [id, { name, aliases }] of people)
    files.set(`people/${id}.md`, stringifyFrontMatter({ name, aliases }, ''));
  return files;
}
