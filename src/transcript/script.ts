/** Scripts by their ISO 15924 codes, and how many letters in a row tell one from a borrowed sign. */
const SCRIPTS: readonly [code: string, letters: RegExp][] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Syrc', /\p{Script=Syriac}/gu],
  ['Thaa', /\p{Script=Thaana}/gu],
  ['Nkoo', /\p{Script=Nko}/gu],
  ['Adlm', /\p{Script=Adlam}/gu],
];

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The scripts that a text of these mixed systems has. */
const MIXED: Record<string, readonly string[]> = {
  Jpan: ['Hani', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** Languages that alone, or nearly alone, are written so: kanji without kana are Chinese. Of others the tag names the script. */
const ONLY: Record<string, string> = {
  Hebr: 'he',
  Hani: 'zh',
  Grek: 'el',
  Kana: 'ja',
  Hang: 'ko',
  Thai: 'th',
  Taml: 'ta',
  Geor: 'ka',
  Armn: 'hy',
};

/** Letters that must be there for a text to count as written in another script, and their share of all letters. */
const LEAST = 6;
const SHARE = 0.6;

/** Whether text in a language (BCP 47) runs from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/**
 * What a text is marked with that is clearly written in another script than its surroundings: `he`, or `und-Arab` where
 * the script does not tell the language. Undefined for a text like its surroundings.
 */
export function otherScript(text: string, language: string): string | undefined {
  const own = scriptOf(language);
  const expected = MIXED[own] ?? [own];
  const isPlain = expected.includes('Latn') && !/[^\u0000-\u036f\u1e00-\u214f]/.test(text);
  if (isPlain) return undefined;
  const counts = SCRIPTS.map(([code, letters]) => ({ code, count: text.match(letters)?.length ?? 0 }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const japanese = counts.some(({ code, count }) => code === 'Kana' && count >= 2);
  const merged = counts.map(({ code, count }) => ({ code: japanese && code === 'Hani' ? 'Kana' : code, count }));
  const sums = Map.groupBy(merged, ({ code }) => code);
  for (const [code, parts] of sums) {
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const least = code === 'Hani' || code === 'Kana' || code === 'Hang' ? LEAST / 2 : LEAST;
    if (count < least || count < SHARE * all) continue;
    if (expected.includes(code)) return undefined;
    return ONLY[code] ?? `und-${code}`;
  }
  return undefined;
}

/** The script of a language, as the tag says it or as the language is mostly written; Latin where nobody knows. */
function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}
