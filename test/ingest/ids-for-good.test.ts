import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listRemoved } from '../../src/catalogue/removed.ts';
import { ingest } from '../../src/ingest/index.ts';

const GUESTS = ['Ada Byron', 'Karl Benz', 'Grace Stone', 'Lise Hahn'];
const SUBJECTS = ['looms', 'motors', 'compilers', 'atoms'];

/** An entry of a feed that lost its newlines; every entry says something else. */
function entry(at: number, year = 0): string {
  const [name = '', subject = ''] = [GUESTS[at % 4], SUBJECTS[at % 4]];
  const letters = (turn: number): string => String.fromCharCode(97 + at, 97 + turn, 97 + ((at * 7 + turn) % 26));
  const turns = Array.from(
    { length: 16 },
    (_, turn) =>
      `${turn % 2 === 0 ? 'Mary Shelley' : name} [00:${String(turn).padStart(2, '0')}:0${at % 10}]: Of ${subject} we learned the ${letters(turn)} way that ${letters(turn + 3)} comes before ${letters(turn + 9)}, and ${turn + year} times at that.`,
  );
  return `${name} joins us to discuss the ${subject} of volume ${at}.0:00 Intro1:00 First ${subject}2:00 Second ${subject}3:00 Third ${subject}Transcript${turns.join('')}`;
}

let root: string;
let content: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'longhand-ids-'));
  content = join(root, 'content');
  mkdirSync(join(root, 'seeds'));
  feed([0, 1, 2, 3].map((at) => entry(at)));
  await run();
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(root, 'seeds', name), text);
const feed = (entries: string[], name = 'feed.txt'): void => put(name, `${entries.join('\n')}\n`);
const file = (id: string): string => join(content, 'episodes', `${id}.md`);
const removedList = (): string => readFileSync(join(content, 'removed.yaml'), 'utf8');

/** Ids by guest and subject, as the text of each episode tells them. */
async function run(): Promise<Record<string, string>> {
  const { episodes, ok } = await ingest({ seeds: join(root, 'seeds'), content });
  expect(ok).toBe(true);
  return Object.fromEntries(
    episodes.map(({ id }) => [/of volume (\d+)/.exec(readFileSync(file(id), 'utf8'))?.[1] ?? '', id]),
  );
}

describe('an episode keeps its id', () => {
  let first: Record<string, string>;
  beforeEach(async () => {
    first = await run();
    expect(new Set(Object.values(first)).size).toBe(4);
  });

  test('when nothing happens', async () => {
    expect(await run()).toEqual(first);
  });

  test('when it gets another title, show or place in the catalogue', async () => {
    put('feed.yaml', 'show: Slow Looms\nentries:\n  1: { title: Quite another title }\n  3: { title: And one more }\n');
    expect(await run()).toEqual(first);
    expect(readFileSync(file(first['0'] ?? ''), 'utf8')).toContain('title: Quite another title');
  });

  test('when the feed is turned round', async () => {
    feed([3, 1, 0, 2].map((at) => entry(at)));
    expect(await run()).toEqual(first);
  });

  test('when the feed is turned round and the seed has another name', async () => {
    rmSync(join(root, 'seeds', 'feed.txt'));
    feed(
      [2, 3, 0, 1].map((at) => entry(at)),
      'renamed.txt',
    );
    expect(await run()).toEqual(first);
  });

  test('when new entries come before, between and behind it', async () => {
    feed([9, 0, 1, 8, 2, 3, 10].map((at) => entry(at)));
    expect(await run()).toMatchObject(first);
  });

  test('when its text is corrected, also while entries move', async () => {
    feed([entry(0), entry(1, 5), entry(2), entry(3)]);
    expect(await run()).toEqual(first);
    feed([entry(9), entry(3, 4), entry(1, 7), entry(0), entry(2)]);
    expect(await run()).toMatchObject(first);
  });

  test('when it was away for a while', async () => {
    feed([0, 2, 3].map((at) => entry(at)));
    await run();
    feed([0, 1, 2, 3].map((at) => entry(at)));
    expect(await run()).toEqual(first);
  });

  test('when all of that happens by and by, and no id is ever given to another', async () => {
    feed([3, 9, 0, 1].map((at) => entry(at)));
    await run();
    put('feed.yaml', 'entries: { 1: { title: Once more } }\n');
    feed([8, 1, 2, 3].map((at) => entry(at, 1)));
    await run();
    feed([2, 3, 8, 9, 1, 0].map((at) => entry(at, 1)));
    expect(await run()).toMatchObject(first);
  });
});

