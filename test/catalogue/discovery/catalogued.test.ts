import { expect, test } from 'vitest';
import { cataloguedNames } from '../../../src/catalogue/discovery/catalogued.ts';

const names = cataloguedNames([
  { data: { title: 'World models', kind: 'idea', aliases: ['AVs'], misheard: ['whirled models'] } },
  { data: { title: 'Data-centers', aliases: [], misheard: [], translations: { de: ['Rechenzentrum'] } } },
]);

test('a name is known in other numbers and spellings, a misheard or translated one too', () => {
  for (const key of ['world model', 'av', 'data center', 'whirled model', 'rechenzentrum'])
    expect(names.isName(key), key).toBe(true);
  for (const key of ['world', 'model', 'data', 'map']) expect(names.isName(key), key).toBe(false);
});

test('a phrase that holds one is found with it; the name itself is not around itself', () => {
  expect(names.holdsName('world model maker')).toBe(true);
  expect(names.holdsName('our data center')).toBe(true);
  expect(names.holdsName('world model')).toBe(false);
  expect(names.holdsName('model of the world')).toBe(false);
});

test('a name may hold what is written small elsewhere, not another name', () => {
  expect(names.holdsName('world model fair', true)).toBe(false);
  expect(names.holdsName('av museum', true)).toBe(true);
});
