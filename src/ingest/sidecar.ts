import { ContentError, type Problem } from '../markdown/problem.ts';
import { validate } from '../markdown/validate.ts';
import { parseYaml, type FieldPath } from '../markdown/yaml.ts';
import type { Corrections } from '../schemas/corrections.ts';
import { sidecar as sidecarSchema, sidecarEntry, type SidecarEntry } from '../schemas/sidecar.ts';

/** A cataloguer's facts about a seed, by entry. */
export interface Sidecar {
  /** Facts about every entry of the seed. */
  seed: SidecarEntry;
  /** Facts about one entry, by its number as written. */
  entries: ReadonlyMap<string, SidecarEntry>;
  /** The line of a field, from 1. */
  lineOf: (path: FieldPath) => number;
}

export const NO_SIDECAR: Sidecar = { seed: {}, entries: new Map(), lineOf: () => 1 };

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
    return { sidecar: { seed, entries, lineOf }, problems };
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
  const own = sidecar.entries.get(String(entry));
  const corrections = joined(own?.corrections, sidecar.seed.corrections);
  return { ...Object.fromEntries(shared), ...own, ...(corrections ? { corrections } : {}) };
}

/** An entry's own corrections and those of the seed, which hold beside them. */
function joined(own: Corrections | undefined, shared: Corrections | undefined): Corrections | undefined {
  if (own === undefined || shared === undefined) return own ?? shared;
  const list = (written: Corrections): Exclude<Corrections, Record<string, string>> =>
    Array.isArray(written) ? written : Object.entries(written).map(([heard, meant]) => ({ heard, meant }));
  const known = new Set(list(own).map(({ heard }) => heard.toLowerCase()));
  return [...list(own), ...list(shared).filter(({ heard }) => !known.has(heard.toLowerCase()))];
}

function within(field: string, problem: Problem): Problem {
  return { ...problem, field: problem.field ? `${field}.${problem.field}` : field };
}
