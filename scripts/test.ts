import { findBrowser } from '../test/support/browser.ts';
import { runCommand } from './support/fail.ts';
import { programFile, runNode } from './support/program.ts';

const HELP = `Runs the tests: units, the whole site, and a real browser.

Usage: npm test -- [options of vitest] [part of a file name]

  --project unit   Only what needs neither a build nor a browser.
  --project site   Only the whole site.

CHROME_PATH names a browser; LONGHAND_BROWSER=brought takes the one that comes with the packages.`;

await runCommand(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return;
  }
  const browser = await findBrowser();
  console.log(`Browser: ${browser.path} (${browser.from})`);
  const { code } = await runNode(programFile('vitest'), ['run', ...args]);
  process.exitCode = code;
});
