import { describe, expect, it } from 'vitest';
import { article } from '../../../src/ingest/formats/article.ts';
import { captions } from '../../../src/ingest/formats/captions.ts';
import { detectFormat } from '../../../src/ingest/formats/index.ts';
import { bodyWords, entered, turnsOf, understand } from '../understand.ts';
import { words } from '../../../src/transcript/words.ts';

const talk = `Well, there is a lot of news to get through today.
The first story is that the harbour is apparently being
dredged for the second time this year, which
costs the town a fortune.
Nobody asked for it.
And this sparked a debate over how much the town is actually
spending on its harbour.
Of course, the other big news is that the ferry just
passed a million passengers with one of the,
probably, the steepest growth charts in its history,
absolutely wild.
Yeah, this reminds me of maybe a year ago
when you were saying that nobody
would ever take the ferry again.
I said that.
And now, you know, the reaction has been
generally quite good, at least on the islands.
A lot of people are saying that the boats are full,
and why not?
So who knows what is actually going on,
but we do know that the company is pushing
to buy two more boats.
We will see you tomorrow.
Goodbye.`;

describe('plain captions', () => {
  const text = `Loading...\n\nHarbour Talks brings you the week in half an hour, with two people who have lived by the water all their lives and cannot stop talking about it.\nFollow us:\nhttps://harbour.example/talks\nhttps://video.example/@harbour\n${talk}\nHarbour Talks\n`;

  it('are told by their many short lines that break off in mid-sentence', () => {
    expect(detectFormat(text)).toBe(captions);
    expect(captions.detect('A poem\nof two lines')).toBe(0);
    expect(captions.detect(Array(30).fill('- Buy milk today.').join('\n'))).toBe(0);
    expect(captions.detect(Array(30).fill('A whole sentence stands here.').join('\n'))).toBe(0);
  });

  it('become paragraphs of an unnamed voice, with the notes before them', () => {
    const { draft, account } = understand(captions, text);
    expect(draft).toMatchObject({ kind: 'transcript', attribution: 'unknown', timing: 'none' });
    expect(draft.body.sections[0]).toMatchObject({
      title: 'Notes',
      blocks: [
        { type: 'paragraph' },
        { type: 'paragraph', text: 'Follow us:' },
        { type: 'list', items: ['https://harbour.example/talks', 'https://video.example/@harbour'] },
      ],
    });
    expect(turnsOf(draft)[0]).toMatch(/^— \[\] Well, there is .* being dredged for the second .* ¶ /);
    expect(turnsOf(draft)[0]).toMatch(/Goodbye\.$/);
    expect(entered(text, account, 'page chrome')).toEqual(['Loading...']);
    expect(entered(text, account, 'channel name')).toEqual(['Harbour Talks']);
    expect(entered(text, account, 'unaccounted')).toEqual([]);
  });

  it('keep every word in order', () => {
    expect(bodyWords(understand(captions, talk).draft)).toEqual(words(talk.replaceAll('\n', ' ')));
  });

  it.each([
    ['[0:01] ', ' '],
    ['0:01', '\n'],
    ['(00:00:01) ', ' '],
  ])('with times written %j are timed', (stamp, gap) => {
    const timed = talk
      .split('\n')
      .map(
        (line, index) =>
          `${stamp
            .trim()
            .replace('1', String(index % 10))
            .replace(/0(?=\d\D*$)/, String(Math.floor(index / 10)))}${gap}${line}`,
      )
      .join('\n');
    expect(detectFormat(timed)).toBe(captions);
    const { draft, account } = understand(captions, timed);
    const turn = draft.body.sections[0]?.blocks[0];
    expect(draft.timing).toBe('cue');
    expect(turn).toMatchObject({ type: 'turn', speaker: null, start: 0 });
    expect(bodyWords(draft)).toEqual(words(talk.replaceAll('\n', ' ')));
    expect(entered(timed, account, 'unaccounted')).toEqual([]);
    expect(entered(timed, account, 'time').length).toBe(24);
  });
});

describe('articles', () => {
  const prose = 'A long paragraph about the harbour and the people who keep it, with all that one would want to know. '
    .repeat(3)
    .trim();
  const text = [
    prose,
    'TLDR',
    prose,
    'Takeaways',
    '• One thing.\n• Another thing.',
    'The Long Version',
    'How it began',
    prose,
    'How it went on: a chronicle',
    prose,
    'Is it over?',
    prose,
    'Quotes',
    '“We keep the “old” lights on.”',
    'Ines Moreau, on the lights',
    '“Nobody asked.”',
    'Tomas Lindqvist',
    prose,
    'Related Reading',
    '1. The Lights\n2. The Boats',
  ].join('\n\n');

  it('have sections, sub-headings, lists and quotations by their shape', () => {
    expect(detectFormat(text)).toBe(article);
    const { draft, account } = understand(article, text);
    expect(draft).toMatchObject({ kind: 'article', attribution: 'stated', timing: 'none' });
    expect(
      draft.body.sections.map(({ title, blocks }) => [
        title,
        ...blocks.map((block) => (block.type === 'heading' ? block.text : block.type)),
      ]),
    ).toEqual([
      ['', 'paragraph'],
      ['TLDR', 'paragraph'],
      ['Takeaways', 'list'],
      [
        'The Long Version',
        'How it began',
        'paragraph',
        'How it went on: a chronicle',
        'paragraph',
        'Is it over?',
        'paragraph',
      ],
      ['Quotes', 'quote', 'quote', 'paragraph'],
      ['Related Reading', 'list'],
    ]);
    expect(draft.body.sections[4]?.blocks.slice(0, 2)).toEqual([
      { type: 'quote', text: '“We keep the “old” lights on.”', cite: 'Ines Moreau, on the lights' },
      { type: 'quote', text: '“Nobody asked.”', cite: 'Tomas Lindqvist' },
    ]);
    expect(entered(text, account, 'unaccounted')).toEqual([]);
  });
});
