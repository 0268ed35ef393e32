import type { Container, ParseContext } from '../draft.ts';
import type { Entry, Span } from '../source.ts';
import { lineSpans } from '../formats/cues/lines.ts';

/** A blog's index page dumped as text: a site header, then articles under a bulleted headline, indented deeper. */
export const articleIndex: Container = {
  name: 'article-index',
  detect: (text) => {
    const heads = headlines(text);
    return heads.length >= 2 ? 0.9 : 0;
  },
  entries,
};

const BULLET = /^([ \t]*)[•*·▪◦‣–-][ \t]+(\S.*)$/;

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

/** The bullets at the least indentation, where each has a body of text that is indented deeper. */
function headlines(text: string): Headline[] {
  const bullets: (Headline & { indent: number })[] = [];
  let shallowestProse = Number.POSITIVE_INFINITY;
  for (const { start, end } of lineSpans(text)) {
    const line = text.slice(start, end).replace(/\s+$/, '');
    if (line === '') continue;
    const match = BULLET.exec(line);
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (match) {
      const from = end - (end - start) + line.length - (match[2]?.length ?? 0);
      bullets.push({ line: { start, end }, text: { start: from, end: start + line.length }, indent });
    } else if (bullets.length > 0) shallowestProse = Math.min(shallowestProse, indent);
  }
  const least = bullets.reduce((smallest, { indent }) => Math.min(smallest, indent), Number.POSITIVE_INFINITY);
  const heads = bullets.filter(({ indent }) => indent === least);
  if (shallowestProse <= least) return [];
  const full = heads.every(
    (head, index) => (heads[index + 1]?.line.start ?? text.length) - head.line.end >= LEAST_BODY,
  );
  return full ? heads : [];
}
