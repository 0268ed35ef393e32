import { describe, expect, test } from 'vitest';
import { amountOf, partOf, weightOf, type Evidence } from '../../src/catalogue/belonging.ts';
import { suggestionOf } from '../../src/catalogue/suggested-weight.ts';

const none: Evidence = { talk: 0, notes: 0, parts: new Set(), headings: 0, isInTitle: false, isInSummary: false };
const found = (of: Partial<Evidence>): Evidence => ({ ...none, parts: new Set([0]), ...of });
const parts = (count: number) => new Set(Array.from({ length: count }, (_, part) => part));
const share = { spread: 4, conversations: 40 };

function weight(of: Partial<Evidence>, ...rest: [suggestion?: ReturnType<typeof suggestionOf>, isBeside?: boolean]) {
  const evidence = found(of);
  return weightOf({ evidence, amount: amountOf(evidence, true) }, share, ...rest);
}

describe('a topic belongs to an episode the more', () => {
  test('the more of the text speaks of it, however often one part does', () => {
    expect(weight({ talk: 12, parts: parts(8) })).toBeGreaterThan(weight({ talk: 12, parts: parts(1) }));
  });

  test('what stands in the title, the summary or a heading before what is said in passing', () => {
    const passing = weight({ talk: 3 });
    for (const of of [{ isInTitle: true }, { isInSummary: true }, { headings: 1 }])
      expect(weight({ talk: 1, ...of })).toBeGreaterThan(passing);
  });

  test('the fewer other conversations speak of it', () => {
    const evidence = found({ talk: 5 });
    const of = { evidence, amount: amountOf(evidence, true) };
    expect(weightOf(of, { spread: 2, conversations: 40 })).toBeGreaterThan(weightOf(of, share));
  });

  test('notes have no parts: where only they are here, their order tells nothing', () => {
    expect(amountOf(found({ notes: 2, parts: parts(1) }), false)).toBe(
      amountOf(found({ notes: 2, parts: parts(9) }), false),
    );
  });
});

describe('a suggested topic', () => {
  const suggestion = suggestionOf({ title: 'Honeyworks', kind: 'name', score: 20 });

  test('stands back where a person wrote topics down, less so if a heading names it', () => {
    expect(weight({ talk: 9 }, suggestion, true)).toBeLessThan(weight({ talk: 9 }, suggestion));
    const [alone, beside] = [
      weight({ talk: 9, headings: 1 }, suggestion),
      weight({ talk: 9, headings: 1 }, suggestion, true),
    ];
    expect(beside).toBeLessThan(alone);
    expect(beside / alone).toBeGreaterThan(weight({ talk: 9 }, suggestion, true) / weight({ talk: 9 }, suggestion));
  });
});

test('a text has ten parts, the last character in the last of them', () => {
  expect([0, 99, 100, 999, 1000].map((at) => partOf(at, 1000))).toEqual([0, 0, 1, 9, 9]);
  expect(partOf(0, 0)).toBe(0);
});
