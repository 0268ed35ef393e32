import pc from 'picocolors';
import { runCommand } from './support/fail.ts';
import { readOptions } from './support/options.ts';
import { programFile, runNode, type Finished } from './support/program.ts';

type Check = [name: string, file: string, args: string[]];

await runCommand(async () => {
  readOptions({
    command: 'npm run check --',
    about: 'Checks types, templates, style and formatting. Says nothing about what is right.',
    flags: {},
  });
  // The types of the content collections are made, not kept: everything below reads them.
  const sync = await runNode(programFile('astro'), ['sync'], { keep: true });
  if (sync.code !== 0) throw new Error(`astro sync failed.\n${sync.output}`);
  const checks: Check[] = [
    ['eslint', programFile('eslint'), ['.', '--max-warnings', '0']],
    ['tsc', programFile('typescript', 'tsc'), ['--noEmit', '--pretty']],
    ['astro check', programFile('astro'), ['check', '--minimumSeverity', 'warning']],
    ['prettier', programFile('prettier'), ['--check', '.']],
  ];
  const failed = await runTwoAtOnce(checks);
  if (failed > 0) throw new Error(`${failed} of ${checks.length} checks failed.`);
});

/** Two at a time: each takes a core and much memory. Gives the number that failed. */
async function runTwoAtOnce(checks: Check[]): Promise<number> {
  const waiting = [...checks];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [name, file, args] = check;
      const result: Finished = await runNode(file, args, { keep: true });
      const passed = result.code === 0;
      if (!passed) failed++;
      console.log(passed ? `${pc.green('✓')} ${name}` : `${pc.red('✗')} ${name}\n${result.output}`);
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}
