import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import { isNamed, type Found, type Hit } from './find.ts';
import type { Query } from './query.ts';

export interface ViewOptions {
  /** With a slash at its end. */
  base: string;
  /** Hits shown of one conversation; the rest is a link to the place of the next one. */
  hitsPerGroup: number;
  /** The level of the headings over the groups. */
  level: 2 | 3;
}

const MAX_PAGES = 4;
const KIND = { episode: 'Episode', topic: 'Topic', person: 'Person', show: 'Show' } as const;

/** The list of passages, by conversation, best first. */
export function resultList({ groups }: Found, options: ViewOptions): HTMLElement[] {
  return groups
    .filter((group) => group.kind === 'episode')
    .map((group) => {
      const shown = group.hits.slice(0, options.hitsPerGroup);
      const next = group.hits[shown.length];
      const items = shown.map((hit) => element('li', {}, hitLink(hit, options.base)));
      if (next) {
        const count = group.hits.length - shown.length;
        const words = `${count} more ${count === 1 ? 'passage' : 'passages'} in this episode`;
        const link = element(
          'a',
          { class: 'found-rest', href: options.base + next.href.slice(1), 'data-found': '' },
          words,
        );
        items.push(element('li', {}, link));
      }
      const heading = element(`h${options.level}`, { class: 'found-title' }, group.title);
      const head = element('div', { class: 'found-head' }, heading);
      if (group.show) head.append(element('p', { class: 'found-show' }, group.show));
      return element('li', { class: 'found-group' }, head, element('ol', {}, ...items));
    });
}

function hitLink(hit: Hit, base: string): HTMLElement {
  const who = element('span', { class: 'found-who' });
  if (hit.speaker) who.append(element('span', { class: 'found-speaker' }, hit.speaker));
  if (hit.time) who.append(' ', element('span', { class: 'found-time' }, hit.time));
  if (!hit.speaker && hit.section) who.append(element('span', { class: 'found-section' }, hit.section));
  const text = element('span', { class: 'found-text' }, ...marked(hit.excerpt));
  if (hit.chapter) text.prepend(element('span', { class: 'found-chapter' }, hit.chapter), ' ');
  if (hit.missing.length > 0) {
    text.append(' ', element('span', { class: 'found-missing' }, `without ${hit.missing.join(', ')}`));
  }
  return element('a', { class: 'found', href: base + hit.href.slice(1), 'data-found': '' }, who, ' ', text);
}

/** Topics, people and shows that the query is about: those named by it first. */
export function pageLinks({ groups }: Found, query: Query, options: ViewOptions): HTMLElement[] {
  const pages = groups.filter((group) => group.kind !== 'episode');
  const named = pages.filter((group) => isNamed(group, query));
  return [...named, ...pages.filter((group) => !named.includes(group))]
    .slice(0, MAX_PAGES)
    .map((group) =>
      element(
        'li',
        {},
        element(
          'a',
          { class: 'found-page', href: options.base + group.path.slice(1), 'data-found': '' },
          element('span', { class: 'found-kind' }, KIND[group.kind]),
          ' ',
          group.title,
        ),
      ),
    );
}

/** What was found, in words: for the line above the list and for screen readers. */
export function summaryLine({ groups, partial, unknown, rest }: Found, query: Query): string {
  const episodes = groups.filter((group) => group.kind === 'episode');
  const passages = episodes.reduce((sum, group) => sum + group.hits.length, 0);
  if (passages === 0) return `Nothing found for ${query.text}.`;
  const count = `${counted(passages, 'passage')} in ${counted(episodes.length, 'episode')}${rest > 0 ? ', and more below' : ''}.`;
  if (unknown.length > 0) return `Nobody says ${list(unknown)} here. Without: ${count}`;
  return partial ? `No passage has all these words. With some of them: ${count}` : count;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function list(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ');
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}
