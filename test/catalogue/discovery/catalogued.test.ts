import { expect, test } from 'vitest';
import { cataloguedNames } from '../../../src/catalogue/discovery/catalogued.ts';

const names = cataloguedNames([
  { data: { title: 'World models', aliases: ['AVs'], misheard: ['whirled models'] } },
  { data: { title: 'Data-centers', aliases: [], misheard: [] } },
]);

test('a name is known in other numbers and spellings, a misheard one too', () => {
  for (const key of ['world model', 'av', 'data center', 'whirled model']) expect(names.isName(key), key).toBe(true);
  for (const key of ['world', 'model', 'data', 'map']) expect(names.isName(key), key).toBe(false);
});

test('a phrase that holds one is found with it; the name itself is not around itself', () => {
  expect(names.holdsName('world model maker')).toBe(true);
  expect(names.holdsName('our data center')).toBe(true);
  expect(names.holdsName('world model')).toBe(false);
  expect(names.holdsName('model of the world')).toBe(false);
});
