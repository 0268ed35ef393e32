import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './support/fail.ts';
import { runNode } from './support/program.ts';
import { root } from './support/root.ts';

await runCommand(async () => {
  const folder = join(root, 'scripts', 'bench');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const asked = process.argv.slice(2);
  if (asked.includes('--help') || asked.includes('-h')) {
    console.log(`Measures how fast Longhand is.\n\nUsage: npm run bench -- [NAME ...]\n\n  ${names.join('\n  ')}`);
    return;
  }
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no bench ${unknown}. There are: ${names.join(', ')}.`);
  for (const name of asked.length > 0 ? asked : names) {
    console.log(`\n${name}`);
    const { code } = await runNode(join(folder, `${name}.ts`), []);
    if (code !== 0) process.exitCode = code;
  }
});
