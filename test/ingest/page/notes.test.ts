import { describe, expect, test } from 'vitest';
import { list, outline, read } from './read.ts';

const CHAPTERS = ['0 Cold open (listed)', '43 Who buys the mill (listed)', '3725 The end? (listed)'];

describe('listed chapters stay in the notes, their times as written, and', () => {
  test.each([
    ['glued', 'A talk about mills.Chapters00:00 Cold open00:43 Who buys the mill1:02:05 The end?'],
    [
      'glued, with bullets',
      'A talk about mills.Timestamps* 00:00:00 Cold open* 00:00:43 Who buys the mill* 01:02:05 The end?',
    ],
    ['glued, in brackets', 'A talk about mills. [0:00] Cold open[0:43] Who buys the mill[1:02:05] The end?'],
    [
      'in a row, with dashes',
      'A talk about mills. Chapters: 00:00 – Cold open 00:43 – Who buys the mill 1:02:05 - The end?',
    ],
    [
      'in a row, in round brackets',
      'A talk about mills. CHAPTERS: (00:00) Cold open (00:43) Who buys the mill (01:02:05) The end?',
    ],
    ['on lines', 'A talk about mills.\n\nChapters\n- 0:00Cold open\n- 0:43Who buys the mill\n- 1:02:05The end?\n'],
    [
      'on lines, in Markdown',
      'A talk about mills.\n\n## Chapters\n\n* [00:00:00] Cold open\n* [00:00:43] Who buys the mill\n* [01:02:05] The end?\n',
    ],
  ])('are read when they are %s', (_, text) => {
    const { draft, lost } = read(text);
    expect(lost).toEqual([]);
    expect(list(draft.chapters)).toEqual(CHAPTERS);
    expect(outline(draft).filter((line) => !line.startsWith('###'))).toEqual([
      '## Notes',
      '¶ A talk about mills.',
      expect.stringMatching(/^- 0?0:00(?::00)? Cold open$/) as unknown,
      expect.stringMatching(/^- (?:00:)?0?0:43 Who buys the mill$/) as unknown,
      expect.stringMatching(/^- 0?1:02:05 The end\?$/) as unknown,
    ]);
    expect(draft).toMatchObject({ kind: 'notes', timing: 'chapter' });
  });

  test('are told from stretches of time and from a time in a sentence', () => {
    const { draft } = read(
      'We cover:* Mills [00:01 – 00:10]* Wind [00:10 – 00:20]* Water [00:20 – 00:30]It gets going at 00:12:31 or so.',
    );
    expect(draft.chapters).toEqual([]);
    expect(outline(draft)).toContain('- Mills [00:01 – 00:10]');
  });

  test('are those of the first list, and a second stays in the notes', () => {
    const { draft, lost } = read(
      'A talk about mills. Timestamps 00:00 Opening 10:00 The Mill 20:00 Closing Words Chapters 00:00:00 Hello 00:05:00 The Wheel 00:15:00 The Flour 01:02:00 Goodbye',
    );
    expect(lost).toEqual([]);
    expect(list(draft.chapters)).toEqual([
      '0 Opening (listed)',
      '600 The Mill (listed)',
      '1200 Closing Words (listed)',
    ]);
    expect(outline(draft)).toEqual([
      '## Notes',
      '¶ A talk about mills.',
      '### Timestamps',
      '- 00:00 Opening',
      '- 10:00 The Mill',
      '- 20:00 Closing Words',
      '### Chapters',
      '- 00:00:00 Hello',
      '- 00:05:00 The Wheel',
      '- 00:15:00 The Flour',
      '- 01:02:00 Goodbye',
    ]);
  });

  test('keep the labels of their sections', () => {
    const { draft } = read(
      'News. Timestamps: (00:00) Intro Tools & Crafts (01:00) A new loom is made of wood Mills & Water (02:00) The old mill turns again Wind & Weather (03:00) A storm is coming',
    );
    expect(list(draft.chapters).map((line) => line.split(' (')[0])).toEqual([
      '0 Intro',
      '60 A new loom is made of wood',
      '120 The old mill turns again',
      '180 A storm is coming',
    ]);
    expect(outline(draft)).toContain('### Mills & Water');
  });
});

test('page chrome is dropped, and text beside it is not', () => {
  const { draft, lost } = read(
    'A talk.Full Video EpisodeTimestamps00:00 One01:00 Two02:00 Three Get full access to The Mill at www.mill.example/subscribe',
  );
  expect(lost).toEqual([]);
  expect(outline(draft)).toEqual([
    '## Notes',
    '¶ A talk.',
    '### Timestamps',
    '- 00:00 One',
    '- 01:00 Two',
    '- 02:00 Three',
  ]);
  expect(draft.chapters.at(-1)?.title).toBe('Three');
});

