import { expect, test } from 'vitest';
import { episodeText } from '../../../../src/components/model/export/episode-text.ts';
import { toPlainText } from '../../../../src/components/model/export/plain-text.ts';
import { tellCorrections } from '../../../../src/components/model/corrections.ts';
import { renderBody } from '../../../../src/markdown/render.ts';
import { episodeOf, fixtureArchive } from './archive.ts';

const textOf = (markdown: string) => renderBody(markdown, 'x').sections.map(({ html }) => toPlainText(html));

test('an episode as text says what it is, has every word, and ends with its citation', async () => {
  const archive = await fixtureArchive();
  const episode = episodeOf(archive, 'harbour-talks/tide-clocks');
  const text = episodeText(episode, archive, await episode.record(), 'https://tapes.example.org/e/');
  expect(text).toContain('Tomas Lindqvist on mending tide clocks\n======');
  expect(text).toContain('Harbour Talks\nMarch 4, 2026\nInes Moreau (host), Tomas Lindqvist (guest)\n');
  expect(text).toContain('Why it is wrong\n---------------\n\nInes [0:05]: You have the clock open in front of you.');
  expect(text).toContain('\n\nNobody minds. You look at the water anyway.\n');
  expect(text).toMatch(/Harbour Talks, March 4, 2026\. The Harbour Tapes\. https:\/\/tapes\.example\.org\/e\/\n$/);
  for (const { text: words } of (await episode.record()).passages) expect(text).toContain(words.replace(/\s+/g, ' '));
});

test('turns, times, items, quotes and links read well without markup', () => {
  const [notes, talk] = textOf(
    [
      '## Notes',
      '- One [here](https://example.org/a)\n- Two\n  1. inner\n  2. next',
      '> Said so.\n>\n> — Ann',
      'See <https://example.org/b>.',
      '## Transcript',
      '**Ann & Bo** [00:00:05]: Hello <there>.',
      '[00:01:30] A third.',
      '**Cy**: No time.',
      '***',
      '[00:02:00] Nobody in particular.',
    ].join('\n\n'),
  );
  expect(notes).toBe(
    '- One here (https://example.org/a)\n- Two\n  1. inner\n  2. next\n\n> Said so.\n\n— Ann\n\nSee https://example.org/b.',
  );
  expect(talk).toBe(
    'Ann & Bo [0:05]: Hello <there>.\n\n[1:30] A third.\n\nCy: No time.\n\n[2:00] Nobody in particular.',
  );
});

test('a corrected word tells what was transcribed', () => {
  const html = '<p>The <ins class="correction">lighthouse<span class="heard">light mouse</span></ins> blinks.</p>';
  expect(toPlainText(tellCorrections(html, (heard) => `[transcribed: ${heard}]`))).toBe(
    'The lighthouse [transcribed: light mouse] blinks.',
  );
});
