import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from '../../src/transcript/slug.ts';

test('a slug has small letters, digits and hyphens', () => {
  expect(slugify("Søren's “Model” of C++ & Ünal")).toBe('sorens-model-of-cpp-and-unal');
  expect(slugify(' – ')).toBe('');
});

test('plain words give the slug that they give beside a sign which no slug has', () => {
  const words = fc.stringMatching(/^[A-Za-z0-9 ]{0,40}$/);
  fc.assert(
    fc.property(words, (text) => {
      expect(slugify(text, 20)).toBe(slugify(`${text}!`, 20));
    }),
  );
});