test('a page that stops at the word that announces its transcript is notes', () => {
  expect(read('A talk about mills.Timestamps00:00 One01:00 Two02:00 ThreeTranscript').draft.kind).toBe('notes');
});

test('emphasis goes, and stars that are none stay', () => {
  const { draft } = read('Is it truly *good?* I give you s**t for 2 * 3 = 6. **Yes**, I do.');
  expect(outline(draft)).toEqual(['## Notes', '¶ Is it truly good? I give you s**t for 2 * 3 = 6. Yes, I do.']);
});

test('sponsors and their addresses are published, each on its line', () => {
  const { draft } = read(
    'A talk about mills.Brought to you by:Loom – Go to https://loom.example/mill to weave.Spindle - Spin more - https://spin.example/millThe Wheel - https://wheel.example/Subscribe to the show: https://mill.example/show',
  );
  expect(outline(draft).slice(2)).toEqual([
    '¶ Brought to you by:',
    '¶ Loom – Go to https://loom.example/mill to weave.',
    '¶ Spindle - Spin more - https://spin.example/mill',
    '¶ The Wheel - https://wheel.example/',
    '¶ Subscribe to the show: https://mill.example/show',
  ]);
});

test('calls to the reader begin lines of their own, even after a name with a capital inside', () => {
  const { draft } = read(
    'A talk about mills.Find the mill on LinkedInListen to the show on HarborcastListen to the mill on MillcastsFollow our miller: https://mill.example/joan and write to her.',
  );
  expect(outline(draft).slice(2)).toEqual([
    '¶ Find the mill on LinkedIn',
    '¶ Listen to the show on Harborcast',
    '¶ Listen to the mill on Millcasts',
    '¶ Follow our miller: https://mill.example/joan and write to her.',
  ]);
});

test('a name that ends like the key of an address stays whole when the address spells it', () => {
  const { draft } = read(
    'Named in the talk:• Millworks: https://millworks.example/• GrainX: https://www.grainx.example/• RoboX: https://wiki.example/RoboX• Joan MillX: https://x.com/joan',
  );
  expect(outline(draft).slice(2)).toEqual([
    '- Millworks: https://millworks.example/',
    '- GrainX: https://www.grainx.example/',
    '- RoboX: https://wiki.example/RoboX',
    '- Joan Mill',
    '¶ X: https://x.com/joan',
  ]);
});

test('one word glued to an address is the heading of the next when that spells it, and is part of the address otherwise', () => {
  const { draft } = read(
    'A talk about mills. We met here.Joan Mill* X: https://x.com/joanmill* Website: https://joan.example/Millworks* Website: https://millworks.example/' +
      '* X: https://x.com/Loomhouse* Blog: https://loomhouse.example/',
  );
  expect(outline(draft).slice(2)).toEqual([
    '### Joan Mill',
    '- X: https://x.com/joanmill',
    '- Website: https://joan.example/',
    '### Millworks',
    '- Website: https://millworks.example/',
    '- X: https://x.com/Loomhouse',
    '- Blog: https://loomhouse.example/',
  ]);
});

test('a heading glued between two paragraphs is found, and the end of a list or a sentence is none', () => {
  const { draft, lost } = read(
    'We talk about wool and the people who spin it by the river, year after year. Looms: The art of WeavingWool becomes cloth on looms, which are older than most of the towns that grew up around them. Weaving is slow.We met Joan in the mill, and she told us all that there is to know about her Wool Mill',
  );
  expect(lost).toEqual([]);
  expect(outline(draft)).toEqual([
    '## Notes',
    '¶ We talk about wool and the people who spin it by the river, year after year.',
    '### Looms: The art of Weaving',
    '¶ Wool becomes cloth on looms, which are older than most of the towns that grew up around them. Weaving is slow.',
    '¶ We met Joan in the mill, and she told us all that there is to know about her Wool Mill',
  ]);
});

test('lists of addresses whose newlines became spaces have their lines again', () => {
  const { draft, lost } = read(
    'A talk about mills, and how Joan makes them. Follow Joan on X: https://x.com/joanMILL Follow our miller: https://mill.example/joan The Mill: https://mill.example/ Please note that mills turn. See https://mill.example/more for more.',
  );
  expect(lost).toEqual([]);
  expect(outline(draft)).toEqual([
    '## Notes',
    '¶ A talk about mills, and how Joan makes them.',
    '¶ Follow Joan on X: https://x.com/joanMILL',
    '¶ Follow our miller: https://mill.example/joan',
    '¶ The Mill: https://mill.example/',
    '¶ Please note that mills turn. See https://mill.example/more for more.',
  ]);
});
