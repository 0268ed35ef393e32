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
