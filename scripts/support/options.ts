import { parseArgs } from 'node:util';

export interface Flag {
  type: 'string' | 'boolean';
  short?: string;
  /** What stands for the value in the help: `DIR`. */
  value?: string;
  help: string;
}

type Values<F extends Record<string, Flag>> = {
  [K in keyof F]?: (F[K]['type'] extends 'boolean' ? boolean : string) | undefined;
};

export interface Usage<F extends Record<string, Flag>> {
  /** As typed: `npm run build --`. */
  command: string;
  /** One sentence. */
  about: string;
  flags: F;
  /** The one thing that must be given without a dash: `FILE`. */
  operand?: string;
}

/**
 * The options that were given. `--help` prints them all and ends with 0; one that does not exist ends with 2, and so does
 * an operand too few or too many.
 */
export function readOptions<const F extends Record<string, Flag>>(
  usage: Usage<F>,
  argv = process.argv.slice(2),
): Values<F> & { operand: string } {
  const flags: Record<string, Flag> = { ...usage.flags, help: { type: 'boolean', short: 'h', help: 'Show this.' } };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
  try {
    const allowPositionals = usage.operand !== undefined;
    const { values, positionals } = parseArgs({ args: argv, options, strict: true, allowPositionals });
    if (values['help'] !== true) {
      if (allowPositionals && positionals.length !== 1)
        throw new Error(`Expected one ${usage.operand}, got ${positionals.length}`);
      return { ...(values as Values<F>), operand: positionals[0] ?? '' };
    }
  } catch (error) {
    console.error(`${(error as Error).message.split('. ')[0] ?? ''}.\n\n${helpText(usage, flags)}`);
    process.exit(2);
  }
  console.log(helpText(usage, flags));
  process.exit(0);
}

function helpText({ command, about, operand }: Usage<Record<string, Flag>>, flags: Record<string, Flag>): string {
  const rows = Object.entries(flags).map(([name, { short, value, help }]) => ({
    left: `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }));
  const width = Math.max(...rows.map((row) => row.left.length));
  const lines = rows.map((row) => `  ${row.left.padEnd(width)}  ${row.help}`);
  return `${about}\n\nUsage: ${command}${operand === undefined ? '' : ` ${operand}`} [options]\n\n${lines.join('\n')}`;
}

/** The options that several commands share. */
export const flags = {
  seeds: { type: 'string', value: 'DIR', help: 'Folder of raw transcripts (seeds).' },
  content: { type: 'string', value: 'DIR', help: 'Folder of the archive (content).' },
  out: { type: 'string', value: 'DIR', help: 'Folder of the finished site (dist).' },
  base: {
    type: 'string',
    value: 'PATH',
    help: 'Folder of the site on its host, such as /sub/ (from archive.yaml, else /).',
  },
  site: {
    type: 'string',
    value: 'URL',
    help: 'Address of the host, such as https://talk.example.org (from archive.yaml).',
  },
  'check-links': { type: 'boolean', help: 'Fail when a link or an anchor inside the site leads nowhere.' },
  port: { type: 'string', value: 'N', help: 'Local port (4321, or the next free one).' },
  host: { type: 'string', value: 'NAME', help: 'Address to listen on (127.0.0.1: this machine alone).' },
} as const satisfies Record<string, Flag>;
