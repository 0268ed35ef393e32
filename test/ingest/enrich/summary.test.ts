import { expect, test } from 'vitest';
import { openingOf, proseOf } from '../../../src/ingest/enrich/prose.ts';
import { summarise, SUMMARY_LENGTH } from '../../../src/ingest/enrich/summary.ts';
import type { Body } from '../../../src/transcript/body.ts';
import { notes, talk } from './bodies.ts';

function summary(body: Body, title = 'Looms', chapters: string[] = []): string {
  return summarise({
    prose: proseOf(body, 'en'),
    opening: openingOf(body),
    cast: [{ id: 'ada-byron', name: 'Ada Byron', role: 'guest' }],
    kind: 'transcript',
    language: 'en',
    chapters,
    talk: openingOf(body)
      .map(({ text }) => text)
      .join('\n'),
    title,
  });
}

test('a summary is taken word for word from the notes, promotions left out', () => {
  const said = 'Ada Byron joins us to discuss how looms became computers.';
  expect(summary(notes('Subscribe for more looms and get 20% off!', said))).toBe(said);
});

test('a short sentence takes the next one with it', () => {
  const [one, two] = [
    'Ada Byron weaves programs for the mills.',
    'Her looms run on cards, and the cards run on patience.',
  ];
  expect(summary(notes(`${one} ${two}`))).toBe(`${one} ${two}`);
});

test('a summary does not begin by pointing at what it leaves out', () => {
  const body = notes('Looms are slow machines that outlive their makers. This is why she joined us.');
  expect(summary(body)).toMatch(/^Looms are slow/);
});

test('a talk that says what it is about is taken at its word', () => {
  const body = talk(
    [],
    ['A', 'Hello, everybody. So how was your weekend with the weavers of looms, and the looms, and their weavers?'],
    ['A', "Today we're talking about the price of cotton. With me is Ada, who weaves looms for the weavers of looms."],
  );
  expect(summary(body)).toBe("Today we're talking about the price of cotton.");
});

test('of talk only a whole sentence is taken, without the addresses in it', () => {
  const body = talk(
    [],
    ['A', 'the looms of the weavers (https://looms.example/a) are looms that weavers weave on looms.'],
    ['A', 'She said of the looms and weavers: "The looms of the weavers are the weavers of looms. I know...'],
    ['A', 'The mill (https://mill.example) is a place where weavers stand at their looms all day long.'],
  );
  expect(summary(body)).toBe('The mill is a place where weavers stand at their looms all day long.');
});

test('without notes the talk itself says what it goes on about', () => {
  const body = talk(
    [],
    [null, 'Hey everyone, welcome back to the show, it is so good to see all of you here again.'],
    [null, 'The looms of the north were the first machines to be taught a pattern by punched cards.'],
    [null, 'And looms, patterns and cards are what machines still are about.'],
  );
  expect(summary(body)).toBe('The looms of the north were the first machines to be taught a pattern by punched cards.');
});

test('a long sentence is cut at a clause and says so', () => {
  const long = `Ada Byron joins us to discuss looms, ${'and then more about the looms of another county, '.repeat(9)}and the end.`;
  const made = summary(notes(long));
  expect(made.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
  expect(made).toMatch(/county …$/);
  expect(long.startsWith(made.slice(0, -2))).toBe(true);
});

test('an empty body is summed up by its title', () => {
  expect(summary({ sections: [] }, 'Looms')).toBe('Looms');
});

test('without a sentence the chapters say what there is', () => {
  expect(summary({ sections: [] }, 'Looms', ['Introduction', 'The price of cotton', 'Cards and patterns'])).toBe(
    'The price of cotton; Cards and patterns',
  );
});
