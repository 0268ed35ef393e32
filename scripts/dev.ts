import { readConfig } from '../src/catalogue/read.ts';
import { place } from '../src/place.ts';
import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';
import { root } from './support/root.ts';
import { portNumber } from './support/serve.ts';
import { setPlace } from './support/site.ts';

await runCommand(async () => {
  const { content, out, port, host } = flags;
  const options = readOptions({
    command: 'npm run dev --',
    about: 'Serves the archive while you edit it: every change to content or code shows at once.',
    flags: { content, out: { ...out, help: 'The last build, which search reads (dist).' }, port, host },
  });
  setPlace(options);
  const config = await readConfig(place.content, []);
  process.env['LONGHAND_LANGUAGE'] = config?.language ?? 'en';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { dev } = await import('astro');
  await dev({
    root,
    server: {
      ...(options.port === undefined ? {} : { port: portNumber(options.port) }),
      ...(options.host === undefined ? {} : { host: options.host }),
    },
  });
});
