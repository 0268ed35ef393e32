import { parseTimecode } from '../../transcript/time.ts';
import { calendarDate } from '../../schemas/episode.ts';
import { sidecarFacts } from '../../schemas/sidecar.ts';
import type { Draft, DraftChapter, Format, ParseContext } from '../draft.ts';
import type { StatedFacts } from '../stated-facts.ts';
import { DerivedText, seedText, type Text } from '../markup/text.ts';
import { attributesOf } from '../markup/tokens.ts';
import { characters, childrenOf, type Child } from '../markup/xml.ts';
import type { Span } from '../source.ts';
import { plain } from '../../transcript/plain.ts';
import { decodeEntities } from './cues/entities.ts';
import { gaps } from './gaps.ts';
import { parseHtml } from './html.ts';
import { parseDerived } from './plain.ts';

/** An item of an RSS or Atom feed: its title, date and addresses, and the fullest of the texts that it carries. */
export const feedItem: Format = {
  name: 'feed-item',
  detect: (text) => (/^\s*<(?:item|entry)[\s>]/.test(text) ? 0.99 : 0),
  parse,
};

/** Elements that carry the text of an item. */
const TEXTS = new Set([
  'content:encoded',
  'content',
  'description',
  'summary',
  'itunes:summary',
  'googleplay:description',
  'media:description',
]);
const DATES = ['pubdate', 'published', 'dc:date', 'updated'];
const FIELDS: Readonly<Record<string, string>> = {
  'itunes:title': 'title',
  'media:title': 'title',
  guid: 'id',
  id: 'id',
  link: 'url',
  enclosure: 'media',
  author: 'author',
  'itunes:author': 'author',
  'dc:creator': 'author',
  'podcast:person': 'people',
  'itunes:duration': 'duration',
  'itunes:subtitle': 'subtitle',
  'podcast:transcript': 'transcript address',
  'podcast:chapters': 'chapters address',
  'psc:chapters': 'chapters',
};

function parse(context: ParseContext): Draft {
  const { seed, entry, ledger } = context;
  const source = seedText(seed.text);
  const [item] = childrenOf(seed.text, entry.span);
  const children = item ? childrenOf(seed.text, item.inner) : [];
  const used: Span[] = [];
  const use = (span: Span, what: string): void => {
    used.push(span);
    ledger.use(span, what);
  };
  const texts = children.filter(({ name, inner }) => TEXTS.has(name) && inner.end > inner.start);
  const fullest = texts.reduce<Child | undefined>(
    (best, child) => (length(child) > (best ? length(best) : 0) ? child : best),
    undefined,
  );
  const read = fullest && body(source, fullest, context);
  for (const span of read?.used ?? []) used.push(span);
  const said = read ? wordsOf(characters(source, fullest.inner).text) : '';
  const draft: Draft = read?.draft ?? emptyDraft();
  draft.format = 'feed-item';
  delete draft.title;
  for (const child of children) {
    const { name, inner, span } = child;
    if (child === fullest) continue;
    if (name === 'title') {
      use(inner, 'title');
      const words = plain(wordsOf(characters(source, inner).text));
      if (words !== '') draft.title ??= { text: words, span: inner };
    } else if (texts.includes(child)) {
      if (isPartOf(wordsOf(characters(source, inner).text), said)) {
        used.push(inner);
        ledger.drop(inner, 'repeated in the full text');
      } else use(inner, 'summary');
    } else if (DATES.includes(name)) use(inner, 'date');
    else if (FIELDS[name]) use(span, FIELDS[name]);
    else {
      used.push(span);
      ledger.drop(span, 'data of the feed');
    }
    if (name === 'podcast:transcript') {
      const address = attributesOf(seed.text, child.tag).get('url');
      context.report({
        severity: 'info',
        rule: 'transcript-elsewhere',
        reason: `The feed names a transcript of this: ${address?.value ?? 'without an address'}. Put the file itself among the seeds.`,
        offset: span.start,
      });
    }
  }
  for (const span of gaps(entry.span, used)) ledger.drop(span, 'markup');
  const listed = simpleChapters(seed.text, children);
  if (draft.chapters.length === 0 && listed.length > 0) {
    draft.chapters = listed;
    if (draft.timing === 'none') draft.timing = 'chapter';
  }
  const facts = factsOf(seed.text, children);
  return Object.keys(facts).length > 0 ? { ...draft, facts } : draft;
}

