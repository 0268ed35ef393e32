import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, unpack, type Engine } from '../../src/search/client/engine.ts';

/** An index in a folder, opened as the browser opens it, with what was read of it. */
export async function engineOf(folder: string): Promise<{ engine: Engine; read: { name: string; bytes: number }[] }> {
  const read: { name: string; bytes: number }[] = [];
  const engine = await openEngine(async (name) => {
    const packed = await readFile(join(folder, name));
    read.push({ name, bytes: packed.length });
    return unpack(new Uint8Array(packed));
  });
  return { engine, read };
}
