import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/ingest/formats/index.ts';
import { html } from '../../../src/ingest/formats/html.ts';
import { bodyWords, entered, turnsOf, understand } from '../understand.ts';

const cited = `<!-- by hand -->
<p>Recorded by the sea.</p>
<cite>Ann Lee:</cite>
<time>0:00</time>
<p>Welcome to the harbour, R&amp;D &ldquo;people&rdquo;.</p>
<p>It is <b>late</b>, see <time>half past nine</time>.</p>
<time>0:45</time> <cite>Bo:</cite>
<p>Thank you.</p>
<time>1:45</time>
<p>And on.</p>`;

describe('transcripts in HTML', () => {
  it('reads speakers from cite and times from time', () => {
    expect(detectFormat(cited).name).toBe('html');
    const { draft, account } = understand(html, cited);
    expect(turnsOf(draft)).toEqual([
      'Ann Lee [0] Welcome to the harbour, R&D “people”. ¶ It is late, see half past nine.',
      'Bo [45] Thank you. ¶ And on.',
    ]);
    expect(draft).toMatchObject({ kind: 'transcript', timing: 'turn', attribution: 'stated' });
    expect(draft.body.sections[0]).toEqual({
      title: 'Notes',
      blocks: [{ type: 'paragraph', text: 'Recorded by the sea.' }],
    });
    expect(draft.body.sections[1]?.blocks[1]).toMatchObject({ paragraphs: [{}, { start: 105 }] });
    expect(entered(cited, account, 'unaccounted')).toEqual([]);
    expect(entered(cited, account, 'speaker')).toEqual(['Ann Lee:', 'Bo:']);
    expect(entered(cited, account, 'time')).toEqual(['0:00', '0:45', '1:45']);
  });

  it('reads labelled paragraphs of a page, its notes and its title', () => {
    const said = ['Ann Lee', 'Bo Ray', 'Ann Lee', 'Bo Ray'];
    const page = `<!DOCTYPE html><html><head><title>Harbour – FM</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>Harbour <em>talk</em></h1><p>Ann and Bo walk along the quay.</p>
<h2>Links</h2><ul><li><a href="https://example.org/boats">All the boats</a></li></ul>
<h2>Transcript</h2>${said.map((name, at) => `<p><strong>${name}:</strong> It is\n  number&nbsp;${at}.</p>`).join('')}
</main><footer>© FM</footer></body></html>`;
    const { draft, account } = understand(detectFormat(page), page);
    expect(draft).toMatchObject({ format: 'html', title: { text: 'Harbour talk' } });
    expect(turnsOf(draft)).toEqual(said.map((name, at) => `${name} [] It is number ${at}.`));
    expect(draft.body.sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'Ann and Bo walk along the quay.' },
      { type: 'heading', depth: 3, text: 'Links' },
      { type: 'list', ordered: false, items: ['All the boats (https://example.org/boats)'] },
    ]);
    expect(entered(page, account, 'unaccounted')).toEqual([]);
    expect(entered(page, account, 'page chrome')).toEqual(['Harbour – FM', 'Home', '© FM']);
    expect(entered(page, account, 'title').join('')).toBe('Harbour <em>talk</em>');
  });

  it('is not asked for talk that merely mentions tags', () => {
    expect(detectFormat('Ann: we write <p> here.\nBo: why?\nAnn: so.\nBo: fine.').name).toBe('turns');
  });

  it('publishes no word of a script, and nothing runs', () => {
    const { draft } = understand(html, `${cited}<script>alert("no")</script><p onclick="alert(1)">So.</p>`);
    expect(bodyWords(draft)).not.toContain('alert');
    expect(turnsOf(draft)[1]).toMatch(/And on\. ¶ So\.$/);
  });

  it('never throws and loses no character, whatever is done to a file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string({ maxLength: 6 }), (from, cut, junk) => {
        const at = from % cited.length;
        const text = cited.slice(0, at) + junk + cited.slice(at + (cut % 40));
        const { account } = understand(html, text);
        expect(entered(text, account, 'unaccounted')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
