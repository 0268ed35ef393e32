import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import { buildSite, describeBuild } from './support/build.ts';
import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';
import { runNode } from './support/program.ts';
import { root } from './support/root.ts';
import { serveSite } from './support/serve.ts';
import { setPlace } from './support/site.ts';

await runCommand(async () => {
  const { seeds, content, out, base, site, port, host } = flags;
  const options = readOptions({
    command: 'npm start --',
    about:
      'Reads the seeds, builds the archive and opens it on this machine.\n' +
      'With --content and without --seeds nothing is read in: that archive is built as it stands.',
    flags: { seeds, content, out, base, site, port, host },
  });
  setPlace(options);
  if (options.seeds !== undefined || (options.content === undefined && existsSync('seeds'))) {
    console.log(pc.bold('Reading the seeds'));
    await ingest(options.seeds);
  }
  console.log(pc.bold('Building the site'));
  console.log(describeBuild(await buildSite(options)));
  await serveSite(options);
});

/** In a process of its own, whose messages and table pass through. */
async function ingest(seeds: string | undefined): Promise<void> {
  const args = seeds === undefined ? [] : ['--seeds', resolve(seeds)];
  const { code } = await runNode(join(root, 'scripts', 'ingest.ts'), args);
  if (code !== 0)
    throw new Error('The seeds could not all be read, so nothing was built. The messages above say where.');
}
