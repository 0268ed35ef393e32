import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';
import { buildSite, describeBuild } from './support/build.ts';

await runCommand(async () => {
  const { content, out, base, site, 'check-links': checkLinks } = flags;
  const options = readOptions({
    command: 'npm run build --',
    about: 'Builds the archive into a static site that any web server can hold.',
    flags: { content, out, base, site, 'check-links': checkLinks },
  });
  const built = await buildSite({ ...options, checkLinks: options['check-links'] });
  console.log(describeBuild(built));
});
