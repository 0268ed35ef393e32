import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../support/program.ts';
import { root } from '../support/root.ts';

/** Seconds for ingest and for a build of this project's own archive: with nothing kept from before, and again. */
const folder = await mkdtemp(join(tmpdir(), 'longhand-bench-'));
const env = { ...process.env, LONGHAND_CACHE: join(folder, 'cache') };
const steps: [name: string, script: string, args: string[]][] = [
  ['ingest, all new', 'ingest.ts', ['--content', join(folder, 'content')]],
  ['ingest, unchanged', 'ingest.ts', ['--content', join(folder, 'content')]],
  ['build, cold', 'build.ts', ['--out', join(folder, 'dist')]],
  ['build, warm', 'build.ts', ['--out', join(folder, 'dist')]],
];
try {
  for (const [name, script, args] of steps) {
    const start = performance.now();
    const { code, output } = await runNode(join(root, 'scripts', script), args, { keep: true, env });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`  ${name.padEnd(20)} ${seconds.padStart(6)} s${code === 0 ? '' : `  failed\n${output}`}`);
    if (code !== 0) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
