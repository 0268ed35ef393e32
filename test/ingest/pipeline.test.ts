import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formats } from '../../src/ingest/formats/index.ts';
import { ingest, type IngestResult } from '../../src/ingest/index.ts';
import { parseEpisode } from '../../src/markdown/episode-file.ts';

const LOOMS = `On Looms and Cards

Ada Byron joins us to discuss how looms became computers.

Mary Shelley: Welcome to Slow Looms. Today we talk about the looms of the north.

Ada Byron: Thank you. They were taught their patterns by punched cards, and it worked.

Mary Shelley: And who wrote the cards?

Ada Byron: People whose names nobody kept. That is the sad part of the story.

Mary Shelley: Thank you for telling it.
`;
const RAIN = `WEBVTT

00:00.000 --> 00:04.000
<v Karl Benz>A rain gauge is a bucket with a promise.

00:04.000 --> 00:08.000
<v Karl Benz>Two meteorologists fought over an inch of it.
`;

let root: string;
let seeds: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'longhand-ingest-'));
  [seeds, content] = [join(root, 'seeds'), join(root, 'content')];
  mkdirSync(seeds);
  put('looms.txt', LOOMS);
  put('rain-gauges.vtt', RAIN);
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(seeds, name), text);
const run = (check = false): Promise<IngestResult> => ingest({ seeds, content, check });
const file = (id: string): string => join(content, 'episodes', `${id}.md`);
const read = (id: string): string => readFileSync(file(id), 'utf8');
const idFrom = (result: IngestResult, seed: string): string =>
  result.episodes.find(({ data }) => data.source.seed === seed)?.id ?? '';
const texts = ({ messages, seeds: reports }: IngestResult): string[] =>
  [...messages, ...reports.flatMap((report) => report.messages)].map(
    ({ file: name, line, text }) => `${name}:${line ?? ''} ${text}`,
  );

function tree(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      found[join(entry.parentPath, entry.name).slice(folder.length)] = readFileSync(
        join(entry.parentPath, entry.name),
        'utf8',
      );
  }
  return found;
}

