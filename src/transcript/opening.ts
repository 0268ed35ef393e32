const LEAST_WORDS = 5;
const MOST_WORDS = 14;

/** Whether a text begins with these words, whatever their capitals and the white space between them. */
export function opensWith(text: string, opens: string): boolean {
  const wanted = words(opens);
  const own = words(text, wanted.length);
  return wanted.length > 0 && own.length === wanted.length && wanted.every((word, at) => word === own[at]);
}

/**
 * For each text the first words by which it is known among all: at least five, more where others begin like it; undefined
 * where these do not tell it apart, and for shorter texts.
 */
export function openingsOf(texts: readonly string[]): (string | undefined)[] {
  const heads = texts.map((text) => words(text, MOST_WORDS));
  const seen = new Map<string, number>();
  for (const head of heads) {
    for (let count = LEAST_WORDS; count <= head.length; count += 1) {
      const key = head.slice(0, count).join(' ');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  return heads.map((head, index) => {
    for (let count = LEAST_WORDS; count <= head.length; count += 1)
      if (seen.get(head.slice(0, count).join(' ')) === 1) return split(texts[index] ?? '', count).join(' ');
    return undefined;
  });
}

/** The first words as they compare, `most` at the most. */
function words(text: string, most = Number.POSITIVE_INFINITY): string[] {
  return split(text, most).map((word) => word.normalize('NFC').toLowerCase());
}

function split(text: string, most: number): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(/\S+/g)) {
    if (found.length >= most) break;
    found.push(word);
  }
  return found;
}
