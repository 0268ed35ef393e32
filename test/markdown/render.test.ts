import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMinuteMarks } from '../../src/markdown/minute-marks.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { renderBody, renderProse } from '../../src/markdown/render.ts';
import { stringifyBody } from '../../src/markdown/stringify.ts';
import { anyBody } from './bodies.ts';

function html(markdown: string): string {
  return renderBody(markdown, 'x')
    .sections.map((section) => section.html)
    .join('\n');
}

describe('what a page is made of', () => {
  const record = renderBody(
    [
      '## Key Takeaways',
      '- One',
      '> The words.\n>\n> — Ann Lee',
      '## Transcript',
      '### The “thing”',
      '**Ann Lee** [00:00:30]: Hello.',
      'Second.',
      '[00:00:41] Third.',
      '**Bo**: Yes.',
      '**Ann Lee** [00:00:30]: Again.',
      '***',
      'Nobody.',
      '**Bo**: Yes.',
    ].join('\n\n'),
    'digest',
  );

  test('sections and headings have anchors from their words', () => {
    expect(record.sections.map(({ id, title, isTranscript }) => [id, title, isTranscript])).toEqual([
      ['key-takeaways', 'Key Takeaways', false],
      ['transcript', 'Transcript', true],
    ]);
    expect(record.sections[1]?.headings).toEqual([{ id: 'h-the-thing', text: 'The “thing”', depth: 3, start: 30 }]);
  });

  test('places with a time are named by it, others by their words, none twice', () => {
    expect(record.passages.map(({ id, type, speaker, start }) => [id, type, speaker, start])).toEqual([
      [expect.stringMatching(/^p-[0-9a-f]{6}$/), 'item', undefined, undefined],
      [expect.stringMatching(/^p-[0-9a-f]{6}$/), 'quote', undefined, undefined],
      ['t-30', 'turn', 'Ann Lee', 30],
      [expect.stringMatching(/^p-[0-9a-f]{6}$/), 'paragraph', 'Ann Lee', undefined],
      ['t-41', 'paragraph', 'Ann Lee', 41],
      [expect.stringMatching(/^p-[0-9a-f]{6}$/), 'turn', 'Bo', undefined],
      ['t-30-2', 'turn', 'Ann Lee', 30],
      [expect.stringMatching(/^p-[0-9a-f]{6}$/), 'turn', null, undefined],
      [expect.stringMatching(/^p-[0-9a-f]{6}-2$/), 'turn', 'Bo', undefined],
    ]);
  });

  test('a turn shows who and when, and every later paragraph has its place', () => {
    expect(record.sections[1]?.html).toContain(
      '<section class="turn" id="t-30" data-voice="0"><p class="turn-head"><span class="speaker">Ann Lee</span> ' +
        '<a class="time" href="#t-30"><time datetime="PT30S">0:30</time></a></p><p>Hello.</p><p id="p-',
    );
    expect(record.sections[1]?.html).toContain(
      '<p id="t-41"><a class="time" href="#t-41"><time datetime="PT41S">0:41</time></a> Third.</p></section>',
    );
    expect(record.sections[1]?.html).toMatch(/<section class="turn" id="p-[0-9a-f]{6}"><p>Nobody\.<\/p><\/section>/);
    expect(record.sections[1]?.html).toContain('data-voice="1"');
  });

  test('a quote is a figure with its speaker', () => {
    expect(record.sections[0]?.html).toMatch(
      /<figure class="quote" id="p-[0-9a-f]{6}"><blockquote>\s*<p>The words\.<\/p>\s*<\/blockquote><figcaption>Ann Lee<\/figcaption><\/figure>/,
    );
    expect(record.passages[1]?.text).toBe('The words. — Ann Lee');
  });

  test('words are counted without headings and labels', () => {
    expect(record).toMatchObject({ words: 12, spokenWords: 7 });
  });
});

