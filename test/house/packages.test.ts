import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';

/** What the archive is built with, by choice of those it is built for. */
const CHOSEN = ['astro', 'remark', 'rehype', 'pagefind', 'gray-matter', 'vitest'];

async function codeBelow(folder: string): Promise<string> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name));
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
  return texts.join('\n');
}

describe('the packages that the project is built on', () => {
  test('are in its list of packages, and each is used', async () => {
    const text = await readFile(join(root, 'package.json'), 'utf8');
    const manifest = JSON.parse(text) as Record<string, Record<string, string>>;
    const listed = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] });
    const code = (await Promise.all(['src', 'scripts', 'test'].map(codeBelow))).join('\n');
    for (const name of CHOSEN) {
      expect(listed).toContain(name);
      expect(code).toMatch(new RegExp(`from '${name}'`));
    }
  });
});
