import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** A Chromium that can be started: where it is, where it came from, and what its process needs around it. */
export interface FoundBrowser {
  path: string;
  /** `CHROME_PATH`, `installed`, `playwright` or `brought`. */
  from: string;
  env: Record<string, string>;
}

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The browser of this run: the one that `CHROME_PATH` names, else one that is installed, else one that Playwright once
 * downloaded, else the one that came along in `node_modules`. `LONGHAND_BROWSER=brought` goes straight to the last.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
    return { path: named, from: 'CHROME_PATH', env: {} };
  }
  if (process.env['LONGHAND_BROWSER'] !== 'brought') {
    const installed = installedBrowsers().find((path) => existsSync(path));
    if (installed) return { path: installed, from: 'installed', env: {} };
    const downloaded = playwrightBrowsers().find((path) => existsSync(path));
    if (downloaded) return { path: downloaded, from: 'playwright', env: {} };
  }
  return broughtBrowser();
}

/** Starts it, with nothing that would talk to anyone but the pages under test. */
export async function launchBrowser(found?: FoundBrowser): Promise<Browser> {
  const browser = found ?? (await findBrowser());
  return chromium.launch({
    executablePath: browser.path,
    headless: true,
    env: { ...(process.env as Record<string, string>), ...browser.env },
    // Root has no sandbox to go into, and containers rarely allow one.
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--no-first-run',
      // Containers give /dev/shm 64 MB.
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  });
}

function installedBrowsers(): string[] {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    const files = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return folders.flatMap((folder) => files.map((file) => join(folder, ...file)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Newest first: the folders carry a revision (`chromium-1187`). */
function playwrightBrowsers(): string[] {
  const caches: Record<string, string> = {
    linux: join(homedir(), '.cache'),
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: process.env['LOCALAPPDATA'] ?? homedir(),
  };
  const folder =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(caches[process.platform] ?? homedir(), 'ms-playwright');
  if (!existsSync(folder)) return [];
  const revision = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);
  const programs = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'headless_shell'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => revision(b) - revision(a) || a.localeCompare(b, 'en'))
    .flatMap((name) => programs.map((program) => join(folder, name, ...program)));
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once, beside the packages, and with it the few libraries that a bare
 * Debian lacks (nss, nspr, expat).
 */
async function broughtBrowser(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chrome, Chromium or Edge was found, and for ${process.platform} ${process.arch} none comes along. ` +
        'Install one of them, or name one in CHROME_PATH, and run the tests again.',
    );
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(dirname(entry)), 'bin');
  const { version } = JSON.parse(readFileSync(join(packed, '..', 'package.json'), 'utf8')) as { version: string };
  const folder = join(project, 'node_modules', '.cache', 'longhand', `chromium-${version}`);
  if (!existsSync(join(folder, 'ready'))) await unpack(packed, folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return {
    path: join(folder, 'chromium'),
    from: 'brought',
    env: { LD_LIBRARY_PATH: libraries, ...fontEnv(folder) },
  };
}

async function unpack(packed: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(`${folder}.`);
  const { inflate } = await import('@sparticuz/chromium');
  // The package unpacks to the folder for temporary files and takes whatever lies there for its own work: give it one.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = staging;
  try {
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(parts.map((part) => inflate(join(packed, part))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(join(staging, 'ready'), '');
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(join(folder, 'ready'))) throw error;
  }
}

/** Where the machine has no fonts of its own, the browser's one font stands in. */
function fontEnv(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const configuration = join(folder, 'fonts', 'longhand.conf');
  const cache = join(tmpdir(), 'longhand-font-cache');
  const xml = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
  if (!existsSync(configuration)) writeFileSync(configuration, xml);
  return { FONTCONFIG_FILE: configuration };
}
