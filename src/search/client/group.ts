import { displayTime } from '../../transcript/time.ts';
import { tokenize } from '../tokens.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import type { Finding } from './find.ts';
import type { Query } from './query.ts';

/** One line of the result list. */
export interface Hit {
  /** From the site's root, base not included: `/episodes/a/b/?q=distillation#t-30`. */
  href: string;
  speaker: string;
  /** `20:34`, or empty. */
  time: string;
  chapter: string;
  /** The hit is a chapter's title, or the episode's own. */
  isHeading: boolean;
  section: string;
  excerpt: Piece[];
  score: number;
  /** Words of the query that neither the passage nor what surrounds it holds. */
  missing: string[];
}

/** The hits of one conversation, or one catalogue page. */
export interface Group {
  kind: 'episode' | 'topic' | 'person' | 'show';
  /** Site path of the conversation's page. */
  path: string;
  title: string;
  show: string;
  /** Best first. */
  hits: Hit[];
}

/** How much the order in which Pagefind found the stretches says beside the passages themselves. */
const RANK_WORTH = 0.25;

/** By conversation, the best first. Notes of a lesser copy stand with the conversation they are about. */
export function groupHits(findings: readonly Finding[], query: Query): Group[] {
  const groups = new Map<string, Group>();
  for (const { fragment, scored, rank } of findings) {
    const address = new URL(fragment.raw_url ?? fragment.url, 'https://archive.invalid');
    const of = address.searchParams.get('of');
    const path = of ? `/episodes/${of}/` : address.pathname;
    const group = groups.get(path) ?? { kind: kindOf(path), path, title: '', show: '', hits: [] };
    if (!group.title || !of) {
      group.title = fragment.meta['title'] ?? '';
      group.show = fragment.meta['show'] ?? '';
    }
    const { passage, score, missing } = scored;
    const hit: Hit = {
      href: hrefOf(address.pathname, passage.id, query.text),
      speaker: passage.speaker,
      time: timeOf(passage.id),
      chapter: passage.chapter,
      isHeading: passage.kind === 'heading',
      section: passage.section,
      excerpt: excerptOf(passage, query),
      score: score + RANK_WORTH * rank,
      missing,
    };
    const same = group.hits.findIndex((other) => other.href === hit.href);
    if (same < 0) group.hits.push(hit);
    else if (group.hits[same]!.score < hit.score) group.hits[same] = hit;
    groups.set(path, group);
  }
  for (const { hits } of groups.values()) hits.sort((a, b) => b.score - a.score);
  return [...groups.values()].sort((a, b) => b.hits[0]!.score - a.hits[0]!.score || (a.path < b.path ? -1 : 1));
}

/** Catalogue pages whose very name was asked for. */
export function isNamed(group: Group, query: Query): boolean {
  const name = tokenize(group.title).map((token) => token.norm);
  const wanted = [...query.phrases.flat(), ...query.words];
  return name.length > 0 && name.every((word) => wanted.includes(word));
}

function hrefOf(path: string, id: string, text: string): string {
  const search = path.startsWith('/episodes/') ? `?q=${encodeURIComponent(text)}` : '';
  return `${path}${search}${id ? `#${id}` : ''}`;
}

/** The anchor of a timed place is its time. */
function timeOf(id: string): string {
  const seconds = /^t-(\d+)/.exec(id)?.[1];
  return seconds === undefined ? '' : displayTime(Number(seconds));
}

const KINDS: Record<string, Group['kind']> = { topics: 'topic', people: 'person', shows: 'show' };

function kindOf(path: string): Group['kind'] {
  return KINDS[path.split('/')[1] ?? ''] ?? 'episode';
}