describe('ingest', () => {
  test('writes one valid file an episode, and the people and shows that they need', async () => {
    const result = await run();
    expect(result.ok).toBe(true);
    const { data, body } = parseEpisode(read(idFrom(result, 'looms.txt')), 'looms.md');
    expect(data.title).toBe('On Looms and Cards');
    expect(data.titleSource).toBe('given');
    expect(data.people.map(({ id }) => id).sort()).toEqual(['ada-byron', 'mary-shelley']);
    expect(body.sections.map(({ title }) => title)).toContain('Transcript');
    expect(existsSync(join(content, 'people', 'ada-byron.md'))).toBe(true);
    expect(existsSync(join(content, 'shows', `${data.show}.md`))).toBe(true);
    expect(result.episodes.find(({ data: { source } }) => source.seed === 'rain-gauges.vtt')?.data.title).toBe(
      'Rain gauges',
    );
  });

  test('changes nothing the second time', async () => {
    await run();
    const first = tree(content);
    const again = await run();
    expect(again.changed).toEqual([]);
    expect(tree(content)).toEqual(first);
    expect((await run(true)).ok).toBe(true);
  });

  test('with check writes nothing and says what it would write', async () => {
    const result = await run(true);
    expect(result.ok).toBe(false);
    expect(result.changed).toContain('ingest.lock.json');
    expect(existsSync(content)).toBe(false);
  });

  test('leaves a file alone that a person changed, and shows what it would have done', async () => {
    const id = idFrom(await run(), 'looms.txt');
    const edited = read(id).replace('the sad part', 'the best part');
    writeFileSync(file(id), edited);
    put('looms.yaml', 'title: Looms\n');
    const result = await run();
    expect(read(id)).toBe(edited);
    expect(result.ok).toBe(true);
    expect(texts(result).join('\n')).toMatch(
      /a person changed this file[^]*- title: On Looms and Cards[^]*\+ title: Looms/,
    );
    expect((await run(true)).changed).toEqual([]);
  });

  test('keeps ids through a new title, a renamed seed and a corrected one', async () => {
    const id = idFrom(await run(), 'looms.txt');
    put('looms.yaml', 'title: Something else\n');
    expect(idFrom(await run(), 'looms.txt')).toBe(id);
    renameSync(join(seeds, 'looms.txt'), join(seeds, 'weaving.txt'));
    rmSync(join(seeds, 'looms.yaml'));
    expect(idFrom(await run(), 'weaving.txt')).toBe(id);
    put('weaving.txt', LOOMS.replace('sad part', 'best part'));
    expect(idFrom(await run(), 'weaving.txt')).toBe(id);
    expect(read(id)).toContain('best part');
  });

  test('keeps the page of an entry that is gone, and says so', async () => {
    const id = idFrom(await run(), 'rain-gauges.vtt');
    rmSync(join(seeds, 'rain-gauges.vtt'));
    const result = await run();
    expect(existsSync(file(id))).toBe(true);
    expect(texts(result).join('\n')).toContain('is gone');
  });

  test('knows its files again when the lock is lost, and does not overwrite them', async () => {
    const id = idFrom(await run(), 'looms.txt');
    rmSync(join(content, 'ingest.lock.json'));
    writeFileSync(file(id), read(id).replace('On Looms and Cards', 'Cards'));
    const result = await run();
    expect(idFrom(result, 'looms.txt')).toBe(id);
    expect(read(id)).toContain('title: Cards');
  });

  test('never overwrites what is in the catalogue', async () => {
    await run();
    const path = join(content, 'people', 'ada-byron.md');
    writeFileSync(path, '---\nname: Ada, Countess of Lovelace\naliases: [ Ada Byron ]\n---\n');
    await run();
    expect(readFileSync(path, 'utf8')).toContain('Countess');
  });

  test('tells of a bad sidecar with its line, and goes on without it', async () => {
    put('looms.yaml', 'show: Looms\ntitel: Cards\n');
    const result = await run();
    expect(result.ok).toBe(false);
    expect(texts(result)).toContain('looms.yaml:2 titel: there is no such field. Did you mean “title”?');
    expect(result.episodes).toHaveLength(2);
  });

  test('a sidecar’s chapters stand in place of the seed’s, in their order, and say that a person set them', async () => {
    put(
      'rain-gauges.yaml',
      'chapters:\n  - { start: "0:04", title: An inch }\n  - { start: "0:00:01.5", title: A bucket }\n',
    );
    const { data } = parseEpisode(read(idFrom(await run(), 'rain-gauges.vtt')), 'rain.md');
    expect(data.chapters).toEqual([
      { start: '00:00:04', title: 'An inch', from: 'curated' },
      { start: '00:00:01', title: 'A bucket', from: 'curated' },
    ]);
  });

  test('a sidecar’s chapter may stand at the words of a paragraph; one that stands nowhere is told', async () => {
    put(
      'rain-gauges.yaml',
      'chapters:\n  - { opens: No such words here, title: Lost }\n  - { start: "0:04", title: An inch }\n',
    );
    const result = await run();
    expect(texts(result)).toEqual([
      'rain-gauges.yaml:2 chapters[0].opens: no paragraph of the talk opens with “No such words here”. Write the first words of the paragraph as the seed has them.',
    ]);
    const { data } = parseEpisode(read(idFrom(result, 'rain-gauges.vtt')), 'rain.md');
    expect(data.chapters[0]).toEqual({ opens: 'No such words here', title: 'Lost', from: 'curated' });
  });

  test('a chapter of a sidecar has either a time or its words', async () => {
    put('rain-gauges.yaml', 'chapters:\n  - { title: Nowhere }\n');
    const result = await run();
    expect(result.ok).toBe(false);
    expect(texts(result)).toEqual([
      expect.stringMatching(/^rain-gauges\.yaml:2 chapters\[0\]: a chapter has either “start”, its time, or “opens”/),
    ]);
  });

  test('the topics that a sidecar pins and hides stand in the file', async () => {
    put('rain-gauges.yaml', 'topics: { pin: [rain, wind], hide: [sun] }\n');
    const { data } = parseEpisode(read(idFrom(await run(), 'rain-gauges.vtt')), 'rain.md');
    expect(data.topics).toEqual({ pin: ['rain', 'wind'], hide: ['sun'] });
  });

  test('tells of a sidecar without a seed, and leaves out what a sidecar skips', async () => {
    put('lost.yaml', 'title: Cards\n');
    put('rain-gauges.yaml', 'skip: true\n');
    const result = await run();
    expect(texts(result).join('\n')).toContain('lost.yaml: this belongs to no seed');
    expect(result.episodes.map(({ data }) => data.source.seed)).toEqual(['looms.txt']);
  });

  test('tells of files that are no text, and reads the others', async () => {
    put(
      'sound.mp3',
      Uint8Array.from({ length: 500 }, (_, index) => index % 7),
    );
    put('empty.txt', '\n');
    put('README.md', '# Not a seed');
    put('.hidden', 'Not a seed');
    const result = await run();
    expect(result.ok).toBe(false);
    expect(texts(result).join('\n')).toMatch(
      /empty\.txt:1 The file holds no text[^]*sound\.mp3:1 This is no text file/,
    );
    expect(result.episodes).toHaveLength(2);
  });

  test('goes on with the other seeds when a parser fails', async () => {
    const broken = {
      name: 'broken',
      detect: (text: string) => (text.startsWith('BROKEN') ? 2 : 0),
      parse: () => {
        throw new Error('out of thread');
      },
    };
    (formats as unknown as (typeof broken)[]).unshift(broken);
    put('bad.txt', 'BROKEN loom');
    const result = await run();
    (formats as unknown as unknown[]).shift();
    expect(result.ok).toBe(false);
    expect(texts(result).join('\n')).toMatch(/bad\.txt:1 .*out of thread/);
    expect(result.episodes).toHaveLength(2);
  });

  test('finds the same conversation in two seeds and points from the lesser to the fuller', async () => {
    const notes =
      'Ada Byron joins us to discuss how looms became computers, and why the people who wrote the first cards were all forgotten by the mills that lived off them.';
    put('looms.txt', LOOMS.replace('Ada Byron joins us to discuss how looms became computers.', notes));
    put('looms-notes.txt', notes);
    const result = await run();
    const [full, lesser] = [idFrom(result, 'looms.txt'), idFrom(result, 'looms-notes.txt')];
    expect(parseEpisode(read(lesser), 'a').data).toMatchObject({ canonical: full, sameAs: [full] });
    expect(parseEpisode(read(full), 'a').data.sameAs).toEqual([lesser]);
  });

  test('publishes front matter, tags and scripts of a seed as words', async () => {
    put(
      'evil.txt',
      '---js\nthrow 1\n---\n\nAda Byron: <script>alert(1)</script> and [a](javascript:alert(1)).\n\nMary Shelley: Indeed.\n\nAda Byron: Yes.\n',
    );
    const result = await run();
    const written = read(idFrom(result, 'evil.txt'));
    expect(written.startsWith('---\ntitle:')).toBe(true);
    expect(
      parseEpisode(written, 'evil.md')
        .body.sections.flatMap(({ blocks }) => JSON.stringify(blocks))
        .join(''),
    ).toContain('<script>alert(1)</script>');
  });

  test('does not care in which order the seeds were put in, or where they lie', async () => {
    await run();
    const first = tree(content);
    const elsewhere = join(root, 'elsewhere');
    cpSync(seeds, join(elsewhere, 's'), { recursive: true });
    await ingest({ seeds: join(elsewhere, 's'), content: join(elsewhere, 'c') });
    expect(tree(join(elsewhere, 'c'))).toEqual(first);
  });

  test('says that a folder has no seeds', async () => {
    const result = await ingest({ seeds: join(root, 'none'), content });
    expect(result.ok).toBe(false);
    expect(texts(result)[0]).toContain('there is no such folder');
  });
});
