import type { Container } from '../draft.ts';
import { characters, childrenOf, type Child } from '../markup/xml.ts';
import { seedText } from '../markup/text.ts';
import type { Entry, Sourced, Span } from '../source.ts';

/** RSS and Atom: an entry for each item. */
export const feed: Container = {
  name: 'feed',
  detect: (text) => (/^[\s\ufeff]*<(?:\?xml|rss|feed|rdf:RDF|!--)/.test(text) && rootOf(text) ? 0.99 : 0),
  entries: ({ seed: { text }, ledger, report }) => {
    const whole = { start: 0, end: text.length };
    const root = rootOf(text);
    const top = root ? childrenOf(text, { start: root.index, end: whole.end })[0] : undefined;
    const children = top ? childrenOf(text, top.inner) : [];
    const channel = children.find(({ name }) => name === 'channel');
    const parts = channel ? [...childrenOf(text, channel.inner), ...children] : children;
    const items = parts.filter(({ name }) => name === 'item' || name === 'entry');
    const titles = parts.filter(({ name }) => name === 'title');
    const show = titles[0] && titleOf(text, titles[0]);
    let at = 0;
    const data: Span[] = [];
    const kept = [...items, ...titles.slice(0, 1)].sort((a, b) => a.span.start - b.span.start);
    for (const item of kept) {
      data.push({ start: at, end: item.span.start });
      at = item.span.end;
    }
    data.push({ start: at, end: whole.end });
    for (const span of data) ledger.drop(span, 'data of the feed');
    if (titles[0]) ledger.use(titles[0].span, 'show');
    if (items.length === 0)
      report({ severity: 'warning', rule: 'feed-empty', reason: 'The feed holds no items.', offset: 0 });
    return items.map(({ span }, index): Entry => ({
      number: index + 1,
      span,
      ...(show === undefined ? {} : { show }),
    }));
  },
};

function rootOf(text: string): RegExpExecArray | undefined {
  return /<(?:rss|feed|rdf:RDF)(?=[\s>])/.exec(text.slice(0, 4000)) ?? undefined;
}

function titleOf(text: string, { inner }: Child): Sourced | undefined {
  const words = characters(seedText(text), inner).text.replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : { text: words, span: inner };
}
