import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';
import { alone, plainEnv, runScript } from '../support/build.ts';

/** Starts a command that stays, and gives the address that it prints. */
async function open(
  script: string,
  args: string[],
  env = {},
): Promise<{ url: string; child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', `${script}.ts`), ...args], {
    cwd: root,
    env: plainEnv(env),
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/(?:localhost|[\d.]+):\d+\/\S*/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}:\n${said}`)));
  });
  return { url, child, said };
}

async function close(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

describe('serve', () => {
  test('serves a site at the base that it was built for, and ends quietly', async () => {
    const { url, child } = await open('serve', ['--out', inject('subSite').folder]);
    expect(new URL(url).pathname).toBe('/sub/');
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(new URL('/', url))).url).toBe(url);
    expect((await fetch(`${url}nothing/here/`)).status).toBe(404);
    for (const path of ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '.longhand.json'])
      expect((await fetch(url + path)).status, path).toBe(404);
    expect(await close(child)).toBe(0);
  });

  test('takes the next port when its own is taken', async () => {
    const blocker = createServer();
    // Taken by this test or by whoever was there before: either way it is taken.
    await new Promise<void>((resolve) =>
      blocker.once('error', () => resolve()).listen(4321, '127.0.0.1', () => resolve()),
    );
    const { url, child } = await open('serve', ['--out', inject('site').folder]);
    expect(new URL(url).port).not.toBe('4321');
    await close(child);
    blocker.close();
  });

  test('tells how to build when there is nothing to serve', async () => {
    const { code, output } = await runScript('serve', ['--out', join(inject('folder'), 'nothing')]);
    expect(code).toBe(1);
    expect(output).toContain('npm run build');
  });
});

describe('start', () => {
  test('reads seeds in, builds and serves, and prints the address', async () => {
    const folder = join(inject('folder'), 'start');
    await mkdir(join(folder, 'seeds'), { recursive: true });
    const talk = ['Good evening, and welcome to the lamp room.', 'Thank you. It is warmer than it looks.'];
    const lines = Array.from({ length: 8 }, (_, n) => `${n % 2 ? 'Bo' : 'Ada'}: ${talk[n % 2]!} That was part ${n}.`);
    await writeFile(join(folder, 'seeds', 'lamp-room.txt'), lines.join('\n\n'));
    const place = [
      '--seeds',
      join(folder, 'seeds'),
      '--content',
      join(folder, 'content'),
      '--out',
      join(folder, 'site'),
    ];
    const { url, child } = await alone(inject('folder'), () =>
      open('start', [...place, '--port', '0'], { LONGHAND_CACHE: join(folder, 'cache') }),
    );
    const index = await (await fetch(`${url}episodes/`)).text();
    const path = /href="\/(episodes\/[^"/]+\/[^"/]+\/)"/.exec(index)?.[1];
    expect(path).toBeDefined();
    expect(await (await fetch(url + path!)).text()).toContain('It is warmer than it looks.');
    await close(child);
  });
});

describe('dev', () => {
  test('shows a change of a text without being started anew', async () => {
    const folder = join(inject('folder'), 'dev');
    const content = join(folder, 'content');
    await cp(join(root, 'test', 'fixtures', 'archive'), content, { recursive: true });
    // It writes Astro's generated types, as a build does, so the whole visit is made alone.
    await alone(inject('folder'), async () => {
      const cache = join(folder, 'cache');
      const { url, child } = await open('dev', ['--content', content, '--out', inject('site').folder, '--port', '0'], {
        LONGHAND_CACHE: cache,
      });
      try {
        const page = `${url}episodes/harbour-talks/tide-clocks/`;
        expect(await (await fetch(page)).text()).toContain('does not read the manual');
        const file = join(content, 'episodes', 'harbour-talks', 'tide-clocks.md');
        await writeFile(file, (await readFile(file, 'utf8')).replace('does not read the manual', 'asks the gulls'));
        await expect.poll(async () => (await fetch(page)).text(), { timeout: 30_000 }).toContain('asks the gulls');
      } finally {
        await close(child);
      }
    });
  });
});

describe('every command', () => {
  test.each(['build', 'serve', 'start', 'dev', 'ingest', 'shots', 'bench', 'test', 'check'])(
    '%s explains itself with --help',
    async (name) => {
      const { code, output } = await runScript(name, ['--help']);
      expect(code).toBe(0);
      expect(output).toMatch(/Usage/);
    },
  );

  test.each(['build', 'serve', 'start'])('%s refuses an option that does not exist, with its help', async (name) => {
    const { code, output } = await runScript(name, ['--no-such-option']);
    expect(code).toBe(2);
    expect(output).toContain('--no-such-option');
    expect(output).toContain('Usage');
  });
});
