import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphSpans } from '../../src/transcript/paragraphs.ts';
import { countWords } from '../../src/transcript/words.ts';

const split = (text: string, pauses?: { offset: number; seconds: number }[]) =>
  paragraphSpans(text, { locale: 'en', ...(pauses ? { pauses } : {}) }).map(({ start, end }) => text.slice(start, end));

const tide = 'The tide comes in over the flats and the boats lift off the mud one after another.';
const bread = 'Flour and water and salt are all that a baker needs for bread if the oven is hot.';

describe('paragraphs', () => {
  it('leaves short speech whole', () => {
    expect(split('Yes. I think so. Do you?')).toEqual(['Yes. I think so. Do you?']);
    expect(split('  ')).toEqual([]);
  });

  it('breaks long speech where the subject changes', () => {
    const text = `${Array(5).fill(tide).join(' ')} ${Array(5).fill(bread).join(' ')}`;
    expect(split(text)).toEqual([Array(5).fill(tide).join(' '), Array(5).fill(bread).join(' ')]);
  });

  it('breaks before a word that turns the talk, and at a pause', () => {
    const half = Array(4).fill(tide).join(' ');
    const turn = `Now, there is another thing. ${half}`;
    expect(split(`${half} ${turn}`)).toEqual([half, turn]);
    const offset = `${half} `.length + tide.length + 1;
    expect(split(`${half} ${half}`, [{ offset, seconds: 3 }])[1]).toBe(Array(3).fill(tide).join(' '));
  });

  it('breaks inside no quotation', () => {
    const sentence = 'The tide comes in over the flats and the boats lift off.';
    const talk = Array.from({ length: 30 }, (_, index) =>
      index % 6 === 1 ? `He said “${sentence}` : index % 6 === 3 ? `${sentence}”` : sentence,
    ).join(' ');
    const parts = split(talk);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(' ')).toBe(talk);
    for (const part of parts) expect(part.split('“').length).toBe(part.split('”').length);
    const open = `“${Array(30).fill(sentence).join(' ')}`;
    expect(split(open).length).toBeGreaterThan(2);
  });

  it('breaks up talk without any punctuation, between words', () => {
    const text = 'so we went down to the harbour and then we saw the boats and nobody was there '.repeat(60).trim();
    const parts = split(text);
    expect(parts.join(' ')).toBe(text);
    for (const part of parts) expect(countWords(part)).toBeLessThan(200);
    expect(parts.length).toBeGreaterThan(5);
  });

  it('keeps most paragraphs between 60 and 120 words', () => {
    const text = Array.from({ length: 60 }, (_, index) => (index % 7 < 3 ? tide : bread)).join(' ');
    const lengths = split(text).map(countWords);
    expect(lengths.filter((length) => length >= 50 && length <= 130).length).toBe(lengths.length);
  });

  it('leaves out nothing but white space, and says the same twice', () => {
    const word = fc.constantFrom('tide', 'boats', 'now', 'and', 'so', 'bread.', 'oven?', 'No!', 'Mr.', 'it,');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 500 }), (words) => {
        const text = words.join(' ');
        expect(split(text).join(' ')).toBe(text);
        expect(split(text)).toEqual(split(text));
      }),
    );
  });
});
