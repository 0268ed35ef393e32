import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { bodyDigest, figuresOf } from '../markdown/cache.ts';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import { ContentError, type Problem } from '../markdown/problem.ts';
import { validate } from '../markdown/validate.ts';
import { parseYaml } from '../markdown/yaml.ts';
import { archive, person, show, topic, type ArchiveData, type ShowData } from '../schemas/catalogue.ts';
import { episode, id as idSchema } from '../schemas/episode.ts';
import { findCollisions } from './collisions.ts';
import { byId, compare } from './order.ts';
import { findBrokenReferences } from './references.ts';
import { listRemoved } from './removed.ts';
import { renderingOf } from './rendering.ts';
import type { ArchiveSource, EpisodeEntry, ProseEntry } from './source.ts';

const CONFIG = 'archive.yaml';

/**
 * Read a content folder, file by file: no body stays in memory.
 *
 * @param records The folder that keeps rendered bodies; see `recordOf`.
 * @throws ContentError with every problem of every file.
 */
export async function readArchive(folder: string, records?: string): Promise<ArchiveSource> {
  const problems: Problem[] = [];
  const config = await readConfig(folder, problems);
  const shows = await readProse(folder, 'shows', show, problems);
  const [episodes, people, topics] = [
    await readEpisodes(folder, shows, problems, records),
    await readProse(folder, 'people', person, problems),
    await readProse(folder, 'topics', topic, problems),
  ];
  const source = { config: config ?? archive.parse({ title: '-' }), episodes, shows, people, topics };
  problems.push(...findCollisions(source));
  problems.push(...listRemoved(folder, new Set(episodes.map(({ id }) => id))).problems);
  problems.push(
    ...(await findBrokenReferences(source, namesIn(problems), (file) => readFile(join(folder, file), 'utf8'))),
  );
  if (problems.length > 0) throw new ContentError(problems.sort(byPlace));
  return source;
}

/** The settings of the archive; what is wrong with them goes to `problems`. */
export async function readConfig(folder: string, problems: Problem[]): Promise<ArchiveData | undefined> {
  const text = await readFile(join(folder, CONFIG), 'utf8').catch(() => undefined);
  if (text === undefined) {
    problems.push({
      file: CONFIG,
      what: 'the archive has no such file',
      fix: 'Write one with at least the line “title: …”',
    });
    return undefined;
  }
  return collect(problems, () => {
    const { data, lineOf } = parseYaml(text.replace(/^\uFEFF/, ''), CONFIG);
    return demand(validate(archive, data, { file: CONFIG, lineOf }));
  });
}

async function readEpisodes(
  folder: string,
  shows: readonly ProseEntry<ShowData>[],
  problems: Problem[],
  records?: string,
): Promise<EpisodeEntry[]> {
  const showById = new Map(shows.map(({ id, data }) => [id, data]));
  const entries: EpisodeEntry[] = [];
  for (const file of await listMarkdown(folder, 'episodes', 2, problems)) {
    const [, showId = '', name = ''] = file.replace(/\.md$/, '').split('/');
    const text = await readFile(join(folder, file), 'utf8');
    const read = collect(problems, () => {
      const { data, body, lineOf } = parseFrontMatter(text, file);
      return { body, data: demand(validate(episode, data, { file, lineOf })), showLine: lineOf(['show']) };
    });
    if (!read || !hasGoodName(file, [showId, name], problems)) continue;
    if (read.data.show !== showId) {
      const what = `the file lies in the folder “${showId}” but says “${read.data.show}”`;
      problems.push({
        file,
        line: read.showLine,
        field: 'show',
        what,
        fix: 'Write the name of the folder, or move the file',
      });
    }
    const rendering = renderingOf(read.data, showById.get(showId));
    const body = bodyDigest(read.body, rendering);
    const figures = await figuresOf(body, () => read.body, records, rendering);
    entries.push({ id: `${showId}/${name}`, file, digest: sha256(text), data: read.data, body, ...figures });
  }
  return entries.sort(byId);
}

async function readProse<Schema extends z.ZodType>(
  folder: string,
  kind: 'shows' | 'people' | 'topics',
  schema: Schema,
  problems: Problem[],
): Promise<ProseEntry<z.output<Schema>>[]> {
  const entries: ProseEntry<z.output<Schema>>[] = [];
  for (const file of await listMarkdown(folder, kind, 1, problems)) {
    const id = file.slice(kind.length + 1, -'.md'.length);
    const text = await readFile(join(folder, file), 'utf8');
    const entry = collect(problems, () => {
      const { data, body, lineOf } = parseFrontMatter(text, file);
      return {
        id,
        file,
        digest: sha256(text),
        data: demand(validate(schema, data, { file, lineOf })),
        prose: body.trim(),
      };
    });
    if (entry && hasGoodName(file, [id], problems)) entries.push(entry);
  }
  return entries.sort(byId);
}

/** The Markdown files of a collection, `depth` folders down, by code unit. Hidden files and other kinds are passed over. */
async function listMarkdown(folder: string, kind: string, depth: number, problems: Problem[]): Promise<string[]> {
  const found = await readdir(join(folder, kind), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found
    .filter((entry) => !entry.isDirectory() && /\.md$/i.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return files.filter((file) => {
    const isInPlace = file.split('/').length === depth + 1 && file.endsWith('.md');
    const place = depth === 2 ? `${kind}/<show>/<episode>.md` : `${kind}/<id>.md`;
    if (!isInPlace)
      problems.push({ file, what: 'the file is not where such files are looked for', fix: `Move it to ${place}` });
    return isInPlace;
  });
}

function hasGoodName(file: string, ids: string[], problems: Problem[]): boolean {
  const bad = ids.find((part) => !idSchema.safeParse(part).success);
  if (bad === undefined) return true;
  const what = `“${bad}” cannot be part of an address`;
  problems.push({ file, what, fix: 'Name it with lower-case letters, digits and single hyphens' });
  return false;
}

/** Run a step; what it throws as a content error is noted, and the step gives nothing. */
function collect<T>(problems: Problem[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function demand<T>(result: { data: T; problems: [] } | { data: undefined; problems: Problem[] }): T {
  if (result.problems.length > 0) throw new ContentError(result.problems);
  return result.data as T;
}

/** Files that are there but not valid: what refers to them is not at fault. */
function namesIn(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.map(({ file }) => file));
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
