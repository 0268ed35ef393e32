import pc from 'picocolors';
import { serveFolder } from './server.ts';
import { assertBuilt, normalizeBase, outFolder } from './site.ts';
import { readMarker } from './stage.ts';

export interface ServeSiteOptions {
  base?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
}

/** Serves the site in the out folder until the process is told to end, and prints where. */
export async function serveSite({ base, port, host }: ServeSiteOptions): Promise<void> {
  const folder = outFolder();
  assertBuilt(folder);
  const served = await serveFolder({
    folder,
    base: normalizeBase(base ?? (await readMarker(folder))?.base ?? '/'),
    port: port === undefined ? undefined : portNumber(port),
    ...(host === undefined ? {} : { host }),
  });
  console.log(`\n  ${pc.bold('The archive is open:')} ${pc.cyan(served.url)}\n  ${pc.dim('Ctrl+C closes it.')}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void served.close().then(() => process.exit(0)));
  }
}

/** The number of a `--port` option. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new Error(`--port takes a number from 0 to 65535, not "${text}".`);
  return port;
}
