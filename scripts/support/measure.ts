import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

export interface Measured {
  code: number;
  output: string;
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time, in all processes; undefined where the system does not tell. */
  cpu?: number;
  /** The most memory that all processes held at once, in bytes; undefined where the system does not tell. */
  memory?: number;
  /** Seconds by the clock of the steps that the program marks as `longhand:…`. */
  steps: Record<string, number>;
}

/** Runs a Node program to its end and measures it, with all that it starts. */
export async function measure(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'longhand-measure-'));
  const report = join(folder, 'steps.json');
  const preload = pathToFileURL(join(root, 'scripts', 'support', 'steps.ts')).href;
  const before = childrenCpu();
  const start = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', preload, file, ...args], {
    cwd: root,
    env: { ...env, LONGHAND_STEPS: report },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  let memory: number | undefined;
  const watch = setInterval(() => {
    const now = memoryOf(child.pid ?? 0);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, 100);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  clearInterval(watch);
  const wall = (performance.now() - start) / 1000;
  const after = childrenCpu();
  const steps = readSteps(report);
  rmSync(folder, { recursive: true, force: true });
  return {
    code,
    output,
    wall,
    steps,
    ...(memory === undefined ? {} : { memory }),
    ...(before === undefined || after === undefined ? {} : { cpu: after - before }),
  };
}

/** A row a run, a column a figure. */
export function table(rows: readonly [name: string, measured: Measured][]): string {
  const steps = [...new Set(rows.flatMap(([, { steps: own }]) => Object.keys(own)))];
  const head = ['', 'wall', 'cpu', 'memory', ...steps];
  const seconds = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(1)} s`);
  const lines = rows.map(([name, { wall, cpu, memory, steps: own }]) => [
    name,
    seconds(wall),
    seconds(cpu),
    memory === undefined ? '–' : `${Math.round(memory / 1e6)} MB`,
    ...steps.map((step) => seconds(own[step])),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[title, ...lines.map((line) => line[column] ?? '')].map(size)),
  );
  return [head, ...lines]
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}

function size(text: string): number {
  return text.length;
}

function readSteps(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

/** Seconds of processor time of all processes that this one has waited for, as Linux counts them: 100 a second. */
function childrenCpu(): number | undefined {
  try {
    const fields = statOf('self');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}

/** Bytes that a process and all below it hold. */
function memoryOf(pid: number): number | undefined {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
    }
    const isBelow = (id: number): boolean => id === pid || (parents.has(id) && isBelow(parents.get(id) as number));
    return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + residentBytes(id), 0);
  } catch {
    return undefined;
  }
}

function parentOf(pid: string): number {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return 0;
  }
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What follows the name of the program, which may hold spaces: state, parent, … */
function statOf(pid: string): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
