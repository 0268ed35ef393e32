import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertReplaceable, openStaging, readMarker, swapIn, writeMarker } from '../../scripts/support/stage.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-stage-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function stage(out: string, text: string): Promise<string> {
  const staging = await openStaging(out);
  await writeMarker(staging, { base: '/' });
  await writeFile(join(staging, 'index.html'), text);
  return staging;
}

describe('staging', () => {
  test('replaces a site as a whole, and leaves nothing beside it', async () => {
    const out = join(folder, 'site');
    await swapIn(await stage(out, 'first'), out);
    await writeFile(join(out, 'gone.html'), 'of the first site alone');
    await swapIn(await stage(out, 'second'), out);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('second');
    expect((await readdir(out)).sort()).toEqual(['.longhand.json', 'index.html']);
    expect(await readdir(folder)).toEqual(['site']);
    expect(await readMarker(out)).toEqual({ base: '/' });
  });

  test('sweeps away what a killed build left, and keeps what a living one works on', async () => {
    const out = join(folder, 'site');
    await mkdir(join(folder, 'site.staging-2147483646'));
    await mkdir(join(folder, `site.staging-${process.ppid}`));
    await openStaging(out);
    const left = (await readdir(folder)).sort();
    expect(left).toEqual([`site.staging-${process.pid}`, `site.staging-${process.ppid}`].sort());
  });

  test('goes inside the project when the paths begin alike, such as longhand-site beside longhand', async () => {
    const project = join(folder, 'longhand');
    const out = join(folder, 'longhand-site', 'public');
    const staging = await openStaging(out, project);
    expect(dirname(staging)).toBe(project);
    await writeFile(join(staging, 'index.html'), 'there');
    await swapIn(staging, out);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('there');
    expect(await readdir(project)).toEqual([]);
  });

  test('never takes the place of the project, of an archive, or of a folder above them', async () => {
    const content = join(folder, 'archive', 'content');
    await mkdir(content, { recursive: true });
    for (const out of [content, join(folder, 'archive'), folder])
      await expect(assertReplaceable(out, [content])).rejects.toThrow('--out');
    await expect(assertReplaceable(join(folder, 'archive', 'site'), [content])).resolves.toBeUndefined();
  });
});
