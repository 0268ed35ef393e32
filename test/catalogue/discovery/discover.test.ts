import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  discoverTopics,
  type DiscoverableEpisode,
  type SuggestedTopic,
} from '../../../src/catalogue/discovery/discover.ts';
import { beekeepers, episode, sourceOf } from './archive.ts';

const bees = () => discoverTopics(sourceOf('Hive talk', ['ada-byrd']), beekeepers());

function named(topics: readonly SuggestedTopic[], title: string) {
  return topics.find(({ data }) => data.title === title);
}

const titles = (topics: readonly SuggestedTopic[]) => topics.map(({ data }) => data.title);

function suggest(...episodes: DiscoverableEpisode[]) {
  return discoverTopics(sourceOf('An archive'), episodes);
}

describe('what is suggested', () => {
  test('names and terms that conversations come back to', async () => {
    const found = titles(await bees());
    for (const title of [
      'Honeyworks',
      'Varroa mite',
      'Queen rearing',
      'Pollination',
      'Marie Osterby',
      'Colony collapse disorder',
    ])
      expect(found).toContain(title);
  });

  test('no filler, general word, number, date, greeting or sponsor', async () => {
    const words = titles(await bees()).map((title) => title.toLowerCase());
    for (const word of [
      'welcome',
      'show',
      'thing',
      'week',
      'monday',
      'march',
      'people',
      'know',
      '2019',
      'percent',
      'dollars',
      'smokely',
      'o’clock',
      'lot',
      'cause',
    ])
      // prettier-ignore
      expect(words).not.toContain(word);
  });

  test('nobody who speaks, who has a page already, nor the archive itself', async () => {
    const words = titles(await bees()).map((title) => title.toLowerCase());
    expect(words.filter((title) => /\bada\b|\bbyrd\b|hive talk/.test(title))).toEqual([]);
  });

  test('a phrase that stands only inside a longer one is not suggested beside it', async () => {
    const found = titles(await bees());
    for (const part of ['Mite', 'Varroa', 'Queen', 'Rearing', 'Collapse disorder', 'Marie'])
      expect(found).not.toContain(part);
  });

  test('names of people are told from other names', async () => {
    const found = await bees();
    expect(named(found, 'Marie Osterby')?.data.kind).toBe('person');
    expect(named(found, 'Honeyworks')?.data.kind).toBe('name');
    expect(named(found, 'Pollination')?.data.kind).toBe('idea');
  });

  test('what all conversations share is no topic of any', async () => {
    const talk = (of: string) => [
      `We met at Rookhaven. Rookhaven is a town. In Rookhaven we talk about ${of}, and ${of}, and the ${of}.`,
    ];
    const subjects = ['Quillon', 'Zephrine', 'Marrowby', 'Tosswick', 'Ibberly', 'Corvane', 'Dunmere', 'Ashlock'];
    const found = titles(
      await suggest(...subjects.map((subject) => episode(subject, { talk: [...talk(subject), ...talk(subject)] }))),
    );
    expect(found).toContain('Quillon');
    expect(found).not.toContain('Rookhaven');
  });
});

describe('what an episode is said to be about', () => {
  const talk = ['We kept on, and kempwood was on our mind. It was long.', 'Then kempwood grew.'];

  test('is suggested though its talk names it seldom, a name as the summary writes it', async () => {
    const found = await suggest(
      episode('a', { title: 'Slow ponds', summary: 'How Kempwood cleans a slow pond.', talk }),
      episode('b', { talk: ['Nothing of it was said here.'] }),
    );
    expect(named(found, 'Kempwood')?.data.kind).toBe('name');
    expect(titles(await suggest(episode('a', { talk }), episode('b', { talk: ['Nothing of it.'] })))).not.toContain(
      'Kempwood',
    );
  });

  test('is not each small word of a summary', async () => {
    const summary = 'A rambling, moonlit stroll through breakthroughs that nobody unpacks.';
    const found = await suggest(episode('a', { summary, talk }), episode('b', { talk }));
    for (const word of ['Breakthroughs', 'Breakthrough', 'Stroll', 'Unpacks', 'Unpack'])
      expect(titles(found)).not.toContain(word);
  });
});

