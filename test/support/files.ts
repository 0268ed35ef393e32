import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/support/root.ts';

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.astro', '.longhand']);

/** Files of the project below a folder, as sorted slash paths from the root; nothing that is made or installed. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (NOT_OURS.has(entry.name) || /\.staging-\d/.test(entry.name)) return [];
      return entry.isDirectory() ? projectFiles(path) : [path];
    })
    .sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export interface PackageFile {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

export function readPackage(): PackageFile {
  return JSON.parse(readProjectFile('package.json')) as PackageFile;
}
