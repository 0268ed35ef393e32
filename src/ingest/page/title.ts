import type { Ledger } from '../ledger.ts';
import type { Sourced } from '../source.ts';
import { BULLET } from './bullet.ts';
import type { Page } from './page.ts';
import { sectionWord } from './section-word.ts';
import { isChrome } from './chrome.ts';

const LONGEST = 140;

/** The title that a page opens with: a short first line of a text that kept its newlines, above prose. */
export function pageTitle(page: Page, ledger: Ledger): Sourced | undefined {
  const [first, second] = page.lines;
  if (!first || !second || page.recovered || page.heads.has(0) || page.talk === 0) return undefined;
  const text = first.text.replace(/^#\s+/u, '').trim();
  const titled = first.text.startsWith('# ');
  if (!titled && (text.length > LONGEST || /[.,;:]$/u.test(text) || BULLET.test(text))) return undefined;
  if (sectionWord(text) || isChrome(text) || /^\W*\d{1,2}:\d{2}/u.test(text)) return undefined;
  if (!titled && second.text.length < text.length / 2 && !page.heads.has(1)) return undefined;
  ledger.use(first.span, 'title');
  return { text, span: first.span };
}
