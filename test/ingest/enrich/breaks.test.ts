import { describe, expect, it } from 'vitest';
import { inferBreaks } from '../../../src/ingest/enrich/breaks.ts';
import type { Body, Turn } from '../../../src/transcript/body.ts';

const subjects = {
  Lighthouses:
    'The old lighthouse keeper climbs the spiral stairs of the lighthouse tower and trims the lamp before dark.',
  Bread: 'A sourdough starter wants flour and water, and the sourdough loaf bakes in a hot oven until the crust sings.',
  Trains: 'The night train leaves the central station with sleeping cars, and the night train reaches Vienna at dawn.',
  Bees: 'A beekeeper opens the wooden hive with smoke, and the honey bees go on building wax combs for the queen.',
};

/** Some 40 minutes: ten minutes of each subject, a paragraph a minute. */
function talk(): Turn {
  const paragraphs = Object.values(subjects).flatMap((sentence, part) =>
    Array.from({ length: 10 }, (_, minute) => ({
      text: Array(5).fill(sentence).join(' '),
      start: (part * 10 + minute) * 60,
    })),
  );
  const [first, ...rest] = paragraphs;
  return { type: 'turn', speaker: 'Ann', start: 0, paragraphs: [{ text: first?.text ?? '' }, ...rest] };
}

const body = (...blocks: Body['sections'][number]['blocks']): Body => ({ sections: [{ title: 'Transcript', blocks }] });

describe('inferred breaks', () => {
  it('stand where the subject changes, under a phrase that is said there', () => {
    const breaks = inferBreaks(body(talk()), 'en');
    const minutes = breaks.map(({ start = 0 }) => start / 60);
    expect(minutes).toEqual(expect.arrayContaining([0, 10, 20, 30]));
    for (const { start = 0, title, from } of breaks) {
      expect(from).toBe('inferred');
      const said = Object.values(subjects)[Math.floor(start / 600)]?.toLowerCase() ?? '';
      expect(said).toContain(title.toLowerCase());
      expect(title).toMatch(/ |^\p{Lu}\p{Ll}/u);
    }
    expect(new Set(breaks.map(({ title }) => title)).size).toBe(breaks.length);
  });

  it('stand in talk without times at the first words of a paragraph', () => {
    const numbered = talk().paragraphs.map(({ text }, index) => ({
      text: `Paragraph ${index} is the next one. ${text}`,
    }));
    const breaks = inferBreaks(body({ type: 'turn', speaker: null, paragraphs: numbered }), 'en');
    const opened = breaks.map(({ opens = '' }) => numbered.findIndex(({ text }) => text.startsWith(opens)));
    expect(opened).toEqual(expect.arrayContaining([0, 10, 20, 30]));
    for (const [index, { start, opens, title }] of breaks.entries()) {
      expect(start).toBeUndefined();
      expect(numbered.filter(({ text }) => text.startsWith(opens!))).toHaveLength(1);
      expect(Object.values(subjects)[Math.floor(opened[index]! / 10)]!.toLowerCase()).toContain(title.toLowerCase());
    }
  });

  it('are none in short talk, in talk whose paragraphs all begin alike and have no times, in talk with headings, and in other languages', () => {
    const whole = talk();
    expect(inferBreaks(body({ ...whole, paragraphs: whole.paragraphs.slice(0, 8) }), 'en')).toEqual([]);
    const untimed = whole.paragraphs.map(({ text }) => ({ text }));
    expect(inferBreaks(body({ type: 'turn', speaker: null, paragraphs: untimed }), 'en')).toEqual([]);
    expect(inferBreaks(body({ type: 'heading', depth: 3, text: 'Bees' }, whole), 'en')).toEqual([]);
    expect(inferBreaks(body(whole), 'de')).toEqual([]);
  });
});
