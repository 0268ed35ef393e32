import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/client/query.ts';
import { readRespelled, respell, writeRespelled } from '../../src/search/client/spellings.ts';
import { spellings } from '../../src/search/index/spellings.ts';
import { sketchArchive } from './archive.ts';

const names = [
  ['deepthought', 'deep thought', 'deep sort', 'deep thoughts', 'deeptaught'],
  ['deep thought mini', 'dt mini'],
  ['quokkas', 'quokka'],
  ['babel', 'tower'],
  ['rook', 'tower'],
];
const forms = (text: string) => respell(parseQuery(text), names)?.forms.map((form) => form.join(' '));

describe('another spelling of a name in the query', () => {
  test('is looked for under its title, the most frequent first and no more than two', () => {
    expect(forms('deepthought')).toEqual(['deep thought', 'deep sort']);
    expect(respell(parseQuery('cost deepthought'), names)).toMatchObject({ words: ['deepthought'] });
  });

  test('joins and splits words, and leads from what was misheard to the title alone', () => {
    expect(forms('deep thought')).toEqual(['deepthought']);
    expect(forms('deep sort')).toEqual(['deepthought']);
  });

  test('is that of the longest name', () => {
    expect(forms('deep thought mini')).toEqual(['dt mini']);
  });

  test('is none for other forms of the same words, for names that two topics claim, and inside quotes', () => {
    expect(forms('quokkas')).toBeUndefined();
    expect(forms('tower')).toBeUndefined();
    expect(forms('"deepthought"')).toBeUndefined();
  });

  test('travels in an address', () => {
    const respelled = { words: ['deepthought'], forms: [['deep', 'thought']] };
    expect(writeRespelled(respelled)).toBe('deepthought:deep thought');
    expect(readRespelled('deepthought:deep thought')).toEqual(respelled);
    for (const broken of [null, '', ':', 'deepthought', 'deepthought:', ': :'])
      expect(readRespelled(broken)).toBeUndefined();
  });
});

test('an archive tells how often it spells the names of its topics in other ways', async () => {
  const archive = sketchArchive(
    [
      {
        id: 'alpha/first',
        title: 'A talk',
        sections: {
          Transcript: [
            ['Ada', 0, 'Deep Thought and Deep Sort. Then Deep Thought.'],
            ['Ben', 5, 'DeepThought, they write.'],
          ],
        },
      },
    ],
    [
      { id: 'deepthought', title: 'DeepThought', html: '', aliases: ['Deep Sort', 'Deep Thought', 'Deep Taught'] },
      { id: 'ada', title: 'Plain', html: '' },
    ],
  );
  expect(await spellings(archive)).toEqual([['deepthought', 'deep thought', 'deep sort']]);
});

test('another name that reads otherwise is another word, and no spelling', async () => {
  const archive = sketchArchive(
    [
      {
        id: 'alpha/first',
        title: 'A talk',
        sections: {
          Transcript: [['Ada', 0, 'What a thing costs. The price list. MTP stands for more thinking power.']],
        },
      },
    ],
    [
      { id: 'pricing', title: 'Pricing', html: '', aliases: ['what a thing costs', 'price list'] },
      { id: 'mtp', title: 'More Thinking Power', html: '', aliases: ['more thinking power', 'MTP'] },
    ],
  );
  expect(await spellings(archive)).toEqual([
    ['more thinking power', 'mtp'],
    ['pricing', 'price list'],
  ]);
});
