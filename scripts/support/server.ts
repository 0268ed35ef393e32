import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import sirv from 'sirv';

export interface ServeOptions {
  folder: string;
  /** `/` or `/sub/`. */
  base: string;
  host?: string;
  /** A port that must be free; 0 for any. Absent: 4321 or the next free one. */
  port?: number | undefined;
}

export interface Served {
  /** Address of the home page. */
  url: string;
  close: () => Promise<void>;
}

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 30;

/** Serves a built site as a static host would: compressed, folders by their index, what is missing by `404.html`. */
export async function serveFolder({ folder, base, host = '127.0.0.1', port }: ServeOptions): Promise<Served> {
  // `dev` looks at the disk for every request, so that a new build shows at once.
  const files = sirv(folder, { dev: true, etag: true });
  const pack = compression();
  const server = createServer((request, response) => {
    pack(request as Parameters<typeof pack>[0], response as Parameters<typeof pack>[1], () =>
      answer(request, response),
    );
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    const missing = (): void => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    const isHidden = /\/\.(?!well-known\/)/.test(decodePath(url));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (url.startsWith(base) && !isHidden) {
      request.url = url.slice(base.length - 1);
      files(request, response, missing);
    } else if (url === '/' || `${url}/` === base) {
      response.writeHead(302, { Location: base }).end();
    } else {
      missing();
    }
  };
  await listen(server, host, port);
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path of a request, or the text as it came where it is no proper address. */
function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return url;
  }
}

async function listen(server: Server, host: string, port: number | undefined): Promise<void> {
  const ports = port === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, n) => FIRST_PORT + n) : [port];
  for (const candidate of ports) {
    if (await tryPort(server, host, candidate)) return;
  }
  throw new Error(
    port === undefined
      ? `No port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} is free. Give one with --port.`
      : `Port ${port} is taken. Give another one with --port, or none.`,
  );
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || (error.code === 'EACCES' && port > 0)) resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
