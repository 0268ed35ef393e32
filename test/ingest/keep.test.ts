import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingest, type IngestResult } from '../../src/ingest/index.ts';
import { keepIn, keyFor } from '../../src/ingest/keep.ts';

const parsed: string[] = [];
vi.mock('../../src/ingest/parse-seed.ts', async (original) => {
  const real = await original<typeof import('../../src/ingest/parse-seed.ts')>();
  return {
    ...real,
    parseSeed: (...args: Parameters<typeof real.parseSeed>) => {
      parsed.push(args[0].name);
      return real.parseSeed(...args);
    },
  };
});

const talk = (guest: string, subject: string): string => `On ${subject}

${guest} joins us to discuss how ${subject} became what they are.

Mary Shelley: Welcome to Slow Looms. Today we talk about ${subject} of the north.

${guest}: Thank you. They were taught their patterns by ${subject}, and it worked.

Mary Shelley: And who made the ${subject}?

${guest}: People whose names nobody kept. That is the sad part of the story.

Mary Shelley: Thank you for telling it.
`;

let root: string;
let count = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'longhand-keep-'));
  mkdirSync(join(root, 'seeds'));
  put('looms.txt', talk('Ada Byron', 'looms'));
  put('cards.txt', talk('Karl Benz', 'punched cards'));
  put('cards-again.txt', talk('Karl Benz', 'punched cards').replace('sad', 'saddest'));
  parsed.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(root, 'seeds', name), text);
const cache = (): string => join(root, 'cache');
const run = (content = 'content'): Promise<IngestResult> =>
  ingest({ seeds: join(root, 'seeds'), content: join(root, content), cache: cache() });

/** What the same content would become with nothing kept: reports, messages and files. */
async function plainly(): Promise<[Omit<IngestResult, 'ledger'>, Record<string, string>]> {
  const copy = `plain-${(count += 1)}`;
  if (existsSync(join(root, 'content'))) cpSync(join(root, 'content'), join(root, copy), { recursive: true });
  const { ledger, ...result } = await ingest({ seeds: join(root, 'seeds'), content: join(root, copy) });
  expect(await ledger()).not.toBe('');
  return [result, files(copy)];
}

async function kept(): Promise<[Omit<IngestResult, 'ledger'>, Record<string, string>]> {
  const { ledger, ...result } = await run();
  expect(await ledger()).not.toBe('');
  return [result, files('content')];
}

function files(folder: string): Record<string, string> {
  const from = join(root, folder);
  const names = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [
      join(parentPath, name).slice(from.length),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('what is kept between runs', () => {
  test('saves an unchanged seed from being parsed again', async () => {
    await run();
    expect(parsed.sort()).toEqual(['cards-again.txt', 'cards.txt', 'looms.txt']);
    parsed.length = 0;
    expect((await run()).changed).toEqual([]);
    expect(parsed).toEqual([]);
    put('looms.txt', talk('Ada Byron', 'looms').replace('sad', 'strange'));
    expect((await run()).changed).toEqual(['episodes/slow-looms/on-looms.md', 'ingest.lock.json']);
    expect(parsed).toEqual(['looms.txt']);
  });

  test('changes no result, whatever happened since the last run', async () => {
    const steps: (() => void)[] = [
      () => undefined,
      () => undefined,
      () =>
        put(
          'looms.yaml',
          'title: The sad story of looms\npeople: [{ name: Ada Lovelace, role: guest, labels: [Ada Byron] }]\n',
        ),
      () => put('rain.txt', talk('Grace Stone', 'rain gauges')),
      () =>
        writeFileSync(join(root, 'content/people/karl-benz.md'), '---\nname: Carl Benz\naliases: [Karl Benz]\n---\n'),
      () => put('cards.txt', talk('Karl Benz', 'paper cards')),
      () => put('looms.yaml', 'titel: Looms\n'),
      () => writeFileSync(join(root, 'content/shows/slow-looms.md'), '---\ntitel: x\n---\n'),
      () => writeFileSync(join(root, 'content/episodes/slow-looms/on-looms.md'), 'mine now\n'),
      () => rmSync(join(root, 'content/episodes/slow-looms/on-punched-cards.md')),
      () => rmSync(join(root, 'seeds/cards-again.txt')),
      () => put('looms.yaml', 'skip: true\n'),
      () => put('rain.txt', ''),
    ];
    for (const step of steps) {
      step();
      const expected = await plainly();
      expect(await kept()).toEqual(expected);
    }
  }, 60_000);

  test('may be wiped or damaged, and nothing is the worse for it', async () => {
    const first = await kept();
    const damage: ((file: string) => void)[] = [
      (file) => rmSync(file),
      (file) => writeFileSync(file, ''),
      (file) => writeFileSync(file, Buffer.from([0, 255, 10, 1])),
      (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -9)),
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('Karl', 'Carl').replace('on', 'in')),
    ];
    for (const harm of damage) {
      for (const name of readdirSync(cache())) harm(join(cache(), name));
      const { changed, seeds } = await run();
      expect(changed).toEqual([]);
      expect(seeds).toEqual(first[0].seeds);
      expect(files('content')).toEqual(first[1]);
    }
  });

  test('need not be writable', async () => {
    writeFileSync(cache(), 'a file where the folder should be');
    expect((await run()).ok).toBe(true);
    expect((await run()).changed).toEqual([]);
  });
});

test('a thing is kept for the key that it was made from, and no other', () => {
  const keep = keepIn(cache());
  keep.write('a', 'one', { b: 1 });
  expect(keep.read('a', 'one')).toEqual({ b: 1 });
  expect(keep.read('a', 'two')).toBeUndefined();
});

test('equal data has equal keys, in whatever order it comes', () => {
  const key = keyFor(
    new Map([
      ['a', { x: 1, y: 2 }],
      ['b', { x: 3 }],
    ]),
    'z',
  );
  expect(
    keyFor(
      new Map([
        ['b', { x: 3 }],
        ['a', { y: 2, x: 1 }],
      ]),
      'z',
    ),
  ).toBe(key);
  expect(keyFor(new Map([['a', { x: 1, y: 3 }]]), 'z')).not.toBe(key);
});
