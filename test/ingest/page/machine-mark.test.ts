import { describe, expect, test } from 'vitest';
import { article } from '../../../src/ingest/formats/article.ts';
import { bodyWords, entered, understand } from '../understand.ts';
import { outline, read } from './read.ts';

describe('references that only a machine can read', () => {
  test('are dropped from notes, and other brackets stay', () => {
    const { draft, lost } = read(
      'A mill grinds four times faster:contentReference[oaicite:3]{index=3}. It was built in 1890【12:4†mills.pdf】, says [Joan] of the set {1, 2}.',
    );
    expect(lost).toEqual([]);
    expect(outline(draft)[1]).toBe(
      '¶ A mill grinds four times faster. It was built in 1890, says [Joan] of the set {1, 2}.',
    );
  });

  test('are dropped from articles as markup', () => {
    const text =
      'The mill\n\nIt grinds well:contentReference[oaicite:0]{index=0}, and it always did.\n\nThe river\n\nIt flows.\n';
    const { draft, account } = understand(article, text);
    expect(entered(text, account, 'markup')).toEqual([':contentReference[oaicite:0]{index=0}']);
    expect(bodyWords(draft).join(' ')).not.toContain('oaicite');
    expect(entered(text, account, 'unaccounted')).toEqual([]);
  });
});
