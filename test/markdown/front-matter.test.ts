import { describe, expect, test } from 'vitest';
import { parseEpisode, stringifyEpisode } from '../../src/markdown/episode-file.ts';
import { parseFrontMatter, stringifyFrontMatter } from '../../src/markdown/front-matter.ts';
import { ContentError, type Problem } from '../../src/markdown/problem.ts';
import type { EpisodeInput } from '../../src/schemas/episode.ts';

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('reading', () => {
  test('times, dates and yes stay strings', () => {
    const { data } = parseFrontMatter('---\na: 12:30:45\nb: 2026-02-12\nc: yes\nd: 1_000\n---\n', 'a.md');
    expect(data).toEqual({ a: '12:30:45', b: '2026-02-12', c: 'yes', d: '1_000' });
  });

  test('a byte-order mark and Windows line ends do no harm', () => {
    const read = parseFrontMatter('\uFEFF---\r\na: 1\r\n---\r\n\r\nText\r\n', 'a.md');
    expect(read).toMatchObject({ data: { a: 1 }, body: 'Text\n' });
  });

  test.each(['js', 'javascript', 'JS', 'coffee', 'cson', 'json', 'toml', 'constructor', '__proto__', ' js '])(
    'front matter in “%s” is refused and not run',
    (language) => {
      const text = `---${language}\n{ a: (globalThis.canary = true) }\n---\nBody\n`;
      for (let time = 0; time < 2; time++) {
        expect(problemsOf(() => parseFrontMatter(text, 'a.md'))).toMatchObject([{ file: 'a.md', line: 1 }]);
      }
      expect(globalThis).not.toHaveProperty('canary');
    },
  );

  test('a tag that would make code is an error', () => {
    const problems = problemsOf(() => parseFrontMatter('---\na: !!js/function "function () {}"\n---\n', 'a.md'));
    expect(problems).toMatchObject([{ line: 2 }]);
  });

  test('a broken file is broken at every reading, each time with its line', () => {
    for (let time = 0; time < 3; time++) {
      const problems = problemsOf(() => parseFrontMatter('---\na: 1\nb: [2\n---\nBody\n', 'a.md'));
      expect(problems).toMatchObject([{ file: 'a.md', line: 3, column: 6 }]);
    }
  });

  test('two readings share nothing', () => {
    const text = '---\nlist: [1]\n---\n';
    const first = parseFrontMatter(text, 'a.md').data as { list: number[] };
    first.list.push(2);
    expect(parseFrontMatter(text, 'a.md').data).toEqual({ list: [1] });
  });

  test('a field that stands twice, a missing end and a wrong end are told with their lines', () => {
    expect(problemsOf(() => parseFrontMatter('---\na: 1\na: 2\n---\n', 'a.md'))).toMatchObject([{ line: 3 }]);
    expect(problemsOf(() => parseFrontMatter('---\na: 1\n', 'a.md'))).toMatchObject([{ line: 1 }]);
    expect(problemsOf(() => parseFrontMatter('---\na: 1\n----\n', 'a.md'))).toMatchObject([{ line: 3 }]);
  });

  test('a file without front matter is all body', () => {
    expect(parseFrontMatter('Text\n---\n', 'a.md')).toMatchObject({ data: {}, body: 'Text\n---\n' });
  });
});

const data: EpisodeInput = {
  timing: 'turn',
  attribution: 'stated',
  source: { format: 'turns', seed: 'a.txt', sha256: 'a'.repeat(64), truncated: false },
  chapters: [{ title: 'One: “two” #3', start: '00:00:30' }],
  people: [{ role: 'guest', id: 'jeff-dean' }],
  summary: 'A colon: and a #sign. '.repeat(10).trim(),
  kind: 'transcript',
  language: 'en',
  show: 'a-show',
  titleSource: 'derived',
  title: 'yes',
  date: '2026-02-12',
};

describe('writing', () => {
  test('fields come in the order of the schema, one line each, times quoted, defaults left out', () => {
    const text = stringifyEpisode({ data, body: { sections: [] } });
    expect(text).toBe(
      [
        '---',
        'title: yes',
        'titleSource: derived',
        'show: a-show',
        'date: 2026-02-12',
        'language: en',
        'kind: transcript',
        `summary: "${data.summary}"`,
        'people:',
        '  - { id: jeff-dean, role: guest }',
        'chapters:',
        '  - { start: "00:00:30", title: "One: “two” #3" }',
        'source:',
        '  seed: a.txt',
        '  format: turns',
        `  sha256: ${'a'.repeat(64)}`,
        'attribution: stated',
        'timing: turn',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('what is written reads back', () => {
    const body = { sections: [{ title: 'Notes', blocks: [{ type: 'paragraph' as const, text: '--- js' }] }] };
    const read = parseEpisode(stringifyEpisode({ data, body }), 'a.md');
    expect(read.body).toEqual(body);
    expect(read.data).toMatchObject({ ...data, chapters: [{ from: 'listed' }], topics: { pin: [], hide: [] } });
    expect(stringifyEpisode(read)).toBe(stringifyEpisode({ data, body }));
  });

  test('one list used twice is written twice', () => {
    const names = ['a'];
    expect(stringifyFrontMatter({ one: names, two: names }, '')).toBe('---\none: [ a ]\ntwo: [ a ]\n---\n');
  });
});

test('an invalid episode is told field by field, with the line and the nearest field', () => {
  const text = stringifyEpisode({ data, body: { sections: [] } })
    .replace('timing: turn', 'timng: turn')
    .replace('role: guest', 'role: gest')
    .replace('language: en', 'language: 3');
  expect(problemsOf(() => parseEpisode(text, 'a.md'))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ line: 6, field: 'language', what: 'this is a number, not text' }),
      expect.objectContaining({
        line: 10,
        field: 'people[0].role',
        fix: 'Did you mean “guest”? Write one of host, guest, speaker, author',
      }),
      expect.objectContaining({ line: 18, field: 'timng', fix: 'Did you mean “timing”?' }),
      expect.objectContaining({ field: 'timing', what: 'this field is missing' }),
    ]),
  );
});
