/**
 * Runs a program of this project under a Node that is new enough for it: `node scripts/run.mjs PROGRAM [ARG ...]`,
 * where PROGRAM is a file (`scripts/ingest.ts`) or an installed command (`vitest`).
 *
 * Plain JavaScript of 2019, because it is the one file that an old Node must be able to read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** True for the versions that Astro, Vitest and type stripping all accept: 22.18 or later, 24, 26 or later. */
export function isFit(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}

/** The Node that npm itself runs on comes first; the one that this project brings is for machines whose own is too old. */
function findNode() {
  const candidates = [process.env.npm_node_execpath, process.execPath, ...broughtNodes()];
  for (const path of candidates) {
    if (!path || !existsSync(path)) continue;
    const version =
      realpathSync(path) === realpathSync(process.execPath)
        ? process.version
        : String(spawnSync(path, ['--version']).stdout || '').trim();
    if (version && isFit(version)) return path;
  }
  console.error(
    `Longhand needs Node 22.18, 24 or 26 and found ${process.version}.\n` +
      `On this platform (${process.platform} ${process.arch}) it cannot bring its own: install Node 24 from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}

function broughtNodes() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  return names.map((name) => join(root, 'node_modules', name, 'bin', file));
}

function findProgram(name) {
  if (/\.m?[jt]s$/.test(name)) return resolve(root, name);
  const packageFile = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return join(dirname(packageFile), typeof bin === 'string' ? bin : bin[name]);
}

function main([program, ...args]) {
  const node = findNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', findProgram(program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: dirname(node) + (process.platform === 'win32' ? ';' : ':') + process.env.PATH },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) main(process.argv.slice(2));
