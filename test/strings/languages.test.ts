import { describe, expect, test } from 'vitest';
import * as de from '../../src/strings/de/index.ts';
import * as en from '../../src/strings/en/index.ts';
import { interfaceLanguage, stringsFor } from '../../src/strings/index.ts';
import { formats } from '../../src/strings/intl.ts';

/** `site.nav.episodes` and its kind, for everything in a language. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

describe('the languages of the interface', () => {
  test('German says everything that English says', () => {
    expect(keysOf(de).sort()).toEqual(keysOf(en).sort());
  });

  test('an archive gets its own language, in whatever region, and English where the interface does not speak it', () => {
    expect(['en', 'de', 'de-AT', 'en-GB', 'fr', 'constructor'].map(interfaceLanguage)).toEqual([
      'en',
      'de',
      'de',
      'en',
      'en',
      'en',
    ]);
    expect(stringsFor('de-CH').site.nav.episodes).toBe('Folgen');
  });

  test('numbers, dates, lists and plurals are written as the language does', () => {
    const { site } = stringsFor('de');
    expect(site.words(12345)).toBe('12.345 Wörter');
    expect(site.words(1)).toBe('1 Wort');
    expect(site.date('2026-03-04')).toBe('4. März 2026');
    expect(site.withPeople(['Ada', 'Ben', 'Cy'])).toBe('mit Ada, Ben und Cy');
    expect(en.site.words(12345)).toBe('12,345 words');
    expect(en.site.date('2026-03-04')).toBe('March 4, 2026');
    expect(en.site.language('pt-BR')).toBe('Brazilian Portuguese');
  });

  test('a language with more plural forms finds its form', () => {
    const { count } = formats('pl');
    const forms = { one: 'odcinek', few: 'odcinki', many: 'odcinków', other: 'odcinka' };
    expect([1, 3, 5, 22].map((amount) => count(amount, forms))).toEqual([
      '1 odcinek',
      '3 odcinki',
      '5 odcinków',
      '22 odcinki',
    ]);
  });
});
