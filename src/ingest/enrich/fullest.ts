/** How much there is of an episode, for telling which of several copies is the one to read. */
export interface Extent {
  key: string;
  kind: 'transcript' | 'notes' | 'article';
  words: number;
  /** Words of the talk. */
  spokenWords?: number;
  /** Paragraphs, items and headings: of equal texts the one in more parts is easier to read. */
  parts?: number;
}

/** Texts whose words differ by less than this share are equal in length. */
const EQUAL = 0.03;

/** Talk before notes, then the longer, of equal ones that in more parts; in the end the one whose key comes first. */
export function fullestFirst<T extends Extent>(episodes: readonly T[]): T[] {
  const sorted = [...episodes].sort(longer);
  const first = sorted[0];
  if (!first) return [];
  const equals = sorted.filter((each) => each.kind === first.kind && isEqualLength(each, first));
  const best = equals.reduce((a, b) => ((b.parts ?? 0) > (a.parts ?? 0) ? b : a), first);
  return [best, ...sorted.filter((each) => each !== best)];
}

function isEqualLength(a: Extent, b: Extent): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= EQUAL * Math.max(one, other);
  return near(a.words, b.words) && near(a.spokenWords ?? 0, b.spokenWords ?? 0);
}

function longer(a: Extent, b: Extent): number {
  const rank = { transcript: 0, article: 1, notes: 2 };
  return (
    rank[a.kind] - rank[b.kind] ||
    (b.spokenWords ?? 0) - (a.spokenWords ?? 0) ||
    b.words - a.words ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
