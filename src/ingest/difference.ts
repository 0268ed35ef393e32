/** How many lines of each side are shown. */
const SHOWN = 4;
const WIDTH = 160;

/** The first place where two texts differ, in the manner of a unified diff; for a hint, not for a patch. */
export function difference(before: string, after: string): string {
  const [old, young] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < young.length - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const removed = old.slice(head, old.length - tail);
  const added = young.slice(head, young.length - tail);
  if (removed.length === 0 && added.length === 0) return '';
  return [`@@ line ${head + 1} @@`, ...some(removed, '-'), ...some(added, '+')].join('\n');
}

function some(lines: readonly string[], sign: string): string[] {
  const shown = lines
    .slice(0, SHOWN)
    .map((line) => `${sign} ${line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line}`);
  return lines.length > SHOWN ? [...shown, `${sign} … ${lines.length - SHOWN} more lines`] : shown;
}
