import { expect, test } from 'vitest';
import { provenanceOf } from '../../../src/components/model/provenance.ts';
import { linkSpeakers, personByLabel } from '../../../src/components/model/speakers.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import type { Episode } from '../../../src/catalogue/types.ts';

type Data = Episode['data'];

const talkOf = (...labels: string[]) =>
  renderBody(['## Transcript', ...labels.map((label) => `**${label}**: Something.`)].join('\n\n'), 'x');

function facts(labels: string[], more: Partial<Data> = {}) {
  const data = {
    kind: 'transcript',
    source: { truncated: false },
    titleSource: 'given',
    attribution: 'stated',
    timing: 'none',
    chapters: [],
    people: [],
    ...more,
  };
  return provenanceOf({ data } as unknown as Episode, talkOf(...labels));
}

const speakers = (...args: Parameters<typeof facts>) => facts(...args).find(({ term }) => term === 'Speakers');
const ann = (...labels: string[]): Data['people'] => [{ id: 'ann-lee', role: 'host', labels }];

test('a voice that the archive’s editor identified is told from one that the source names', () => {
  expect(speakers(['Speaker 1', 'Speaker 2'], { attribution: 'unknown', people: ann('Speaker 2') })).toMatchObject({
    text: 'The source does not name the voices. The archive’s editor identified Speaker 2.',
    isWarning: true,
  });
  expect(speakers(['Speaker 1'], { attribution: 'inferred', people: ann('Speaker 1') })).toMatchObject({
    text: 'The source does not name the voice. The archive’s editor identified Speaker 1.',
    isWarning: false,
  });
  expect(speakers(['Bo', 'misc'], { people: ann('misc') })?.text).toBe(
    'The source names the voices only in part. The archive’s editor identified misc.',
  );
});

test('labels that name nobody do not count among the named', () => {
  expect(speakers(['Ann', 'SPEAKER_03', 'misc', 'Unknown'])?.text).toBe(
    'Named by the source, except SPEAKER_03, misc, and Unknown.',
  );
  expect(speakers(['Ann', 'Bo'])?.text).toBe('Named by the source.');
});

test('nothing is said to be known where no voice is', () => {
  expect(speakers(['Speaker 1', 'Speaker 2'], { attribution: 'unknown' })?.text).toMatch(/nobody has guessed/);
  expect(speakers(['Speaker 1'], { attribution: 'unknown' })?.text).toMatch(/one voice/);
});

test('chapters that the source does not have say who set them', () => {
  const chapters = (from: Data['chapters'][number]['from']) =>
    facts(['Ann'], { chapters: [{ start: '00:00:01', title: 'One', from }] }).find(({ term }) => term === 'Chapters');
  expect(chapters('listed')).toBeUndefined();
  expect(chapters('curated')?.text).toMatch(/archive’s editor/);
  expect(chapters('inferred')?.text).toMatch(/found by Longhand/);
});

test('a misspelt label that is tied to a person is shown as written and leads to them', () => {
  const people = personByLabel({ people: ann('Anne Leigh') });
  const html = linkSpeakers(talkOf('Anne Leigh', 'misc').sections[0]?.html ?? '', (label) =>
    people.has(label) ? `/people/${people.get(label)}/` : undefined,
  );
  expect(html).toContain('<span class="speaker"><a href="/people/ann-lee/">Anne Leigh</a></span>');
  expect(html).toContain('<span class="speaker">misc</span>');
});

test('times that stand inside the talk are told from no times at all', () => {
  const times = (text: string) => {
    const data = { kind: 'transcript', source: {}, attribution: 'stated', timing: 'none', chapters: [], people: [] };
    const record = renderBody(`## Transcript\n\n**Ann**: ${text}`, 'x');
    return provenanceOf({ data } as unknown as Episode, record).find(({ term }) => term === 'Times')?.text;
  };
  expect(times('We began [00:01:00] and went on.')).toMatch(/inside the talk/);
  expect(times('We began and went on.')).toMatch(/gives none/);
});

test('the page says how many words were corrected, and who says so', () => {
  const corrections = [
    { heard: 'Something', meant: 'Anything', from: 'show' as const },
    { heard: 'nowhere', meant: 'somewhere', from: 'episode' as const },
  ];
  const record = renderBody('## Transcript\n\n**Ann**: Something. Something!', 'x', undefined, {
    language: 'en',
    corrections,
  });
  const data = { kind: 'transcript', source: {}, attribution: 'stated', timing: 'none', chapters: [], people: [] };
  const made = provenanceOf({ data, corrections } as unknown as Episode, record).filter(
    ({ term }) => term === 'Corrections',
  );
  expect(made.map(({ text }) => text)).toEqual([expect.stringMatching(/^2 misheard words .* for the whole show/)]);
  expect(facts(['Ann']).some(({ term }) => term === 'Corrections')).toBe(false);
});
