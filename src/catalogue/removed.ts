import type { Problem } from '../markdown/problem.ts';
import { readRemoved, REMOVED_FILE } from '../markdown/removed-file.ts';
import type { RemovedEpisode } from '../schemas/removed.ts';

/** An address that an episode had once. */
export interface Removed extends Pick<RemovedEpisode, 'title' | 'reason'> {
  id: string;
  /** The id of the episode that has the conversation now, other removals followed. */
  redirect?: string;
}

/** Every address that episodes of an archive had once, in order, and what is wrong with the list of them. */
export function listRemoved(content: string, episodes: ReadonlySet<string>): { list: Removed[]; problems: Problem[] } {
  const { removed, problems, lineOf } = readRemoved(content);
  const list: Removed[] = [];
  for (const [id, { redirect, ...told }] of [...removed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (episodes.has(id)) {
      const what = 'this episode is there, and cannot be removed as well';
      problems.push({
        file: REMOVED_FILE,
        line: lineOf([id]),
        field: id,
        what,
        fix: 'Delete this line or the file of the episode',
      });
      continue;
    }
    const end = redirect === undefined ? undefined : follow(redirect, removed, episodes);
    if (redirect !== undefined && end === undefined) {
      const what = `“${redirect}” is no episode of this archive`;
      problems.push({
        file: REMOVED_FILE,
        line: lineOf([id, 'redirect']),
        field: `${id}.redirect`,
        what,
        fix: 'Name one, or leave the field out',
      });
    }
    list.push({ id, ...told, ...(end === undefined ? {} : { redirect: end }) });
  }
  return { list, problems };
}

function follow(
  id: string,
  removed: ReadonlyMap<string, RemovedEpisode>,
  episodes: ReadonlySet<string>,
): string | undefined {
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && steps <= removed.size; steps += 1) {
    if (episodes.has(at)) return at;
    at = removed.get(at)?.redirect;
  }
  return undefined;
}
