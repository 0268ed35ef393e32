import type { Container } from '../draft.ts';
import { surest } from '../surest.ts';
import { articleIndex } from './article-index.ts';
import { feed } from './feed.ts';
import { feedLines } from './feed-lines.ts';
import { frontMatter } from './front-matter.ts';
import { single } from './single.ts';

/** Every way to pack episodes into a file that Longhand knows. Of equally sure ones the first wins. */
export const containers: readonly Container[] = [feed, frontMatter, articleIndex, feedLines, single];

/** The container that is surest of the seed. `single` takes whatever nobody else claims. */
export function detectContainer(text: string): Container {
  return surest(containers, text) ?? single;
}
