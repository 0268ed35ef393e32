import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildTopicIndex, type IndexableEpisode, type IndexableTopic } from '../../src/catalogue/topics.ts';
import { misheardNames, otherNames } from '../../src/catalogue/other-names.ts';
import { saidTogether } from '../../src/catalogue/together.ts';
import type { Archive, Topic } from '../../src/catalogue/types.ts';
import type { Passage } from '../../src/markdown/record.ts';
import { sketchEpisode } from './sketch.ts';

const NAMES: IndexableTopic[] = ['distillation', 'Claude', 'Claude Code', 'drones'].map((title) => ({
  id: title.toLowerCase().replace(' ', '-'),
  title,
  aliases: [],
  not: [],
  hidden: false,
}));

/** An episode of one show whose passages are `talk` (turns) and `notes` (paragraphs). */
function episode(
  name: string,
  given: { talk?: string[]; notes?: Partial<Passage>[]; headings?: string[]; isCopy?: boolean; data?: object },
): IndexableEpisode & { reads: number } {
  const notes = (given.notes ?? []).map((passage, index) => ({
    id: `p-${name}${index}`,
    type: 'paragraph' as const,
    section: 'notes',
    isTranscript: false,
    text: '',
    ...passage,
  }));
  const talk = (given.talk ?? []).map((text, index) => ({
    id: `t-${index}`,
    type: 'turn' as const,
    section: 'transcript',
    isTranscript: true,
    speaker: 'Ada',
    start: index,
    text,
  }));
  const { headings, isCopy, data } = given;
  return sketchEpisode(name, { passages: [...notes, ...talk], headings, isCopy, data });
}

describe('counting', () => {
  test('a topic has its passages with spans, and the mentions are the spans of all of them', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', { talk: ['Distillation and distillation.', 'Nothing.', 'About distillation.'] }),
    ]);
    const [one] = index.conversations('distillation');
    expect(one).toMatchObject({ episode: 'show/a', mentions: 3 });
    expect(one?.passages.map(({ passage, spans }) => [passage.id, spans])).toEqual([
      [
        't-0',
        [
          { start: 0, end: 12 },
          { start: 17, end: 29 },
        ],
      ],
      ['t-2', [{ start: 6, end: 18 }]],
    ]);
    expect(one?.passages[0]?.passage).toEqual({
      id: 't-0',
      type: 'turn',
      at: 0,
      isTranscript: true,
      speaker: 'Ada',
      start: 0,
    });
    expect(index.topics('show/a')).toMatchObject([{ topic: 'distillation', mentions: 3 }]);
  });

  test('every number can be counted again from the other side', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', { talk: ['Claude Code, Claude and drones', 'Claude on drones'] }),
      episode('b', { talk: ['drones'], notes: [{ text: 'Claude and distillation' }] }),
    ]);
    for (const id of NAMES.map((topic) => topic.id)) {
      for (const { episode: where, mentions, passages } of index.conversations(id)) {
        expect(passages.reduce((sum, { spans }) => sum + spans.length, 0)).toBe(mentions);
        expect(index.topics(where).find(({ topic }) => topic === id)?.mentions).toBe(mentions);
      }
    }
  });

  test('a copy of a conversation is not counted again, and still knows its own topics', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', { talk: ['drones'] }),
      episode('b', { talk: ['drones'], isCopy: true }),
    ]);
    expect(index.conversations('drones').map((one) => one.episode)).toEqual(['show/a']);
    expect(index.topics('show/b').map(({ topic }) => topic)).toEqual(['drones']);
  });

  test('a lesser copy is about what the fullest one is about, unless a person says otherwise', async () => {
    const copy = (name: string, hide: string[]) =>
      episode(name, {
        notes: [{ text: 'On drones.' }],
        isCopy: true,
        data: { canonical: 'show/a', topics: { pin: [], hide } },
      });
    const index = await buildTopicIndex(NAMES, [
      episode('a', { talk: ['Claude and Claude', 'distillation'] }),
      copy('b', []),
      copy('c', ['distillation']),
    ]);
    expect(index.topics('show/b').map(({ topic, mentions }) => [topic, mentions])).toEqual(
      expect.arrayContaining([['claude', 0], ['distillation', 0], ['drones', 1]]), // prettier-ignore
    );
    expect(index.topics('show/c').map(({ topic }) => topic)).not.toContain('distillation');
    expect(index.conversations('claude').map(({ episode: id }) => id)).toEqual(['show/a']);
  });

  test('most mentions first, then by id', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('b', { talk: ['drones'] }),
      episode('a', { talk: ['drones'] }),
      episode('c', { talk: ['drones drones'] }),
    ]);
    expect(index.conversations('drones').map((one) => one.episode)).toEqual(['show/c', 'show/a', 'show/b']);
  });
});

