import { describe, expect, test } from 'vitest';
import type { CastMember } from '../../../src/ingest/enrich/people.ts';
import { openingOf, proseOf } from '../../../src/ingest/enrich/prose.ts';
import { deriveTitle, TITLE_LENGTH } from '../../../src/ingest/enrich/title.ts';
import type { Body } from '../../../src/transcript/body.ts';
import { notes, talk } from './bodies.ts';

const guest = (id: string, name: string): CastMember => ({ id, name, role: 'guest' });
const ada = guest('ada-byron', 'Ada Byron');
const karl = guest('karl-benz', 'Karl Benz');

function title(
  body: Body,
  cast: CastMember[] = [ada],
  more: { chapters?: string[]; language?: string; file?: string; talk?: string } = {},
): string {
  const { chapters = [], language = 'en', file, talk: said = '' } = more;
  return deriveTitle({
    cast,
    prose: proseOf(body, language),
    opening: openingOf(body),
    chapters,
    language,
    show: 'Slow Looms',
    talk: said,
    file,
  });
}

describe('deriveTitle', () => {
  test.each([
    ['Ada Byron joins us to discuss how looms became computers.', 'Ada Byron on how looms became computers'],
    [
      'Ada Byron joins us to talk about looms, the price of cotton, and why punch cards last.',
      'Ada Byron on looms and the price of cotton',
    ],
    ['Ada joins us to unpack the new loom economy: why threads are cheap.', 'Ada Byron on the new loom economy'],
    [
      'Mary speaks with Ada Byron about what it means to “own the thread,” and why it matters.',
      'Ada Byron on what it means to “own the thread”',
    ],
    ['Ada takes us on a journey through the history of weaving.', 'Ada Byron on the history of weaving'],
  ])('%s', (sentence, expected) => {
    expect(title(notes(sentence))).toBe(expected);
  });

  test('names several guests', () => {
    expect(title(notes('They explore the slow death of the horse.'), [ada, karl])).toBe(
      'Ada Byron and Karl Benz on the slow death of the horse',
    );
  });

  test('names two of one family by their common name', () => {
    expect(title(notes('They explore the slow death of the horse.'), [ada, guest('mary-byron', 'Mary Byron')])).toBe(
      'Ada and Mary Byron on the slow death of the horse',
    );
  });

  test('writes a chapter in Title Case as part of a sentence', () => {
    const chapters = ['The Secret Price of Cotton'];
    const said = 'It is no secret that the price of cotton rose.';
    expect(title(talk([], ['Ada Byron', 'Hm.']), [ada], { chapters, talk: said })).toBe(
      'Ada Byron on the secret price of cotton',
    );
  });

  test('never takes a promotion, however loud', () => {
    const body = notes(
      'Tickets for LoomCon are live, and we discuss the speakers there!',
      'Take the 2031 Weaving Survey!',
      'Happy New Year!',
      'Ada Byron joins us to discuss threads.',
    );
    expect(title(body)).toBe('Ada Byron on threads');
  });

  test('falls back to the chapters, and of those to one that says something', () => {
    const chapters = ['Introduction', 'Sponsors', 'The long thread of history', 'Outro'];
    expect(title(notes('The thread of history is long.'), [ada], { chapters })).toBe(
      'Ada Byron on the long thread of history',
    );
    expect(title(notes(), [ada], { chapters: ['Introduction: Ada Byron, Cotton, and the Engine'] })).toBe(
      'Ada Byron, Cotton, and the Engine',
    );
  });

  test('hears what the talk says that it is about', () => {
    const body = talk(
      [],
      ['A', "Hello and welcome. Today's topic is urban beekeeping and why cities are good for bees."],
    );
    expect(title(body, [])).toBe('Urban beekeeping');
  });

  test('says who talks rather than how they greet each other', () => {
    const body = talk(
      [],
      ['A', 'How are you doing today, Karl?'],
      ['B', 'I am the founder of a mill, and glad to be here.'],
    );
    expect(title(body)).toBe('A conversation with Ada Byron');
    expect(title(body, [ada], { language: 'de' })).toBe('Gespräch mit Ada Byron');
    expect(title(body, [])).toBe('Slow Looms');
    expect(title(body, [], { file: 'weavers-36.md' })).toBe('Weavers 36');
  });

  test('joins no two clauses of a sentence', () => {
    const body = talk([], [null, 'Last winter the looms were slow, nobody minded.']);
    expect(title(body, [])).toBe('Last winter the looms were slow, nobody minded');
  });

  test('writes a heading small where the talk does', () => {
    const body = talk([], ['A', 'Every thread count is a lie.']);
    expect(title(body, [ada], { chapters: ['Thread count'], talk: 'Every thread count is a lie.' })).toBe(
      'Ada Byron on thread count',
    );
  });

  test.each([
    ['Loomly at scale', 'A loomly cloth, said Loomly, and then Loomly, again.', 'Ada Byron on Loomly at scale'],
    [
      'Loomly at scale',
      'we ask loomly about looms and what they weave there with loomly.',
      'Ada Byron on Loomly at scale',
    ],
    ['Cotton at scale', 'The cotton, and more cotton, in Cotton. Cotton it is.', 'Ada Byron on cotton at scale'],
  ])('writes %s as the talk mostly does, if that has capitals: %s', (chapter, said, expected) => {
    expect(title(talk([], ['Ada Byron', 'Hm.']), [ada], { chapters: [chapter], talk: said })).toBe(expected);
  });

  test.each([
    ['fr', 'Les métiers du nord ont changé la vie de toute une vallée.'],
    ['it', 'Al nord i telai hanno cambiato la vita di una valle intera.'],
    ['pl', 'Krosna i karty zmieniły życie całej doliny na północy.'],
    ['en', 'The US mills changed the life of all the northern valleys.'],
    ['de', 'Im Norden haben sie mit Webstühlen ein ganzes Tal verändert.'],
  ])('takes no word of %s for a pronoun that is none there', (language, sentence) => {
    expect(title(talk([], [null, sentence]), [], { language })).toBe(sentence.slice(0, -1));
  });

  test.each([
    ['en', 'Last winter I spun all the cotton of the northern valleys.'],
    ['en', 'last winter i spun all the cotton of the northern valleys.'],
    ['en', 'When I was young, all the looms of the valley were slow.'],
    ['en', 'Nobody told us that all the looms of the valley were slow.'],
    ['en', 'Your looms are the slowest machines of the whole valley.'],
    ['de', 'Im Winter haben wir die ganze Baumwolle des Tals gesponnen.'],
  ])('in %s takes nothing that somebody says of themselves: %s', (language, sentence) => {
    expect(title(talk([], [null, sentence]), [], { language })).toBe('Slow Looms');
  });

  test('announces no sponsor', () => {
    const body = talk(
      [],
      ['A', "I'm going to talk about the mill that is a sponsor. Today's topic is urban beekeeping."],
    );
    expect(title(body, [])).toBe('Urban beekeeping');
  });

  test('falls back to the name of the file, where a person gave it one', () => {
    const body = talk([], [null, 'The thing about looms is that they are slow, while nobody minds.']);
    expect(title(body, [], { file: '2031-05-01_weekly-loom-review.en.vtt' })).toBe('2031-05-01 weekly loom review');
    expect(title(body, [], { file: '000_191b8fe4c45982b1.txt' })).toBe('The thing about looms is that they are slow');
    expect(title(body, [], { file: 'transcript-2.txt' })).toBe('The thing about looms is that they are slow');
  });

  test('says it in German where the notes are German', () => {
    const body = notes(
      'Ada Byron webt seit zwanzig Jahren. Wir reden mit ihr über das Ende der Webstühle, Garn und mehr.',
    );
    expect(title(body, [ada], { language: 'de' })).toBe('Ada Byron über das Ende der Webstühle, Garn und mehr');
  });

  test('is never longer than it may be, and never ends in the middle of a thought', () => {
    const body = notes(
      'Ada Byron joins us to discuss the unlikely but well documented rise of the mechanical loom in the northern counties with a view to the whole of Europe and its mills.',
    );
    const made = title(body);
    expect(made.length).toBeLessThanOrEqual(TITLE_LENGTH);
    expect(made).toBe('Ada Byron on the unlikely but well documented rise of the mechanical loom');
  });

  test('is the show at the very last', () => {
    expect(title({ sections: [] }, [])).toBe('Slow Looms');
  });
});