describe('an episode that is gone', () => {
  const idOf = async (volume: string): Promise<string> => (await run())[volume] ?? '';

  test('leaves a note at its address', async () => {
    const id = await idOf('1');
    feed([0, 2, 3].map((at) => entry(at)));
    await run();
    expect(existsSync(file(id))).toBe(true);
    rmSync(file(id));
    await run();
    expect(removedList()).toMatch(new RegExp(`^# .*\\n(?:# .*\\n)*${id}: \\{\\}\\n$`));
    const text = removedList();
    await run();
    expect(removedList()).toBe(text);
  });

  test('leads to the episode that has the same conversation', async () => {
    const id = await idOf('1');
    feed([entry(1).replace('of volume', 'and more of volume'), entry(5), entry(6)], 'again.txt');
    const { episodes } = await ingest({ seeds: join(root, 'seeds'), content });
    const twin = episodes.find(({ data }) => data.source.seed === 'again.txt' && data.source.entry === 1);
    expect(twin?.data.sameAs).toEqual([id]);
    feed([0, 2, 3].map((at) => entry(at)));
    rmSync(file(id));
    await run();
    expect(removedList()).toContain(`${id}:\n  redirect: ${twin?.id ?? ''}`);
  });

  test('stays away when a person lists it, and its id is given to nobody', async () => {
    const id = await idOf('1');
    rmSync(file(id));
    const text = `# mine\n${id}: { title: Motors, reason: At the wish of the guest. }\n`;
    writeFileSync(join(content, 'removed.yaml'), text);
    put('new.txt', 'Karl Benz on the motors of volume 1\n\nMary: One.\n\nKarl: Two.\n\nMary: Three.\n');
    expect(Object.values(await run())).not.toContain(id);
    expect(existsSync(file(id))).toBe(false);
    expect(removedList()).toBe(text);
  });

  test('leaves the old address as a way to the new one when a person renames its file, for good', async () => {
    const id = await idOf('1');
    const renamed = `${id.split('/')[0] ?? ''}/motors`;
    renameSync(file(id), file(renamed));
    for (let again = 0; again < 3; again += 1) expect(await idOf('1')).toBe(renamed);
    expect(removedList()).toContain(`${id}:\n  redirect: ${renamed}`);
    expect(existsSync(file(id))).toBe(false);
    feed([3, 2, 1, 0].map((at) => entry(at)));
    expect(await idOf('1')).toBe(renamed);
  });

  test('is told of with file and line where the list is wrong, and nothing is written over it', async () => {
    const text = 'a/b: { redirekt: c/d }\n';
    writeFileSync(join(content, 'removed.yaml'), text);
    const { messages } = await ingest({ seeds: join(root, 'seeds'), content });
    expect(messages.map(({ file: name, line, text: words }) => `${name}:${line ?? ''} ${words}`)).toContain(
      'removed.yaml:1 a/b.redirekt: there is no such field. Did you mean “redirect”?',
    );
    rmSync(file((await ingest({ seeds: join(root, 'seeds'), content })).episodes[0]?.id ?? ''));
    expect(removedList()).toBe(text);
  });
});

describe('the list of addresses', () => {
  const list = (text: string, episodes: string[]): ReturnType<typeof listRemoved> => {
    writeFileSync(join(content, 'removed.yaml'), text);
    return listRemoved(content, new Set(episodes));
  };

  test('follows one move after another, and says what leads nowhere', () => {
    expect(list('a/one: { redirect: a/two }\na/two: { redirect: a/three }\na/gone:\n', ['a/three'])).toEqual({
      list: [{ id: 'a/gone' }, { id: 'a/one', redirect: 'a/three' }, { id: 'a/two', redirect: 'a/three' }],
      problems: [],
    });
    const { problems } = list('a/one: { redirect: a/two }\na/two: { redirect: a/one }\n', []);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([
      [1, '“a/two” is no episode of this archive'],
      [2, '“a/one” is no episode of this archive'],
    ]);
  });

  test('has no episode that is still there', () => {
    expect(list('a/one: {}\n', ['a/one']).problems[0]).toMatchObject({ file: 'removed.yaml', line: 1, field: 'a/one' });
  });
});
