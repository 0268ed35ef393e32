import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/**
 * Keeps things in a folder of files. A folder that cannot be written to keeps nothing; a file that was written in part
 * is told by its sum.
 */
export function keepIn(folder: string): Keep {
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  // Looked for once: in a first run nothing is there, and to be told so of each file costs more than to read it.
  let present: Set<string> | undefined;
  const encoder = new TextEncoder();
  // Every text is made into bytes once, to be summed up and written, in a stretch of memory that serves them all.
  let scratch = Buffer.alloc(1 << 16);
  return {
    read(name, key) {
      try {
        present ??= new Set(readdirSync(folder));
        if (!present.has(`${name}.json`)) return undefined;
        const bytes = readFileSync(pathOf(name));
        const payload = bytes.subarray(HEAD);
        if (bytes.toString('latin1', 0, HEAD) !== headOf(key, payload)) return undefined;
        return JSON.parse(payload.toString()) as unknown;
      } catch {
        present ??= new Set();
        return undefined;
      }
    },
    write(name, key, value) {
      const text = JSON.stringify(value);
      const most = HEAD + 3 * text.length;
      if (scratch.length < most) scratch = Buffer.alloc(most);
      const { written } = encoder.encodeInto(text, scratch.subarray(HEAD));
      const payload = scratch.subarray(HEAD, HEAD + written);
      scratch.write(headOf(key, payload), 'latin1');
      try {
        if (!present?.size) mkdirSync(folder, { recursive: true });
        writeFileSync(pathOf(name), scratch.subarray(0, HEAD + written));
        present?.add(`${name}.json`);
      } catch {
        // The next run takes longer, that is all.
      }
    },
  };
}

/** The length of what stands before the payload: two sums in hexadecimal digits. */
const HEAD = 130;

function headOf(key: string, payload: Uint8Array): string {
  return `${sha256(key)} ${sha256(payload)}\n`;
}

/** A key for anything made of plain data: equal data gives equal keys, however its maps and fields are ordered. */
export function keyFor(...parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts.map(inOrder)));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value instanceof Map ? [...value] : Object.entries(value);
  const sorted = fields.sort(byKey).map(([key, field]: [unknown, unknown]) => [key, inOrder(field)]);
  return value instanceof Map ? ['map', ...sorted] : Object.fromEntries(sorted as [string, unknown][]);
}

function byKey([a]: [unknown, unknown], [b]: [unknown, unknown]): number {
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
