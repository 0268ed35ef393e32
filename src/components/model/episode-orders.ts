import type { Archive, Episode } from '../../catalogue/types.ts';
import { strings } from '../strings.ts';
import { rowPages } from './row-pages.ts';

/** The orders in which all episodes are listed; by date only where dates are known. */
export function episodeOrders({ episodes }: Archive): { path: string; title: string }[] {
  const words = strings.orders;
  const hasDates = episodes.filter(({ data }) => data.date !== undefined).length > 1;
  return [
    { path: '/episodes/', title: words.byShow },
    { path: '/episodes/by-length/', title: words.byLength },
    ...(hasDates ? [{ path: '/episodes/by-date/', title: words.byDate }] : []),
  ];
}

/** The episodes of one page of an order. */
export interface OrderedEpisodes {
  episodes: Episode[];
  page: number;
  last: number;
}

/** The pages of an order, as routes; none where the archive is not listed in it. */
export function orderPages(archive: Archive, path: string, order: (a: Episode, b: Episode) => number) {
  if (!episodeOrders(archive).some((other) => other.path === path)) return [];
  const pages = rowPages(archive.episodes.toSorted(order));
  return pages.map((episodes, index): { params: { page: string | undefined }; props: OrderedEpisodes } => ({
    params: { page: index === 0 ? undefined : String(index + 1) },
    props: { episodes, page: index + 1, last: pages.length },
  }));
}

/** The fullest first. */
export function byLength(a: Episode, b: Episode): number {
  return b.words - a.words || (a.id < b.id ? -1 : 1);
}

/** The newest first; those without a date last. */
export function byDate(a: Episode, b: Episode): number {
  const [one, other] = [a.data.date ?? '', b.data.date ?? ''];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? 1 : -1;
}
