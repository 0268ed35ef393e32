import { expect, test } from 'vitest';
import { contentsOf } from '../../../src/components/model/contents.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import type { Episode } from '../../../src/catalogue/types.ts';

const episodeWith = (chapters: { start?: string; opens?: string; title: string }[], truncated = false) =>
  ({
    data: { chapters: chapters.map((chapter) => ({ ...chapter, from: 'listed' })), source: { truncated } },
  }) as unknown as Episode;

const talk = renderBody(
  [
    '## Transcript',
    '### Cold open',
    '**Ann** [00:00:00]: Hello.',
    '**Bo** [00:00:40]: Well.',
    '### A heading of its own',
    '**Ann** [00:02:00]: So.',
  ].join('\n\n'),
  'x',
);

test('a chapter leads to the heading that bears its name, else to the first passage from its start on', () => {
  const [group] = contentsOf(
    episodeWith([
      { start: '00:00:00', title: 'Cold Open' },
      { start: '00:00:30', title: 'What follows' },
    ]),
    talk,
  );
  expect(group?.items.map(({ anchor, isUnwritten }) => [anchor, isUnwritten])).toEqual([
    ['h-cold-open', undefined],
    ['t-40', true],
  ]);
});

test('headings in the talk that no chapter names keep a list of their own', () => {
  const groups = contentsOf(episodeWith([{ start: '00:00:00', title: 'Cold open' }]), talk);
  expect(groups[1]?.kind).toBe('headings');
  expect(groups[1]?.items.map(({ title }) => title)).toEqual(['A heading of its own']);
});

test('chapters whose talk is not in the archive are facts without a link', () => {
  const notes = renderBody('## Notes\n\nWe talked.', 'x');
  const groups = contentsOf(episodeWith([{ start: '01:02:03', title: 'Late' }]), notes);
  expect(groups.at(-1)?.items).toEqual([{ title: 'Late', time: '1:02:03', seconds: 3723, place: 'c-3723' }]);
});

test('a chapter that begins after a text was cut off leads nowhere', () => {
  const late = [{ start: '00:30:00', title: 'Lost' }];
  expect(contentsOf(episodeWith(late, true), talk)[0]?.items[0]).not.toHaveProperty('anchor');
  expect(contentsOf(episodeWith(late), talk)[0]?.items[0]).toMatchObject({ anchor: 't-120' });
});

test('of chapters that pass within one turn only the last is set above the next turn', () => {
  const passing = [
    { start: '00:00:50', title: 'One' },
    { start: '00:01:10', title: 'Two' },
  ];
  const items = contentsOf(episodeWith(passing), talk)[0]?.items;
  expect(items?.map(({ anchor, isUnwritten }) => [anchor, isUnwritten])).toEqual([
    ['t-120', false],
    ['t-120', true],
  ]);
});

test('chapters that the source lists out of order are passed in the order of time', () => {
  const items = contentsOf(
    episodeWith([
      { start: '00:02:00', title: 'Later' },
      { start: '00:00:30', title: 'Sooner' },
    ]),
    talk,
  )[0]?.items;
  expect(items?.map(({ title, anchor, isUnwritten }) => [title, anchor, isUnwritten])).toEqual([
    ['Sooner', 't-40', true],
    ['Later', 't-120', true],
  ]);
});

test('a chapter without a time stands where its words open a paragraph, as they were transcribed', () => {
  const body = '## Transcript\n\nBread wants flour.\n\nClod speaks of bees.\n\nThe end.';
  const corrections = [{ heard: 'Clod', meant: 'Claude', from: 'episode' as const }];
  const untimed = renderBody(body, 'x', undefined, { language: 'en', corrections });
  const episode = episodeWith([
    { opens: 'clod  speaks', title: 'Bees' },
    { opens: 'Nobody said', title: 'Lost' },
  ]);
  const [first, lost] = contentsOf(episode, untimed)[0]!.items;
  const passage = untimed.passages.find(({ text }) => text.startsWith('Claude speaks'))!;
  expect(first).toMatchObject({ title: 'Bees', anchor: passage.id, isUnwritten: true });
  expect(lost).toEqual({ title: 'Lost' });
});
