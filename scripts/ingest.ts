import { join } from 'node:path';
import pc from 'picocolors';
import { ingest } from '../src/ingest/index.ts';
import { formatMessage, formatTable, type PlacedMessage } from '../src/ingest/report.ts';
import { place } from '../src/place.ts';
import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';

const options = readOptions({
  command: 'npm run ingest --',
  about: 'Reads raw transcripts (seeds) into the archive (content). Files that a person changed are left alone.',
  flags: {
    seeds: flags.seeds,
    content: flags.content,
    check: { type: 'boolean', help: 'Write nothing; end with 1 if anything would change.' },
    json: { type: 'boolean', help: 'Print the result as one JSON object and nothing else.' },
    'no-cache': { type: 'boolean', help: 'Read every seed anew, even those that have not changed.' },
    ledger: { type: 'boolean', help: 'List every stretch of the seeds and where it went.' },
  },
});

await runCommand(async () => {
  const isTerminal = process.stderr.isTTY && options.json !== true;
  const result = await ingest({
    seeds: options.seeds ?? 'seeds',
    content: options.content ?? place.content,
    check: options.check === true,
    ...(options['no-cache'] === true ? {} : { cache: join(place.cache, 'ingest') }),
    onSeed: (name, position, count) => {
      if (isTerminal) process.stderr.write(`\r\u001b[K${pc.dim(`Reading ${position} of ${count}: ${name}`)}`);
    },
  });
  if (isTerminal) process.stderr.write('\r\u001b[K');
  process.exitCode = result.ok ? 0 : 1;
  if (options.json === true) {
    const { ok, seeds, episodes, changed, messages } = result;
    process.stdout.write(`${JSON.stringify({ ok, seeds, episodes, changed, messages }, null, 2)}\n`);
    return;
  }
  if (options.ledger === true) console.log(`${await result.ledger()}\n`);
  for (const message of [...result.seeds.flatMap((seed) => seed.messages), ...result.messages]) show(message);
  if (result.seeds.length > 0) console.log(`\n${formatTable(result.seeds)}\n`);
  const files = `${result.changed.length} ${result.changed.length === 1 ? 'file' : 'files'}`;
  if (result.changed.length === 0) console.log('Nothing to change: the archive says what the seeds say.');
  else if (options.check !== true) console.log(`Wrote ${files}.`);
  else console.log([`${files} would change:`, ...result.changed.map((path) => `  ${path}`)].join('\n'));
});

function show(message: PlacedMessage): void {
  const line = formatMessage(message);
  console.log(
    message.severity === 'error' ? pc.red(line) : message.severity === 'warning' ? pc.yellow(line) : pc.dim(line),
  );
}