describe('what is sure enough to stand beside topics that a person wrote', () => {
  test('are names, no ideas', async () => {
    const busy = Array.from(
      { length: 9 },
      (_, week) => `In week ${week} we met Honeyworks, and a queen rearing began.`,
    );
    const quiet = ['A talk on nothing much at all.'];
    const talks = Object.entries({ a: busy, b: busy, c: busy, d: quiet, e: quiet, f: quiet, g: quiet, h: quiet });
    const found = await suggest(...talks.map(([name, talk]) => episode(name, { talk })));
    expect(named(found, 'Honeyworks')?.isSure).toBe(true);
    expect(named(found, 'Queen rearing')?.isSure).toBe(false);
  });

  describe('of one conversation', () => {
    const others = ['b', 'c', 'd'].map((name) => episode(name, { talk: ['A talk on nothing much at all.'] }));
    const sure = async (given: Parameters<typeof episode>[1]) => {
      const found = await suggest(episode('a', given), ...others);
      return titles(found.filter(({ isSure }) => isSure));
    };

    test('are what its title names, or its summary or a heading and the notes below', async () => {
      const notes = ['We tell how the Quillon Fund pays for ponds.'];
      expect(
        await sure({ title: 'Lorvick: the lake that sings', notes: ['This is Lorvick, and fishers row over it.'] }),
      ).toContain('Lorvick');
      expect(await sure({ headings: ['The Quillon Fund: Money for Ponds'], notes })).toContain('Quillon Fund');
      expect(await sure({ summary: 'On how Brevika.ai counts fish.', talk: ['So brevika.ai came, then brevika.ai left, and brevika.ai is back.', ...Array.from({ length: 4 }, () => 'We like brevika.ai as it is.')] })).toContain('Brevika.ai'); // prettier-ignore
    });

    test('are not what is named in passing, nor headlines, people, places, parts of names', async () => {
      expect(await sure({ notes: ['We tell how the Quillon Fund pays.', 'Then the Quillon Fund left.'] })).toEqual([]);
      expect(await sure({ headings: ['Rapidly Growing Pond Tooling'], notes: ['What is new in pond tooling.'] })).toEqual([]); // prettier-ignore
      const heading = 'Money, Power and Trees';
      for (const name of ['Maria Velden', 'Anjira Keldavi', 'Norway']) {
        const notes = [`We ask what ${name} makes of a tree.`, `And why ${name} was late.`];
        expect(await sure({ headings: [heading, `What ${name} says of trees`], notes }), name).toEqual([]);
      }
      const notes = ['They sail over to the Gulf of Tarvik at last, and the Gulf of Tarvik is cold.'];
      expect(await sure({ headings: ['Cold in the Gulf of Tarvik'], notes })).not.toContain('Tarvik');
    });

    test('are names of two words that no dictionary has where these are words of the talk, or the talk is not English', async () => {
      const headings = ['Money and the Kelp Lander'];
      const notes = ['We tell how the Kelp Lander pays for ponds.'];
      const talk = [
        'Ada said that it was a lander. Marie said that each lander took on more kelp than any other lander did, as kelp is light. Then Ada left.',
      ];
      expect(await sure({ headings, notes, talk })).toContain('Kelp Lander');
      const spanish = {
        headings: ['La Mareta Velona: dinero para lagos'],
        notes: ['Hoy contamos que la Mareta Velona paga muchos lagos.'],
      };
      expect(await sure({ ...spanish, language: 'es' })).toContain('Mareta Velona');
      const person = {
        headings: ['Rosalva Garcia: dinero para lagos'],
        notes: ['Hoy contamos que Rosalva Garcia paga muchos lagos.'],
      };
      expect(await sure({ ...person, language: 'es' })).toEqual([]);
    });
  });

  test('are not names of theirs in another number, nor phrases around them', async () => {
    const source = sourceOf('Hive talk', ['ada-byrd']);
    const topics = [{ id: 'mites', data: { title: 'Varroa mites', aliases: [], misheard: [] } }];
    const found = await discoverTopics({ ...source, topics } as unknown as typeof source, beekeepers());
    expect(titles(found).filter((title) => /varroa|mite/i.test(title))).toEqual([]);
  });

  test('may be names that hold what is written small elsewhere', async () => {
    const source = sourceOf('Hive talk', ['ada-byrd']);
    const topics = [{ id: 'mites', data: { title: 'Mites', aliases: ['mites'], misheard: [], kind: 'idea' } }];
    const notes = ['We were at Mite HQ as it opened, and at last saw how it works.'];
    const found = await discoverTopics({ ...source, topics } as unknown as typeof source, [
      episode('a', { headings: ['A visit to Mite HQ'], notes }),
    ]);
    expect(named(found, 'Mite HQ')?.isSure).toBe(true);
  });
});

