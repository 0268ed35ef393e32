import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './support/fail.ts';
import { runNode } from './support/program.ts';
import { root } from './support/root.ts';

await runCommand(async () => {
  const folder = join(root, 'scripts', 'bench');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'generate-archive.ts')
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const args = process.argv.slice(2);
  const first = args.findIndex((arg) => arg.startsWith('-'));
  const asked = first === -1 ? args : args.slice(0, first);
  const options = args.slice(asked.length);
  if (asked.length === 0 && options.some((option) => ['--help', '-h'].includes(option))) {
    const usage = 'npm run bench -- [NAME ...] [options of the bench]';
    console.log(`Measures how fast Longhand is.\n\nUsage: ${usage}\n\n  ${names.join('\n  ')}`);
    return;
  }
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no bench ${unknown}. There are: ${names.join(', ')}.`);
  for (const name of asked.length > 0 ? asked : names) {
    console.log(`\n${name}`);
    const { code } = await runNode(join(folder, `${name}.ts`), options);
    if (code !== 0) process.exitCode = code;
  }
});