describe('what does not count', () => {
  test('hidden topics are nowhere, but their names still take their place', async () => {
    const names = NAMES.map((topic) => ({ ...topic, hidden: topic.id === 'claude-code' }));
    const index = await buildTopicIndex(names, [episode('a', { talk: ['Claude Code'] })]);
    expect(index.topics('show/a')).toEqual([]);
    expect(index.conversations('claude-code')).toEqual([]);
  });

  test('a person hides a topic from an episode, or pins it to the front even if nobody names it', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', { talk: ['Claude Claude'], data: { topics: { pin: ['drones', 'unheard-of'], hide: ['claude'] } } }),
      episode('b', { talk: ['Claude and distillation'], data: { topics: { pin: ['distillation'], hide: [] } } }),
    ]);
    expect(index.topics('show/a')).toEqual([{ topic: 'drones', mentions: 0, weight: 0, pinned: true }]);
    expect(index.topics('show/b').map(({ topic }) => topic)).toEqual(['distillation', 'claude']);
    expect(index.conversations('drones')).toMatchObject([{ episode: 'show/a', mentions: 0, passages: [] }]);
  });

  test('sponsors are left out: paragraphs, lists under a label, sections and spoken reads', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', {
        notes: [
          { text: 'Brought to you by: Claude, the assistant' },
          { text: 'Real news on drones — Sponsors: Claude: helps you. Claude again' },
          { text: 'Sponsors:' },
          { text: 'Claude for all', type: 'item' },
          { text: 'Claude for you', type: 'item' },
          { text: 'We speak of Claude', type: 'paragraph' },
          { text: 'Try Claude', heading: 'Our sponsors' },
          { text: 'Try Claude', section: 'sponsors' },
        ],
        talk: [
          'This episode is brought to you by Claude. Claude helps.',
          'Who sponsors: Claude?',
          'our sponsor was Claude',
        ],
      }),
    ]);
    expect(index.conversations('claude')[0]?.passages.map(({ passage }) => passage.id)).toEqual(['p-a5', 't-1', 't-2']);
    expect(index.conversations('drones')[0]?.mentions).toBe(1);
  });

  test('after a bare label, paragraphs that give an address belong to the sponsors', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', {
        notes: [
          { text: 'Brought to you by:' },
          { text: 'Claude – the assistant – https://claude.example' },
          { text: 'Drones.example – Claude in the air. Go to https://drones.example/' },
          { text: 'More on Claude below.' },
          { text: 'Claude: https://claude.example' },
        ],
      }),
    ]);
    expect(index.conversations('claude')[0]?.passages.map(({ passage }) => passage.id)).toEqual(['p-a3', 'p-a4']);
    expect(index.conversations('drones')).toEqual([]);
  });

  test('so do paragraphs after a label with an address of its own, up to the next heading', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', {
        notes: [
          { text: 'SPONSORS: Anyone: buy at https://anyone.example' },
          { text: 'Listeners can try Claude at https://claude.example' },
          { text: 'Claude: https://claude.example', heading: 'References' },
        ],
      }),
    ]);
    expect(index.conversations('claude')[0]?.passages.map(({ passage }) => passage.id)).toEqual(['p-a2']);
  });

  test('where a show is found and followed speaks of no topic', async () => {
    const notes = [
      { text: 'A talk on drones. Follow the Claude show on YouTube, and Claude on X' },
      { text: 'Follow what Claude does; find it on the shelf.' },
    ];
    const index = await buildTopicIndex(NAMES, [episode('a', { notes })]);
    expect(index.conversations('claude')).toMatchObject([{ mentions: 1 }]);
    expect(index.conversations('drones')).toMatchObject([{ mentions: 1 }]);
  });

  test('a line of addresses, as those by which a show is followed, speaks of none of them', async () => {
    const notes = [
      { text: 'Website: https://a.example Claude: https://claude.example/show Drones: https://drones.example' },
      { text: 'Claude on drones: https://claude.example' },
    ];
    const index = await buildTopicIndex(NAMES, [episode('a', { notes })]);
    expect(index.conversations('claude')).toMatchObject([{ mentions: 1 }]);
  });

  test('a paragraph of notes that three conversations carry is boilerplate, in two it is not', async () => {
    const notes = [{ text: 'The podcast on Claude and drones.' }];
    const [a, b] = [episode('a', { notes }), episode('b', { notes })];
    const copy = episode('c', { notes, isCopy: true });
    expect((await buildTopicIndex(NAMES, [a, b, copy])).conversations('claude')).toHaveLength(2);
    const third = episode('d', { notes, talk: ['Claude'] });
    const index = await buildTopicIndex(NAMES, [a, b, third]);
    expect(index.conversations('claude').map((one) => one.episode)).toEqual(['show/d']);
  });
});

describe('weight', () => {
  test('rare topics weigh more than common ones of the same count', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', { talk: ['Claude Claude drones drones'] }),
      episode('b', { talk: ['Claude'] }),
      episode('c', { talk: ['Claude'] }),
    ]);
    expect(index.topics('show/a').map(({ topic }) => topic)).toEqual(['drones', 'claude']);
  });

  test('a title, a chapter and notes weigh more than a word in passing', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', {
        talk: ['Claude distillation drones'],
        notes: [{ text: 'On distillation' }],
        headings: ['Drones'],
      }),
      episode('b', { talk: ['Claude drones distillation'], data: { title: 'All of Claude' } }),
    ]);
    expect(index.topics('show/a').map(({ topic }) => topic)).toEqual(['drones', 'distillation', 'claude']);
    expect(index.topics('show/b')[0]?.topic).toBe('claude');
  });
});

