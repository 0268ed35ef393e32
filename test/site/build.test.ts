import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/support/links.ts';
import { root } from '../../scripts/support/root.ts';
import { place } from '../../src/place.ts';
import { alone, mustBuild, plainEnv, runBuild, runScript } from '../support/build.ts';

const run = inject('folder');
const fixture = join(root, 'test', 'fixtures', 'archive');

/** SHA-256 by file. */
async function digests(folder: string): Promise<Record<string, string>> {
  const entries = (await listFiles(folder)).map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
}

async function copyOfFixture(name: string): Promise<{ content: string; out: string }> {
  const folder = join(run, name);
  await rm(folder, { recursive: true, force: true });
  await cp(fixture, join(folder, 'content'), { recursive: true });
  return { content: join(folder, 'content'), out: join(folder, 'public') };
}

describe('the build command', () => {
  test('builds the same archive to the same bytes, in another time zone, locale and folder, with nothing kept', async () => {
    const out = join(run, 'elsewhere', 'deep', 'site');
    const env = {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      LONGHAND_CACHE: join(run, 'cold'),
    };
    await mustBuild(run, { content: place.content, out, base: '/', env });
    expect(await digests(out)).toEqual(await digests(inject('site').folder));
  });
});

describe('an archive that is not this project’s own', () => {
  let other: { content: string; out: string };
  beforeAll(async () => {
    other = await copyOfFixture('other');
    await mustBuild(run, { ...other, base: '/tapes/', args: ['--check-links'] });
  });

  test('builds from its own folder into another, with every link whole', async () => {
    const files = await listFiles(other.out);
    for (const file of [
      'episodes/harbour-talks/tide-clocks',
      'topics/lighthouses',
      'people/ines-moreau',
      'shows/night-desk',
    ])
      expect(files).toContain(`${file}/index.html`);
    expect(await readFile(join(other.out, 'index.html'), 'utf8')).toContain('The Harbour Tapes');
  });

  test('says who is not known, and shows what was cut off', async () => {
    const fog = await readFile(join(other.out, 'episodes/harbour-talks/untold/index.html'), 'utf8');
    expect(fog).toContain('I could hear the lighthouse but I could not see it.');
    expect(await readFile(join(other.out, 'episodes/night-desk/notes/index.html'), 'utf8')).toMatch(/lang="de"/);
  });

  test('keeps the old site and names file and line when the content is at fault', async () => {
    const before = await digests(other.out);
    const broken = await copyOfFixture('broken');
    const file = join(broken.content, 'episodes', 'night-desk', 'notes.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('kind: notes', 'kind: rumour'));
    const { code, output } = await runBuild(run, { content: broken.content, out: other.out });
    expect(code).toBe(1);
    expect(output).toMatch(/episodes\/night-desk\/notes\.md:6\b/);
    expect(output).toContain('rumour');
    expect(output).not.toMatch(/^\s+at .*\.ts:\d+/m);
    expect(await digests(other.out)).toEqual(before);
    expect(await leftovers(other.out)).toEqual([]);
  });

  test('is never left half built when the build is killed', async () => {
    const before = await digests(other.out);
    await alone(run, async () => {
      const args = ['--content', other.content, '--out', other.out];
      const env = plainEnv({ LONGHAND_CACHE: join(run, 'killed') });
      const child = spawn(process.execPath, [join(root, 'scripts/build.ts'), ...args], {
        cwd: root,
        stdio: 'ignore',
        env,
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      while ((await leftovers(other.out)).length === 0 && child.exitCode === null) await wait(20);
      await wait(400);
      child.kill('SIGKILL');
      await ended;
    });
    expect(await leftovers(other.out)).toHaveLength(1);
    expect(await digests(other.out)).toEqual(before);
    await mustBuild(run, { ...other, base: '/tapes/' });
    expect(await leftovers(other.out)).toEqual([]);
    expect(await digests(other.out)).toEqual(before);
  });

  test('never replaces a folder that no build has made', async () => {
    const folder = join(run, 'precious');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'novel.txt'), 'Chapter one');
    const { code, output } = await runScript('build', ['--content', other.content, '--out', folder]);
    expect(code).toBe(1);
    expect(output).toContain('--out');
    expect(await readdir(folder)).toEqual(['novel.txt']);
    const onto = await runScript('build', ['--content', other.content, '--out', other.content]);
    expect(onto.code).toBe(1);
    expect(await readdir(other.content)).toContain('episodes');
  });
});

/** What builds have left beside `out`. */
async function leftovers(out: string): Promise<string[]> {
  return (await readdir(dirname(out))).filter((name) => name.startsWith(`${basename(out)}.staging`));
}
