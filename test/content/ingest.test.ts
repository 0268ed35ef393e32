import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/support/links.ts';
import { root } from '../../scripts/support/root.ts';
import { mustRun, runScript } from '../support/build.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-ingest-'));
  env = { LONGHAND_CACHE: join(folder, 'cache') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function contents(path: string): Promise<Record<string, string>> {
  const texts = (await listFiles(path)).map(async (file) => [file, await readFile(join(path, file), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

// Each run reads all five seeds: seconds on a quiet machine, more on a busy one.
describe('ingest', { timeout: 300_000 }, () => {
  test('has nothing to do in a clean clone: what is committed is what the seeds give', async () => {
    const { code, output } = await runScript('ingest', ['--check'], env);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
    expect(code, output).toBe(0);
  });

  test('writes the same bytes twice, in another time zone, locale and folder', async () => {
    const far = { ...env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    const [first, second] = [join(folder, 'first'), join(folder, 'x', 'second folder')];
    const seeds = join(folder, 'seeds elsewhere');
    await cp(join(root, 'seeds'), seeds, { recursive: true });
    await mustRun('ingest', ['--seeds', join(root, 'seeds'), '--content', first], env);
    await mustRun('ingest', ['--seeds', seeds, '--content', second], far);
    const written = await contents(first);
    expect(await contents(second)).toEqual(written);
    await mustRun('ingest', ['--seeds', seeds, '--content', second], far);
    expect(await contents(second)).toEqual(written);
  });
});
