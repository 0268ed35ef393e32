import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/ingest/explain/explain.ts';
import { formatExplanation } from '../../src/ingest/explain/format.ts';
import { explainSeed } from '../../src/ingest/explain/index.ts';

const LOOMS = `On Looms and Cards

Ada Byron joins us to discuss how looms became computers.

Mary: Welcome to Slow Looms. Today we talk about the looms of the north.

Ada Byron: Thank you. They were taught their patterns. Question: by whom? By punched cards, and it worked.

Speaker 3: And who wrote the cards?

Ada Byron: People whose names nobody kept. That is the sad part of the story.

Mary: Thank you for telling it.
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'longhand-explain-'));
  mkdirSync(join(root, 'seeds'));
  put('looms.txt', LOOMS);
  put('looms-2.txt', LOOMS.replace('sad part', 'saddest part'));
  put('rain.vtt', 'WEBVTT\n\n00:00.000 --> 00:04.000\n<v Karl Benz>A rain gauge is a bucket with a promise.\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(root, 'seeds', name), text);
const explained = (seed: string): Promise<Explanation> =>
  explainSeed({ seeds: join(root, 'seeds'), content: join(root, 'content'), seed });

describe('the explanation of a seed', () => {
  test('tells encoding, packing, format and runners-up, each with its reason', async () => {
    const { encoding, container, entries } = await explained('looms.txt');
    expect(encoding).toEqual({ name: 'utf-8', why: 'every character is plain ASCII' });
    expect(container).toMatchObject({ name: 'single', why: expect.stringContaining('so all of it is one') as string });
    expect(entries[0]?.format.name).toBe('turns');
    expect(entries[0]?.format.scores.map(({ name }) => name)).toContain('notes');
    expect(entries[0]?.format.evidence[0]).toBe('5 turns with a label, of 3 voices; the first is “Mary”');
    expect(entries[0]?.lines).toEqual([1, 13]);
  });

  test('tells whom each label was taken for and why, and what was no label', async () => {
    put('looms.yaml', 'people: [{ name: Mary Shelley, role: host, labels: [Mary] }]\n');
    const { entries } = await explained('looms');
    const [mary, ada, third] = entries[0]?.speakers ?? [];
    expect(mary).toMatchObject({ label: 'Mary', turns: 2, person: { id: 'mary-shelley' }, why: 'the sidecar says so' });
    expect(ada).toMatchObject({ person: { name: 'Ada Byron', role: 'guest' } });
    expect(third).toMatchObject({ label: 'Speaker 3', why: 'it stands for a voice and names nobody' });
    expect(third?.person).toBeUndefined();
    expect(entries[0]?.refused).toEqual([{ label: 'Question', times: 1, why: expect.any(String) as string }]);
  });

  test('tells where title, summary and show come from', async () => {
    const { entries } = await explained('looms');
    expect(entries[0]?.title).toEqual({ value: 'On Looms and Cards', why: 'it stands above the text' });
    expect(entries[0]?.summary.why).toMatch(/notes|talk/);
    expect(entries[0]?.show).toMatchObject({ id: 'slow-looms', why: expect.stringContaining('5.5 points') as string });
    put('looms.yaml', 'title: Cards\nsummary: Of cards.\nshow: Slow Looms\n');
    const [entry] = (await explained('looms')).entries;
    expect([entry?.title.value, entry?.givenTitle]).toEqual(['Cards', 'On Looms and Cards']);
    for (const fact of [entry?.title, entry?.summary, entry?.show]) expect(fact?.why).toContain('the sidecar says so');
  });

  test('tells which others are the same conversation, with figures', async () => {
    const [entry] = (await explained('looms.txt')).entries;
    expect(entry?.duplicates.map(({ id }) => id)).toEqual([expect.stringContaining('looms') as string]);
    expect(entry?.duplicates[0]?.agreement.talk).toBeGreaterThan(0.8);
    expect(entry?.duplicates[0]?.agreement.people).toEqual(['ada-byron']);
    expect((await explained('rain')).entries[0]?.duplicates).toEqual([]);
  });

  test('accounts for every word', async () => {
    const { ledger, entries } = await explained('rain.vtt');
    expect(ledger.map(({ fate, what }) => `${fate} ${what}`)).toEqual([
      'published text',
      'metadata time',
      'metadata speaker',
      'dropped markup',
    ]);
    expect(entries[0]?.ledger).toEqual(ledger);
    expect(ledger.some(({ what }) => what === 'unaccounted')).toBe(false);
  });

  test('finds a seed by its beginning, and says which there are when it does not', async () => {
    expect((await explained('ra')).seed).toBe('rain.vtt');
    expect((await explained('somewhere/looms.txt')).seed).toBe('looms.txt');
    await expect(explained('loo')).rejects.toThrow('There is no seed “loo”');
    await expect(explained('snow')).rejects.toThrow('There are: looms-2.txt, looms.txt, rain.vtt.');
  });

  test('tells of a file that holds nothing', async () => {
    put('empty.txt', '');
    const text = formatExplanation(await explained('empty'));
    expect(text).toContain('nothing in it could be read as an episode');
    expect(text).toContain('The file holds no text.');
  });

  test('is made for reading: nothing is wider than the terminal but what stands in the seed', async () => {
    const text = formatExplanation(await explained('looms'), undefined, 70);
    expect(text).toMatchInlineSnapshot(`
      "looms.txt
        Size         409 bytes
        Encoding     utf-8
                     every character is plain ASCII.
        Packed as    single
                     nothing shows that it holds several episodes, so all of
                     it is one.

      The episode
        Stands in    lines 1–13
        Id           slow-looms/on-looms-and-cards-2
                     kept in ingest.lock.json, and not moved by a new title.
        Format       turns (sure to 70 %)
                     5 turns with a label, of 3 voices; the first is “Mary”;
                     parts beside the talk: Notes; next: notes 0.05.
        Kind         transcript
                     62 words, 52 of them spoken.
        Title        On Looms and Cards
                     it stands above the text.
        Summary      Ada Byron joins us to discuss how looms became
                     computers.
                     sentences of the notes, word for word.
        Show         Slow Looms (slow-looms)
                     wording, addresses and voices speak for it with 5.5
                     points.
        Date         unknown
                     neither the seed nor a sidecar states one.
        Language     en
                     the letters and words of samples from all of the text.
        Attribution  stated
                     the labels of the seed name the voices.
        Timing       none
                     the text gives no times.
        Cut off      no
                     its end is an end.
        Chapters     0
                     none are listed, and the text shows no breaks that are
                     sure.

      Voices
        Mary → nobody, 2 turns, 18 words
            no one person is surely meant: nobody in content/people or in
            the notes answers to it alone.
        Ada Byron → Ada Byron (guest), 2 turns, 29 words
            content/people has this name.
        Speaker 3 → nobody, 1 turn, 5 words
            it stands for a voice and names nobody.

      Reads like a label, and was taken for speech
        Question: 1×, it comes once and nobody known is called so

      The same conversation
        On Looms and Cards – the fullest
            slow-looms/on-looms-and-cards: 90 % of the talk, 1 person in both

      Where its words went
                            words  pieces  the first
        published  text        62       6  line 3: Ada Byron joins us to discuss how looms became c
        as data    speaker      8       5  line 5: Mary:
        as data    title        4       1  line 1: On Looms and Cards
      "
    `);
  });
});

describe('of a seed with many entries', () => {
  const feed = ['Ada Byron', 'Karl Benz', 'Grace Stone', 'Jo Hill']
    .map((name, at) => {
      const turns = Array.from(
        { length: 12 },
        (_, turn) =>
          `${turn % 2 === 0 ? 'Mary Shelley' : name} [00:0${turn % 10}:0${at}]: What ${name} learned of ${at}${turn} was that a ${'abcd'[at] ?? ''}oom${turn} must have a patient hand.`,
      );
      return `${name} joins us to discuss the looms of the north and what became of them.0:00 Intro1:00 Looms2:00 Cards3:00 EnginesTranscript${turns.join('')}`;
    })
    .join('\n');

  test('each has a few lines, and one that is asked for has all', async () => {
    put('feed.txt', feed);
    const explanation = await explained('feed');
    expect(explanation.container.name).toBe('feed-lines');
    expect(explanation.entries).toHaveLength(4);
    const all = formatExplanation(explanation);
    for (const { title } of explanation.entries) expect(all).toContain(title.value);
    const one = formatExplanation(explanation, undefined, 100, 2);
    expect(one).toContain('Entry 2');
    expect(one).toContain('Karl Benz → Karl Benz (guest), 6 turns');
    expect(one).not.toContain('Grace Stone');
    expect(formatExplanation(explanation, undefined, 100, 9)).toBe('feed.txt has no entry 9. There are: 1, 2, 3, 4.\n');
  });
});
