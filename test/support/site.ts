import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/support/server.ts';
import { place } from '../../src/place.ts';
import { findBrowser, type FoundBrowser } from './browser.ts';
import { mustBuild } from './build.ts';

export interface TestSite {
  /** Where the built files are. */
  folder: string;
  /** `/` or `/sub/`. */
  base: string;
  /** Address of the home page, on this machine. */
  url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run alone; gone when it ends. */
    folder: string;
    /** This project's own archive, at the root of its host. */
    site: TestSite;
    /** The same, built for `/sub/`. */
    subSite: TestSite;
    browser: FoundBrowser;
  }
}

/**
 * Builds the archive (this project's, or the one that `LONGHAND_CONTENT` names) twice, once per base, outside the work
 * tree, and serves both until the run ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'longhand-test-'));
  const closers: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    project.provide('folder', folder);
    project.provide('browser', await findBrowser());
    for (const [name, base] of [
      ['site', '/'],
      ['subSite', '/sub/'],
    ] as const) {
      const out = join(folder, name);
      await mustBuild(folder, { content: place.content, out, base });
      const served = await serveFolder({ folder: out, base, port: 0 });
      closers.push(served.close);
      project.provide(name, { folder: out, base, url: served.url });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
