import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseFile, parseStrictly } from '../src/ingest/parse-file.ts';
import { runCommand } from './support/fail.ts';
import { readOptions } from './support/options.ts';

const options = readOptions({
  command: 'npm run parse --',
  about:
    'Prints what Longhand understands of a raw transcript, as JSON: format, cues, turns, chapters and messages with\n' +
    'their line and column. Of a file with several episodes, each under “entries”. Ends with 1 where it understands nothing.',
  operand: 'FILE',
  flags: {
    strict: { type: 'boolean', help: 'Read WebVTT as its standard does, forgiving nothing: cues, settings, regions.' },
  },
});

// Whoever reads only the head of what is printed, as `head` does, has no fault to be told of.
process.stdout.on('error', () => process.exit());

await runCommand(async () => {
  const file = { name: basename(options.operand), bytes: read(options.operand) };
  if (options.strict === true) {
    const { understood, ...parsed } = parseStrictly(file);
    print(parsed, understood);
    return;
  }
  const { understood, entry, ...parsed } = await parseFile(file);
  const { messages, ...head } = parsed;
  const nothing = head.entries?.length === 0 ? { format: null, cues: [], turns: [] } : {};
  print({ ...head, ...nothing, ...entry, messages }, understood);
});

function print(parsed: object, understood: boolean): void {
  process.stdout.write(`${JSON.stringify(parsed, null, 2)}\n`);
  process.exitCode = understood ? 0 : 1;
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
