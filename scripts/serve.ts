import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';
import { serveSite } from './support/serve.ts';
import { setPlace } from './support/site.ts';

await runCommand(async () => {
  const { out, base, port, host } = flags;
  const options = readOptions({
    command: 'npm run serve --',
    about: 'Serves the built site on this machine.',
    flags: { out, base: { ...base, help: 'Folder of the site on its host (as it was built).' }, port, host },
  });
  setPlace({ out: options.out });
  await serveSite(options);
});
