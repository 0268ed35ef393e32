import { stringifyEpisode } from '../markdown/episode-file.ts';
import { stringifyFrontMatter } from '../markdown/front-matter.ts';
import type { Problem } from '../markdown/problem.ts';
import type { EpisodeInput } from '../schemas/episode.ts';
import type { RemovedEpisode } from '../schemas/removed.ts';
import { slugify } from '../transcript/slug.ts';
import { difference } from './difference.ts';
import { assignIds, type Claim } from './ids.ts';
import { sha256, writeLock, type Lock, type LockEntry } from './lock.ts';
import { keyOf } from './findings.ts';
import { NO_KEEP, type Keep } from './keep.ts';
import { textOf } from './parse-seed.ts';
import type { Episode, Understanding } from './pipeline.ts';

/** A content folder as ingest finds it. */
export interface ContentState {
  lock: Lock;
  /** Files in `episodes`, by id (`show/name`). */
  files: ReadonlyMap<string, string>;
  /** What the front matter of a file says of where it came from. */
  /** The ids that a file names as the same conversation. */
  twinsOf(id: string): readonly string[];
  /** Episodes that a person withdrew or that have moved, by the id that they had. */
  removed: ReadonlyMap<string, RemovedEpisode>;
  /** What is wrong with the list of them. */
  problems: Problem[];
  sourceOf(id: string): { seed: string; entry?: number; sha256: string } | undefined;
}

export type Action = 'create' | 'update' | 'keep' | 'edited';

export interface PlannedEpisode {
  id: string;
  action: Action;
  /** The file as ingest would write it, where it would change anything. */
  text?: string;
  data: EpisodeInput;
  seed: string;
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
  /** Ids that no file has any longer: what their addresses tell from now on. */
  gone: Map<string, RemovedEpisode>;
}

/** Give every episode its id and decide what is to be written. Pure but for what is kept. */
export async function makePlan(
  understanding: Understanding,
  state: ContentState,
  keep: Keep = NO_KEEP,
  version = '',
): Promise<Plan> {
  const { episodes } = understanding;
  const gone = new Map<string, RemovedEpisode>();
  const lock = knownIds(state, gone);
  const claims = episodes.map(claim);
  const ids = await assignIds(
    claims,
    lock,
    new Set([...state.files.keys(), ...state.removed.keys()]),
    (id) => state.files.get(id) ?? '',
  );
  const isWithdrawn = (id: string): boolean => state.removed.has(id) && !state.files.has(id);
  const idOf = new Map(
    episodes.flatMap((each, index) => (isWithdrawn(ids[index] ?? '') ? [] : [[keyOf(each), ids[index] ?? '']])),
  );
  const byKey = new Map(episodes.map((each) => [keyOf(each), each]));
  for (const group of understanding.duplicates)
    tie(
      group.filter((key) => idOf.has(key)),
      byKey,
      idOf,
    );

  const next = new Map<string, LockEntry>();
  const written = (keep.read('written', version) ?? {}) as Record<string, string>;
  const isNew = new Set<string>();
  const planned: PlannedEpisode[] = [];
  const used: Record<string, string> = {};
  for (const [index, episode] of episodes.entries()) {
    const id = ids[index] ?? '';
    const { seed, entry, fingerprint, data } = episode;
    // What a file holds follows from these, so that its hash need not be found out again by writing it.
    if (isWithdrawn(id)) continue;
    const key = sha256(JSON.stringify([version, fingerprint, data]));
    const write = async (): Promise<string> => stringifyEpisode({ data, body: await episode.body() });
    let text: string | undefined;
    let hash = written[key];
    if (hash === undefined) {
      hash = sha256((text = await write()));
      isNew.add(key);
    }
    used[key] = hash;
    const present = state.files.get(id);
    const known = state.lock.get(id);
    const presentHash = present === undefined ? undefined : sha256(present);
    const isSame = presentHash === hash;
    const isEdited = presentHash !== undefined && !isSame && presentHash !== known?.written;
    const lastWritten = isEdited ? (known?.written ?? '') : hash;
    next.set(id, { seed, ...(entry === undefined ? {} : { entry }), fingerprint, written: lastWritten });
    if (isSame) {
      planned.push({ id, seed, data, action: 'keep' });
      continue;
    }
    text ??= await write();
    if (isEdited) planned.push({ id, seed, data, text, action: 'edited', difference: difference(present ?? '', text) });
    else planned.push({ id, seed, data, text, action: present === undefined ? 'create' : 'update' });
  }
  if (isNew.size > 0 || Object.keys(written).length !== Object.keys(used).length) keep.write('written', version, used);
  const orphans: Plan['orphans'] = [];
  for (const [id, entry] of state.lock) {
    if (next.has(id) || !(lock.has(id) || state.files.has(id))) continue;
    const isSkipped = understanding.skipped.some(
      ({ seed, entry: number, fingerprint }) =>
        fingerprint === entry.fingerprint || (seed === entry.seed && number === entry.entry),
    );
    next.set(id, entry);
    if (!state.files.has(id) && !state.removed.has(id) && !gone.has(id)) gone.set(id, twinOf(id, planned, state));
    if (state.files.has(id)) orphans.push({ id, seed: entry.seed, why: isSkipped ? 'skipped' : 'gone' });
  }
  return {
    episodes: planned,
    files: catalogueFiles(understanding),
    orphans,
    lock: writeLock(next),
    gone: state.problems.length > 0 ? new Map<string, RemovedEpisode>() : gone,
  };
}

