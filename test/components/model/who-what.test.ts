import { describe, expect, test } from 'vitest';
import type { Archive, Episode, Outline, Person, Topic } from '../../../src/catalogue/types.ts';
import { leaningsOf } from '../../../src/components/model/leanings.ts';
import { personPages, saidPlace } from '../../../src/components/model/person-pages.ts';
import { seriate } from '../../../src/components/model/seriate.ts';
import { sharesOf } from '../../../src/components/model/weights.ts';
import { whoWhatPages } from '../../../src/components/model/who-what.ts';
import { whoSays } from '../../../src/catalogue/who-says.ts';

/** An archive of one conversation: how often each voice names each topic; the voice `` has no name, `notes` is none. */
function sketch(said: Record<string, Record<string, number>>, words: Record<string, number>): Archive {
  const names = [...new Set(Object.values(said).flatMap((by) => Object.keys(by)))].filter((name) =>
    /^\p{Lu}/u.test(name),
  );
  const people = names.map(
    (id): Person => ({ id, path: `/people/${id}/`, appearances: [] as never[] }) as unknown as Person,
  );
  const data = { people: names.map((id) => ({ id, role: 'guest', labels: [id] })) };
  const episode = { id: 's/e', data, isCopy: false } as unknown as Episode;
  for (const person of people) person.appearances = [{ episode, role: 'guest', labels: [person.id] }];
  const topics = Object.entries(said).map(([id, by]): Topic => {
    const passages = Object.entries(by).map(([speaker, times]) => ({
      passage: {
        id: `t-${id}-${speaker}`,
        type: 'turn' as const,
        at: 0,
        isTranscript: speaker !== 'notes',
        ...(speaker !== 'notes' && { speaker: speaker === '' ? null : speaker }),
      },
      spans: Array.from({ length: times }, (_, start) => ({ start, end: start + 1 })),
    }));
    const mentions = Object.values(by).reduce((sum, times) => sum + times, 0);
    return { id, mentions, episodes: [{ episode, mentions, passages, chapters: [] }] } as unknown as Topic;
  });
  const outline: Outline = { length: 0, voices: Object.entries(words) };
  return {
    episodes: [episode],
    people,
    topics,
    person: (id: string) => people.find((person) => person.id === id),
    outline: () => outline,
  } as unknown as Archive;
}

describe('what somebody speaks of', () => {
  const archive = sketch(
    { bread: { Ada: 30, Ben: 5, '': 5 }, salt: { Ada: 4, Ben: 20 }, oven: { Ada: 3 }, flour: { Ada: 2, notes: 7 } },
    { Ada: 1000, Ben: 3000, '': 1000 },
  );
  const leanings = leaningsOf(archive, archive.person('Ada') as Person);

  test('is held against as many words of everybody else, whoever they are', () => {
    const bread = leanings.find(({ said }) => said.topic.id === 'bread');
    expect(bread).toMatchObject({ own: 300, others: 25, times: 12 });
    expect(leanings.find(({ said }) => said.topic.id === 'salt')?.times).toBe(0.8);
  });

  test('says so where nobody else does, and says nothing of what is hardly said', () => {
    expect(leanings.find(({ said }) => said.topic.id === 'oven')?.times).toBe(Infinity);
    expect(leanings.find(({ said }) => said.topic.id === 'flour')?.times).toBeUndefined();
  });

  test('comes first where it is theirs, and last where it is everybody’s', () => {
    expect(leanings.map(({ said }) => said.topic.id)).toEqual(['bread', 'oven', 'flour', 'salt']);
  });

  test('all mentions of a topic are somebody’s, nobody’s by name, or written', () => {
    for (const topic of archive.topics) {
      const { said, unnamed, written } = sharesOf(archive, topic);
      expect(said.reduce((sum, { mentions }) => sum + mentions, 0) + unnamed + written).toBe(topic.mentions);
    }
    expect(sharesOf(archive, archive.topics[0] as Topic).unnamed).toBe(5);
    expect(sharesOf(archive, archive.topics[3] as Topic).written).toBe(7);
  });
});

describe('a person’s pages', () => {
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`topic-${at}`, { Ada: 90 - at }]));
  const archive = sketch(many, { Ada: 1000 });
  const ada = archive.person('Ada') as Person;

  test('hold every topic once, and every topic is found where it is said to stand', () => {
    const pages = personPages(archive, ada);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ said }) => said)).toEqual(whoSays(archive).by(ada));
    for (const page of pages) {
      for (const said of page.said) {
        const path = page.number === 1 ? '/people/Ada/' : `/people/Ada/${page.number}/`;
        expect(saidPlace(archive, said)).toEqual({ path, anchor: `on-${said.topic.id}` });
      }
    }
  });

  test('are there for somebody who is never heard', () => {
    const silent = { id: 'x', path: '/people/x/', appearances: [] } as unknown as Person;
    expect(personPages(archive, silent)).toEqual([{ number: 1, appearances: [], said: [] }]);
  });
});

describe('the table of people and topics', () => {
  test('has every person who is known to say something on one page, and holds what whoSays counts', () => {
    const names = Array.from({ length: 45 }, (_, at) => `P${at}`);
    const archive = sketch(
      { bread: Object.fromEntries(names.map((name, at) => [name, at + 1])), salt: { P1: 3, '': 4 } },
      {},
    );
    const pages = whoWhatPages(archive);
    expect(pages.flatMap(({ people }) => people.map(({ id }) => id)).sort()).toEqual(names.sort());
    for (const { people, topics } of pages) {
      for (const { topic, cells } of topics) {
        expect(cells.map((said) => said?.mentions)).toEqual(
          people.map(
            (person) =>
              whoSays(archive)
                .of(topic)
                .find((said) => said.person === person)?.mentions,
          ),
        );
      }
    }
  });

  test('is not there where no voice is known', () => {
    expect(whoWhatPages(sketch({ bread: { '': 4 } }, {}))).toEqual([]);
  });

  test('sets together what goes together', () => {
    const { rows, columns } = seriate([
      [5, 0, 4, 0],
      [0, 6, 0, 5],
      [6, 1, 5, 0],
      [0, 5, 1, 6],
    ]);
    expect([rows.slice(0, 2).sort(), rows.slice(2).sort()]).toEqual(
      rows.indexOf(0) < 2
        ? [
            [0, 2],
            [1, 3],
          ]
        : [
            [1, 3],
            [0, 2],
          ],
    );
    expect(Math.abs(columns.indexOf(0) - columns.indexOf(2))).toBe(1);
    expect(seriate([])).toEqual({ rows: [], columns: [] });
    expect(seriate([[0, 0]])).toEqual({ rows: [0], columns: [0, 1] });
  });
});