describe('chapters', () => {
  const chapters = [
    { start: '00:00:10', title: 'Drones at war' },
    { start: '00:01:00', title: 'Sponsors: Claude' },
  ];

  test('a conversation whose talk is not here is found by its chapters, without a mention', async () => {
    const index = await buildTopicIndex(NAMES, [
      episode('a', { notes: [{ text: 'On distillation' }], data: { chapters } }),
      episode('b', { talk: ['drones'] }),
    ]);
    expect(index.conversations('drones').map((one) => [one.episode, one.mentions, one.chapters])).toEqual([
      ['show/b', 1, []],
      ['show/a', 0, [chapters[0]]],
    ]);
    expect(index.topics('show/a').map(({ topic, mentions }) => [topic, mentions])).toEqual([
      ['drones', 0],
      ['distillation', 1],
    ]);
    expect(index.conversations('claude')).toEqual([]);
  });

  test('a title names a topic too', async () => {
    const index = await buildTopicIndex(NAMES, [episode('a', { data: { title: 'A day with drones' } })]);
    expect(index.conversations('drones')).toMatchObject([{ mentions: 0, passages: [], chapters: [] }]);
  });

  test('and so does a summary', async () => {
    const index = await buildTopicIndex(NAMES, [episode('a', { data: { summary: 'Why distillation works.' } })]);
    expect(index.topics('show/a').map(({ topic, mentions }) => [topic, mentions])).toEqual([['distillation', 0]]);
  });

  test('a topic that a person hides stays hidden', async () => {
    const data = { title: 'Drones', chapters, topics: { pin: [], hide: ['drones'] } };
    expect((await buildTopicIndex(NAMES, [episode('a', { data })])).topics('show/a')).toEqual([]);
  });
});

describe('lists on disk', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'mentions-'))));
  afterEach(() => rm(folder, { recursive: true }));

  test('an unchanged episode is not read again, and gives the same index', async () => {
    const one = episode('a', { talk: ['Claude and drones'] });
    const first = await buildTopicIndex(NAMES, [one], folder);
    const second = await buildTopicIndex(NAMES, [one], folder);
    expect(one.reads).toBe(1);
    expect(second.topics('show/a')).toEqual(first.topics('show/a'));
    expect(second.conversations('claude')).toEqual(first.conversations('claude'));
  });

  test('another vocabulary or another text is read anew, without leaving the old list behind', async () => {
    const one = episode('a', { talk: ['Claude and drones'] });
    await buildTopicIndex(NAMES, [one], folder);
    const index = await buildTopicIndex(NAMES.slice(1), [one], folder);
    expect(one.reads).toBe(2);
    expect(index.topics('show/a')).toHaveLength(2);
    expect(await readdir(folder, { recursive: true })).toHaveLength(2);
  });

  test('a broken list is made anew, and no list holds a text', async () => {
    const one = episode('a', { talk: ['A sentence on Claude'] });
    await buildTopicIndex(NAMES, [one], folder);
    const file = join(folder, '00', '00a.json');
    expect(await readFile(file, 'utf8')).not.toContain('sentence');
    await writeFile(file, '{"vocabulary":');
    expect((await buildTopicIndex(NAMES, [one], folder)).topics('show/a')).toHaveLength(1);
  });
});

test('topics said together are counted by passage, those first that share more than their size explains', async () => {
  const index = await buildTopicIndex(NAMES, [
    episode('a', { talk: ['Claude on drones', 'Claude on drones', 'Claude', 'Claude distillation'] }),
    episode('b', { talk: ['drones and Claude', 'distillation'] }),
  ]);
  const topics = NAMES.map(({ id }) => ({
    id,
    episodes: index.conversations(id).map((one) => ({ ...one, episode: { id: one.episode } })),
  })) as unknown as Archive['topics'];
  const claude = topics.find(({ id }) => id === 'claude') as Topic;
  const companions = saidTogether(topics).get(claude);
  expect(companions?.map(({ topic, passages, conversations }) => [topic.id, passages, conversations])).toEqual([
    ['drones', 3, 2],
  ]);
});

test('a reader is told the other names of a topic, not its other cases, plurals and hyphens', () => {
  const aliases = ['world model', 'World-Models', 'worldmodels', 'neural simulators', 'Neural simulator', 'WM'];
  expect(otherNames({ title: 'World models', aliases })).toEqual(['neural simulators', 'WM']);
  const misheard = ['whirled models', 'Whirled model'];
  expect(otherNames({ title: 'World models', aliases: [...aliases, ...misheard], misheard })).toEqual([
    'neural simulators',
    'WM',
  ]);
  expect(misheardNames({ title: 'World models', aliases, misheard })).toEqual(['whirled models']);
});
