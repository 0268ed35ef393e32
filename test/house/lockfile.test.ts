import { describe, expect, test } from 'vitest';
import { readPackage, readProjectFile } from '../support/files.ts';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, Locked> };

/** Where Node would find a package from inside another: its own folder, then every folder above. */
function lockedFor(inside: string, name: string): Locked | undefined {
  const folder = inside === '' ? '' : `${inside}/`;
  const found = packages[`${folder}node_modules/${name}`];
  if (found || inside === '') return found;
  const above = inside.lastIndexOf('/node_modules/');
  return lockedFor(above === -1 ? '' : inside.slice(0, above), name);
}

describe('the lock file', () => {
  test('holds the binaries of every platform, not only those of the machine that wrote it', () => {
    const missing = Object.entries(packages).flatMap(([inside, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, wanted]) => {
          const locked = lockedFor(inside, name);
          return !locked || (/^\d/.test(wanted) && locked.version !== wanted);
        })
        .map(([name, wanted]) => `${name}@${wanted} of ${inside || 'the project'}`),
    );
    expect(missing).toEqual([]);
  });

  test('agrees with package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = readPackage();
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test('names no one’s private registry', () => {
    const named = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    expect(named.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});
