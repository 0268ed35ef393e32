import type { Container, ParseContext } from '../draft.ts';
import type { Entry, Span } from '../source.ts';
import { lineSpans } from '../formats/cues/lines.ts';

/** A blog's index page dumped as text: a site header, then articles under a bulleted headline, indented deeper. */
export const articleIndex: Container = {
  name: 'article-index',
  most: 0.9,
  detect: (text) => {
    const heads = headlines(text);
    return heads.length >= 2 ? 0.9 : 0;
  },
  entries,
};

const BULLETS = new Set(Array.from('•*·▪◦‣–-', (sign) => sign.charCodeAt(0)));
const BULLET = /^[ \t]*[•*·▪◦‣–-][ \t]+(\S.*)$/;

/** An article has at least this many characters of text below its headline. */
const LEAST_BODY = 600;

interface Headline {
  line: Span;
  text: Span;
}

function entries({ seed, ledger }: Omit<ParseContext, 'entry'>): Entry[] {
  const heads = headlines(seed.text);
  const before = seed.text.slice(0, heads[0]?.line.start ?? 0);
  for (const { start, end } of lineSpans(before)) {
    if (/\S/.test(before.slice(start, end))) ledger.drop({ start, end }, 'page chrome');
  }
  return heads.map(({ line, text }, index) => {
    ledger.drop({ start: line.start, end: text.start }, 'markup');
    ledger.use(text, 'title');
    const end = heads[index + 1]?.line.start ?? seed.text.length;
    const title = { text: seed.text.slice(text.start, text.end).replace(/\s+/g, ' '), span: text };
    return { number: index + 1, span: { start: line.end, end }, title };
  });
}

/** Where a line goes on after the spaces and tabs that it begins with. */
function afterIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at += 1;
  return at;
}

/** The bullets at the least indentation, where each has a body of text that is indented deeper. */
function headlines(text: string): Headline[] {
  const bullets: (Headline & { indent: number })[] = [];
  let shallowestProse = Number.POSITIVE_INFINITY;
  for (const { start, end } of lineSpans(text)) {
    const first = afterIndent(text, start, end);
    const indent = first - start;
    const bullet = BULLETS.has(text.charCodeAt(first)) ? BULLET.exec(text.slice(start, end).trimEnd()) : null;
    if (bullet) {
      const to = start + bullet[0].length;
      bullets.push({ line: { start, end }, text: { start: to - (bullet[1]?.length ?? 0), end: to }, indent });
    } else if (bullets.length > 0 && /\S/.test(text.slice(first, end))) {
      // Nothing stands less deep than prose at the margin.
      if (indent === 0) return [];
      shallowestProse = Math.min(shallowestProse, indent);
    }
  }
  const least = bullets.reduce((smallest, { indent }) => Math.min(smallest, indent), Number.POSITIVE_INFINITY);
  const heads = bullets.filter(({ indent }) => indent === least);
  if (shallowestProse <= least) return [];
  const full = heads.every(
    (head, index) => (heads[index + 1]?.line.start ?? text.length) - head.line.end >= LEAST_BODY,
  );
  return full ? heads : [];
}
