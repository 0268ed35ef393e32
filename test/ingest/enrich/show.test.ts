import { describe, expect, test } from 'vitest';
import { EMPTY_CATALOGUE, showKey, type Catalogue } from '../../../src/ingest/catalogue.ts';
import { showEvidence } from '../../../src/ingest/enrich/show-evidence.ts';
import { findShow as findIn, showByName, type ShowVerdict } from '../../../src/ingest/enrich/show.ts';

const catalogue: Catalogue = {
  shows: new Map([
    [
      'slow-looms',
      { title: 'Slow Looms', aliases: ['SlowLooms'], hosts: ['mary-shelley'], url: 'https://looms.example/' },
    ],
    ['the-fast-web', { title: 'The Fast Web', aliases: [], hosts: [] }],
  ]),
  people: new Map([['mary-shelley', { name: 'Mary Shelley', aliases: [], links: [] }]]),
};

function findShow(notes: string, opening: string, known: Catalogue, labels: string[] = []): ShowVerdict | undefined {
  return findIn(showEvidence(notes, opening, labels), known);
}

describe('findShow', () => {
  test.each([
    ['Get full access to Slow Looms at www.looms.example/subscribe', 'slow-looms'],
    ['Karl Benz joins Slow Looms to talk about cars.', 'slow-looms'],
    ['In this episode of The Fast Web, we slow down.', 'the-fast-web'],
    ['Visit www.looms.example/subscribe', 'slow-looms'],
    ['Mail us: show@slow-looms.org', 'slow-looms'],
  ])('%s', (text, id) => {
    expect(findShow(text, '', catalogue)?.id).toBe(id);
  });

  test('names a new show when the text is plain about it', () => {
    expect(findShow('Episode 6 of Spades & Rakes is up.', '', EMPTY_CATALOGUE)).toEqual({
      id: 'spades-and-rakes',
      title: 'Spades & Rakes',
    });
  });

  test('is the same new show with and without its article and kind', () => {
    const named = ['Welcome to the Slow Looms.', 'Welcome to Slow Looms.', 'Welcome to the Slow Looms Podcast.'];
    const ids = named.map((text) => findShow(`${text} This is ${text.slice(11)}`, '', EMPTY_CATALOGUE)?.id);
    expect(new Set(ids)).toEqual(new Set(['slow-looms']));
  });

  test('is nobody who speaks, and no day', () => {
    const text = 'Welcome to the 18th. This is the 18th. Welcome to Ada Byron. This is Ada Byron.';
    expect(findShow(text, '', EMPTY_CATALOGUE, ['Ada Byron'])).toBeUndefined();
  });

  test('is plain where a talk begins by welcoming to it', () => {
    const said = 'Hello, and welcome to Slow Looms, the podcast of the mills.';
    expect(findShow(said, said, EMPTY_CATALOGUE)?.id).toBe('slow-looms');
  });

  test.each([
    'Welcome to Loom Conference main stage.',
    'And welcome to the lovely Weavers Theater in Denver, Colorado.',
    'This is Spinning Jenny, so it is a good day to talk of cotton.',
    'This is the Loom Actions config.',
  ])('is no place, thing or day that a talk once names: %s', (said) => {
    expect(findShow(said, said, EMPTY_CATALOGUE)).toBeUndefined();
  });

  test('does not take the show that a talk was first heard on', () => {
    const text = 'This episode originally aired on the Slow Looms Podcast. Listen to The Fast Web on Spotify.';
    expect(findShow(text, '', catalogue)?.id).toBe('the-fast-web');
  });

  test('says nothing where nothing is said', () => {
    expect(findShow('A talk about looms, slow ones.', 'Hello.', catalogue)).toBeUndefined();
    expect(findShow('Subscribe on YouTube. Listen on Spotify.', '', EMPTY_CATALOGUE)).toBeUndefined();
  });

  test('counts a host who speaks, with the name once mentioned', () => {
    expect(findShow('Slow Looms, again: Slow Looms.', '', catalogue, ['Mary'])?.id).toBe('slow-looms');
  });
});

test('a show is known by its title without the, podcast, case and dots', () => {
  expect(showKey('The Slow.Looms Podcast')).toBe(showKey('slow looms'));
  expect(showByName('slow looms podcast', catalogue).id).toBe('slow-looms');
  expect(showByName('Brand New', catalogue)).toEqual({ id: 'brand-new', title: 'Brand New' });
});
