import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removed as schema, type RemovedEpisode } from '../schemas/removed.ts';
import { ContentError, type Problem } from './problem.ts';
import { validate } from './validate.ts';
import { parseYaml, stringifyYaml, type FieldPath } from './yaml.ts';

/** Where an archive lists the episodes that were withdrawn or have moved. */
export const REMOVED_FILE = 'removed.yaml';

const HEAD = `# Episodes that are no longer here, by the id that they had. Their addresses stay: one with a “redirect” leads to that
# episode, any other tells that it was withdrawn, with its “title” and the “reason” where they are given.
`;

export interface RemovedFile {
  removed: Map<string, RemovedEpisode>;
  problems: Problem[];
  lineOf: (path: FieldPath) => number;
}

/** What an archive's list says, by id; where it cannot be read, nothing, and a problem. */
export function readRemoved(content: string): RemovedFile {
  const none = { removed: new Map<string, RemovedEpisode>(), lineOf: () => 1 };
  const path = join(content, REMOVED_FILE);
  if (!existsSync(path)) return { ...none, problems: [] };
  try {
    const { data, lineOf } = parseYaml(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), REMOVED_FILE);
    const result = validate(schema, data ?? {}, { file: REMOVED_FILE, lineOf });
    if (!result.data) return { ...none, problems: result.problems };
    return { removed: new Map(Object.entries(result.data)), problems: [], lineOf };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { ...none, problems: [...error.problems] };
  }
}

/** The list with more entries below, its own lines as they are. */
export function addRemoved(text: string | undefined, added: ReadonlyMap<string, RemovedEpisode>): string {
  const sorted = [...added].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = stringifyYaml(Object.fromEntries(sorted));
  if (text === undefined || text.trim() === '') return HEAD + lines;
  return `${text.trimEnd()}\n${lines}`;
}
