import { fitTo } from './subject.ts';
import { TITLE_LENGTH } from './title.ts';

/** What tells one of several episodes with one title from the others. */
export interface Titled {
  key: string;
  title: string;
  titleSource: 'given' | 'derived' | 'curated';
  show: string;
  kind: 'transcript' | 'notes' | 'article';
  words: number;
}

/**
 * Titles that no two episodes share. The fullest episode keeps the bare title; the others say what sets them apart: their
 * show, that they are only notes, and at last a number. Titles that a seed or a person gave are left as they are.
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
    const [keeper, ...others] = [...group].sort(fuller);
    if (keeper) result.set(keeper.key, keeper.title);
    const shows = new Set([keeper?.show]);
    for (const episode of others) {
      if (episode.titleSource !== 'derived') {
        result.set(episode.key, episode.title);
        continue;
      }
      const marks = [
        ...(shows.has(episode.show) ? [] : [episode.show]),
        ...(episode.kind === 'notes' && keeper?.kind === 'notes' ? ['shorter notes'] : []),
        ...(episode.kind === 'notes' && keeper?.kind !== 'notes' ? ['notes'] : []),
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

function fuller(a: Titled, b: Titled): number {
  const firm = (each: Titled): number => Number(each.titleSource === 'derived');
  const rank = { transcript: 0, article: 1, notes: 2 };
  return (
    firm(a) - firm(b) ||
    rank[a.kind] - rank[b.kind] ||
    b.words - a.words ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
