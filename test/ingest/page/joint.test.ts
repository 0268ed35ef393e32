import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dottedNames, middleJoints } from '../../../src/ingest/page/joint.ts';

test('names with a dot are found wherever an address writes them', () => {
  const part = fc.constantFrom(
    ...['latent', 'space', 'www', 'ai', 'a', '.', '.', '.', '-', ' ', '/', '_', 'X', 'é', '3', '. The', 'x'.repeat(41)],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const names = [...text.matchAll(/\b(?:www\.)?([a-z0-9-]{2,40}\.[a-z]{2,12})\b/g)].map(([, name]) => name);
      expect([...dottedNames(text)]).toEqual([...new Set(names)]);
    }),
    { numRuns: 3000 },
  );
});

test('two words that stand elsewhere too are parted after a question, one word or an address never', () => {
  const text =
    'It was a sh!tty week, and the wh!te paper of Yahoo!japan failed. See example.com/watch?feature=1 and ./run.sh?now=yes, nil?or zero. What now?the wheel turned, and now it stands.';
  expect(middleJoints(text)).toEqual([text.indexOf('the wheel')]);
});
