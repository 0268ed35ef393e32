import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtexEntry, bibtexKey, escapeLatex } from '../../../src/components/model/bibtex.ts';
import { bibtexCitation, citationOf, plainCitation, type Citation } from '../../../src/components/model/citation.ts';
import { cslName } from '../../../src/components/model/csl-json.ts';
import { escapeMarkdown, quote, type Quotation } from '../../../src/components/model/quotation.ts';
import { readMarkdown } from '../../../src/markdown/grammar.ts';
import { plainText } from '../../../src/markdown/text.ts';
import { loadArchive } from '../../../src/catalogue/load.ts';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const archive = await loadArchive('test/fixtures/archive', await mkdtemp(join(tmpdir(), 'longhand-')));
const episode = archive.episode('harbour-talks/tide-clocks')!;
const address = 'https://tapes.example.org/episodes/harbour-talks/tide-clocks/';
const citation = citationOf(episode, archive, address);

test('a citation names people, title, show, date, archive and address', () => {
  expect(plainCitation(citation)).toBe(
    'Ines Moreau and Tomas Lindqvist. “Tomas Lindqvist on mending tide clocks.” Harbour Talks, March 4, 2026. ' +
      `The Harbour Tapes. ${address}`,
  );
  expect(plainCitation(citationOf(archive.episode('harbour-talks/untold')!, archive))).toBe(
    '“Voices in the fog.” Harbour Talks. The Harbour Tapes.',
  );
});

test('the BibTeX entry holds the same', () => {
  expect(bibtexCitation(citation)).toBe(`@misc{harbour-talks-tide-clocks,
  author = {Ines Moreau and Tomas Lindqvist},
  title = {{Tomas Lindqvist on mending tide clocks}},
  howpublished = {Transcript of a conversation, Harbour Talks},
  organization = {The Harbour Tapes},
  year = {2026},
  month = mar,
  day = {4},
  url = {${address}},
}
`);
});

test('the CSL item tells those who make the show from their guests', () => {
  expect(citation.csl).toMatchObject({
    type: 'broadcast',
    author: [{ family: 'Moreau', given: 'Ines' }],
    guest: [{ family: 'Lindqvist', given: 'Tomas' }],
    issued: { 'date-parts': [[2026, 3, 4]] },
    URL: address,
  });
});

test('names are split by the last word, with particles and suffixes apart, or not at all', () => {
  expect(cslName('Ludwig van Beethoven')).toEqual({
    family: 'Beethoven',
    given: 'Ludwig',
    'non-dropping-particle': 'van',
  });
  expect(cslName('Sammy Davis, Jr.')).toMatchObject({ family: 'Davis', given: 'Sammy', suffix: 'Jr.' });
  expect(cslName('swyx')).toEqual({ literal: 'swyx' });
  expect(cslName('村上 春樹')).toEqual({ literal: '村上 春樹' });
});

test('whatever a title says, the braces of its BibTeX entry stay even and its text can be had back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const entry = bibtexEntry('misc', 'k', [['title', title]]);
      let depth = 0;
      for (const sign of entry) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBe(0);
      expect(entry.split('\n')).toHaveLength(4);
    }),
  );
  expect(escapeLatex('100% of $5 & {C#_1} ~^\\')).toBe(
    '100\\% of \\$5 \\& \\textbraceleft{}C\\#\\_1\\textbraceright{} \\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
  );
});

test('no two ids have one key', () => {
  const id = fc.stringMatching(/^[a-zé0-9]{1,4}(-[a-z名]{1,3})?$/u);
  fc.assert(fc.property(id, id, (a, b) => a === b || bibtexKey(a) !== bibtexKey(b)));
  expect(bibtexKey('日本/回-1')).toMatch(/^[A-Za-z0-9-]+$/);
});

const quotation: Quotation = {
  runs: [{ speaker: 'Tomas Lindqvist', text: 'Because the moon does not read the manual.' }],
  time: '0:14',
  address: `${address}#t-14`,
};

test('a quotation carries its words, who said them, when, and the citation with the place', () => {
  expect(quote('plain', quotation, citation)).toBe(
    `“Because the moon does not read the manual.”\n\n— Tomas Lindqvist, 0:14. ${citation.plain} ${address}#t-14\n`,
  );
  expect(quote('markdown', quotation, citation)).toBe(
    `> Because the moon does not read the manual.\n>\n> — [Tomas Lindqvist, 0:14. ${citation.plain}](${address}#t-14)\n`,
  );
  expect(quote('bibtex', quotation, citation)).toContain(`url = {${address}#t-14}`);
  const [item] = JSON.parse(quote('csl', quotation, citation)) as [Citation['csl']];
  expect(item.URL).toBe(`${address}#t-14`);
  expect(item.annote).toContain('“Because the moon');
});

test('with several voices each keeps its own words', () => {
  const both = {
    ...quotation,
    runs: [
      { speaker: 'Ann', text: 'Why?' },
      { speaker: 'Bo', text: 'So.' },
    ],
  };
  expect(quote('plain', both, citation)).toMatch(/^Ann: “Why\?”\n\nBo: “So\.”\n\n— 0:14\. /);
});

test('whatever was said, its Markdown reads as it was said', () => {
  const said = fc.stringMatching(/^[ab1.) #+\-=!*_`~<>[\]()|\\&;:/wmp]{1,24}$/);
  fc.assert(
    fc.property(said, (signs) => {
      const text = signs.replace(/\s+/g, ' ').trim();
      fc.pre(text !== '');
      const tree = readMarkdown(`> ${escapeMarkdown(text)}`);
      expect(plainText(tree)).toBe(text);
      expect(tree.children).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
});
