import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * A site is built beside its place and moved there whole, so that `out` is at every moment the old site or the new one.
 * A marker tells our own work from a folder that merely bears the name.
 */
export interface Marker {
  /** The path that the site was built for: `/` or `/sub/`. */
  base: string;
}

const MARKER = '.longhand.json';

/** The marker of a built site; undefined where there is none. */
export async function readMarker(folder: string): Promise<Marker | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as Marker;
  } catch {
    return undefined;
  }
}

export async function writeMarker(folder: string, marker: Marker): Promise<void> {
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker)}\n`);
}

/** Throws where replacing `out` would destroy what no build has made. */
export async function assertReplaceable(out: string, keep: string[]): Promise<void> {
  for (const folder of keep) {
    const inside = relative(out, resolve(folder));
    if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside)) {
      throw new Error(
        `The site cannot be written to ${out}: that would overwrite ${resolve(folder)}. Choose another --out.`,
      );
    }
  }
  if (!existsSync(out) || (await readdir(out)).length === 0 || (await readMarker(out))) return;
  throw new Error(
    `${out} holds files that no build has made, and a build replaces the whole folder. Choose another --out.`,
  );
}

/** An empty folder for this process, mostly beside `out`. What killed builds have left behind goes. */
export async function openStaging(out: string, project = process.cwd()): Promise<string> {
  const parent = isMistaken(out, project) ? project : dirname(out);
  await mkdir(parent, { recursive: true });
  const prefix = `${basename(out)}.staging-`;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    if (!isAlive(owner)) await rm(join(parent, name), { recursive: true, force: true });
  }
  const staging = join(parent, `${prefix}${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  return staging;
}

/**
 * True for a folder that Astro would take for one inside this project because the paths begin alike, such as
 * `longhand-site` beside `longhand`. It would put its server code there, where no package is found.
 */
function isMistaken(out: string, project: string): boolean {
  return out.startsWith(project) && relative(project, out).startsWith('..');
}

/** Moves a folder to where an empty one is, be it on another disk. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/** Moves a finished site into its place. */
export async function swapIn(staging: string, out: string): Promise<void> {
  const near = `${out}.staging-${process.pid}`;
  if (staging !== near) await moveFolder(staging, near);
  const old = `${near}-old`;
  const replaces = existsSync(out);
  if (replaces) await rename(out, old);
  try {
    await rename(near, out);
  } catch (error) {
    if (replaces) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Also from one disk to another. */
async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
