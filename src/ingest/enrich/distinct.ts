import { fullestFirst, type Extent } from './fullest.ts';
import { fitTo } from './subject.ts';
import { TITLE_LENGTH } from './title.ts';

/** What tells one of several episodes with one title from the others. */
export interface Titled extends Extent {
  title: string;
  titleSource: 'given' | 'derived' | 'curated';
  /** Name of its show; undefined where nobody knows its show. */
  show: string | undefined;
  /** What a person called its file. */
  file?: string | undefined;
}

/**
 * Titles that no two episodes share. The fullest episode keeps the bare title; the others say what sets them apart: their
 * show, that they are only notes or the shorter ones, what their file is called, else which listing they are. Titles that
 * a seed or a person gave are left as they are.
 */
export function distinctTitles(episodes: readonly Titled[]): Map<string, string> {
  const groups = new Map<string, Titled[]>();
  for (const episode of episodes) {
    const same = keyOf(episode.title);
    groups.set(same, [...(groups.get(same) ?? []), episode]);
  }
  const used = new Set(groups.keys());
  const result = new Map<string, string>();
  for (const group of groups.values()) {
    const [keeper, ...others] = keeperFirst(group);
    if (keeper) result.set(keeper.key, keeper.title);
    const shows = new Set([keeper?.show]);
    for (const episode of others) {
      if (episode.titleSource !== 'derived') {
        result.set(episode.key, episode.title);
        continue;
      }
      const marks = [
        ...(episode.show === undefined || shows.has(episode.show) ? [] : [episode.show]),
        ...marksOf(episode, keeper),
        ...Array.from({ length: others.length }, (_, index) => String(index + 2)),
      ];
      const mark = marks.find((each) => !used.has(keyOf(withMark(episode.title, each)))) ?? String(others.length + 2);
      const title = withMark(episode.title, mark);
      shows.add(episode.show);
      used.add(keyOf(title));
      result.set(episode.key, title);
    }
  }
  return result;
}

function withMark(title: string, mark: string): string {
  const room = TITLE_LENGTH - mark.length - 3;
  const text = title.length <= room ? title : (fitTo(title, room) ?? title.slice(0, title.lastIndexOf(' ', room)));
  return `${text} (${mark})`;
}

function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Titles that are firm before those that were made, then the fullest. */
function keeperFirst(group: readonly Titled[]): Titled[] {
  const isFirm = ({ titleSource }: Titled): boolean => titleSource !== 'derived';
  return [...fullestFirst(group.filter(isFirm)), ...fullestFirst(group.filter((each) => !isFirm(each)))];
}

const NTH = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** A copy that has less than this share of the words is the shorter one. */
const SHORTER = 0.9;

/** What sets an episode apart from the one that keeps their title, the most telling first. */
function marksOf(episode: Titled, keeper: Titled | undefined): string[] {
  const isShorter = keeper !== undefined && episode.words < SHORTER * keeper.words;
  const named = [episode.file ?? ''].filter((file) => file !== '' && keyOf(file) !== keyOf(episode.title));
  const marks = [...named, ...NTH.map((nth) => `${nth} listing`)];
  if (episode.kind !== 'notes') return marks;
  if (keeper?.kind !== 'notes') return ['notes', ...marks];
  return isShorter ? ['shorter notes', ...marks] : marks;
}
