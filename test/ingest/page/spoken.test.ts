import { describe, expect, test } from 'vitest';
import { outline, read } from './read.ts';

const count = (text: string): number => text.split(' ').length;
const wall = Array.from({ length: 60 }, (_, day) => `On day ${day} the miller walked down to the river.`).join(' ');

describe('paragraphs of a talk', () => {
  test('that nobody could read at once become several, with the same words in the same turn', () => {
    const { draft, lost } = read(`Ada: Hello there.\nOtto: ${wall}\nAda: Thanks.\nOtto: Right.\n`);
    expect(lost).toEqual([]);
    const turns = draft.body.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'turn'));
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Ada', 'Otto', 'Ada', 'Otto']);
    const told = turns[1]?.paragraphs ?? [];
    expect(told.map(({ text }) => text).join(' ')).toBe(wall);
    expect(told.every(({ start }) => start === undefined)).toBe(true);
    for (const { text } of told) {
      expect(count(text)).toBeGreaterThan(40);
      expect(count(text)).toBeLessThan(150);
    }
  });

  test('begin at times between sentences, and keep the times inside sentences', () => {
    const { draft, lost } = read(
      'Ada: Water turns the wheel. [00:01:00] I mean, it does when the [00:02:00] river is high. “Is it?” [00:03:00] Yes.\nOtto: I see.\nAda: Good. [00:02:00] No.\nOtto: Right. [00:05:00]\n',
    );
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual([
      '## Transcript',
      'Ada: Water turns the wheel. | I mean, it does when the [00:02:00] river is high. “Is it?”@60 | Yes.@180',
      'Otto: I see.',
      'Ada: Good. | No.@120',
      'Otto: Right. [00:05:00]',
    ]);
    expect(draft.timing).toBe('none');
  });

  test('begin at no time that goes back or that every sentence has', () => {
    const { draft } = read(
      'Ada [00:01:00]: One. [00:00:30] Two. [00:01:10] Three. [00:01:13] Four.\nOtto [00:02:00]: Five.\nAda [00:03:00]: Six.\n',
    );
    expect(outline(draft)[1]).toBe('Ada@60: One. [00:00:30] Two. | Three. [00:01:13] Four.@70');
  });
});

test('notes that are one wall of text become paragraphs', () => {
  const { draft, lost } = read(wall);
  expect(lost).toEqual([]);
  const paragraphs = outline(draft).slice(1);
  expect(paragraphs.length).toBeGreaterThan(3);
  expect(paragraphs.map((line) => line.slice(2)).join(' ')).toBe(wall);
});

test('a long sentence stays whole as long as it ends somewhere, and unpunctuated talk is parted all the same', () => {
  const clause = 'the miller walked down to the river, and then';
  const long = Array.from({ length: 20 }, () => clause).join(' ');
  const whole = read(`${wall} But ${long} he went home. ${wall}`).draft;
  expect(outline(whole).filter((line) => line.includes(long)).length).toBe(1);
  const endless = Array.from({ length: 100 }, () => clause).join(' ');
  const parted = outline(read(endless).draft).slice(1);
  expect(parted.length).toBeGreaterThan(5);
  expect(parted.map((line) => line.slice(2)).join(' ')).toBe(endless);
});
