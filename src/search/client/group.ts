import { displayTime } from '../../transcript/time.ts';
import { tokenize } from '../tokens.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import type { Finding } from './finding.ts';
import type { FoundPassage } from './passages.ts';
import { allWords, type Query } from './query.ts';
import { writeRespelled, type Respelled } from './spellings.ts';

/** One line of the result list. */
export interface Hit {
  /** From the site's root, base not included: `/episodes/a/b/?q=distillation#t-30`. */
  href: string;
  speaker: string;
  /** `20:34`, or empty. */
  time: string;
  chapter: string;
  /** The hit is a chapter's title, or the page's own. */
  isHeading: boolean;
  /** The hit is the episode's own title. */
  isTitle: boolean;
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
  /** The title with the words of the query marked. */
  titlePieces: Piece[];
  show: string;
  /** Of the best hit, the title among them. */
  score: number;
  /** Best first. */
  hits: Hit[];
}

/** How much the order in which Pagefind found the stretches says beside the passages themselves. */
const RANK_WORTH = 0.15;

/** What twice as many passages on a word add to a conversation. */
const MUCH = 0.03;

/** By conversation, the best first. Notes of a lesser copy stand with the conversation they are about. */
export function groupHits(findings: readonly Finding[], query: Query, respelled?: Respelled): Group[] {
  const groups = new Map<string, Group>();
  for (const { fragment, scored, rank } of findings) {
    const address = new URL(fragment.raw_url ?? fragment.url, 'https://archive.invalid');
    const of = address.searchParams.get('of');
    const path = of ? `/episodes/${of}/` : address.pathname;
    const group = groups.get(path) ?? {
      kind: kindOf(path),
      path,
      title: '',
      titlePieces: [],
      show: '',
      score: 0,
      hits: [],
    };
    if (!group.title || !of) {
      group.title = fragment.meta['title'] ?? '';
      group.show = fragment.meta['show'] ?? '';
    }
    const { passage, score, missing } = scored;
    const hit: Hit = {
      href: hrefOf(address.pathname, passage.id, query.text, respelled),
      speaker: passage.speaker,
      time: timeOf(passage.id),
      chapter: passage.chapter,
      isHeading: passage.kind === 'heading',
      isTitle: passage.kind === 'heading' && group.kind === 'episode' && address.searchParams.get('c') === '0',
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
  const isOneWord = query.phrases.length === 0 && query.words.length === 1;
  for (const group of groups.values()) {
    const { title, hits } = group;
    group.titlePieces = excerptOf(wholeTitle(title), { ...query, phrases: [], words: allWords(query) }, Infinity);
    hits.sort((a, b) => b.score - a.score);
    // For one word, where one passage says little more than another, also how much the conversation speaks of it.
    group.score = hits[0]!.score + (isOneWord ? MUCH * Math.log2(hits.length) : 0);
    // The title stands over the hits already: it is a hit only where it is the only one.
    if (hits.some(({ isTitle }) => !isTitle)) group.hits = hits.filter(({ isTitle }) => !isTitle);
  }
  return [...groups.values()].sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
}

function wholeTitle(title: string): FoundPassage {
  return { kind: 'heading', id: '', speaker: '', chapter: '', section: '', words: title.split(/\s+/), hits: [] };
}

/** Catalogue pages whose very name was asked for. */
export function isNamed(group: Group, query: Query): boolean {
  const name = tokenize(group.title).map((token) => token.norm);
  const wanted = [...query.phrases.flat(), ...query.words];
  return name.length > 0 && name.every((word) => wanted.includes(word));
}

function hrefOf(path: string, id: string, text: string, respelled: Respelled | undefined): string {
  const as = respelled ? `&as=${encodeURIComponent(writeRespelled(respelled))}` : '';
  const search = path.startsWith('/episodes/') ? `?q=${encodeURIComponent(text)}${as}` : '';
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
