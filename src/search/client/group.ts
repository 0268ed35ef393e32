import { displayTime } from '../../transcript/time.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import type { Finding } from './finding.ts';
import { allWords, isEmpty, type Query } from './query.ts';
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
  readonly excerpt: Piece[];
  /** Language of the excerpt, and of the chapter. */
  lang: string;
  chapterLang: string;
  score: number;
  /** When it was read: what was shown first keeps its place. */
  batch: number;
  /** Words of the query that neither the passage nor what surrounds it holds. */
  missing: string[];
}

/** The hits of one conversation. */
export interface Group {
  /** Site path of the conversation's page. */
  path: string;
  title: string;
  /** The title with the words of the query marked. */
  titlePieces: Piece[];
  /** Language of the title. */
  lang: string;
  show: string;
  /** Of the best hit, the title among them. */
  score: number;
  /** Best first, or by place: those that were read. */
  hits: Hit[];
  /** All of the conversation, read or not. */
  total: number;
}

export interface GroupOptions {
  respelled?: Respelled | undefined;
  /** Words that were taken for the beginning of longer ones. */
  begun: readonly string[];
  /** How many passages of a place's conversation answer. */
  totalOf: (place: number) => number;
  sort: 'relevance' | 'place';
}

/** How much the order by the index alone says beside the texts themselves. */
const RANK_WORTH = 0.15;

/** What twice as many passages on a word add to a conversation. */
const MUCH = 0.03;

/** By conversation, the best first. Notes of a lesser copy stand with the conversation they are about. */
export function groupHits(findings: readonly Finding[], query: Query, options: GroupOptions): Group[] {
  const { respelled, begun, totalOf, sort } = options;
  const marking = { query, respelled, begun };
  const groups = new Map<string, Group>();
  for (const { place, page, lang, scored, rank, batch, isTitle } of [...findings].sort((a, b) => a.place - b.place)) {
    const path = page.of ? `/episodes/${page.of}/` : page.path;
    const group: Group = groups.get(path) ?? {
      path,
      title: '',
      titlePieces: [],
      lang,
      show: '',
      score: 0,
      hits: [],
      total: totalOf(place),
    };
    if (!group.title || !page.of) {
      group.title = page.title;
      group.lang = lang;
      group.show = page.show;
    }
    const { passage, score, missing } = scored;
    let excerpt: Piece[] | undefined;
    group.hits.push({
      href: hrefOf(page.path, passage.id, query, respelled),
      speaker: passage.speaker,
      time: timeOf(passage.id),
      chapter: passage.chapter,
      isHeading: passage.kind === 'heading',
      isTitle,
      section: passage.section,
      // Of many hits few are shown.
      get excerpt() {
        return (excerpt ??= excerptOf(passage.words, marking));
      },
      lang: passage.lang ?? lang,
      chapterLang: lang,
      score: score + RANK_WORTH * rank,
      batch,
      missing,
    });
    groups.set(path, group);
  }
  const isOneWord = query.phrases.length === 0 && query.words.length === 1;
  for (const group of groups.values()) {
    const { title, hits } = group;
    group.titlePieces = excerptOf(
      title.split(/\s+/),
      { ...marking, query: { ...query, phrases: [], words: allWords(query) } },
      Infinity,
    );
    // For one word, where one passage says little more than another, also how much the conversation speaks of it.
    group.score =
      Math.max(...hits.map(({ score }) => score)) + (isOneWord ? MUCH * Math.log2(Math.max(1, group.total)) : 0);
    if (sort === 'relevance') hits.sort((a, b) => a.batch - b.batch || b.score - a.score);
  }
  const all = [...groups.values()];
  return sort === 'place'
    ? all
    : all.sort((a, b) => firstBatch(a) - firstBatch(b) || b.score - a.score || (a.path < b.path ? -1 : 1));
}

function firstBatch({ hits }: Group): number {
  return hits[0]?.batch ?? 0;
}

function hrefOf(path: string, id: string, query: Query, respelled: Respelled | undefined): string {
  const as = respelled ? `&as=${encodeURIComponent(writeRespelled(respelled))}` : '';
  const search = isEmpty(query) ? '' : `?q=${encodeURIComponent(query.text)}${as}`;
  return `${path}${search}${id ? `#${id}` : ''}`;
}

/** The anchor of a timed place is its time. */
function timeOf(id: string): string {
  const seconds = /^[ct]-(\d+)/.exec(id)?.[1];
  return seconds === undefined ? '' : displayTime(Number(seconds));
}
