import { join } from 'node:path';
import pc from 'picocolors';
import { formatExplanation } from '../src/ingest/explain/format.ts';
import { explainSeed } from '../src/ingest/explain/index.ts';
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
    explain: { type: 'string', value: 'SEED', help: 'Tell how a seed was understood, and why; write nothing.' },
    entry: { type: 'string', value: 'N', help: 'With --explain: all about one entry of a seed that has many.' },
    ledger: { type: 'boolean', help: 'List every stretch of the seeds and where it went.' },
  },
});

await runCommand(async () => {
  if (options.explain !== undefined) {
    await explain(options.explain);
    return;
  }
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

async function explain(seed: string): Promise<void> {
  const entry = options.entry === undefined ? undefined : Number(options.entry);
  const explanation = await explainSeed({
    seeds: options.seeds ?? 'seeds',
    content: options.content ?? place.content,
    seed,
    ...(options['no-cache'] === true ? {} : { cache: join(place.cache, 'ingest') }),
  });
  // Whoever reads only the head of what is printed, as `head` does, has no fault to be told of.
  process.stdout.on('error', () => process.exit());
  if (options.json === true) {
    const entries = explanation.entries.filter((each) => entry === undefined || each.entry === entry);
    process.stdout.write(`${JSON.stringify({ ...explanation, entries }, null, 2)}\n`);
    return;
  }
  const width = Math.min(120, Math.max(60, process.stdout.isTTY ? process.stdout.columns : 100));
  const style = { bold: pc.bold, dim: pc.dim, warn: pc.yellow };
  process.stdout.write(formatExplanation(explanation, style, width, entry));
}

function show(message: PlacedMessage): void {
  const line = formatMessage(message);
  console.log(
    message.severity === 'error' ? pc.red(line) : message.severity === 'warning' ? pc.yellow(line) : pc.dim(line),
  );
}
