import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/catalogue/discovery/lexicon.ts';
import { ownNames } from '../../../src/catalogue/discovery/own-names.ts';
import type { Pooled } from '../../../src/catalogue/discovery/pool.ts';

const english = await lexiconOf('en');
const people = [
  { id: 'ada-byrd', data: { name: 'Ada Byrd', aliases: ['Addie'] } },
  { id: 'silent-one', data: { name: 'Ovid Quarrel', aliases: [] } },
];
const shows = [
  { data: { title: 'Hive Talk', aliases: ['The Long Buzz'] } },
  { data: { title: 'The AI Show', aliases: [] } },
];
const source = { config: { title: 'Orchard Radio' }, shows, people };
const conversations = [{ people: [{ id: 'ada-byrd', role: 'host' as const }] }, { people: [] }];
const isOwn = ownNames(source, conversations, english);

/** A phrase said so often in the first conversation and in the second. */
function phrase(key: string, first = 3, second = 0): Pooled {
  const places = [first, second].flatMap((count, conversation) =>
    count > 0 ? [{ conversation, count, weight: count }] : [],
  );
  return { key, places } as Pooled;
}

test('who speaks has a page already, by the full name, the first name and the surname', () => {
  for (const key of ['ada byrd', 'ada', 'byrd', 'addie']) expect(isOwn(phrase(key)), key).toBe(true);
});

test('who is in the catalogue but speaks nowhere may be a topic', () => {
  expect(isOwn(phrase('ovid quarrel'))).toBe(false);
  expect(isOwn(phrase('quarrel'))).toBe(false);
});

test('a show and the archive are no topics, by their names and aliases, with or without an address', () => {
  for (const key of ['hive talk', 'hive talk.fm', 'long buzz', 'orchard']) expect(isOwn(phrase(key)), key).toBe(true);
});

test('a longer phrase around the name of a show or a person is its own too', () => {
  expect(isOwn(phrase('hive talk listener'))).toBe(true);
  expect(isOwn(phrase('byrd ada'))).toBe(true);
});

test('a show that is named after a thing in so few letters does not take all that the thing is in', () => {
  expect(isOwn(phrase('ai'))).toBe(true);
  expect(isOwn(phrase('ai safety'))).toBe(false);
});

test('other names are not own ones', () => {
  for (const key of ['honeyworks', 'marie osterby', 'apiary']) expect(isOwn(phrase(key)), key).toBe(false);
});
