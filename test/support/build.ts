import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runNode, type Finished } from '../../scripts/support/program.ts';
import { root } from '../../scripts/support/root.ts';

type Environment = Record<string, string | undefined>;

/** The environment of a command that a person types, with nothing of the test runner in it. */
export function plainEnv(own: Environment = {}): NodeJS.ProcessEnv {
  const ofTheRunner =
    /^(?:VITEST.*|LONGHAND_(?!BROWSER).*|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR)$/;
  const plain = Object.entries(process.env).filter(([name]) => !ofTheRunner.test(name));
  return { ...Object.fromEntries(plain), NO_COLOR: '1', ...own };
}

/** Runs `scripts/<name>.ts` to its end and keeps what it says. */
export function runScript(name: string, args: string[], env: Environment = {}): Promise<Finished> {
  return runNode(join(root, 'scripts', `${name}.ts`), args, { keep: true, env: plainEnv(env) });
}

/** As `runScript`, but throws with what the command said unless it ends with 0. */
export async function mustRun(name: string, args: string[], env: Environment = {}): Promise<string> {
  const { code, output } = await runScript(name, args, env);
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

export interface BuildRequest {
  content?: string;
  out: string;
  base?: string;
  args?: string[];
  env?: Environment;
}

/**
 * Does one thing that builds while nothing else of the run does, in whichever worker: builds share Astro's folder of
 * generated types. `folder` is the run's own, where the others see the sign.
 */
export async function alone<T>(folder: string, job: () => Promise<T>): Promise<T> {
  const sign = join(folder, 'building');
  while (!claim(sign)) await wait(200);
  try {
    return await job();
  } finally {
    rmdirSync(sign);
  }
}

/** Builds a site with the build command. */
export function runBuild(folder: string, { content, out, base, args = [], env = {} }: BuildRequest): Promise<Finished> {
  const all = ['--out', out, ...(content ? ['--content', content] : []), ...(base ? ['--base', base] : []), ...args];
  return alone(folder, () => runScript('build', all, { LONGHAND_CACHE: join(folder, 'cache'), ...env }));
}

export async function mustBuild(folder: string, request: BuildRequest): Promise<string> {
  const { code, output } = await runBuild(folder, request);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${output}`);
  return output;
}

function claim(sign: string): boolean {
  try {
    mkdirSync(sign);
    return true;
  } catch {
    return false;
  }
}
