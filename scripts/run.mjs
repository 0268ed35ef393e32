/**
 * Runs a program of this project under a Node that is new enough for it: `node scripts/run.mjs PROGRAM [ARG ...]`,
 * where PROGRAM is a file (`scripts/ingest.ts`) or an installed command (`prettier`).
 *
 * Plain JavaScript of 2019, because it is the one file that an old Node must be able to read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** True for the versions that Astro, Vitest and type stripping all accept: 22.18 or later, 24, 26 or later. */
export function isFit(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}

/**
 * The first fit Node among these, or undefined: the one that npm itself runs on, which is the user's own; the one that
 * reads this; the one that this project brings. (Inside npm's scripts `node` is already the brought one.)
 */
export function findNode(candidates = [process.env.npm_node_execpath, process.execPath, ...broughtNodes()]) {
  return candidates.find((path) => path && existsSync(path) && isFit(versionOf(path)));
}

/** As it tells itself, or empty where the file does not run here, such as a glibc Node on a musl machine. */
function versionOf(path) {
  if (realpathSync(path) === realpathSync(process.execPath)) return process.version;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10000 });
  return (stdout || '').trim();
}

/** Where the packages for this platform keep their Node. */
export function broughtNodes(platform = process.platform, arch = process.arch, folder = root) {
  const [system, file] = platform === 'win32' ? ['win', 'node.exe'] : [platform, 'node'];
  const names = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`];
  return names.map((name) => join(folder, 'node_modules', name, 'bin', file));
}

function findProgram(name) {
  if (/\.[cm]?[jt]s$/.test(name)) return resolve(root, name);
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function main([program, ...args]) {
  if (!program) fail('Usage: node scripts/run.mjs PROGRAM [ARG ...]');
  if (!existsSync(join(root, 'node_modules')))
    fail('The packages are not installed yet. Run this first:\n\n  npm ci\n');
  const node = findNode();
  if (!node) {
    fail(
      `Longhand needs Node 22.18, 24 or 26 and found ${process.version}.\n` +
        `On this platform (${process.platform} ${process.arch}) it cannot bring its own: ` +
        'install Node 24 from https://nodejs.org and run the command again.',
    );
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', findProgram(program), ...args], {
    stdio: 'inherit',
    env: {
      // Node keeps what it compiled there, and starts in half the time.
      NODE_COMPILE_CACHE: join(root, '.longhand', 'compiled'),
      ...process.env,
      PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A shell that npm started does not pass on the signal that ends it: without it nobody would end the child.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();
  child.on('error', (error) => fail(`${node} cannot be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  main(process.argv.slice(2));
}
