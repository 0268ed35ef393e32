import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/markdown/parse.ts';
import { stringifyBody } from '../../src/markdown/stringify.ts';
import type { Block, Body, Turn } from '../../src/transcript/body.ts';

function talk(markdown: string): Block[] {
  return parseBody(`## Transcript\n\n${markdown}`).sections[0]?.blocks ?? [];
}

function turn(speaker: string | null, start: number | undefined, ...texts: string[]): Turn {
  const paragraphs = texts.map((text) => ({ text }));
  return { type: 'turn', speaker, ...(start === undefined ? {} : { start }), paragraphs };
}

describe('labels as people write them', () => {
  test.each([
    ['**Ann Lee** [00:01:02]: Hello', turn('Ann Lee', 62, 'Hello')],
    ['**Ann Lee**: Hello', turn('Ann Lee', undefined, 'Hello')],
    ['**Ann Lee:** Hello', turn('Ann Lee', undefined, 'Hello')],
    ['**Ann Lee:** [1:02] Hello', turn('Ann Lee', 62, 'Hello')],
    ['**Ann Lee** (1:02): Hello', turn('Ann Lee', 62, 'Hello')],
    ['[00:01:02] **Ann Lee**: Hello', turn('Ann Lee', 62, 'Hello')],
    ['[00:01:02] Hello', turn(null, 62, 'Hello')],
    ['**Really** [00:01:02] not a label', turn(null, undefined, 'Really [00:01:02] not a label')],
    ['**Well** then', turn(null, undefined, 'Well then')],
  ])('%s', (markdown, expected) => {
    expect(talk(markdown)).toEqual([expected]);
  });
});

describe('where a turn ends', () => {
  test('paragraphs without a label go on with it', () => {
    expect(talk('**A**: one\n\ntwo\n\n[00:00:09] three')).toEqual([
      { type: 'turn', speaker: 'A', paragraphs: [{ text: 'one' }, { text: 'two' }, { text: 'three', start: 9 }] },
    ]);
  });

  test('a thematic break, a heading, a list and a quote end it', () => {
    for (const end of ['***', '### H', '- item', '> words']) {
      const blocks = talk(`**A**: one\n\n${end}\n\ntwo`);
      expect(blocks.at(0)).toEqual(turn('A', undefined, 'one'));
      expect(blocks.at(-1)).toEqual(turn(null, undefined, 'two'));
    }
  });
});

test('of what a person wrote by hand, the text is kept', () => {
  const markdown = [
    'An *opening* with [a link](https://a.b/) and `code`.',
    '# Big title',
    '1. one\n   - inside **bold**\n2. two',
    '![a picture](https://a.b/c.png)',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '> words\n> go on\n>\n> -- Somebody',
    '```js\nlet x\n```',
    '##### Deep',
    '<b>raw</b> &amp; <!-- note -->',
  ].join('\n\n');
  expect(parseBody(markdown)).toEqual({
    sections: [
      { title: '', blocks: [{ type: 'paragraph', text: 'An opening with a link and code.' }] },
      {
        title: 'Big title',
        blocks: [
          { type: 'list', ordered: true, items: ['one', 'inside bold', 'two'] },
          { type: 'paragraph', text: 'a picture' },
          { type: 'paragraph', text: 'a | b' },
          { type: 'paragraph', text: '1 | 2' },
          { type: 'quote', text: 'words go on', cite: 'Somebody' },
          { type: 'paragraph', text: 'let x' },
          { type: 'heading', depth: 4, text: 'Deep' },
          { type: 'paragraph', text: '<b>raw</b> & <!-- note -->' },
        ],
      },
    ],
  });
});

test('the Markdown of an episode reads well', () => {
  const body: Body = {
    sections: [
      { title: 'Notes', blocks: [{ type: 'list', ordered: false, items: ['https://a.b/c_d', '5 * 3 [sic]'] }] },
      {
        title: 'Transcript',
        blocks: [
          { type: 'heading', depth: 3, text: 'Owning the Pareto frontier' },
          {
            type: 'turn',
            speaker: 'Shawn Wang',
            start: 30,
            paragraphs: [{ text: 'We are here.' }, { text: 'Go on.', start: 41 }],
          },
          { type: 'turn', speaker: null, paragraphs: [{ text: 'Somebody: [laughs]' }] },
          { type: 'turn', speaker: 'Jeff Dean', paragraphs: [{ text: '1. First' }] },
        ],
      },
    ],
  };
  expect(stringifyBody(body)).toBe(
    [
      '## Notes',
      '- https://a.b/c_d\n- 5 \\* 3 \\[sic]',
      '## Transcript',
      '### Owning the Pareto frontier',
      '**Shawn Wang** [00:00:30]: We are here.',
      '[00:00:41] Go on.',
      '***',
      'Somebody: \\[laughs]',
      '**Jeff Dean**: 1. First\n',
    ].join('\n\n'),
  );
});
