import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import type { Problem } from '../markdown/problem.ts';
import { fieldName } from '../markdown/validate.ts';
import type { FieldPath } from '../markdown/yaml.ts';
import { renderingOf } from './rendering.ts';
import type { ArchiveSource } from './source.ts';

/**
 * Corrections of words that nobody is heard to say: most likely a slip, or the text has been put right since.
 *
 * @param content The folder of the archive, to find the lines.
 */
export async function findUnheard({ episodes, shows }: ArchiveSource, content: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const showById = new Map(shows.map((show) => [show.id, show]));
  const heardIn = new Map<string, Set<string>>();
  for (const { file, data, corrections: counts = [] } of episodes) {
    const list = renderingOf(data, showById.get(data.show)?.data).corrections;
    for (const [index, { heard, from }] of list.entries()) {
      const isHeard = (counts[index] ?? 0) > 0;
      if (from === 'show') {
        const known = heardIn.get(data.show) ?? new Set();
        if (isHeard) heardIn.set(data.show, known.add(heard));
      } else if (!isHeard) {
        const path = ['corrections', Array.isArray(data.corrections) ? index : heard];
        problems.push(await problemOf(file, path, heard, 'in this episode'));
      }
    }
  }
  for (const { id, file, data } of shows) {
    const { corrections = {} } = data;
    const all = Array.isArray(corrections) ? corrections.map(({ heard }) => heard) : Object.keys(corrections);
    for (const [index, heard] of all.entries()) {
      if (heardIn.get(id)?.has(heard)) continue;
      const path = ['corrections', Array.isArray(corrections) ? index : heard];
      problems.push(await problemOf(file, path, heard, 'in the episodes of this show'));
    }
  }
  return problems;

  async function problemOf(file: string, path: FieldPath, heard: string, where: string): Promise<Problem> {
    const { lineOf } = parseFrontMatter(await readFile(join(content, file), 'utf8'), file);
    const fix = 'Write the words as the transcript has them, or delete the line';
    return { file, line: lineOf(path), field: fieldName(path), what: `“${heard}” never occurs ${where}`, fix };
  }
}
