import { ContentError, type Problem } from '../markdown/problem.ts';
import { validate } from '../markdown/validate.ts';
import { parseYaml } from '../markdown/yaml.ts';
import { sidecar as sidecarSchema, sidecarEntry, type SidecarEntry } from '../schemas/sidecar.ts';

/** A cataloguer's facts about a seed, by entry. */
export interface Sidecar {
  /** Facts about every entry of the seed. */
  seed: SidecarEntry;
  /** Facts about one entry, by its number as written. */
  entries: ReadonlyMap<string, SidecarEntry>;
}

export const NO_SIDECAR: Sidecar = { seed: {}, entries: new Map() };

/** Read a sidecar. Whatever is wrong comes back as problems with their lines, and the parts that are right still count. */
export function readSidecar(text: string, file: string): { sidecar: Sidecar; problems: Problem[] } {
  try {
    const { data, lineOf } = parseYaml(text, file);
    const whole = validate(sidecarSchema, data, { file, lineOf });
    if (!whole.data) return { sidecar: NO_SIDECAR, problems: whole.problems };
    const { entries: rawEntries = {}, ...seed } = whole.data;
    const problems: Problem[] = [];
    const entries = new Map<string, SidecarEntry>();
    for (const [number, facts] of Object.entries(rawEntries)) {
      const place = { file, lineOf: (path: readonly (string | number)[]) => lineOf(['entries', number, ...path]) };
      if (!/^[1-9]\d*$/.test(number)) {
        const what = `“${number}” is no entry number`;
        problems.push({ file, line: place.lineOf([]), what, fix: 'Write the number of the entry, such as 12' });
        continue;
      }
      const entry = validate(sidecarEntry, facts, place);
      if (entry.data) entries.set(number, entry.data);
      else problems.push(...entry.problems.map((problem) => within(`entries.${number}`, problem)));
    }
    return { sidecar: { seed, entries }, problems };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { sidecar: NO_SIDECAR, problems: [...error.problems] };
  }
}

/** What the sidecar says of one entry: its own facts before those of the whole seed. */
export function factsOf(sidecar: Sidecar, entry: number | undefined): SidecarEntry {
  if (entry === undefined) return sidecar.seed;
  const shared = Object.entries(sidecar.seed).filter(
    ([field]) => !['title', 'id', 'summary', 'chapters'].includes(field),
  );
  return { ...Object.fromEntries(shared), ...sidecar.entries.get(String(entry)) };
}

function within(field: string, problem: Problem): Problem {
  return { ...problem, field: problem.field ? `${field}.${problem.field}` : field };
}
