import { countWordsIn } from '../transcript/words.ts';
import { unitsOf } from '../transcript/units.ts';
import type { Problem } from '../markdown/problem.ts';
import type { ParsedSeed } from './entry.ts';
import type { LedgerLine, Message } from './source.ts';

/** What became of one seed, in figures. */
export interface SeedReport {
  seed: string;
  container: string;
  episodes: number;
  words: { published: number; metadata: number; dropped: number };
  /** Words left out, by reason, the most first. */
  dropped: { reason: string; words: number }[];
  messages: PlacedMessage[];
}

/** A message with its place as a person looks for it. */
export interface PlacedMessage {
  severity: Message['severity'];
  rule: string;
  file: string;
  line?: number;
  column?: number;
  text: string;
}

export function reportSeed({ seed, container, entries, ledger, messages }: ParsedSeed): SeedReport {
  const words = { published: 0, metadata: 0, dropped: 0 };
  const reasons = new Map<string, number>();
  const units = unitsOf(seed.text);
  ledger.forEach(seed.text, (start, end, fate, what) => {
    if (what === 'white space') return;
    const count = countWordsIn(seed.text, units, start, end);
    words[fate] += count;
    if (fate === 'dropped' && count > 0) reasons.set(what, (reasons.get(what) ?? 0) + count);
  });
  const dropped = [...reasons]
    .map(([reason, count]) => ({ reason, words: count }))
    .sort((a, b) => b.words - a.words || (a.reason < b.reason ? -1 : 1));
  return {
    seed: seed.name,
    container,
    episodes: entries.length,
    words,
    dropped,
    messages: place(messages, seed.name, seed.text),
  };
}

export function placeProblem(problem: Problem, severity: Message['severity'], rule: string): PlacedMessage {
  const { file, line, column, field, what, fix } = problem;
  return {
    severity,
    rule,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    text: `${field === undefined ? '' : `${field}: `}${what}. ${fix}.`.replace(/([.!?])\.$/, '$1'),
  };
}

/** `002.txt:5:1 warning: …`. */
export function formatMessage({ severity, file, line, column, text }: PlacedMessage): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${severity}: ${text}`;
}

/** The account that ends a run: a row for each seed. Plain text; columns are aligned. */
export function formatTable(reports: readonly SeedReport[]): string {
  const head = ['Seed', 'Episodes', 'Words published', 'As data', 'Left out', 'Warnings'];
  const number = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rows = reports.map(({ seed, episodes, words, messages }) => [
    seed,
    number(episodes),
    number(words.published),
    number(words.metadata),
    number(words.dropped),
    number(messages.filter(({ severity }) => severity !== 'info').length),
  ]);
  const sum = (pick: (report: SeedReport) => number): string =>
    number(reports.reduce((total, each) => total + pick(each), 0));
  const total = [
    'Total',
    sum(({ episodes }) => episodes),
    sum(({ words }) => words.published),
    sum(({ words }) => words.metadata),
    sum(({ words }) => words.dropped),
    sum(({ messages }) => messages.filter(({ severity }) => severity !== 'info').length),
  ];
  const all = [head, ...rows, ...(reports.length > 1 ? [total] : [])];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const reasons = reports
    .filter(({ dropped }) => dropped.length > 0)
    .map(
      ({ seed, dropped }) =>
        `  ${seed}: ${dropped.map(({ reason, words }) => `${reason} ${number(words)}`).join(', ')}`,
    );
  return [...all.map(line), ...(reasons.length > 0 ? ['', 'Words left out, and why:', ...reasons] : [])].join('\n');
}

/** Every stretch of a seed and where it went, for `--ledger`. */
export function formatLedger({ seed, ledger }: ParsedSeed): string {
  const find = finder(seed.text);
  return ledger
    .account(seed.text)
    .filter(({ what }) => what !== 'white space')
    .map((entry) => ledgerLine(entry, seed.name, seed.text, find))
    .join('\n');
}

function ledgerLine(
  { span, fate, what }: LedgerLine,
  name: string,
  text: string,
  find: (offset: number) => Place,
): string {
  const { line, column } = find(span.start);
  const excerpt = text.slice(span.start, Math.min(span.end, span.start + 60)).replace(/\s+/g, ' ');
  return `${name}:${line}:${column}\t${span.end - span.start}\t${fate}\t${what}\t${excerpt}${span.end - span.start > 60 ? '…' : ''}`;
}

interface Place {
  line: number;
  column: number;
}

/** In the order of their places. */
export function place(messages: readonly Message[], file: string, text: string): PlacedMessage[] {
  const find = finder(text);
  return [...messages]
    .sort((a, b) => a.offset - b.offset)
    .map(({ severity, rule, reason, offset }) => ({ severity, rule, file, ...find(offset), text: reason }));
}

/** Line and column of an offset, both from 1. */
function finder(text: string): (offset: number) => Place {
  const starts = [0];
  // Lines are looked for as far as somebody asks: most messages stand at the head of a file.
  let next = text.indexOf('\n') + 1;
  return (offset) => {
    for (; next > 0 && next <= offset; next = text.indexOf('\n', next) + 1) starts.push(next);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
