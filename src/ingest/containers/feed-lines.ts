import type { Container } from '../draft.ts';
import type { Entry } from '../source.ts';
import { trimmed } from '../page/line.ts';

/** Fewer long lines than this are paragraphs of one text. */
const LEAST_ENTRIES = 3;

/** A shorter line holds no page. */
const PAGE = 1200;

/** A dump of a feed: one very long line for each entry, its newlines lost. */
export const feedLines: Container = { name: 'feed-lines', most: 0.9, detect, entries };

function detect(text: string): number {
  if (!hasPages(text)) return 0;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const episodes = lines.filter(isEntry);
  if (episodes.length < LEAST_ENTRIES) return 0;
  const held = episodes.reduce((sum, line) => sum + line.length, 0);
  const whole = lines.reduce((sum, line) => sum + line.length, 0);
  const pages = episodes.filter((line) => line.length >= PAGE && holdsPage(line)).length;
  return held / whole > 0.98 && pages >= LEAST_ENTRIES && pages >= episodes.length / 4 ? 0.9 : 0;
}

/** Whether lines are long enough to be pages: those of most texts are not. */
function hasPages(text: string): boolean {
  let pages = 0;
  for (let start = 0; start < text.length && pages < LEAST_ENTRIES;) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start >= PAGE) pages += 1;
    if (end < 0) break;
    start = end + 1;
  }
  return pages >= LEAST_ENTRIES;
}

function entries({ seed, ledger, report }: Parameters<Container['entries']>[0]): Entry[] {
  const found: Entry[] = [];
  let start = 0;
  let number = 0;
  for (const raw of seed.text.split('\n')) {
    number++;
    const line = trimmed(seed.text, { start, end: start + raw.length });
    start += raw.length + 1;
    if (!line) continue;
    if (isEntry(line.text)) {
      found.push({ number, span: line.span });
    } else if (/\p{Ll}/u.test(line.text) && /\s/u.test(line.text)) {
      ledger.use(line.span, 'show');
    } else {
      ledger.drop(line.span, 'page chrome');
      report({
        severity: 'info',
        rule: 'line-dropped',
        reason: 'a line of page chrome is no entry',
        offset: line.span.start,
      });
    }
  }
  return found;
}

/** An entry has sentences; a show's name and a button of the page have none. */
function isEntry(line: string): boolean {
  if (line.length >= 400) return true;
  return /[\p{L}\p{N}”")][.?!…]["”)]?(?:\s|$)/u.test(line) && line.length >= 60;
}

/** Several of what only a whole page has: glued sentences, times, addresses. */
function holdsPage(line: string): boolean {
  const signs = [/[\p{Ll}\d][.?!:]["”)]?\p{Lu}/u, /\d{1,2}:\d{2}/u, /https?:\/\//u, /\S[*•] ?\p{L}/u];
  return signs.filter((sign) => sign.test(line)).length >= 1;
}
