import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml, stringifyYaml, stringifyYamlFully } from '../../src/markdown/yaml.ts';

const numRuns = Number(process.env['LONGHAND_RUNS'] ?? 1000);

const pieces = [
  ...['word', 'Two words', ' ', ': ', ':', ' #', '#', '-', '- ', '–', '?', ',', '!', '&', '*', '|', '>', '%', '@', '`'],
  ...['"', "'", '’', '“', '\\', '\n', '\t', '[', ']', '{', '}', '---', '...', '~', '=', '<<', '.', '1', '007', '1e5'],
  ...['0x1f', '0o17', '.5', '.inf', 'true', 'No', 'null', 'y', '12:30', '00:01:02', '2026-02-12', '1_000', 'é', '日本'],
  ...['\u0301', '\u00A0', '\u0085', '\u2028', '\uFEFF', '\uD800', '🙂', ''],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(-0, 1.5, null, undefined, 2 ** 60),
);
const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('id', 'title', 'start', 'labels', 'sha256', 'e1') }, text);
const list = fc.array(scalar, { maxLength: 3 });
const map = fc.dictionary(key, fc.oneof({ weight: 4, arbitrary: scalar }, list), { maxKeys: 4 });
const data = fc.dictionary(
  key,
  fc.oneof(scalar, list, map, fc.array(map, { maxLength: 3 }), fc.array(fc.oneof(scalar, map, list), { maxLength: 3 })),
  { maxKeys: 5 },
);

test('front matter is written as the full writer writes it, to the byte', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(data, (fields) => {
      expect(stringifyYaml(fields)).toBe(stringifyYamlFully(fields));
    }),
    { numRuns },
  );
});

test('texts of one line are read back as they were', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(text, text, (title, item) => {
      const fields = { title, people: [{ id: item, labels: [item, title] }], sameAs: [title] };
      const isLine = [title, item].every((each) => each.isWellFormed() && !each.includes('\n'));
      if (isLine) expect(parseYaml(stringifyYaml(fields), 'a.yaml').data).toEqual(fields);
    }),
    { numRuns },
  );
});
