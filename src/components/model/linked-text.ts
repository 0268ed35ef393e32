export interface LinkedRun {
  text: string;
  /** Path without base, where the run is a link. */
  path?: string;
}

/** `see [topics](/topics/)` as runs: `see `, and `topics` with its path. */
export function linkedRuns(text: string): LinkedRun[] {
  const runs: LinkedRun[] = [];
  let at = 0;
  for (const found of text.matchAll(/\[([^\][]+)\]\((\/[^()\s]*)\)/g)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index) });
    runs.push({ text: found[1]!, path: found[2]! });
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
