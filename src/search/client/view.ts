import { directionOf } from '../../transcript/script.ts';
import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import type { Found } from './find.ts';
import type { Hit } from './group.ts';
import type { Query } from './query.ts';
import type { PageLink } from './site-pages.ts';
import { strings } from '../strings.ts';

export interface ViewOptions {
  /** With a slash at its end. */
  base: string;
  /** Hits shown of one conversation; the rest is a link to the place of the next one. */
  hitsPerGroup: number;
  /** The level of the headings over the groups. */
  level: 2 | 3;
}

/** The list of passages, by conversation, best first. */
export function resultList({ groups }: Found, options: ViewOptions): HTMLElement[] {
  return groups.map((group) => {
    const shown = group.hits.slice(0, options.hitsPerGroup);
    const next = group.hits[shown.length];
    const items = shown.map((hit, index) => element('li', {}, hitLink(hit, options.base, shown[index - 1]?.chapter)));
    if (next) {
      const words = strings.restOfEpisode(group.total - shown.length);
      const link = element(
        'a',
        { class: 'found-rest', href: options.base + next.href.slice(1), 'data-found': '' },
        words,
      );
      items.push(element('li', {}, link));
    }
    const heading = element(
      `h${options.level}`,
      { class: 'found-title', ...languageOf(group.lang) },
      ...marked(group.titlePieces),
    );
    const head = element('div', { class: 'found-head' }, heading);
    if (group.show) head.append(element('p', { class: 'found-show' }, group.show));
    return element('li', { class: 'found-group' }, head, element('ol', {}, ...items));
  });
}

/** The chapter is said once for hits that follow each other in it. */
function hitLink(hit: Hit, base: string, chapterBefore: string | undefined): HTMLElement {
  const who = element('span', { class: 'found-who' });
  if (hit.speaker) who.append(element('span', { class: 'found-speaker' }, hit.speaker));
  if (hit.time) who.append(' ', element('span', { class: 'found-time' }, hit.time));
  const place = hit.section || (hit.isHeading ? strings.chapter : '');
  if (!hit.speaker && place) who.append(element('span', { class: 'found-section' }, place));
  const text = element('span', { class: 'found-text' }, element('span', languageOf(hit.lang), ...marked(hit.excerpt)));
  if (hit.chapter && hit.chapter !== chapterBefore)
    text.prepend(element('span', { class: 'found-chapter', ...languageOf(hit.chapterLang) }, hit.chapter), ' ');
  if (hit.missing.length > 0) {
    text.append(' ', element('span', { class: 'found-missing' }, strings.without(hit.missing)));
  }
  return element('a', { class: 'found', href: base + hit.href.slice(1), 'data-found': '' }, who, ' ', text);
}

/** What must be said of a text where the page does not say it already. */
function languageOf(lang: string): Record<string, string> {
  if (lang === '' || lang === document.documentElement.lang) return {};
  return { lang, dir: directionOf(lang) };
}

/** Links to whole pages of the site. */
export function pageLinks(pages: readonly PageLink[], { base }: ViewOptions): HTMLElement[] {
  return pages.map(({ kind, path, title }) => {
    const label = element('span', { class: 'found-kind' }, strings.kinds[kind]);
    return element(
      'li',
      {},
      element('a', { class: 'found-page', href: base + path.slice(1), 'data-found': '' }, label, ' ', title),
    );
  });
}

/** What was found, in words: for the line above the list and for screen readers. */
export function summaryLine(found: Found, query: Query, hasPages = false): string {
  const { passages, episodes, partial, unknown, unfiltered, amendments } = found;
  if (passages === 0) {
    if (unfiltered > 0) return strings.nothingLeft(unfiltered);
    return hasPages ? strings.pagesOnly : strings.nothing(query.text);
  }
  const line = strings.found(passages, episodes) + (unfiltered > passages ? ` ${strings.ofAll(unfiltered)}` : '');
  const said = amendments.map(({ typed, meant }) => strings.amended(typed, meant));
  if (unknown.length > 0) said.push(strings.withoutWords(unknown, line));
  else said.push(partial ? strings.someWords(line) : line);
  return said.join(' ');
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}
