import { expect, test } from 'vitest';
import type { ParsedSeed } from '../../src/ingest/entry.ts';
import { Ledger } from '../../src/ingest/ledger.ts';
import { formatLedger, formatMessage, formatTable, placeProblem, reportSeed } from '../../src/ingest/report.ts';

function seed(): ParsedSeed {
  const text = 'Loading...\nOn Looms\nThe looms were slow.\n';
  const ledger = new Ledger();
  ledger.drop({ start: 0, end: 10 }, 'page chrome');
  ledger.use({ start: 11, end: 19 }, 'title');
  ledger.publish({ start: 20, end: 40 });
  return {
    seed: { name: 'looms.txt', text, sha256: '' },
    container: 'single',
    entries: [],
    ledger,
    messages: [{ severity: 'warning', rule: 'slow', reason: 'The looms were slow.', offset: 24 }],
  };
}

test('a report counts the words of a seed by where they went', () => {
  const { words, dropped } = reportSeed(seed());
  expect(words).toEqual({ published: 4, metadata: 2, dropped: 1 });
  expect(dropped).toEqual([{ reason: 'page chrome', words: 1 }]);
});

test('a message has the line and column that an editor shows', () => {
  expect(reportSeed(seed()).messages.map(formatMessage)).toEqual(['looms.txt:3:5 warning: The looms were slow.']);
  const problem = placeProblem(
    { file: 'a.yaml', line: 2, field: 'date', what: 'this is odd', fix: 'Correct it' },
    'error',
    'odd',
  );
  expect(formatMessage(problem)).toBe('a.yaml:2 error: date: this is odd. Correct it.');
});

test('the table aligns its columns, sums its rows and tells why words were left out', () => {
  const table = formatTable([reportSeed(seed()), { ...reportSeed(seed()), seed: 'longer-name.txt', dropped: [] }]);
  expect(table.split('\n')).toEqual([
    'Seed             Episodes  Words published  As data  Left out  Warnings',
    'looms.txt               0                4        2         1         1',
    'longer-name.txt         0                4        2         1         1',
    'Total                   0                8        4         2         2',
    '',
    'Words left out, and why:',
    '  looms.txt: page chrome 1',
  ]);
});

test('the ledger lists every stretch with its place and its fate', () => {
  expect(formatLedger(seed()).split('\n')).toEqual([
    'looms.txt:1:1\t10\tdropped\tpage chrome\tLoading...',
    'looms.txt:2:1\t8\tmetadata\ttitle\tOn Looms',
    'looms.txt:3:1\t20\tpublished\ttext\tThe looms were slow.',
  ]);
});
