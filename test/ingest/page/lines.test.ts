import { describe, expect, test } from 'vitest';
import { outline, read } from './read.ts';

const TALK = [
  'Anna Berg: Welcome to the show.',
  "Tom O'Neil: Thanks. One thing: I am late. | It rained.",
  'Anna Berg: So it did.',
];
const TIMED = [
  'Anna Berg@0: Welcome to the show.',
  "Tom O'Neil@6: Thanks. One thing: I am late. | It rained.",
  'Anna Berg@78: So it did.',
];

describe('talk on lines', () => {
  test.each([
    [
      'Name (m:ss) text',
      "Anna Berg (0:00) Welcome to the show.\nTom O'Neil (0:06) Thanks. One thing: I am late.\n\nIt rained.\nAnna Berg (1:18) So it did.\n",
    ],
    [
      '[hh:mm:ss] Name: text',
      "[00:00:00] Anna Berg: Welcome to the show.\r\n[00:00:06] Tom O'Neil: Thanks. One thing: I am late.\r\nIt rained.\r\n[00:01:18] Anna Berg: So it did.\r\n",
    ],
    [
      'Name [hh:mm:ss]: text',
      "Anna Berg [00:00:00]: Welcome to the show.\nTom O'Neil [00:00:06]: Thanks. One thing: I am late.\nIt rained.\nAnna Berg [00:01:18]: So it did.\n",
    ],
    [
      'a name and a time above the text',
      "Anna Berg  00:00\nWelcome to the show.\n\nTom O'Neil  00:06\nThanks. One thing: I am late.\nIt rained.\n\nAnna Berg  01:18\nSo it did.\n",
    ],
    [
      'a time and a name above the text',
      "00:00:00 Anna Berg\nWelcome to the show.\n\n00:00:06 Tom O'Neil\nThanks. One thing: I am late.\nIt rained.\n\n00:01:18 Anna Berg\nSo it did.\n",
    ],
    [
      'Markdown with times',
      "**Anna Berg** [00:00]: Welcome to the show.\n\n**Tom O'Neil** [00:06]: Thanks. One thing: I am *late*.\n\nIt rained.\n\n**Anna Berg:** \\[01:18\\] So it did.\n",
    ],
  ])('is read with its times: %s', (_, text) => {
    const { draft, lost } = read(text);
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual(['## Transcript', ...TIMED]);
    expect(draft).toMatchObject({ kind: 'transcript', timing: 'turn', truncated: false });
  });

  test.each([
    [
      'Name: text',
      "Anna Berg: Welcome to the show.\nTom O'Neil: Thanks. One thing: I am late.\nIt rained.\nAnna Berg: So it did.\n",
    ],
    [
      '**Name:** text',
      "**Anna Berg:** Welcome to the show.\n\n**Tom O'Neil:** Thanks. One thing: I am late.\n\nIt rained.\n\n**Anna Berg:** So it did.\n",
    ],
    [
      'a name above the text',
      "Anna Berg\nWelcome to the show.\n\nTom O'Neil\nThanks. One thing: I am late.\n\nIt rained.\n\nAnna Berg\nSo it did.\n",
    ],
  ])('is read without times: %s', (_, text) => {
    const { draft, lost } = read(text);
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual(['## Transcript', ...TALK]);
    expect(draft.timing).toBe('none');
  });

  test('has headings between its turns, and a title and notes above them', () => {
    const { draft, lost } = read(
      'Mill Talk 12: who owns the wind?\nTwo people talk about wind, mills, and who owns them in the end.\nThe speakers are best-effort guesses; attribution is automatic.\nCold open\n' +
        'Anna (0:00) Who owns it?\nTom (0:06) Nobody.\nTOPIC 1 — Wind & water: a history\nAnna (0:18) Welcome.\nTom (0:20) Hello.\n',
    );
    expect(lost).toEqual([]);
    expect(draft.title?.text).toBe('Mill Talk 12: who owns the wind?');
    expect(draft.attribution).toBe('inferred');
    expect(outline(draft)).toEqual([
      '## Notes',
      '¶ Two people talk about wind, mills, and who owns them in the end.',
      '¶ The speakers are best-effort guesses; attribution is automatic.',
      '## Transcript',
      '### Cold open',
      'Anna@0: Who owns it?',
      'Tom@6: Nobody.',
      '### TOPIC 1 — Wind & water: a history',
      'Anna@18: Welcome.',
      'Tom@20: Hello.',
    ]);
  });
});

test.each(['Aa', '* ', 'Name: ', '[00:00:01]', 'https://a.b/', '**', '—A', '00:00 A'])(
  'a line of half a megabyte of %j is read at once',
  (piece) => {
    const started = process.cpuUsage();
    read(piece.repeat(Math.ceil(500_000 / piece.length)));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  },
);
