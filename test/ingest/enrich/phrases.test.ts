import { expect, test } from 'vitest';
import { phraseTitles } from '../../../src/ingest/enrich/phrases.ts';

const times = (count: number, sentence: string): string[] => Array<string>(count).fill(sentence);
const rest = [
  times(4, 'The keeper trims the lamp.'),
  times(4, 'A train leaves at dawn.'),
  times(4, 'Rain falls here.'),
];
const titleOf = async (...texts: string[]) => (await phraseTitles([texts, ...rest]))[0];

test('a title is one phrase that recurs, as it is written there', async () => {
  expect(
    await titleOf(...times(5, 'They bake a sourdough starter in the mill, and that sourdough starter is old.')),
  ).toBe('Sourdough starter');
});

test('a name that recurs is a title, initials and lone common words are none', async () => {
  expect(await titleOf(...times(5, 'So we asked Rotterdam about it.'))).toBe('Rotterdam');
  expect(await titleOf(...times(5, 'So we asked the GPU about it.'))).toBeUndefined();
  expect(await titleOf(...times(9, 'So we asked about looms.'))).toBeUndefined();
});

test('half a name, a month, a people and a first name are no titles', async () => {
  expect(await titleOf(...times(5, 'So we went to New York about it.'))).toBeUndefined();
  expect(await titleOf(...times(5, 'So we asked in February about it.'))).toBeUndefined();
  expect(await titleOf(...times(5, 'So we asked Canadian people about it.'))).toBeUndefined();
  expect(await titleOf(...times(5, 'So we asked Peter about it.'))).toBeUndefined();
});

test('what is said as often elsewhere names no stretch, and what goes on names only its beginning', async () => {
  const said = times(6, 'We asked Rotterdam about it.');
  const titles = async (...stretches: string[][]) =>
    (await phraseTitles([...stretches, ...rest])).slice(0, stretches.length);
  expect(await titles(said, said)).toEqual(['Rotterdam', undefined]);
  expect(await titles(said, ['Nothing.'], said)).toEqual([undefined, undefined, undefined]);
});
