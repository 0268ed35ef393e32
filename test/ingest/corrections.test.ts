import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findUnheard } from '../../src/catalogue/unheard.ts';
import { loadToHold } from '../../src/catalogue/load.ts';
import { ingest } from '../../src/ingest/index.ts';
import { formatMessage } from '../../src/ingest/report.ts';
import { formatProblem } from '../../src/markdown/problem.ts';

const TALK =
  'Ada: They play Claude Enomics at work.\n\nMary: Claude enomics? And who keeps the ledger of it?\n\nAda: Nobody at all.\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'longhand-corrections-'));
  mkdirSync(join(root, 'seeds'));
  write('seeds/game.txt', TALK);
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
const read = async () => {
  const result = await ingest({ seeds: join(root, 'seeds'), content: join(root, 'content') });
  return { result, messages: result.messages.map(formatMessage), id: result.episodes[0]?.id ?? '' };
};
const load = () => loadToHold(join(root, 'content'), join(root, 'cache'));
const texts = async (): Promise<string> => {
  const passages = (await (await load()).archive.episodes[0]?.record())?.passages ?? [];
  return passages.map(({ text }) => text).join(' ');
};

test('a sidecar’s corrections go into the front matter, the words below stay, and without them all is as before', async () => {
  const { id } = await read();
  const file = join(root, 'content', 'episodes', `${id}.md`);
  const before = readFileSync(file, 'utf8');
  write('seeds/game.yaml', 'corrections: { Claude Enomics: Claudeonomics }\n');
  await read();
  const after = readFileSync(file, 'utf8');
  expect(after).toContain('  - { heard: Claude Enomics, meant: Claudeonomics, from: sidecar }\n');
  expect(after.slice(after.indexOf('## Transcript'))).toBe(before.slice(before.indexOf('## Transcript')));
  write('content/archive.yaml', 'title: Games\n');
  expect(await texts()).toContain('They play Claudeonomics at work. Claudeonomics?');
  write('seeds/game.yaml', '');
  await read();
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(await texts()).toContain('They play Claude Enomics at work. Claude enomics?');
});

test('a correction that never holds is told when seeds are read, and stops nothing', async () => {
  write('seeds/game.yaml', 'title: The game\ncorrections:\n  Claude Enomics: Claudeonomics\n  Clod: Claude\n');
  const { result, messages } = await read();
  expect(messages).toEqual([
    expect.stringMatching(/^game\.yaml:4 warning: corrections: “Clod” never occurs in this seed\./),
  ]);
  expect(result.ok).toBe(true);
});

test('a correction in the file of an episode or a show that never holds is told when the archive is read', async () => {
  const { id } = await read();
  write('content/archive.yaml', 'title: Games\n');
  const show = id.split('/')[0] ?? '';
  write(
    `content/shows/${show}.md`,
    '---\ntitle: Games\ncorrections:\n  Claude Enomics: Claudeonomics\n  Enid: Edith\n---\n',
  );
  const file = `content/episodes/${id}.md`;
  const text = readFileSync(join(root, file), 'utf8');
  write(file, text.replace('source:', 'corrections:\n  - { heard: Clod, meant: Claude }\nsource:'));
  const { source, archive } = await load();
  const problems = (await findUnheard(source, join(root, 'content'))).map(formatProblem);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/\.md:\d+ corrections\[0\]: “Clod” never occurs in this episode\. Write the words/);
  expect(problems[1]).toMatch(/^shows\/.*\.md:5 corrections\.Enid: “Enid” never occurs in the episodes of this show\./);
  expect(archive.episodes[0]?.corrections?.map(({ heard, from }) => [heard, from])).toEqual([
    ['Clod', 'episode'],
    ['Claude Enomics', 'show'],
    ['Enid', 'show'],
  ]);
});

test('what the file of an episode says of the same words holds over its show', async () => {
  const { id } = await read();
  write('content/archive.yaml', 'title: Games\n');
  const show = id.split('/')[0] ?? '';
  write(`content/shows/${show}.md`, '---\ntitle: Games\ncorrections: { Claude Enomics: Claudeonomics }\n---\n');
  expect(await texts()).toContain('They play Claudeonomics');
  const file = `content/episodes/${id}.md`;
  const text = readFileSync(join(root, file), 'utf8');
  write(file, text.replace('source:', 'corrections: { claude enomics: claude enomics }\nsource:'));
  expect(await texts()).toContain('They play Claude Enomics');
});
