import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringifyFrontMatter } from '../../markdown/front-matter.ts';
import { nearest } from '../../markdown/nearest.ts';
import { tidy } from '../../markdown/tidy.ts';
import { topic as topicSchema } from '../../schemas/catalogue.ts';
import type { Topic } from '../types.ts';

/** The file of a topic as a person will find it. What archive.ts adds to the aliases is not written twice. */
export function topicFile({ data }: Pick<Topic, 'data'>): string {
  return stringifyFrontMatter(tidy(topicSchema, data) as object, '');
}

/**
 * The suggestions that are meant: the best N, or those with the given ids.
 *
 * @throws Error for an id that no suggestion has.
 */
export function chosen<T extends { id: string }>(suggestions: readonly T[], wanted: string): T[] {
  if (/^\d+$/.test(wanted.trim())) return suggestions.slice(0, Number(wanted));
  const ids = wanted.split(/[\s,]+/).filter((id) => id !== '');
  return ids.map((id) => {
    const found = suggestions.find((each) => each.id === id);
    if (found) return found;
    const guess = nearest(
      id,
      suggestions.map((each) => each.id),
    );
    throw new Error(`No topic “${id}” is suggested.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`);
  });
}

/** Writes the files of topics into the content folder. One that is there already stays as it is. Gives the paths written. */
export async function acceptTopics(topics: readonly Pick<Topic, 'id' | 'data'>[], content: string): Promise<string[]> {
  await mkdir(join(content, 'topics'), { recursive: true });
  const written: string[] = [];
  for (const topic of topics) {
    const file = `topics/${topic.id}.md`;
    try {
      await writeFile(join(content, file), topicFile(topic), { flag: 'wx' });
      written.push(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return written;
}
