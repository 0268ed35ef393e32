import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/ingest/markup/html.ts';
import { DerivedText, seedText } from '../../src/ingest/markup/text.ts';
import { tokens } from '../../src/ingest/markup/tokens.ts';
import { characters, childrenOf } from '../../src/ingest/markup/xml.ts';

const textOf = (html: string) => readHtml(seedText(html), { start: 0, end: html.length }).text.text;

const junk = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<a href="https://a.b/c">',
      '</a>',
      '<li>',
      '<ol>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      "='",
      '<script>',
      '</script>',
      '<cite>',
      '</cite>',
      '<pre>',
      '<h2>',
      '<html>',
      '<nav>',
      '<main>',
      '\n',
      ' ',
    ),
    fc.string({ maxLength: 8 }),
  ),
  { maxLength: 40 },
);

describe('markup', () => {
  it('is read as a browser would show it: white space closed up, blocks apart, references resolved', () => {
    expect(textOf('<p>a\n  b<b>c</b> <i>d</i>&nbsp;&lt;e&gt;</p>\n<p>f<br>g</p><div>h</div>')).toBe(
      'a bc d\u00a0<e>\n\nf\ng\n\nh',
    );
    expect(textOf('<h2>One</h2><ul><li>a</li><li>b<br>c</li></ul><ol><li>d<li>e</ol>')).toBe(
      '## One\n\n• a\n• b c\n\n1. d\n2. e',
    );
    expect(textOf('<pre>a\n  b\n\nc</pre> d < e <3 & f')).toBe('a\nb\n\nc\n\nd < e <3 & f');
  });

  it('keeps the address of a link in a list, unless the words are the address', () => {
    const list =
      '<ul><li><a href="https://a.example/x?y=1&amp;z=2">All</a></li><li><a href="https://www.a.example/">a.example</a></li></ul>';
    expect(textOf(list)).toBe('• All (https://a.example/x?y=1&z=2)\n• a.example');
    expect(textOf('<p>See <a href="https://a.example">all</a>.</p>')).toBe('See all.');
    expect(textOf('<li><a href="javascript:alert(1)">All</a></li>')).toBe('• All');
  });

  it('knows a page from a fragment and leaves out what is around its text', () => {
    const page =
      '<!doctype html><html><head><title>T – Site</title><script>x<p></script></head><body><nav>Menu</nav><article><h1>T</h1><p>a</p><button>Share</button><p>b</p></article><footer>©</footer></body></html>';
    const { text, skipped, title } = readHtml(seedText(page), { start: 0, end: page.length });
    expect(text.text).toBe('a\n\nb');
    expect(skipped.map(({ span }) => page.slice(span.start, span.end))).toEqual(['T – Site', 'Menu', 'Share', '©']);
    expect(title && page.slice(title.start, title.end)).toBe('T');
    expect(textOf('<p>a</p><aside>b</aside>')).toBe('a\n\nb');
  });

  it('leaves scripts, styles and comments out, whatever is in them', () => {
    expect(textOf('a<script>if (1 < 2) "<p>b</p>"</script>c<!-- <p>d --><style>p > q {}</style>e')).toBe('ace');
  });

  it('knows for every character where it comes from', () => {
    fc.assert(
      fc.property(junk, (parts) => {
        const source = parts.join('');
        const { text } = readHtml(seedText(source), { start: 0, end: source.length });
        let last = 0;
        for (let at = 0; at < text.length; at += 1) {
          const spans = text.sources({ start: at, end: at + 1 });
          expect(spans.length).toBeLessThanOrEqual(1);
          const [span] = spans;
          if (!span) continue;
          // The address of a link stands in its tag and is read behind its words.
          const isAddress = /<a href="[^">]*$/.test(source.slice(0, span.start));
          if (!isAddress) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            last = span.start;
          }
          const from = source.slice(span.start, span.end);
          if (span.end - span.start === 1) expect(text.text.charAt(at)).toBe(from);
          else expect(from).toMatch(/^&/);
        }
      }),
    );
  });

  it('follows characters through several layers', () => {
    const source = '<d>&lt;p&gt;R&amp;amp;D&lt;/p&gt;</d>';
    const [child] = childrenOf(source, { start: 0, end: source.length });
    const inner = characters(seedText(source), child!.inner);
    expect(inner.text).toBe('<p>R&amp;D</p>');
    const { text } = readHtml(inner, { start: 0, end: inner.length });
    expect(text.text).toBe('R&D');
    expect(text.sources({ start: 1, end: 2 })).toEqual([{ start: 13, end: 22 }]);
    expect(text.sources({ start: 0, end: 3 })).toEqual([{ start: 12, end: 23 }]);
    const put = new DerivedText(seedText('ab'));
    put.add('x');
    expect(put.sources({ start: 0, end: 1 })).toEqual([]);
  });

  it('covers its source with tokens, in order and without overlap', () => {
    fc.assert(
      fc.property(junk, fc.constantFrom('html' as const, 'xml' as const), (parts, language) => {
        const source = parts.join('');
        let at = 0;
        for (const { span } of tokens(source, { start: 0, end: source.length }, language)) {
          expect(span.start).toBe(at);
          at = span.end;
        }
        expect(at).toBe(source.length);
      }),
    );
  });

  it('finds the children of an element, nested ones and open ones too', () => {
    const source = '<a x="1>2"><a>i</a></a><b/>t<c>j</c><d>k';
    expect(
      childrenOf(source, { start: 0, end: source.length }).map(({ name, inner }) => [
        name,
        source.slice(inner.start, inner.end),
      ]),
    ).toEqual([
      ['a', '<a>i</a>'],
      ['b', ''],
      ['c', 'j'],
      ['d', 'k'],
    ]);
  });

  it('takes time linear in the size of the text', () => {
    const cost = (part: string, size: number): number => {
      const before = process.cpuUsage();
      textOf(part.repeat(Math.floor(size / part.length)));
      return process.cpuUsage(before).user / 1000;
    };
    for (const part of [
      '<',
      '<a "',
      "<a '",
      '<p>',
      '<cite>',
      '<nav>',
      '</aside><nav>',
      '<!--',
      '<![CDATA[',
      '<script>',
      '&',
      '&amp;',
      '<li><a href="https://a.b">x</a>',
      ' ',
      'a ',
      '<ul>',
    ]) {
      cost(part, 50_000);
      expect(cost(part, 400_000), part).toBeLessThan(10 * cost(part, 100_000) + 400);
    }
  });
});
