import { expect, test } from 'vitest';
import { outlineOf } from '../../src/catalogue/mention-list.ts';
import { spokenMentions, talk } from '../../src/catalogue/talk.ts';
import type { Archive, Episode, Outline, Person, Topic, TopicPassage } from '../../src/catalogue/types.ts';
import { whoSays } from '../../src/catalogue/who-says.ts';

const person = (id: string): Person => ({ id }) as Person;
const people = [person('ada'), person('ben')];

function episode(id: string, labels: Record<string, string[]>, isCopy = false): Episode {
  const refs = Object.entries(labels).map(([who, own]) => ({ id: who, role: 'guest' as const, labels: own }));
  return { id, isCopy, data: { people: refs } } as unknown as Episode;
}

function said(id: string, speaker: string | null | undefined, times: number): TopicPassage {
  const voice = speaker === undefined ? {} : { speaker };
  return {
    passage: { id, type: 'turn', at: 0, isTranscript: speaker !== undefined, ...voice },
    spans: Array.from({ length: times }, (_, at) => ({ start: at, end: at + 1 })),
  };
}

const one = episode('s/one', { ada: ['Ada', 'A.'], ben: ['Ben'] });
const two = episode('s/two', { ben: ['Speaker 1'] });
const copy = episode('s/copy', { ada: ['Ada'] }, true);
const bread = { id: 'bread', episodes: [] } as unknown as Topic;
bread.episodes = [
  { episode: one, mentions: 6, chapters: [], passages: [said('a', 'Ada', 2), said('b', 'Ben', 1), said('c', 'A.', 3)] },
  {
    episode: two,
    mentions: 5,
    chapters: [],
    passages: [said('d', 'Speaker 1', 1), said('e', null, 2), said('f', undefined, 2)],
  },
];
const salt = { id: 'salt', episodes: [] } as unknown as Topic;
salt.episodes = [{ episode: two, mentions: 4, chapters: [], passages: [said('d', 'Speaker 1', 4)] }];

const voices: Record<string, Outline['voices']> = {
  's/one': [
    ['Ada', 100],
    ['A.', 20],
    ['Ben', 50],
  ],
  's/two': [
    ['Speaker 1', 30],
    ['', 10],
  ],
  's/copy': [['Ada', 1000]],
};
const archive = {
  episodes: [one, two, copy],
  topics: [bread, salt],
  person: (id: string) => people.find((each) => each.id === id),
  outline: (id: string) => ({ length: 0, voices: voices[id] ?? [] }),
} as unknown as Archive;

test('what a person says of a topic is counted under all labels that are theirs, and nowhere else', () => {
  const found = whoSays(archive).of(bread);
  expect(found.map(({ person: { id }, mentions }) => [id, mentions])).toEqual([
    ['ada', 5],
    ['ben', 2],
  ]);
  expect(found[0]?.episodes.flatMap(({ passages }) => passages.map(({ passage }) => passage.id))).toEqual(['a', 'c']);
  expect(found[1]?.episodes.map(({ episode: { id } }) => id)).toEqual(['s/one', 's/two']);
});

test('what a person says is listed most first', () => {
  const found = whoSays(archive).by(people[1] as Person);
  expect(found.map(({ topic: { id }, mentions }) => [id, mentions])).toEqual([
    ['salt', 4],
    ['bread', 2],
  ]);
});

test('words are counted by person, unnamed voices in the sum alone, copies not at all', () => {
  expect(people.map((each) => talk(archive).of(each))).toEqual([120, 80]);
  expect(talk(archive).total).toBe(210);
});

test('what notes say is not said', () => {
  expect(spokenMentions(bread)).toBe(9);
});

test('an outline tells where the talk stands and how much each voice says', () => {
  const outline = outlineOf([
    { text: 'Notes.', isTranscript: false },
    { text: 'One two.', isTranscript: true, speaker: 'Ada' },
    { text: 'Three', isTranscript: true, speaker: null },
    { text: 'four', isTranscript: true, speaker: 'Ada' },
  ]);
  expect(outline).toEqual({
    length: 23,
    talk: [6, 23],
    voices: [
      ['Ada', 3],
      ['', 1],
    ],
  });
  expect(outlineOf([])).toEqual({ length: 0, voices: [] });
});
