import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './lock.ts';

/** The rooms whose code decides what becomes of a seed. */
const ROOMS = ['transcript', 'schemas', 'markdown', 'ingest'];

let known: string | undefined;

/**
 * What the code of ingest is known by: its own files, the packages that it stands on, and the Node that runs it with its
 * tables of Unicode. When any of them changes, nothing counts that was kept before.
 */
export function codeDigest(): string {
  return (known ??= makeDigest(fileURLToPath(new URL('../..', import.meta.url))));
}

function makeDigest(root: string): string {
  const parts = [process.version, process.versions.icu ?? '', process.versions.unicode ?? ''];
  for (const room of ROOMS) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files.map((file) => file.replaceAll('\\', '/')).sort())
      parts.push(`${room}/${name}`, readFileSync(join(folder, name), 'utf8'));
  }
  parts.push(readFileSync(join(root, 'package.json'), 'utf8'));
  return sha256(parts.join('\0'));
}
