import { describe, expect, test } from 'vitest';
import { projectFiles, readPackage, readProjectFile } from '../support/files.ts';
import { projectImports } from '../support/imports.ts';

const CEILING = 400;
const code = ['src', 'scripts', 'test'].flatMap((folder) => projectFiles(folder)).filter((file) => !isFixture(file));

function isFixture(file: string): boolean {
  return file.startsWith('test/fixtures/');
}

describe('the files of the house', () => {
  test(`no source file is longer than ${CEILING} lines`, () => {
    const long = code
      .filter((file) => /\.(?:ts|mjs|astro|css)$/.test(file))
      .map((file) => ({ file, lines: readProjectFile(file).split('\n').length }))
      .filter(({ lines }) => lines > CEILING);
    expect(long).toEqual([]);
  });

  test('no file names a place on the machine of whoever wrote it', () => {
    const own = ['home', 'Users', 'root', 'work', 'tmp'].map((name) => `/${name}/`);
    const listed = [
      ...code,
      ...projectFiles('public'),
      'astro.config.mjs',
      'README.md',
      'CONTRIBUTING.md',
      'package.json',
    ];
    const wrong = listed
      .filter((file) => !/\.(?:png|ico|woff2|jpg)$/.test(file) && file !== 'test/house/files.test.ts')
      .flatMap((file) =>
        readProjectFile(file)
          .split('\n')
          .flatMap((line, index) =>
            own.some((path) => new RegExp(`(?<![\\w.:/}-])${path}`).test(line))
              ? [`${file}:${index + 1}: ${line.trim()}`]
              : [],
          ),
      );
    expect(wrong).toEqual([]);
  });

  test('every package that the site and its commands depend on is really used', () => {
    const imported = new Set(
      projectImports(['src', 'scripts', 'astro.config.mjs']).map(({ specifier }) => packageOf(specifier ?? '')),
    );
    const mentioned = [...projectFiles('src'), 'astro.config.mjs']
      .filter((file) => /\.(?:css|astro|mjs|ts)$/.test(file))
      .map(readProjectFile)
      .join('\n');
    const unused = Object.keys(readPackage().dependencies).filter(
      // Fonts are taken from their package by path, in a style sheet or in the configuration.
      (name) => !imported.has(name) && !(name.startsWith('@fontsource') && mentioned.includes(name)),
    );
    expect(unused).toEqual([]);
  });

  test('what the site needs to run is a dependency, not a tool of the developers', () => {
    const developers = Object.keys(readPackage().devDependencies);
    const wrong = projectImports(['src'])
      .filter(({ specifier }) => developers.includes(packageOf(specifier ?? '')))
      .filter(({ specifier }) => !['mdast', 'hast', 'node'].includes(packageOf(specifier ?? '')));
    expect(wrong).toEqual([]);
  });

  test('all versions are exact, so that an installation is the same everywhere', () => {
    const { dependencies, devDependencies, optionalDependencies } = readPackage();
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

/** `@astrojs/sitemap` of `@astrojs/sitemap/x`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
