import { expect, test } from 'vitest';
import type { TopicPassage } from '../../../src/catalogue/types.ts';
import { excerpt, leftOut } from '../../../src/components/model/excerpt.ts';
import { tellingFirst } from '../../../src/components/model/telling.ts';

const long = 'Bread needs time, and time is what nobody gives it any more. '.repeat(4);

function passage(id: string, times: number, speaker?: string): TopicPassage {
  return {
    passage: {
      id,
      type: 'turn',
      at: 0,
      isTranscript: speaker !== undefined,
      ...(speaker !== undefined && { speaker }),
    },
    spans: Array.from({ length: times }, () => ({ start: 0, end: 5 })),
  };
}

test('what dwells on a topic and can be read alone comes before a nod, a question and a note', () => {
  const passages = [
    passage('nod', 1, 'Ada'),
    passage('note', 1),
    passage('asks', 2, 'Ada'),
    passage('tells', 2, 'Ben'),
  ];
  const texts = new Map([
    ['nod', 'Bread, yes.'],
    ['note', long],
    ['asks', `${long} Why bread?`],
    ['tells', long],
  ]);
  expect(tellingFirst(passages, texts).map(({ passage: { id } }) => id)).toEqual(['tells', 'asks', 'note', 'nod']);
});

test('a long passage is cut where most is said of the topic, and the mentions left out are counted', () => {
  const text = `First bread. ${'Nothing of it here, only weather and other people. '.repeat(12)}Bread and bread and bread.`;
  const spans = [...text.matchAll(/bread/gi)].map(({ index }) => ({ start: index, end: index + 5 }));
  const runs = excerpt(text, spans, 200);
  expect(runs.map((run) => run.text).join('')).toContain('Bread and bread and bread.');
  expect(leftOut(text, spans, 200)).toBe(1);
});
