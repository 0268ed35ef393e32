import { isSpace } from './space.ts';

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
  const openings = texts.map((): string | undefined => undefined);
  let alike = texts.map((_, index) => index);
  for (let count = LEAST_WORDS; count <= MOST_WORDS && alike.length > 0; count += 1) {
    const heads = new Map<string, number[]>();
    for (const index of alike) {
      const head = headOf(texts[index] ?? '', count);
      const group = head === undefined ? undefined : heads.get(head);
      if (group) group.push(index);
      else if (head !== undefined) heads.set(head, [index]);
    }
    alike = [];
    for (const group of heads.values()) {
      const [index = 0] = group;
      if (group.length > 1) alike.push(...group);
      else openings[index] = split(texts[index] ?? '', count).join(' ');
    }
  }
  return openings;
}

/** So many first words as they compare, undefined where there are fewer. */
function headOf(text: string, count: number): string | undefined {
  let left = count;
  let end = 0;
  while (left > 0) {
    while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
    if (end === text.length) return undefined;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    left -= 1;
  }
  const head = text.slice(0, end);
  return PLAIN.test(head) ? head.toLowerCase() : words(head).join(' ');
}

/** English words with one space between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

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
