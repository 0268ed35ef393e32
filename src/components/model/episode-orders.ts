import type { Archive, Episode } from '../../catalogue/types.ts';
import { strings } from '../strings.ts';

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

/** The fullest first. */
export function byLength(a: Episode, b: Episode): number {
  return b.words - a.words || (a.id < b.id ? -1 : 1);
}

/** The newest first; those without a date last. */
export function byDate(a: Episode, b: Episode): number {
  const [one, other] = [a.data.date ?? '', b.data.date ?? ''];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? 1 : -1;
}
