import { tokenize, type Token } from '../tokens.ts';

/**
 * The tokens of a passage as it was transcribed: those of a corrected word give way to what was heard there, which stands
 * at the same place. None where nothing is corrected.
 *
 * @param nodes The text nodes of the passage; `tokens` are those of their texts, joined by spaces.
 */
export function heardTokens(nodes: readonly Text[], tokens: readonly Token[]): Token[] {
  let heard = [...tokens];
  let isCorrected = false;
  let start = 0;
  for (const { data, parentElement } of nodes) {
    const [from, end] = [start, start + data.length];
    start = end + 1;
    const said = parentElement?.closest<HTMLElement>('.correction')?.dataset['heard'];
    if (said === undefined) continue;
    isCorrected = true;
    const before = heard.filter((token) => token.end <= from);
    const after = heard.filter((token) => token.start >= end);
    heard = [...before, ...tokenize(said).map(({ norm }) => ({ norm, start: from, end })), ...after];
  }
  return isCorrected ? heard : [];
}

/** By place; of tokens that overlap the longest. */
export function inOrder(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const sorted = tokens.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const token of sorted) if (token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token);
  return kept;
}

/** Lets the corrections that begin at these places say what was transcribed, where that is what was looked for. */
export function tellHeard(nodes: readonly Text[], starts: readonly number[]): void {
  let start = 0;
  for (const { data, parentElement } of nodes) {
    if (starts.includes(start)) parentElement?.closest('.correction')?.classList.add('is-told');
    start += data.length + 1;
  }
}
