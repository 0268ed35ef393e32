import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyDigest, figuresOf, recordOf } from '../../src/markdown/cache.ts';

const body = '## Transcript\n\n**A** [00:01:02]: Hello there.\n';
const digest = bodyDigest(body);
let folder: string;
let readings: number;

function readBody(): string {
  readings++;
  return body;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
  readings = 0;
});

afterEach(() => rm(folder, { recursive: true }));

test('a record is made once', async () => {
  const made = await recordOf(digest, readBody, folder);
  expect(await recordOf(digest, readBody, folder)).toEqual(made);
  expect(readings).toBe(1);
});

test('a record that cannot be read is made anew', async () => {
  const made = await recordOf(digest, readBody, folder);
  const file = join(folder, digest.slice(0, 2), `${digest}.json`);
  for (const damage of ['', '{"digest":', 'null', '[]', '{}', (await readFile(file, 'utf8')).slice(0, 80)]) {
    await writeFile(file, damage);
    expect(await recordOf(digest, readBody, folder)).toEqual(made);
  }
});

test('many readers at once get the same record and leave no drafts', async () => {
  const records = await Promise.all(Array.from({ length: 20 }, () => recordOf(digest, readBody, folder)));
  expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(1);
  expect(await readdir(join(folder, digest.slice(0, 2)))).toEqual([`${digest}.json`]);
});

test('the figures of a body need not its record', async () => {
  const figures = { words: 2, spokenWords: 2, lastTime: 62 };
  expect(await figuresOf(digest, readBody, folder)).toEqual(figures);
  expect(await figuresOf(digest, readBody, folder)).toEqual(figures);
  expect(readings).toBe(1);
});
