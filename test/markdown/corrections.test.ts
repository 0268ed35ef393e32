import { expect, test } from 'vitest';
import { bodyDigest } from '../../src/markdown/cache.ts';
import { asHeard } from '../../src/markdown/record.ts';
import { renderBody } from '../../src/markdown/render.ts';
import type { Correction } from '../../src/transcript/corrections.ts';

const body = [
  '## Notes',
  '- Notes on Claude Enomics.\n- See **Claude** Enomics and `Claude Enomics`.',
  '> Claude Enomics is a joke.\n>\n> — Ann of Claude\n> Enomics',
  '## Transcript',
  '### On Claude Enomics',
  '**Ann** [00:00:05]: They play Claude\nEnomics [00:01:00] all day, claude [00:02:00] enomics!',
  'Nobody: Claude.',
].join('\n\n');

const render = (corrections: Partial<Correction>[], markdown = body) =>
  renderBody(markdown, 'x', undefined, {
    language: 'en',
    corrections: corrections.map((one) => ({ heard: '', meant: '', from: 'episode', ...one })),
  });
const game = { heard: 'Claude Enomics', meant: 'Claudeonomics' };

test('the page shows the word that was meant, marked, and keeps what was transcribed with it', () => {
  const { sections, passages } = render([game]);
  const html = sections.map((section) => section.html).join('');
  expect(html).toContain(
    'Notes on <ins class="correction">Claudeonomics<span class="heard">Claude Enomics</span></ins>.',
  );
  expect(passages.map(({ text }) => text)).toEqual([
    'Notes on Claudeonomics.',
    'See Claude Enomics and Claude Enomics.',
    'Claudeonomics is a joke. — Ann of Claudeonomics',
    'They play Claudeonomics all day, Claudeonomics!',
    'Nobody: Claude.',
  ]);
  const plain = render([]).passages;
  expect(passages.map(asHeard).map((text) => text.toLowerCase())).toEqual(plain.map(({ text }) => text.toLowerCase()));
});

test('each correction of a passage tells its place and what was heard there', () => {
  const [passage] = render([game]).passages.filter(({ type }) => type === 'turn');
  expect(passage?.corrected?.map(({ start, end, heard }) => [passage.text.slice(start, end), heard])).toEqual([
    ['Claudeonomics', 'Claude Enomics'],
    ['Claudeonomics', 'claude enomics'],
  ]);
});

test('anchors, headings, labels and word counts are those of the words in the file, so that links last', () => {
  const [with_, without] = [render([game, { heard: 'Ann', meant: 'Anne' }]), render([])];
  expect(with_.passages.map(({ id, speaker }) => [id, speaker])).toEqual(
    without.passages.map(({ id, speaker }) => [id, speaker]),
  );
  expect(with_.sections.map(({ headings }) => headings)).toEqual(without.sections.map(({ headings }) => headings));
  expect([with_.words, with_.spokenWords]).toEqual([without.words, without.spokenWords]);
});

test('minute marks stay on the page where a corrected name goes on across one', () => {
  const html = render([game]).sections.at(-1)?.html ?? '';
  expect(html.match(/class="time inline"/g)).toHaveLength(2);
  expect(html).toMatch(/<\/ins> ?<a class="time inline" id="t-120"/);
});

test('a correction holds only in the passages that it names, and one that keeps words marks nothing', () => {
  const { passages, corrections } = render([
    { heard: 'Claude', meant: 'Clod', at: ['t-5'] },
    { heard: 'Claude Enomics', meant: 'Claude Enomics' },
  ]);
  expect(passages.some(({ corrected }) => corrected)).toBe(false);
  expect(corrections).toEqual([0, 5]);
  expect(render([{ heard: 'Claude', meant: 'Clod' }]).passages.at(-1)?.text).toBe('Nobody: Clod.');
});

test('a note is told too, and nothing of a correction can become markup', () => {
  const { sections } = render([{ ...game, meant: '<b>&', note: 'a "game" <i>' }]);
  const html = sections[0]?.html ?? '';
  expect(html).toContain('&lt;b>&amp;');
  expect(html).toContain('<span class="note">a "game" &lt;i></span>');
  expect(html).not.toContain('<b>');
});

test('without corrections the record is as if there were none, and with others it is another', () => {
  expect(render([])).toEqual(renderBody(body, 'x'));
  const digest = (corrections: Correction[]) => bodyDigest(body, { language: 'en', corrections });
  expect(digest([])).toBe(bodyDigest(body));
  expect(digest([{ ...game, from: 'show' }])).not.toBe(digest([]));
  expect(bodyDigest(body, { language: 'ar', corrections: [] })).not.toBe(digest([]));
});

test('a passage in another script than the episode’s is marked with its language and direction', () => {
  const record = render(
    [],
    '## Transcript\n\n**Ann**: שלום לכולם וברוכים הבאים\n\nWelcome everybody.\n\n## Notes\n\n- مرحبا بكم في البرنامج',
  );
  expect(record.passages.map(({ lang }) => lang)).toEqual(['he', undefined, 'und-Arab']);
  expect(record.sections[0]?.html).toContain('<p lang="he" dir="rtl">שלום');
  expect(record.sections[1]?.html).toMatch(/<li id="p-[0-9a-f]{6}" lang="und-Arab" dir="rtl">/);
});
