import { describe, expect, test } from 'vitest';
import { findDuplicates, type Conversation } from '../../../src/ingest/enrich/duplicates.ts';

const ABOUT_LOOMS =
  'Ada Byron returns to tell how the looms of the north were taught their patterns by punched cards and why the mills that owned them never understood what they had bought from her.';
const ABOUT_RAIN =
  'Ada Byron stops by with a bucket to explain rain gauges and the long quarrel of two meteorologists over a missing inch of water in the summer of the great flood.';
const CHAPTERS = [
  'Learning from cards',
  'The mill owners',
  'Patterns as programs',
  'What the north forgot',
  'Cotton prices',
];

let count = 0;
function conversation(more: Partial<Conversation>): Conversation {
  count += 1;
  return {
    id: `e${count}`,
    show: 'looms',
    kind: 'notes',
    notes: [],
    talk: '',
    chapters: [],
    guests: ['ada-byron'],
    others: [],
    spokenWords: 0,
    words: 10,
    parts: 1,
    ...more,
  };
}

describe('findDuplicates', () => {
  test('the same notes are one conversation, and the fullest comes first', () => {
    const short = conversation({ id: 'short', notes: [ABOUT_LOOMS] });
    const long = conversation({ id: 'long', notes: [ABOUT_LOOMS, 'Timestamps follow.'], words: 40 });
    const spoken = conversation({
      id: 'spoken',
      notes: [ABOUT_LOOMS],
      kind: 'transcript',
      spokenWords: 900,
      words: 30,
    });
    expect(findDuplicates([short, long, spoken])).toEqual([['spoken', 'long', 'short']]);
  });

  test('so are those with one chapter list, though worded a little differently', () => {
    const one = conversation({ id: 'one', chapters: CHAPTERS, words: 90 });
    const two = conversation({
      id: 'two',
      show: 'threads',
      chapters: ['Intro', ...CHAPTERS.map((each) => each.replace('The mill', 'On the mill'))],
    });
    expect(findDuplicates([one, two])).toEqual([['one', 'two']]);
  });

  test('two conversations with one person are two', () => {
    const looms = conversation({ notes: [ABOUT_LOOMS] });
    const rain = conversation({ notes: [ABOUT_RAIN] });
    expect(findDuplicates([looms, rain])).toEqual([]);
  });

  test('so are two episodes of the same round, week after week', () => {
    const people = { guests: [], others: ['mary-shelley', 'karl-benz', 'percy-shelley'] };
    const first = conversation({ ...people, notes: [ABOUT_LOOMS] });
    const second = conversation({ ...people, notes: [ABOUT_RAIN] });
    expect(findDuplicates([first, second])).toEqual([]);
  });

  test('what a show says under every episode makes no two of them one', () => {
    const boilerplate = 'Slow Looms is a show about weaving.';
    const all = [ABOUT_LOOMS, ABOUT_RAIN].map((text) => conversation({ notes: [text, boilerplate] }));
    expect(findDuplicates(all)).toEqual([]);
  });

  test('the same people at the same moment on two shows are one', () => {
    const cast = { guests: ['ada-byron'], others: ['mary-shelley', 'karl-benz'] };
    const words = 'Ada Byron at the Manchester exhibition on punched cards, mill owners, patterns and cotton futures.';
    const one = conversation({ ...cast, id: 'one', notes: [words], words: 90 });
    const two = conversation({
      ...cast,
      id: 'two',
      show: 'threads',
      notes: ['At the Manchester exhibition, punched cards met mill owners; patterns and cotton futures followed.'],
    });
    const other = conversation({ id: 'other', notes: [ABOUT_RAIN] });
    expect(findDuplicates([one, two, other])).toEqual([['one', 'two']]);
  });
});
