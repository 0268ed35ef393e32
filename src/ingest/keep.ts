import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './lock.ts';

/**
 * What one run found out and another may use again. Results never depend on it: whatever is kept is known by a key made
 * from all that it was made from, and what is missing or damaged is made anew.
 */
export interface Keep {
  /** What was kept under a name, if it was made from the same. */
  read(name: string, key: string): unknown;
  /** In place of what the name had. */
  write(name: string, key: string, value: unknown): void;
}

export const NO_KEEP: Keep = { read: () => undefined, write: () => undefined };

/** Keeps things in a folder of files. A folder that cannot be written to keeps nothing. */
export function keepIn(folder: string): Keep {
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    read(name, key) {
      try {
        const text = readFileSync(pathOf(name), 'utf8');
        const end = text.indexOf('\n');
        const payload = text.slice(end + 1);
        if (text.slice(0, end) !== `${key} ${sha256(payload)}`) return undefined;
        return JSON.parse(payload) as unknown;
      } catch {
        return undefined;
      }
    },
    write(name, key, value) {
      const payload = JSON.stringify(value);
      const staging = `${pathOf(name)}.${process.pid}.part`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(staging, `${key} ${sha256(payload)}\n${payload}`);
        renameSync(staging, pathOf(name));
      } catch {
        // The next run takes longer, that is all.
      }
    },
  };
}

/** A key for anything made of plain data: equal data gives equal keys, however its maps and fields are ordered. */
export function keyFor(...parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts, (_, value: unknown) => sorted(value)));
}

function sorted(value: unknown): unknown {
  if (value instanceof Map) return ['map', ...[...value].sort(byKey)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(byKey));
}

function byKey([a]: [unknown, unknown], [b]: [unknown, unknown]): number {
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
