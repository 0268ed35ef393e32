import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDirective, type TextPlace } from '../../../src/components/client/text-fragment.ts';

const place = (text: number, offset: number): TextPlace => ({ text, offset });

/** Where a directive leads, by the standard's rules; undefined where it leads nowhere. */
function follow(texts: readonly string[], directive: string): { start: TextPlace; end: TextPlace } | undefined {
  const parts = directive.replace(/^text=/, '').split(',');
  const decode = (part: string | undefined) => part && decodeURIComponent(part);
  const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : undefined;
  const [start, end] = [decode(parts[0]) ?? '', decode(parts[1])];
  const isEdge = (text: string, at: number) =>
    !(/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at)));
  for (const [number, text] of texts.entries()) {
    for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
      const after = at + start.length;
      if (!isEdge(text, at) || !isEdge(text, after)) continue;
      if (prefix !== undefined && !text.slice(0, at).trimEnd().endsWith(prefix)) continue;
      // The suffix stands after the whole stretch, which is after its end where one is named.
      const isFollowed = (other: string, to: number) =>
        suffix === undefined || other.slice(to).trimStart().startsWith(suffix);
      if (end === undefined) {
        if (isFollowed(text, after)) return { start: place(number, at), end: place(number, after) };
        continue;
      }
      for (const [later, other] of [...texts.entries()].slice(number)) {
        let found = other.indexOf(end, later === number ? after - start.length : 0);
        for (; found !== -1; found = other.indexOf(end, found + 1)) {
          const to = found + end.length;
          if (!isEdge(other, found) || !isEdge(other, to) || !isFollowed(other, to)) continue;
          return { start: place(number, at), end: place(later, to) };
        }
      }
    }
  }
  return undefined;
}

test('words that stand only once name themselves', () => {
  expect(textDirective(['The moon does not read the manual.'], place(0, 4), place(0, 17))).toBe(
    'text=moon%20does%20not',
  );
});

test('commas, hyphens and ampersands of the text are no signs of the directive', () => {
  expect(textDirective(['Well-known, Q&A'], place(0, 0), place(0, 15))).toBe('text=Well%2Dknown%2C%20Q%26A');
});

test('words that stand more than once are told apart by those around them', () => {
  const texts = ['we like the sea here', 'they like the sea there'];
  const directive = textDirective(texts, place(1, 5), place(1, 17));
  expect(directive).toBe('text=they-,like%20the%20sea,-there');
});

test('many words are named by the first and the last', () => {
  const long = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
  expect(textDirective([long], place(0, 0), place(0, long.length))).toBe(
    'text=word0%20word1%20word2%20word3,word56%20word57%20word58%20word59',
  );
});

test('ends too short to be told apart take some of what stands around them', () => {
  const texts = ['and the clock', 'we saw and the clock', 'stopped', 'again it rained', 'again'];
  expect(textDirective(texts, place(1, 7), place(3, 5))).toBe('text=saw-,and%20the%20clock,again,-it');
});

test('whatever words are chosen of a text that does not repeat itself, the directive leads to them', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}[-,&é]?[a-z]$/), { minLength: 3, maxLength: 80 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
      const [first, last] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
      const cut = Math.floor(all.length / 2);
      const texts = [all.slice(0, cut).join(' '), all.slice(cut).join(' ')];
      const at = (index: number, isEnd: boolean) => {
        const [text, from] = index < cut ? [0, 0] : [1, cut];
        const before = all.slice(from, index).join(' ').length + (index > from ? 1 : 0);
        return place(text, before + (isEnd ? (all[index]?.length ?? 0) : 0));
      };
      const led = follow(texts, textDirective(texts, at(first, false), at(last, true)));
      expect(led).toEqual({ start: at(first, false), end: at(last, true) });
    }),
  );
});
