import { HEADING } from '../format.ts';
import { likeness, tokenize } from '../tokens.ts';
import type { Engine } from './engine.ts';
import type { PageKind, PageLink } from './group.ts';
import type { Member } from './match.ts';
import { passagesOf } from './passages.ts';
import { allWords, type Query } from './query.ts';

const MAX_PAGES = 4;

/** Blocks of names that are read to choose from. */
const MAX_BLOCKS = 2;

const KINDS: Record<string, PageKind> = { topics: 'topic', people: 'person', shows: 'show' };

/** Topics, people and shows that the query is about: those named by it first, then those of whose names it is a part. */
export async function foundPages(engine: Engine, query: Query, members: readonly Member[]): Promise<PageLink[]> {
  const blocks = [...new Set(members.map(({ place }) => engine.blockOf(place)))].slice(0, MAX_BLOCKS);
  const read = await Promise.all(blocks.map((block) => engine.block(block)));
  const words = allWords(query);
  const links = read.flatMap((block, index) =>
    passagesOf(block).flatMap(({ page, passage }, slot) => {
      const place = blocks[index]! * engine.manifest.slots + slot;
      const rank = members.findIndex((member) => member.place === place);
      const kind = KINDS[page.path.split('/')[1] ?? ''];
      if (rank < 0 || !kind || passage.kind !== 'heading' || block.parts[0]?.[0] !== HEADING) return [];
      const name = tokenize(page.title).map(({ norm }) => norm);
      const isNamed = name.length > 0 && name.every((norm) => words.includes(norm));
      const names = tokenize(passage.words.join(' '));
      const isWhole = words.every((word) => names.some(({ norm }) => likeness(norm, word) >= 0.9));
      return isNamed || isWhole
        ? [{ kind, path: page.path, title: page.title, rank: isNamed ? rank - 1e6 : rank }]
        : [];
    }),
  );
  return links.sort((a, b) => a.rank - b.rank).slice(0, MAX_PAGES);
}
