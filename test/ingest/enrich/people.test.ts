import { describe, expect, test } from 'vitest';
import { EMPTY_CATALOGUE, type Catalogue } from '../../../src/ingest/catalogue.ts';
import { findCast, isAnonymous, type CastInput } from '../../../src/ingest/enrich/people.ts';
import { openingOf, proseOf } from '../../../src/ingest/enrich/prose.ts';
import type { Body } from '../../../src/transcript/body.ts';
import { notes, talk } from './bodies.ts';

function cast(body: Body, more: Partial<CastInput> = {}): string[] {
  const found = findCast({
    headlines: [],
    prose: proseOf(body, 'en'),
    opening: openingOf(body),
    body,
    kind: 'transcript',
    labelRoles: new Map(),
    hosts: [],
    showNames: [],
    catalogue: EMPTY_CATALOGUE,
    stated: [],
    ...more,
  });
  return found.map(({ id, role, labels }) => `${role} ${id}${labels ? ` = ${labels.join(', ')}` : ''}`);
}

const catalogue: Catalogue = {
  shows: new Map([['looms', { title: 'Looms', aliases: [], hosts: ['mary-shelley'] }]]),
  people: new Map([
    ['mary-shelley', { name: 'Mary Shelley', aliases: ['mshell'], links: [] }],
    ['karl-benz', { name: 'Karl Benz', aliases: [], links: [] }],
  ]),
};

describe('findCast', () => {
  test('ties a first name to the one person whom the notes ask in', () => {
    const body = talk(
      ['Ada Byron of Acme joins us to talk about looms.'],
      ['Ada', 'Hello.'],
      ['Mary Shelley', 'Welcome.'],
    );
    expect(cast(body)).toEqual(['guest ada-byron = Ada', 'speaker mary-shelley = Mary Shelley']);
  });

  test('leaves a label alone that two people could answer to', () => {
    const body = talk(['Ada Byron and Ada Lovelace join us to talk about looms.'], ['Ada', 'Hello.']);
    expect(cast(body)).toEqual(['guest ada-byron', 'guest ada-lovelace']);
  });

  test('leaves a label alone that nothing explains', () => {
    expect(cast(talk(['A talk about looms.'], ['Ada', 'Hello.'], ['Speaker 1', 'Hi.']))).toEqual([]);
  });

  test('does not take a name that is merely mentioned for the speaker', () => {
    const body = talk(['We talk about the engine that Ada Byron once described.'], ['Ada', 'Hello.']);
    expect(cast(body)).toEqual([]);
  });

  test('takes nobody for a guest who is spoken of where every voice has a full name', () => {
    const body = talk(
      [],
      ['Mary Shelley', 'Today we talk about looms. I spoke with Karl Drais, and we are joined by Ada K. Byron.'],
      ['Ada K. Byron', 'Hello. We built it with Knitting Needles.'],
    );
    expect(cast(body)).toEqual(['host mary-shelley = Mary Shelley', 'guest ada-k-byron = Ada K. Byron']);
  });

  test('makes no person of what is heard besides talk', () => {
    const said: [string, string][] = ['Clip from Looms', 'Loom Song', 'The Weavers', 'Weaving guys', 'SPEAKER ONE'].map(
      (label) => [label, 'Hum.'],
    );
    expect(cast(talk([], ...said))).toEqual([]);
  });

  test('knows a person by label in capitals, then by the last name, and from somewhere', () => {
    const body = talk(
      [],
      ['ADA O’BYRON', 'Hello.'],
      ['KARL DRAIS from Acme', 'Hi.'],
      ['O’BYRON', 'Well?'],
      ['DRAIS', 'Well.'],
    );
    expect(cast(body)).toEqual([
      'speaker ada-obyron = ADA O’BYRON, O’BYRON',
      'speaker karl-drais = KARL DRAIS from Acme, DRAIS',
    ]);
  });

  test('knows a host by alias and by the show', () => {
    const body = talk(['Looms.'], ['mshell', 'Welcome to Looms.'], ['Karl', 'Thanks.']);
    expect(cast(body, { catalogue, hosts: ['mary-shelley'] })).toEqual(['host mary-shelley = mshell']);
  });

  test('believes the one who says their own name', () => {
    const body = talk([], ['Karl', "Sure. I'm Karl Drais, the founder of Acme."]);
    expect(cast(body)).toEqual(['speaker karl-drais = Karl']);
  });

  test('knows a host by who bids welcome and who tells who is there', () => {
    const body = talk(
      [],
      ['Mary Shelley', 'We have Ada Byron with us today.'],
      ['Karl Benz', 'Ada, welcome back to Looms.'],
      ['Ada Byron', 'Thank you. It is great to be here.'],
    );
    expect(cast(body)).toEqual([
      'host mary-shelley = Mary Shelley',
      'host karl-benz = Karl Benz',
      'guest ada-byron = Ada Byron',
    ]);
  });

  test('takes a name that only a host says for a person, and an organisation for none', () => {
    const body = talk(
      [],
      [null, 'In this episode we have Ada Byron of the blog Slow Hand Looms to tell us about cards.'],
    );
    expect(cast(body)).toEqual(['guest ada-byron']);
  });

  test('takes the role that the seed writes beside the label', () => {
    const body = talk([], ['Ada Byron', 'Hello.']);
    expect(cast(body, { labelRoles: new Map([['Ada Byron', 'guest']]) })).toEqual(['guest ada-byron = Ada Byron']);
  });

  test('lets the one whom an article is headed by be the guest', () => {
    const body = notes(
      'Ada Byron sat down with Karl Benz on the Looms podcast. Byron spoke at length, and Benz asked.',
    );
    expect(cast(body, { kind: 'article', headlines: ['Ada Byron on looms'] })).toEqual([
      'host karl-benz',
      'guest ada-byron',
    ]);
  });

  test('finds whom a pronoun means', () => {
    expect(
      cast(
        notes(
          'Karl Benz and Ada Byron have built looms for years. They join us to explain why.',
          'Benz and Byron are busy.',
        ),
      ),
    ).toEqual(['guest karl-benz', 'guest ada-byron']);
  });

  test('lets a cataloguer have the last word', () => {
    const body = talk(['Ada Byron joins us.'], ['Ada', 'Hello.'], ['K', 'Hi.']);
    const stated = [{ name: 'Karl Benz', role: 'host' as const, labels: ['K'] }];
    expect(cast(body, { catalogue, stated })).toEqual(['host karl-benz = K', 'guest ada-byron = Ada']);
  });
});

describe('isAnonymous', () => {
  test.each(['Speaker 1', 'SPEAKER_03', 'Unknown', 'Voiceover', 'Host', 'Ada/Karl', 'Narrator'])('%s', (label) => {
    expect(isAnonymous(label)).toBe(true);
  });
  test.each(['Ada', 'Mary Shelley', 'mshell'])('not %s', (label) => {
    expect(isAnonymous(label)).toBe(false);
  });
});