/** The lock, with files that it does not know but that say where they came from. */
function knownIds(state: ContentState, gone: Map<string, RemovedEpisode>): Lock {
  const lock = new Map(state.lock);
  // What a person renamed has its new id alone: the old one only leads there.
  const here = new Set([...lock].filter(([id]) => state.files.has(id)).map(([, { fingerprint }]) => fingerprint));
  for (const [id, { fingerprint }] of lock)
    if (!state.files.has(id) && state.removed.get(id)?.redirect !== undefined && here.has(fingerprint)) lock.delete(id);
  for (const id of state.files.keys()) {
    const source = lock.has(id) ? undefined : state.sourceOf(id);
    if (!source) continue;
    const { seed, entry, sha256: fingerprint } = source;
    const moved = [...lock].find(([old, known]) => known.fingerprint === fingerprint && !state.files.has(old));
    if (moved) {
      lock.delete(moved[0]);
      if (!state.removed.has(moved[0])) gone.set(moved[0], { redirect: id });
    } else if ([...lock.values()].some((known) => known.fingerprint === fingerprint)) continue;
    lock.set(id, { seed, ...(entry === undefined ? {} : { entry }), fingerprint, written: '' });
  }
  return lock;
}

/** Where the conversation of an episode that is gone lives on: with an episode that was tied to it. */
function twinOf(id: string, planned: readonly PlannedEpisode[], state: ContentState): RemovedEpisode {
  const tied = planned.filter((each) => state.files.get(each.id)?.includes(id) && state.twinsOf(each.id).includes(id));
  const best = tied.find(({ data }) => data.canonical === undefined) ?? tied[0];
  return best ? { redirect: best.id } : {};
}

function claim({ seed, entry, fingerprint, id, data, show, body }: Episode): Claim {
  const name = id ?? (slugify(data.title) || `episode-${fingerprint.slice(0, 8)}`);
  return {
    seed,
    ...(entry === undefined ? {} : { entry }),
    fingerprint,
    wanted: `${show.id}/${name}`,
    text: async () => textOf(await body()),
  };
}

/** Let the episodes of one conversation point at each other, and the lesser ones at the fullest. */
function tie(
  group: readonly string[],
  episodes: ReadonlyMap<string, Episode>,
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
