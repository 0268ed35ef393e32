import { expect, test } from 'vitest';
import { topicPagePath, topicPages, topicPlace } from '../../../src/components/model/topic-pages.ts';
import type { Topic } from '../../../src/catalogue/types.ts';

const topicWith = (...sizes: number[]) =>
  ({
    path: '/topics/x/',
    episodes: sizes.map((size, at) => ({ episode: { id: `s/${at}` }, passages: Array.from({ length: size }) })),
  }) as Topic;

const sizesOf = (topic: Topic) =>
  topicPages(topic).map(({ episodes }) => episodes.map(({ passages }) => passages.length));

test('a topic nobody speaks of still has its page', () => {
  expect(sizesOf(topicWith())).toEqual([[]]);
});

test('conversations are dealt out in order, and none is split', () => {
  expect(sizesOf(topicWith(200, 100, 50, 20))).toEqual([[200], [100, 50], [20]]);
});

test('the first page stands at the topic’s own address', () => {
  expect([1, 2].map((page) => topicPagePath(topicWith(), page))).toEqual(['/topics/x/', '/topics/x/2/']);
});

test('every conversation is found on the page where it stands', () => {
  const topic = topicWith(200, 100, 50);
  expect(topicPlace(topic, 's/0')).toEqual({ path: '/topics/x/', anchor: 's/0' });
  expect(topicPlace(topic, 's/2')).toEqual({ path: '/topics/x/2/', anchor: 's/2' });
  expect(topicPlace(topic, 's/3')).toBeUndefined();
});