describe('what people write by hand', () => {
  test('keeps its Markdown', () => {
    const out = html('Some *thing* [here](https://a.b/)\n\n| a |\n|---|\n| 1 |\n\n1. x\n   - y');
    expect(out).toContain('<em>thing</em> <a href="https://a.b/" rel="nofollow noopener external">here</a>');
    expect(out).toContain('<td>1</td>');
    expect(out).toMatch(/<ol>\s*<li id="p-[0-9a-f]{6}">x\s*<ul>\s*<li id="p-[0-9a-f]{6}">y<\/li>/);
  });

  test('of an address in the text, the sentence keeps its full stop', () => {
    expect(html('See (https://a.b/c_(d)), http://e.f. Or mailto:x@y.z or www.g.h')).toMatch(
      /See \(<a href="https:\/\/a\.b\/c_\(d\)" rel="[^"]+">https:\/\/a\.b\/c_\(d\)<\/a>\), <a href="http:\/\/e\.f" rel="[^"]+">http:\/\/e\.f<\/a>\. Or mailto:x@y\.z or www\.g\.h/,
    );
  });

  test('signs are not made smart', () => {
    expect(html('"Well" -- it\'s... (c)')).toContain('"Well" -- it\'s... (c)');
  });

  test('a reference that is defined elsewhere on the page is a link', () => {
    expect(html('## A\n\n[x]\n\n## B\n\n[x]: https://a.b/')).toContain('<a href="https://a.b/"');
  });
});

describe('nothing that could act passes', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'x <b onclick="alert(1)">y</b>',
    '<svg onload=alert(1)>',
    '<style>*{display:none}</style>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<!-- x --><a href="javascript:alert(1)">y</a>',
    '## <script>alert(1)</script>\n\ntext',
    '### <img src=x onerror=alert(1)>',
    '> <script>alert(1)</script>\n>\n> — <b>x</b>',
    '## Transcript\n\n**<img src=x onerror=alert(1)>** [00:00:01]: <script>alert(1)</script>',
  ])('HTML is text: %s', (markdown) => {
    const out = html(markdown);
    expect(out).not.toMatch(/<(?:script|img|b|svg|style|iframe|!--)\b/i);
    for (const tag of out.match(/<[^>]*>/g) ?? []) expect(tag).not.toMatch(/\son\w+=|javascript:|style=/i);
  });

  test('HTML stays readable as what it is', () => {
    expect(html('Write <script>alert(1)</script>.')).toContain('Write &lt;script>alert(1)&lt;/script>.');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
  ])('a link to %s leads nowhere', (url) => {
    expect(html(`[text](<${url}>)`)).not.toContain('href');
    expect(html(`[text][r]\n\n[r]: <${url}>`)).not.toContain('href');
  });

  test('an image is a link and loads nothing', () => {
    const out = html(
      '![A picture](https://a.b/c.png) ![](data:image/svg+xml,x) [![in](https://a.b/d.png)](https://e.f/)',
    );
    expect(out).not.toContain('<img');
    expect(out).toContain('<a href="https://a.b/c.png" rel="nofollow noopener external">A picture</a>');
    expect(out).not.toContain('href="data:');
  });

  test('a description is as safe as a body', () => {
    expect(renderProse('<b>x</b> [y](javascript:z) ![p](https://a.b/c.png)')).toBe(
      '<p>&lt;b>x&lt;/b> <a>y</a> <a href="https://a.b/c.png" rel="nofollow noopener external">p</a></p>',
    );
  });
});

test('a page has every text of its body, in order, and no anchor twice', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const markdown = stringifyBody(body);
      const { sections, passages } = renderBody(markdown, 'x');
      const texts = parseBody(markdown).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.type === 'turn') return block.paragraphs.map(({ text }) => withoutMinuteMarks(text) || text);
          if (block.type === 'list') return block.items;
          if (block.type === 'quote') return [block.cite === undefined ? block.text : `${block.text} — ${block.cite}`];
          return block.type === 'heading' ? [] : [block.text];
        }),
      );
      expect(passages.map(({ text }) => text)).toEqual(texts);
      const anchors = [
        ...sections.map(({ id }) => id),
        ...sections.flatMap((section) => [...section.html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])),
      ];
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const { id } of passages) expect(anchors).toContain(id);
    }),
    { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 200) },
  );
});
