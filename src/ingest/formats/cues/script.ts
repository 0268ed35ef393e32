/** The blocks that have Greek letters, and the halves of pairs that could be one: most texts hold none of them. */
const GREEK = /[\u0342-\u03ff\u1d00-\u1dff\u1f00-\u1fff\u2126\uab65\ud800\ud834]/;

/** The language to segment a text by: the one given, Greek by its letters (`;` asks there), and English rules otherwise. */
export function localeOf(text: string, given?: string): string {
  if (given) return given;
  if (!GREEK.test(text)) return 'en';
  const greek = text.match(/\p{Script=Greek}/gu)?.length ?? 0;
  return greek > text.length / 4 ? 'el' : 'en';
}
