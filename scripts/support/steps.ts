/** Loaded before a program that is measured: keeps how long the steps took that it marks with `performance.measure`. */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const PREFIX = 'longhand:';

process.on('exit', () => {
  const file = process.env['LONGHAND_STEPS'];
  if (!file) return;
  const steps: Record<string, number> = {};
  for (const { name, duration } of performance.getEntriesByType('measure')) {
    if (!name.startsWith(PREFIX)) continue;
    const step = name.slice(PREFIX.length);
    steps[step] = (steps[step] ?? 0) + duration / 1000;
  }
  writeFileSync(file, JSON.stringify(steps));
});