function length({ inner }: Child): number {
  return inner.end - inner.start;
}

/** The text of an element: markup in it, or markup that was escaped, or none. */
function body(source: Text, child: Child, context: ParseContext): { draft: Draft; used: Span[] } {
  const hasElements = childrenOf(source.text, child.inner).length > 0;
  if (hasElements) return parseHtml(source, child.inner, context);
  const text = characters(source, child.inner);
  if (/<\/?[a-z][^<>]*>/i.test(text.text)) return parseHtml(text, { start: 0, end: text.length }, context);
  const decoded = new DerivedText(text);
  decoded.addDecoded({ start: 0, end: text.length });
  return parseDerived(decoded, context);
}

function emptyDraft(): Draft {
  return {
    format: 'feed-item',
    kind: 'notes',
    body: { sections: [] },
    chapters: [],
    attribution: 'unknown',
    timing: 'none',
    truncated: false,
  };
}

/** What the item states about itself, as far as it is well formed. */
function factsOf(text: string, children: readonly Child[]): StatedFacts {
  const source = seedText(text);
  const valueOf = (name: string): string | undefined => {
    const child = children.find((one) => one.name === name);
    return child && plain(characters(source, child.inner).text);
  };
  const attribute = (child: Child, name: string): string | undefined => {
    const found = attributesOf(text, child.tag).get(name)?.value;
    return found === undefined ? undefined : decodeEntities(found).trim();
  };
  const links = children.filter(({ name }) => name === 'link');
  const page = links.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate');
  const enclosure =
    children.find(({ name }) => name === 'enclosure') ?? links.find((link) => attribute(link, 'rel') === 'enclosure');
  const stated = {
    date: DATES.map((name) => dateOf(valueOf(name) ?? '')).find((date) => date !== undefined),
    url: page && (attribute(page, 'href') ?? plain(characters(source, page.inner).text)),
    media: enclosure && (attribute(enclosure, 'url') ?? attribute(enclosure, 'href')),
  };
  const facts: StatedFacts = {};
  for (const name of ['date', 'url', 'media'] as const) {
    const checked = sidecarFacts.shape[name].safeParse(stated[name]);
    if (checked.success && checked.data !== undefined) facts[name] = checked.data;
  }
  const people = children.flatMap((child) => {
    if (child.name !== 'podcast:person') return [];
    const name = plain(characters(source, child.inner).text);
    const role = (attribute(child, 'role') ?? 'host').toLowerCase();
    return name !== '' && (role === 'host' || role === 'guest') ? [{ name, role } as const] : [];
  });
  if (people.length > 0) facts.people = people.map((person) => ({ ...person, labels: [] }));
  return facts;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day as written, in the time zone that it was written in: `Thu, 07 May 2026 23:00:00 -0700` is the 7th. */
function dateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /(?:^|,|\s)(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})(?!\d)/.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|T|\s)/.exec(text)?.[0];
  const date = iso ?? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return calendarDate.safeParse(date).success ? date : undefined;
}

/** Podlove's chapters: `<psc:chapter start="3:07" title="…"/>`. */
function simpleChapters(text: string, children: readonly Child[]): DraftChapter[] {
  return children
    .filter(({ name }) => name === 'psc:chapters')
    .flatMap(({ inner }) => childrenOf(text, inner))
    .flatMap(({ name, tag }): DraftChapter[] => {
      const attributes = attributesOf(text, tag);
      const written = attributes.get('start')?.value.replace(/\.\d+$/, '') ?? '';
      const start = parseTimecode(written.includes(':') ? written : `0:${written.padStart(2, '0')}`);
      const title = plain(decodeEntities(attributes.get('title')?.value ?? ''));
      return name === 'psc:chapter' && start !== undefined && title !== ''
        ? [{ start, title, from: 'listed', span: tag }]
        : [];
    });
}

/** Letters and digits only, markup left out. */
function wordsOf(text: string): string {
  return decodeEntities(text.replace(/<[^<>]*>/g, ' '));
}

/** True when a text begins as the other one does, or stands in it. */
function isPartOf(text: string, whole: string): boolean {
  const bare = (written: string): string => written.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(whole).includes(bare(text.replace(/(?:…|\.{3}|\[…\])\s*$/u, '')));
}
