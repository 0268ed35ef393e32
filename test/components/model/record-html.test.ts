import { expect, test } from 'vitest';
import { markChapters } from '../../../src/components/model/chapter-marks.ts';
import { tellCorrections } from '../../../src/components/model/corrections.ts';
import { markPromotions } from '../../../src/components/model/promotions.ts';
import { addSelfLinks } from '../../../src/components/model/self-links.ts';
import { linkSpeakers } from '../../../src/components/model/speakers.ts';
import { renderBody } from '../../../src/markdown/render.ts';

const record = renderBody(
  [
    '## Notes',
    '- One point.\n- Another.',
    '## Transcript',
    '**Ann & Bo** [00:00:05]: Hello.',
    'A second paragraph.',
    '[00:01:30] A third.',
    '**Cy**: No time here.',
    '***',
    'Nobody in particular.',
  ].join('\n\n'),
  'x',
);
const html = record.sections.map((section) => section.html).join('\n');

test('the name of a known speaker leads to the person, any other stays text', () => {
  const linked = linkSpeakers(html, (label) => (label === 'Ann & Bo' ? '/people/ann/?a&b' : undefined));
  expect(linked).toContain('<span class="speaker"><a href="/people/ann/?a&amp;b">Ann &amp; Bo</a></span>');
  expect(linked).toContain('<span class="speaker">Cy</span>');
});

test('every passage has exactly one link to itself', () => {
  const linked = addSelfLinks(html, 'Link');
  for (const { id } of record.passages) expect(linked.split(`href="#${id}"`)).toHaveLength(2);
});

test('a chapter listed apart from the talk stands above the passage where it begins', () => {
  const marked = markChapters(html, [
    { title: 'Why <not>', anchor: 't-90', isUnwritten: true },
    { title: 'Written there already', anchor: 't-5', isUnwritten: false },
  ]);
  expect(marked).toContain('<h3 class="chapter-mark">Why &lt;not&gt;</h3><p id="t-90">');
  expect(marked).not.toContain('Written there already');
});

test('what was transcribed stands after each corrected word, in the words of the interface', () => {
  const { sections } = renderBody('**Ann**: Clod & "co".', 'x', undefined, {
    language: 'de',
    corrections: [{ heard: 'Clod', meant: 'Claude', note: 'a <name>', from: 'show' }],
  });
  const told = tellCorrections(sections[0]?.html ?? '', (heard, note) => `[heard: ${heard}; ${note ?? ''}]`, 'en');
  expect(told).toContain(
    '<span class="correction" tabindex="0" data-heard="Clod"><ins>Claude</ins>' +
      '<span class="heard" lang="en" dir="ltr"> [heard: Clod; a &lt;name>]</span></span> &amp; "co".',
  );
});

test('a passage in another script has its link to itself too', () => {
  const { sections, passages } = renderBody('- שלום לכולם וברוכים הבאים', 'x');
  expect(addSelfLinks(sections[0]?.html ?? '', 'Link')).toContain(`href="#${passages[0]?.id ?? ''}"`);
});

test('a turn without a time says first who speaks, then links to itself', () => {
  const linked = addSelfLinks(
    linkSpeakers(html, (label) => (label === 'Cy' ? '/people/cy/' : undefined)),
    'Link',
  );
  expect(linked).toMatch(/<a href="\/people\/cy\/">Cy<\/a><\/span> <a class="time self" href="#p-/);
});

test('a paragraph that only advertises is told apart, its words unchanged', () => {
  const { sections, passages } = renderBody('## Notes\n\nTake our 2031 wool survey!\n\nWe talk about wool.', 'x');
  const whole = sections[0]?.html ?? '';
  const [appeal, talk] = passages.map(({ id }) => id);
  const marked = markPromotions(whole, passages, 'A "label"');
  expect(marked).toContain(`<p id="${appeal ?? ''}" class="promotion" data-label="A &quot;label&quot;">Take our`);
  expect(marked).toContain(`<p id="${talk ?? ''}">We talk`);
  expect(addSelfLinks(marked, 'Link').split('class="time self"')).toHaveLength(3);
});
