import type { SpokenParagraph, Turn } from '../../transcript/body.ts';
import { readableParagraphs } from '../../transcript/readable.ts';
import { parseTimecode } from '../../transcript/time.ts';
import type { Block, Draft, Format, ParseContext } from '../draft.ts';
import { readHtml, type Element, type HtmlText } from '../markup/html.ts';
import { seedText, type Text } from '../markup/text.ts';
import type { Sourced, Span } from '../source.ts';
import { plain } from '../../transcript/plain.ts';
import { localeOf } from './cues/script.ts';
import { gaps } from './gaps.ts';
import { parseDerived } from './plain.ts';

/** Transcripts and pages in HTML: `<cite>Name:</cite> <time>0:12</time> <p>…</p>`, or any text with its markup. */
export const html: Format = {
  name: 'html',
  detect: (text) => {
    const head = text.slice(0, 2000).replace(/^[\s\ufeff]*(?:<!--[^]*?-->\s*)?/, '');
    return OPENING.test(head) ? 0.96 : 0;
  },
  parse: (context) => {
    const { entry, ledger } = context;
    const { draft, used } = parseHtml(seedText(context.seed.text), entry.span, context);
    for (const span of gaps(entry.span, used)) ledger.drop(span, 'markup');
    return draft;
  },
};

const OPENING =
  /^(?:<!doctype html|<(?:html|head|body|main|article|section|div|p|h[1-6]|cite|time|ul|ol|dl|blockquote|table|span|figure|base|meta|link|title|center|font|pre|strong|em|b|i|a|br|hr)[\s>])/i;

/**
 * Reads the HTML that stands in a stretch of a text. Gives the stretches of the seed that were entered in the ledger;
 * what lies between them is markup.
 */
export function parseHtml(source: Text, span: Span, context: ParseContext): { draft: Draft; used: Span[] } {
  const page = readHtml(source, span);
  const cites = page.elements.filter(({ name }) => name === 'cite').length;
  const { draft, used } = parseDerived(
    page.text,
    context,
    cites >= LEAST_CITES ? (inner) => citeDraft(page, inner) : undefined,
  );
  draft.format = 'html';
  for (const { span: skipped, what } of page.skipped) {
    for (const part of source.sources(skipped)) {
      used.push(part);
      context.ledger.drop(part, what);
    }
  }
  const title = page.title && titleText(source, page.title);
  for (const part of page.title ? source.sources(page.title) : []) {
    used.push(part);
    context.ledger.use(part, 'title');
  }
  if (title) draft.title = title;
  return { draft, used };
}

/** Fewer of them cite a work, not a speaker. */
const LEAST_CITES = 2;

function titleText(source: Text, span: Span): Sourced | undefined {
  const words = plain(readHtml(source, span).text.text);
  const [first] = source.sources(span);
  return words === '' || !first ? undefined : { text: words, span: first };
}

/** Turns by their `<cite>`, with the `<time>` beside it; later times begin paragraphs. */
function citeDraft({ text: { text }, elements }: HtmlText, { ledger }: ParseContext): Draft {
  const locale = localeOf(text.slice(0, 4000));
  const notes: Block[] = [];
  const turns: Turn[] = [];
  let time: number | undefined;
  const say = (span: Span): void => {
    for (const line of linesIn(text, span)) {
      ledger.publish(line.span);
      const turn = turns.at(-1);
      if (!turn) {
        notes.push({ type: 'paragraph', text: line.text.replace(/^(?:#{1,6}|•|\d{1,4}\.) /, '') });
        continue;
      }
      if (turn.paragraphs.length === 0 && time !== undefined) turn.start = time;
      for (const part of readableParagraphs(line.text, locale)) {
        const paragraph: SpokenParagraph = { text: part };
        if (turn.paragraphs.length > 0 && time !== undefined) paragraph.start = time;
        time = undefined;
        turn.paragraphs.push(paragraph);
      }
    }
  };
  let at = 0;
  for (const { name, span } of outermost(elements)) {
    const words = plain(text.slice(span.start, span.end));
    const seconds = name === 'time' ? parseTimecode(words.replace(/^[[(]|[\])]$/g, '')) : undefined;
    if (name === 'time' && seconds === undefined) continue;
    say({ start: at, end: span.start });
    at = span.end;
    if (seconds !== undefined) {
      time = seconds;
      ledger.use(span, 'time');
    } else {
      const speaker = words.replace(/\s*[:：]$/u, '');
      ledger.use(span, 'speaker');
      turns.push({ type: 'turn', speaker: speaker === '' ? null : speaker, paragraphs: [] });
    }
  }
  say({ start: at, end: text.length });
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0);
  return {
    format: 'html',
    kind: 'transcript',
    body: {
      sections: [
        ...(notes.length > 0 ? [{ title: 'Notes', blocks: notes }] : []),
        ...(spoken.length > 0 ? [{ title: 'Transcript', blocks: spoken }] : []),
      ],
    },
    chapters: [],
    attribution: 'stated',
    timing: spoken.some(({ start }) => start !== undefined) ? 'turn' : 'none',
    truncated: false,
  };
}

/** In order; an element inside another is part of it. */
function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of [...elements].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (element.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(element);
  }
  return kept;
}

function linesIn(text: string, { start, end }: Span): Sourced[] {
  const found: Sourced[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\n]+/g)) {
    const line = plain(match[0]);
    if (line === '') continue;
    found.push({ text: line, span: { start: start + match.index, end: start + match.index + match[0].length } });
  }
  return found;
}
