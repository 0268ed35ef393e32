import { describe, expect, test } from 'vitest';
import { isEmpty, parseQuery } from '../../src/search/client/query.ts';

describe('a query', () => {
  test('is words without case, accents and doubles', () => {
    expect(parseQuery('  Réasoning   models MODELS ')).toEqual({
      text: 'Réasoning models MODELS',
      words: ['reasoning', 'models'],
      phrases: [],
      typed: ['reasoning', 'models', 'models'],
      without: [],
      withoutPhrases: [],
      filters: {},
    });
  });

  test('keeps what stands in quotes of any kind together', () => {
    expect(parseQuery('"open weights" cost').phrases).toEqual([['open', 'weights']]);
    expect(parseQuery('“open weights” cost').words).toEqual(['cost']);
    expect(parseQuery('„offene Gewichte“').phrases).toEqual([['offene', 'gewichte']]);
  });

  test('takes an open quote for typing, not for a phrase', () => {
    expect(parseQuery('"open wei')).toMatchObject({ words: ['open', 'wei'], phrases: [] });
  });

  test('takes a word with a minus before it for unwanted, a hyphen inside a word for nothing', () => {
    expect(parseQuery('distillation -cursor')).toMatchObject({ words: ['distillation'], without: ['cursor'] });
    expect(parseQuery('open-weights gpt -4 - costs')).toMatchObject({ without: [] });
    expect(parseQuery('-cursor')).toMatchObject({ words: ['cursor'], without: [] });
  });

  test('leaves out phrases too', () => {
    expect(parseQuery('open -"open weights" cost')).toMatchObject({
      words: ['open', 'cost'],
      phrases: [],
      withoutPhrases: [['open', 'weights']],
    });
  });

  test('takes names after a field for filters, anywhere and in any order', () => {
    const filters = { speaker: ['Ada Moss'], topic: ['open weights'], show: ['alpha'] };
    expect(parseQuery('speaker:"Ada Moss" cost topic:“open weights” show:alpha')).toMatchObject({
      words: ['cost'],
      phrases: [],
      filters,
    });
    expect(parseQuery('Sprecherin:Ada thema:x art:notes')).toMatchObject({
      words: [],
      filters: { speaker: ['Ada'], topic: ['x'], kind: ['notes'] },
    });
    expect(parseQuery('speaker:Ada speaker:Ben').filters).toEqual({ speaker: ['Ada', 'Ben'] });
    expect(parseQuery('"speaker: Ada"')).toMatchObject({ phrases: [['speaker', 'ada']], filters: {} });
  });

  test('does not wait for the end of a filter that is still being typed', () => {
    expect(parseQuery('cost speaker:')).toMatchObject({ words: ['cost'], filters: {} });
    expect(parseQuery('cost speaker:"Ada M').filters).toEqual({ speaker: ['Ada M'] });
  });

  test('loses its small words only when it is a question', () => {
    expect(parseQuery('the who').words).toEqual(['the', 'who']);
    expect(parseQuery('what did he say about the cost of training a frontier model').words).toEqual([
      'cost', 'training', 'frontier', 'model',
    ]); // prettier-ignore
    expect(parseQuery('was hat er über die Kosten von Modellen gesagt').words).toEqual([
      'kosten',
      'modellen',
      'gesagt',
    ]);
  });

  test('made of small words alone is kept whole', () => {
    expect(parseQuery('to be or not to be').words).toEqual(['to', 'be', 'or', 'not']);
  });

  test('keeps the small words of a phrase', () => {
    expect(parseQuery('"to be or not to be"').phrases).toEqual([['to', 'be', 'or', 'not', 'to', 'be']]);
  });

  test('splits what is joined by a hyphen and keeps what is joined by an apostrophe', () => {
    expect(parseQuery("GPT-4o don't").words).toEqual(['gpt', '4o', 'dont']);
  });

  test('of signs alone is empty', () => {
    expect(isEmpty(parseQuery('"" ?! —'))).toBe(true);
  });

  test('of any length is read in time that grows with it', () => {
    expect(parseQuery(`${'"'.repeat(50_000)}a`.repeat(4)).text.length).toBeLessThanOrEqual(300);
  });
});
