import { expect, test } from 'vitest';
import { findMentions } from '../../src/catalogue/mentions.ts';
import { compileVocabulary } from '../../src/catalogue/vocabulary.ts';
import { renderBody } from '../../src/markdown/render.ts';

test('a name is found across a minute mark, where the passage says it', () => {
  const [passage] = renderBody(
    '## Transcript\n\n**Ann** [00:01:30]: We like Latent \\[00:02:00] Tokens.',
    'x',
  ).passages;
  const vocabulary = compileVocabulary([{ id: 'latent-tokens', title: 'Latent Tokens', aliases: [], not: [] }]);
  const text = passage?.text ?? '';
  expect(passage?.id).toBe('t-90');
  expect(findMentions(text, vocabulary).map(({ start, end }) => text.slice(start, end))).toEqual(['Latent Tokens']);
});
