import { parseFrontMatter } from '../markdown/front-matter.ts';
import { nearest } from '../markdown/nearest.ts';
import { ContentError, type Problem } from '../markdown/problem.ts';
import { fieldName } from '../markdown/validate.ts';
import type { FieldPath } from '../markdown/yaml.ts';
import type { ArchiveSource } from './source.ts';

interface Reference {
  file: string;
  path: FieldPath;
  to: 'episodes' | 'shows' | 'people' | 'topics';
  id: string;
  /** The entry that refers. */
  from: string;
}

/**
 * Everything that names an entry which is not there.
 *
 * @param invalid Files with problems of their own, to which a reference is no further problem.
 * @param readText Reads a file again, to find the line of a reference that is broken.
 */
export async function findBrokenReferences(
  source: ArchiveSource,
  invalid: ReadonlySet<string>,
  readText: (file: string) => Promise<string>,
): Promise<Problem[]> {
  const ids = {
    episodes: new Set(source.episodes.map(({ id }) => id)),
    shows: new Set(source.shows.map(({ id }) => id)),
    people: new Set(source.people.map(({ id }) => id)),
    topics: new Set(source.topics.map(({ id }) => id)),
  };
  const lesser = new Set(source.episodes.filter(({ data }) => data.canonical !== undefined).map(({ id }) => id));
  const gone = new Set(source.topics.filter(({ data }) => data.merge !== undefined).map(({ id }) => id));
  const problems: Problem[] = [];
  for (const { file, path, to, id, from } of references(source)) {
    const target = `${to}/${id}.md`;
    let fault: Pick<Problem, 'what' | 'fix'> | undefined;
    if (path[0] === 'merge' && id === from) {
      fault = { what: 'the topic is merged into itself', fix: 'Name another one, or remove the field' };
    } else if (path[0] === 'merge' && gone.has(id)) {
      fault = { what: `“${id}” is itself merged into another topic`, fix: 'Name the topic that stays' };
    } else if (to === 'episodes' && id === from) {
      fault = { what: 'the episode names itself', fix: 'Name another one, or remove the field' };
    } else if (path[0] === 'canonical' && lesser.has(id)) {
      fault = { what: `“${id}” is itself the copy of another episode`, fix: 'Name the fullest copy' };
    } else if (!ids[to].has(id) && !invalid.has(target)) {
      const guess = nearest(id, [...ids[to]]);
      fault = {
        what: `there is no ${target}`,
        fix: guess ? `Did you mean “${guess}”?` : 'Write that file, or name another',
      };
    }
    if (fault) problems.push({ file, ...lineOf(await readText(file), file, path), field: fieldName(path), ...fault });
  }
  return problems;
}

function* references({ episodes, shows, topics }: ArchiveSource): Generator<Reference> {
  for (const { id: from, file, data } of episodes) {
    yield { file, from, path: ['show'], to: 'shows', id: data.show };
    yield* list(
      data.people.map(({ id }) => id),
      (index) => ['people', index, 'id'],
      'people',
    );
    yield* list(data.sameAs, (index) => ['sameAs', index], 'episodes');
    if (data.canonical !== undefined) yield { file, from, path: ['canonical'], to: 'episodes', id: data.canonical };
    // While an archive has no topics of its own, these may be among those that the talk suggests.
    if (topics.length > 0) {
      yield* list(data.topics.pin, (index) => ['topics', 'pin', index], 'topics');
      yield* list(data.topics.hide, (index) => ['topics', 'hide', index], 'topics');
    }

    function* list(ids: string[], path: (index: number) => FieldPath, to: Reference['to']): Generator<Reference> {
      for (const [index, id] of ids.entries()) yield { file, from, path: path(index), to, id };
    }
  }
  for (const { id: from, file, data } of shows) {
    for (const [index, id] of data.hosts.entries()) yield { file, from, path: ['hosts', index], to: 'people', id };
  }
  for (const { id: from, file, data } of topics) {
    if (data.merge !== undefined) yield { file, from, path: ['merge'], to: 'topics', id: data.merge };
    for (const field of ['broader', 'related'] as const) {
      for (const [index, id] of data[field].entries()) yield { file, from, path: [field, index], to: 'topics', id };
    }
  }
}

function lineOf(text: string, file: string, path: FieldPath): { line?: number } {
  try {
    return { line: parseFrontMatter(text, file).lineOf(path) };
  } catch (error) {
    if (error instanceof ContentError) return {};
    throw error;
  }
}
