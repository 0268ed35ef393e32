import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/fail.ts';
import { measure, table, type Measured } from '../support/measure.ts';
import { readOptions } from '../support/options.ts';
import { root } from '../support/root.ts';
import { generateArchive } from './generate-archive.ts';

/**
 * Measures ingest and build: of this project's own archive, or of a made-up one of any size. Builds begin with nothing
 * kept from before, then with everything, then after an edit of one episode.
 */
await runCommand(async () => {
  const options = readOptions({
    command: 'npm run bench -- build',
    about: 'Measures how long ingest and build take, and how much memory.',
    flags: {
      episodes: { type: 'string', value: 'N', help: 'Build a made-up archive of so many episodes (this archive).' },
      words: { type: 'string', value: 'N', help: 'Words of a made-up episode (10000).' },
      keep: { type: 'boolean', help: 'Keep the folder of the measurement, and tell where it is.' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'longhand-bench-'));
  const content = join(folder, 'content');
  const env = { ...process.env, LONGHAND_CACHE: join(folder, 'cache') };
  const rows: [string, Measured][] = [];
  const run = async (name: string, script: string, args: string[]): Promise<void> => {
    const measured = await measure(join(root, 'scripts', script), args, env);
    rows.push([name, measured]);
    if (measured.code !== 0) throw new Error(`${name} failed:\n${measured.output}`);
  };
  const build = ['--content', content, '--out', join(folder, 'dist')];
  try {
    if (options.episodes === undefined) {
      await run('ingest, all new', 'ingest.ts', ['--content', content]);
      await run('ingest, unchanged', 'ingest.ts', ['--content', content]);
    } else {
      generateArchive(content, { episodes: Number(options.episodes), words: Number(options.words ?? 10_000) });
    }
    await run('build, cold', 'build.ts', build);
    await run('build, warm', 'build.ts', build);
    await editOne(content);
    await run('build, one edit', 'build.ts', build);
    console.log(table(rows));
  } finally {
    if (options.keep) console.log(`\nKept: ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
});

/** Says one thing more in the first transcript. */
async function editOne(content: string): Promise<void> {
  const { readArchive } = await import('../../src/catalogue/read.ts');
  const { episodes } = await readArchive(content);
  const file = join(content, episodes.find(({ data }) => data.kind === 'transcript')?.file ?? '');
  await writeFile(file, `${await readFile(file, 'utf8')}\nAnd that is all for today.\n`);
}
