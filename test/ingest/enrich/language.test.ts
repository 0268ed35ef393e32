import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/ingest/enrich/language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'Well, there is a whole bunch of news to run through today, and we begin with the harbour.'],
    ['de', 'Heute reden wir über die Frage, warum das Meer zweimal am Tag kommt und wieder geht.'],
    ['fr', "Aujourd'hui nous parlons de la mer et des gens qui vivent au bord de l'eau."],
    ['es', 'Hoy hablamos del mar y de la gente que vive cerca del agua desde hace siglos.'],
    ['ja', 'これは日本語の短い文です。'],
    ['ru', 'Сегодня мы говорим о море и о людях, которые живут у воды.'],
  ])('is %s', async (language, text) => {
    expect(await languageOf(text, 'xx')).toBe(language);
  });

  it.each([
    [
      'nl',
      'De weefster brak haar been op de trap van de fabriek, maar bleef toch aan het werk, want het garen lag klaar en de winter kwam eraan. ',
    ],
    [
      'da',
      'En and svømmede i dammen bag fabrikken, mens væverne holdt pause og talte om garnet, vejret og de lange aftener ved vævene. ',
    ],
    [
      'es',
      '¿Has visto cómo has de atar el hilo? Si no lo has hecho nunca, has de mirar primero el telar y luego las manos de la tejedora. ',
    ],
  ])('is %s, whatever words it has that are English too', async (language, text) => {
    expect(await languageOf(text.repeat(8), 'xx')).toBe(language);
  });

  it('is that of the archive where there is too little to tell', async () => {
    expect(await languageOf('', 'nl')).toBe('nl');
    expect(await languageOf('Hm. OK.', 'nl')).toBe('nl');
    expect(await languageOf('https://example.org/watch?v=abc 12:30', 'nl')).toBe('nl');
  });

  it('is that of the whole, not of the quotation at its head', async () => {
    const text = `Carpe diem, quam minimum credula postero. ${'Dies ist ein langer Text in deutscher Sprache über Ebbe und Flut. '.repeat(200)}`;
    expect(await languageOf(text, 'en')).toBe('de');
  });

  it('is that of the greater part of a text in two, whatever small words the lesser part has', async () => {
    const english = 'And then they would ask what the sea was about, and there you have it. ';
    const chinese = '我们今天谈论大海，以及世世代代住在水边的人们，他们每天看着潮水涨落，知道什么时候应该出发。';
    expect(await languageOf((english + chinese.repeat(2)).repeat(60), 'xx')).toBe('zh');
    expect(await languageOf(english.repeat(60), 'xx')).toBe('en');
  });
});
