import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCommand } from '../support/fail.ts';
import { makeTalks, rewordSeed, seedFiles, type MadeUpSeeds, type TalkShape } from '../support/made-up-seeds.ts';
import { measure } from '../support/measure.ts';
import { readOptions } from '../support/options.ts';
import { root } from '../support/root.ts';

const SHAPES: readonly TalkShape[] = ['markdown', 'stamps', 'vtt', 'srt'];
const WORDS = 10_000;

/**
 * Measures ingest by the kind of seed: made-up archives with the shapes of the seeds at hand and of what else people
 * bring. What it costs to read one small seed, which is mostly start-up, is taken off.
 */
await runCommand(async () => {
  const options = readOptions({
    command: 'npm run bench -- ingest',
    about: 'Measures how many MB a second ingest reads, by the kind of seed, at first and when nothing has changed.',
    flags: {
      mb: { type: 'string', value: 'N', help: 'Size of each made-up archive (10).' },
      only: { type: 'string', value: 'NAME', help: 'Only kinds whose name has this in it.' },
      keep: { type: 'boolean', help: 'Keep the folder of the measurement, and tell where it is.' },
    },
  });
  const least = Number(options.mb ?? 10) * 1e6;
  const folder = mkdtempSync(join(tmpdir(), 'longhand-bench-'));
  const kinds: [name: string, make: (seeds: string) => MadeUpSeeds][] = [
    ...seedFiles(join(root, 'seeds')).map((file): (typeof kinds)[number] => [
      `like ${basename(file)}`,
      (seeds) => rewordSeed(file, seeds, least),
    ]),
    ...SHAPES.map((shape): (typeof kinds)[number] => [
      shape,
      (seeds) => makeTalks(shape, seeds, { files: Math.ceil(least / WORDS / 5.6), words: WORDS }),
    ]),
    ['the seeds themselves', (seeds) => copySeeds(seeds)],
  ];
  try {
    const nothing = join(folder, 'nothing');
    makeTalks('markdown', join(nothing, 'seeds'), { files: 1, words: 200 });
    const startUp = (await run(nothing)).cpu ?? 0;
    console.log(`start-up ${startUp.toFixed(2)} s of processor time\n`);
    console.log(['kind'.padEnd(30), '   MB', 'files', '  MB/s', 'memory', 'unchanged'].join('  '));
    for (const [name, make] of kinds) {
      if (options.only !== undefined && !name.includes(options.only)) continue;
      const own = join(folder, name.replaceAll(' ', '-'));
      const { bytes, files } = make(join(own, 'seeds'));
      const first = await run(own);
      const second = await run(own);
      const seconds = (measured: typeof first): number => Math.max(0.01, (measured.cpu ?? measured.wall) - startUp);
      const row = [
        name.padEnd(30),
        (bytes / 1e6).toFixed(1).padStart(5),
        String(files).padStart(5),
        (bytes / 1e6 / seconds(first)).toFixed(1).padStart(6),
        `${Math.round((first.memory ?? 0) / 1e6)} MB`.padStart(6),
        `${seconds(second).toFixed(2)} s`.padStart(9),
      ];
      console.log(row.join('  '));
    }
  } finally {
    if (options.keep) console.log(`\nKept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
});

async function run(folder: string): Promise<Awaited<ReturnType<typeof measure>>> {
  const args = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')];
  const env = { ...process.env, LONGHAND_CACHE: join(folder, 'cache') };
  const measured = await measure(join(root, 'scripts', 'ingest.ts'), args, env);
  if (measured.code !== 0) throw new Error(`ingest failed:\n${measured.output}`);
  return measured;
}

/** The seeds of this project with their sidecars, into an archive that is empty. */
function copySeeds(to: string): MadeUpSeeds {
  const from = join(root, 'seeds');
  cpSync(from, to, { recursive: true });
  const files = seedFiles(from);
  return {
    files: files.length,
    bytes: readdirSync(from).reduce((sum, name) => sum + statSync(join(from, name)).size, 0),
  };
}
