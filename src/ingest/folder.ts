import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import { ContentError, type Problem } from '../markdown/problem.ts';
import { addRemoved, readRemoved, REMOVED_FILE } from '../markdown/removed-file.ts';
import { validate } from '../markdown/validate.ts';
import { parseYaml } from '../markdown/yaml.ts';
import { archive, person, show, type PersonData, type ShowData } from '../schemas/catalogue.ts';
import { source } from '../schemas/episode.ts';
import type { Catalogue } from './catalogue.ts';
import { keyFor, NO_KEEP, type Keep } from './keep.ts';
import { readLock } from './lock.ts';
import type { SeedInput } from './pipeline.ts';
import type { ContentState, Plan } from './plan.ts';

/** Where ids and hashes are kept, inside the content folder. */
export const LOCK_FILE = 'ingest.lock.json';

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every seed with its sidecar, by name. Hidden files, read-me files and YAML are no seeds. */
export function readSeeds(folder: string): { inputs: SeedInput[]; problems: Problem[] } {
  if (!existsSync(folder)) {
    const fix = 'Make the folder and put transcripts into it, or name another one with --seeds';
    return { inputs: [], problems: [{ file: folder, what: 'there is no such folder', fix }] };
  }
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !/^(?:\.|readme(?:\.|$))/i.test(entry.name))
    .map(({ name }) => name)
    .sort(byName);
  const seeds = names.filter((name) => !/\.ya?ml$/i.test(name));
  const problems: Problem[] = [];
  const inputs = seeds.flatMap((name): SeedInput[] => {
    const stem = name.slice(0, name.length - extname(name).length);
    const sidecar = [`${stem}.yaml`, `${name}.yaml`].find((each) => names.includes(each));
    try {
      return [
        {
          file: { name, bytes: readFileSync(join(folder, name)) },
          ...(sidecar === undefined
            ? {}
            : { sidecar: { name: sidecar, text: readFileSync(join(folder, sidecar), 'utf8') } }),
        },
      ];
    } catch (error) {
      problems.push({
        file: name,
        what: `this cannot be read: ${(error as Error).message}`,
        fix: 'Check the file and its permissions',
      });
      return [];
    }
  });
  for (const name of names.filter((each) => /\.ya?ml$/i.test(each))) {
    if (inputs.some(({ sidecar }) => sidecar?.name === name)) continue;
    const fix = 'Give the sidecar the name of its seed, with .yaml in place of the ending';
    problems.push({ file: name, what: 'this belongs to no seed', fix });
  }
  return { inputs, problems };
}

export interface CatalogueFiles {
  catalogue: Catalogue;
  /** The language of the archive. */
  language: string;
  problems: Problem[];
  /** The files that are there, readable or not. */
  present: Set<string>;
}

/** Shows and people of an archive. A file that cannot be read is a problem and counts as absent from the catalogue. */
export function readCatalogue(content: string, keep: Keep = NO_KEEP, version = ''): CatalogueFiles {
  const texts = new Map<string, string>();
  for (const folder of ['shows', 'people']) {
    for (const name of list(join(content, folder)).filter((each) => each.endsWith('.md')))
      texts.set(`${folder}/${name}`, readFileSync(join(content, folder, name), 'utf8'));
  }
  const present = new Set(texts.keys());
  const key = keyFor(version, texts);
  const language = archiveLanguage(content);
  const kept = keep.read('catalogue', key) as
    { shows: [string, ShowData][]; people: [string, PersonData][]; problems: Problem[] } | undefined;
  if (kept) {
    const catalogue = { shows: new Map(kept.shows), people: new Map(kept.people) };
    return { catalogue, language, problems: kept.problems, present };
  }
  const { catalogue, problems } = parseCatalogue(texts);
  keep.write('catalogue', key, { shows: [...catalogue.shows], people: [...catalogue.people], problems });
  return { catalogue, language, problems, present };
}

