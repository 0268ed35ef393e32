/** A line that begins as an item of a list: the sign and the white space after it. */
export const BULLET = /^(?:[*•‣◦·–-]|\d{1,3}[.)])\s+(?=\S)/u;
/** The same where a sign is glued to its words, as a `•` often is. */
export const GLUED_BULLET = /^[•‣◦]\s*(?=\S)/u;

/** The offsets of list items in a text that lost its newlines: `meetings* Why small`, `learn:• Why`. */
export function bulletsIn(text: string): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(/[*•]/gu)) {
    const at = match.index;
    const before = text[at - 1] ?? '\n';
    const after = text[at + 1] ?? '';
    if (match[0] === '•') {
      offsets.push(at);
      continue;
    }
    if (after !== ' ' || before === '*' || !/\S/.test(text[at + 2] ?? '')) continue;
    if (closesEmphasis(text, at)) continue;
    offsets.push(at);
  }
  return offsets.length >= 2 ? offsets : [];
}

/** `truly *intelligent?* Is`: the star closes what a star before it opened. */
function closesEmphasis(text: string, at: number): boolean {
  const opening = text.lastIndexOf('*', at - 1);
  if (opening < 0 || at - opening > 120) return false;
  const before = text[opening - 1] ?? ' ';
  const after = text[opening + 1] ?? ' ';
  return /[\s(“"*]|[.:]/.test(before) && /[^\s*]/.test(after) && !text.slice(opening, at).includes('•');
}
