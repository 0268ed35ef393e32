/** The language to segment a text by: the one given, Greek by its letters (`;` asks there), and English rules otherwise. */
export function localeOf(text: string, given?: string): string {
  if (given) return given;
  const greek = text.match(/\p{Script=Greek}/gu)?.length ?? 0;
  return greek > text.length / 4 ? 'el' : 'en';
}
