import { describe, expect, test } from 'vitest';
import { factsOf, readSidecar } from '../../src/ingest/sidecar.ts';
import { formatProblem } from '../../src/markdown/problem.ts';

const wrong = (text: string): string[] => readSidecar(text, 'looms.yaml').problems.map(formatProblem);

describe('readSidecar', () => {
  test('reads facts about the seed and about its entries', () => {
    const { sidecar, problems } = readSidecar(
      'show: Looms\nlanguage: en\nentries:\n  3: { title: Cards, show: Threads }\n',
      'a.yaml',
    );
    expect(problems).toEqual([]);
    expect(factsOf(sidecar, 3)).toEqual({ show: 'Threads', language: 'en', title: 'Cards' });
    expect(factsOf(sidecar, 4)).toEqual({ show: 'Looms', language: 'en' });
  });

  test('keeps a title that is meant for the whole seed away from its entries', () => {
    const { sidecar } = readSidecar('title: All looms\n', 'a.yaml');
    expect(factsOf(sidecar, undefined).title).toBe('All looms');
    expect(factsOf(sidecar, 1).title).toBeUndefined();
  });

  test('takes chapters, and those of the whole seed are no chapters of its entries', () => {
    const { sidecar, problems } = readSidecar('chapters:\n  - { start: "0:02", title: Warp }\n', 'a.yaml');
    expect(problems).toEqual([]);
    expect(factsOf(sidecar, undefined).chapters).toEqual([{ start: '0:02', title: 'Warp' }]);
    expect(factsOf(sidecar, 1).chapters).toBeUndefined();
    expect(wrong('chapters:\n  - { start: soon, title: Warp }\n')[0]).toMatch(/^looms\.yaml:2 chapters\[0\]\.start: /);
  });

  test('names the line and the nearest field for a slip', () => {
    expect(wrong('show: Looms\ntitel: Cards\n')).toEqual([
      'looms.yaml:2 titel: there is no such field. Did you mean “title”?',
    ]);
    expect(wrong('entries:\n  3:\n    show: Looms\n    sumary: Cards\n')).toEqual([
      'looms.yaml:4 entries.3.sumary: there is no such field. Did you mean “summary”?',
    ]);
  });

  test('does so inside of people, chapters and corrections too, and for words of a fixed list', () => {
    expect(wrong('entries:\n  3:\n    people:\n      - name: A\n        lables: [B]\n')).toEqual([
      'looms.yaml:5 entries.3.people[0].lables: there is no such field. Did you mean “labels”?',
    ]);
    expect(wrong('chapters:\n  - { start: "0:01", title: A }\n  - start: "0:02"\n    titel: B\n').at(-1)).toBe(
      'looms.yaml:4 chapters[1].titel: there is no such field. Did you mean “title”?',
    );
    expect(wrong('corrections:\n  - heard: a\n    mean: b\n').at(-1)).toMatch(/:3 .*Did you mean “meant”\?/);
    expect(wrong('people:\n  - name: A\n    role: hots\n')).toEqual([
      'looms.yaml:3 people[0].role: “hots” is not possible here. Did you mean “host”? Write one of host, guest, speaker, author.',
    ]);
  });

  test('says what is wrong with a value, and where', () => {
    expect(wrong('date: 2031-13-01\n')[0]).toMatch(/^looms\.yaml:1 date: “2031-13-01” does not fit/);
    expect(wrong('people:\n  - { role: host }\n')[0]).toMatch(/^looms\.yaml:2 people\[0\]: .*name or an id/);
    expect(wrong('entries:\n  first: { title: A }\n')[0]).toMatch(/^looms\.yaml:2: “first” is no entry number/);
  });

  test('takes what is right in spite of what is wrong', () => {
    const { sidecar, problems } = readSidecar(
      'show: Looms\nentries:\n  1: { title: 7 }\n  2: { title: Cards }\n',
      'a.yaml',
    );
    expect(problems).toHaveLength(1);
    expect(factsOf(sidecar, 2).title).toBe('Cards');
    expect(factsOf(sidecar, 1).show).toBe('Looms');
  });

  test('is a message with its place when it is no YAML at all', () => {
    expect(wrong('title: "open\n')[0]).toMatch(/^looms\.yaml:\d/);
    expect(wrong('')).toEqual([]);
  });
});

describe('corrections in a sidecar', () => {
  test('are a line for each misheard word, or a list where there is more to say', () => {
    const short = readSidecar('corrections: { Clod: Claude }\n', 'a.yaml');
    expect(short.sidecar.seed.corrections).toEqual({ Clod: 'Claude' });
    const long = readSidecar('corrections:\n  - { heard: Clod, meant: Claude, note: his name, at: [t-5] }\n', 'a.yaml');
    expect(long.problems).toEqual([]);
    expect(long.sidecar.seed.corrections).toEqual([{ heard: 'Clod', meant: 'Claude', note: 'his name', at: ['t-5'] }]);
  });

  test('hold in all entries of a seed beside those of an entry, which come first', () => {
    const { sidecar } = readSidecar(
      'corrections: { Clod: Claude, Ada: Ida }\nentries:\n  3: { corrections: { clod: clod } }\n',
      'a.yaml',
    );
    expect(factsOf(sidecar, 3).corrections).toEqual([
      { heard: 'clod', meant: 'clod' },
      { heard: 'Ada', meant: 'Ida' },
    ]);
    expect(factsOf(sidecar, 4).corrections).toEqual({ Clod: 'Claude', Ada: 'Ida' });
  });

  test('tell a slip with its line, its field and what it may mean', () => {
    expect(wrong('corrections:\n  - { heard: Clod, ment: Claude }\n')).toEqual([
      expect.stringMatching(/^looms\.yaml:2 corrections\[0\]\.meant: this field is missing/),
      'looms.yaml:2 corrections[0].ment: there is no such field. Did you mean “meant”?',
    ]);
    expect(wrong('corrections:\n  Ada: Ida\n  GPT four: 4\n')).toEqual([
      expect.stringMatching(/^looms\.yaml:3 corrections\.GPT four: this is a number, not text/),
    ]);
    expect(wrong('corrections: Clod\n')[0]).toMatch(/^looms\.yaml:1 corrections: this is text, .* or a list\.$/);
    expect(wrong('corrections:\n  "?!": what\n')[0]).toMatch(/^looms\.yaml:2 .*a letter or a digit/);
    expect(wrong('correction: { Clod: Claude }\n')[0]).toContain('Did you mean “corrections”?');
  });
});