function parseCatalogue(texts: ReadonlyMap<string, string>): { catalogue: Catalogue; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends z.ZodType>(folder: string, schema: T): Map<string, z.output<T>> => {
    const found = new Map<string, z.output<T>>();
    for (const [file, text] of texts) {
      if (!file.startsWith(`${folder}/`)) continue;
      try {
        const { data, lineOf } = parseFrontMatter(text, file);
        const result = validate(schema, data, { file, lineOf });
        if (result.data === undefined) problems.push(...result.problems);
        else found.set(basename(file, '.md'), result.data);
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        problems.push(...error.problems);
      }
    }
    return found;
  };
  return { catalogue: { shows: read('shows', show), people: read('people', person) }, problems };
}

/** Episode files, their origins and the lock. */
export function readState(content: string): ContentState {
  const files = new Map<string, string>();
  const episodes = join(content, 'episodes');
  for (const show of list(episodes, true)) {
    for (const name of list(join(episodes, show)).filter((each) => each.endsWith('.md'))) {
      const id = `${show}/${basename(name, '.md')}`;
      files.set(id, readFileSync(join(episodes, show, name), 'utf8'));
    }
  }
  const path = join(content, LOCK_FILE);
  const sourceOf: ContentState['sourceOf'] = (id) => originOf(files.get(id) ?? '', id);
  const twinsOf: ContentState['twinsOf'] = (id) => twinsIn(files.get(id) ?? '', id);
  const { removed, problems } = readRemoved(content);
  return {
    files,
    sourceOf,
    twinsOf,
    removed,
    problems,
    lock: existsSync(path) ? readLock(readFileSync(path, 'utf8')) : new Map(),
  };
}

/** Write what a plan says. Every file appears whole or not at all. */
export function applyPlan(content: string, plan: Plan): void {
  for (const [path, text] of pending(content, plan)) {
    const target = join(content, path);
    mkdirSync(dirname(target), { recursive: true });
    const staging = `${target}.part`;
    writeFileSync(staging, text);
    renameSync(staging, target);
  }
}

/** The files that a plan would change, in order of writing; the lock comes last. */
export function pending(content: string, plan: Plan): [path: string, text: string][] {
  const files: [string, string][] = [...plan.files].filter(([path]) => !existsSync(join(content, path)));
  for (const { id, action, text } of plan.episodes) {
    if (text !== undefined && (action === 'create' || action === 'update')) files.push([`episodes/${id}.md`, text]);
  }
  if (plan.gone.size > 0) {
    const list = join(content, REMOVED_FILE);
    files.push([REMOVED_FILE, addRemoved(existsSync(list) ? readFileSync(list, 'utf8') : undefined, plan.gone)]);
  }
  const lock = join(content, LOCK_FILE);
  if (!existsSync(lock) || readFileSync(lock, 'utf8') !== plan.lock) files.push([LOCK_FILE, plan.lock]);
  return files;
}

function originOf(text: string, id: string): { seed: string; entry?: number; sha256: string } | undefined {
  try {
    const { data } = parseFrontMatter(text, id);
    const result = source.safeParse((data as { source?: unknown }).source);
    if (!result.success) return undefined;
    const { seed, entry, sha256 } = result.data;
    return { seed, ...(entry === undefined ? {} : { entry }), sha256 };
  } catch {
    return undefined;
  }
}

function twinsIn(text: string, id: string): string[] {
  try {
    const { data } = parseFrontMatter(text, id);
    const twins = (data as { sameAs?: unknown }).sameAs;
    return Array.isArray(twins) ? twins.map(String) : [];
  } catch {
    return [];
  }
}

function archiveLanguage(content: string): string {
  const path = join(content, 'archive.yaml');
  if (!existsSync(path)) return 'en';
  try {
    return archive.parse(parseYaml(readFileSync(path, 'utf8'), 'archive.yaml').data).language;
  } catch {
    return 'en';
  }
}

function list(folder: string, directories = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() === directories && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(byName);
}