describe('one topic for what is one thing', () => {
  test('plural, hyphen and acronym are names of the same topic', async () => {
    const found = await bees();
    expect(named(found, 'Varroa mite')?.data.aliases).toContain('varroa mites');
    expect(named(found, 'Queen rearing')?.data.aliases).toContain('queen-rearing');
    expect(named(found, 'Colony collapse disorder')?.data.aliases).toContain('CCD');
    expect(titles(found)).not.toContain('CCD');
  });

  test('a surname means the person who is named in full', async () => {
    const found = await bees();
    expect(named(found, 'Marie Osterby')?.data.aliases).toContain('Osterby');
    expect(titles(found)).not.toContain('Osterby');
  });

  test('one word and two, British and American spelling are the same', async () => {
    const found = await suggest(
      episode('a', {
        talk: ['We use Deep Kelp. The Deep Kelp model and DeepKelp. Deep Kelp in the data centre of a data centre.'],
      }),
      episode('b', { talk: ['They use DeepKelp, with DeepKelp in DeepKelp, and the data center is a data center.'] }),
    );
    expect(titles(found).filter((title) => /kelp/i.test(title))).toHaveLength(1);
    expect(titles(found).filter((title) => /data cent/i.test(title))).toHaveLength(1);
  });

  test('a name that is spaced in two ways is called as most write it', async () => {
    const talk = Array.from({ length: 5 }, (_, week) => `In week ${week} we met HiveLoom, and it was long.`);
    const found = await suggest(
      episode('a', { summary: 'On how Hive Loom counts bees.', talk }),
      episode('b', { summary: 'On what Hive Loom sells.', talk: ['A talk on nothing much at all.'] }),
    );
    expect(titles(found)).toContain('HiveLoom');
    expect(titles(found)).not.toContain('Hive Loom');
  });

  test('no two topics share an id or a name', async () => {
    const found = await bees();
    const names = found.flatMap(({ data }) => [
      ...new Set([data.title, ...data.aliases].map((name) => name.toLowerCase())),
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('other texts', () => {
  test('captions without capitals have terms too', async () => {
    const lower = beekeepers().map((each, index) =>
      episode(`l${index}`, { talk: LOWER[index] ?? ['nothing much'], people: each.data.people.map(({ id }) => id) }),
    );
    const found = titles(await discoverTopics(sourceOf('Hive talk', ['ada-byrd']), lower)).map((title) =>
      title.toLowerCase(),
    );
    expect(found).toContain('pollination');
    expect(found).toContain('varroa mite');
    expect(found).not.toContain('welcome');
  });

  test('German nouns are no names for their capitals, and German filler is none either', async () => {
    const talk = [
      'Also ich finde, die Imkerei ist eine schöne Sache. Die Imkerei braucht Zeit, und in der Imkerei lernt man viel über das Leben.',
      'Wir haben mit der Bienenzucht angefangen. Für die Bienenzucht gibt es keine Schule. Die Bienenzucht ist Arbeit, aber die Imkerei auch.',
      'Natürlich war das ein Problem, eine Frage der Zeit. Die Leute fragen nach der Imkerei und der Bienenzucht.',
    ];
    const found = titles(
      await suggest(episode('a', { talk, language: 'de' }), episode('b', { talk: talk.slice(0, 2), language: 'de' })),
    );
    expect(found).toEqual(expect.arrayContaining(['Imkerei', 'Bienenzucht']));
    for (const word of ['Zeit', 'Sache', 'Problem', 'Frage', 'Leute', 'Leben', 'Natürlich'])
      expect(found).not.toContain(word);
  });

  test('a paragraph that many notes carry, and headings that many pages have, suggest nothing', async () => {
    const notes = ['Follow us on Chirper. The theme is by Lorne Vask.'];
    const make = (name: string) => episode(name, { notes, headings: ['Key takeaways'], talk: ['Just talk.'] });
    expect(titles(await suggest(make('a'), make('b'), make('c')))).toEqual([]);
  });

  test('an archive without a word has no topics', async () => {
    expect(await suggest()).toEqual([]);
    expect(await suggest(episode('a', {}))).toEqual([]);
  });
});

const LOWER = [
  [
    'so we fought the varroa mite the varroa mite is what kills a hive and the varroa mite spreads',
    'there was pollination with the pollination of almonds in the pollination of pears and pollination',
  ],
  [
    'welcome to the show the pollination of orchards pays and the pollination in spring is the pollination of apples with pollination comes fruit',
    'then of the varroa mite in the varroa mite year',
  ],
  [
    'welcome the pollination again and of pollination and the pollination with its pollination in pollination',
    'i think you know the varroa mite',
  ],
];

describe('always the same', () => {
  test('the order of the episodes does not matter', async () => {
    const source = sourceOf('Hive talk', ['ada-byrd']);
    expect(await discoverTopics(source, beekeepers().reverse())).toEqual(await discoverTopics(source, beekeepers()));
  });

  test('copies of a conversation count once', async () => {
    const source = sourceOf('Hive talk', ['ada-byrd']);
    const copies = beekeepers().map((each, index) => ({ ...each, id: `show/copy-${index}`, isCopy: true }));
    expect(await discoverTopics(source, [...beekeepers(), ...copies])).toEqual(
      await discoverTopics(source, beekeepers()),
    );
  });

  describe('on disk', () => {
    let folder: string;
    beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'phrases-'))));
    afterEach(() => rm(folder, { recursive: true }));

    test('what is known of an episode is not read again, and the outcome is the same', async () => {
      const source = sourceOf('Hive talk', ['ada-byrd']);
      const episodes = beekeepers();
      const first = await discoverTopics(source, episodes, folder);
      expect(await discoverTopics(source, episodes, folder)).toEqual(first);
      const more = [...episodes, episode('f', { talk: ['The Smithy is new. In the Smithy we met.'] })];
      await discoverTopics(source, more, folder);
      expect(more.map(({ reads }) => reads)).toEqual([1, 1, 1, 1, 1, 1]);
      expect(first).toEqual(await bees());
    });

    test('a broken file is made anew', async () => {
      const source = sourceOf('Hive talk', ['ada-byrd']);
      const first = await discoverTopics(source, beekeepers(), folder);
      await writeFile(join(folder, 'topics.json'), '{');
      await writeFile(join(folder, '00', '00a.json'), '[]');
      expect(await discoverTopics(source, beekeepers(), folder)).toEqual(first);
      expect(await readFile(join(folder, 'topics.json'), 'utf8')).toContain('Honeyworks');
    });
  });
});
