import { expect, test } from 'vitest';
import { phraseTitles } from '../../../src/ingest/enrich/phrases.ts';

const times = (count: number, sentence: string): string[] => Array<string>(count).fill(sentence);
const rest = [
  times(4, 'The keeper trims the lamp.'),
  times(4, 'A train leaves at dawn.'),
  times(4, 'Rain falls here.'),
];
const titleOf = (...texts: string[]) => phraseTitles([texts, ...rest])[0];

test('a title is one phrase that recurs, as it is written there', () => {
  expect(titleOf(...times(5, 'They bake a sourdough starter in the mill, and that sourdough starter is old.'))).toBe(
    'Sourdough starter',
  );
});

test('a name that recurs is a title, initials and lone common words are none', () => {
  expect(titleOf(...times(5, 'So we asked Rotterdam about it.'))).toBe('Rotterdam');
  expect(titleOf(...times(5, 'So we asked the GPU about it.'))).toBeUndefined();
  expect(titleOf(...times(9, 'So we asked about looms.'))).toBeUndefined();
});

test('a name of several words is a title whatever its words mean', () => {
  expect(titleOf(...times(4, 'So we asked the Burning Water about it.'))).toBe('Burning Water');
});

test('what is done, how it is done and what it is like are no titles', () => {
  const clauses = [
    'You polish pipes, and we polish pipes.',
    'They tune by ear: they tune pipes quickly.',
    'Oak is weather hardened.',
    'Each pipe=air is counted.',
  ];
  for (const clause of clauses) expect([clause, titleOf(...times(4, clause))]).toEqual([clause, undefined]);
  expect(titleOf(...times(4, 'To each organ pipe its wind, and with organ pipe music comes.'))).toBe('Organ pipe');
});

test('half a name, a month, a people and a first name are no titles', () => {
  expect(titleOf(...times(5, 'So we went to New York about it.'))).toBeUndefined();
  expect(titleOf(...times(5, 'So we went to New York City about it.'))).toBeUndefined();
  expect(titleOf(...times(5, 'So we asked in February about it.'))).toBeUndefined();
  expect(titleOf(...times(5, 'So we asked Canadian people about it.'))).toBeUndefined();
  expect(titleOf(...times(5, 'So we asked Peter about it.'))).toBeUndefined();
});

test('what is said as often elsewhere names no stretch, and what goes on names only its beginning', () => {
  const said = times(6, 'We asked Rotterdam about it.');
  const titles = (...stretches: string[][]) => phraseTitles([...stretches, ...rest]).slice(0, stretches.length);
  expect(titles(said, said)).toEqual(['Rotterdam', undefined]);
  expect(titles(said, ['Nothing.'], said)).toEqual([undefined, undefined, undefined]);
});
