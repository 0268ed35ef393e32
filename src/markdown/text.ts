import type { Nodes } from 'mdast';
import { parseTimecode } from '../transcript/time.ts';

/**
 * Text in normal form: one line, single spaces, trimmed, well-formed Unicode, no control characters. Spaces with a
 * meaning of their own (no-break, thin) stay inside of a text, and so do zero-width and direction marks.
 */
export function normalizeText(text: string): string {
  const whole = text.toWellFormed();
  // Nearly every text is in normal form already, and looking costs less than replacing each space by itself.
  const isUneven = whole.includes('  ') || UNEVEN.test(whole) || whole.includes('\u2028') || whole.includes('\u2029');
  return (isUneven ? whole.replace(/[\u0000-\u0020\u007F\u2028\u2029]+/g, ' ') : whole).trim();
}

/** What normal form does not have, besides two spaces in a row and the separators of lines and paragraphs. */
const UNEVEN = /[\u0000-\u001F\u007F]/;

/**
 * The text of a Markdown node, as a reader hears it: link texts, image descriptions, code; no markup.
 *
 * @param read Gives the text of nodes that are to be read otherwise.
 */
export function plainText(node: Nodes, read: (node: Nodes) => string | undefined = () => undefined): string {
  return normalizeText(collect(node, read));
}

function collect(node: Nodes, read: (node: Nodes) => string | undefined): string {
  const own = read(node);
  if (own !== undefined) return own;
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  if (!('children' in node)) return '';
  const children: readonly Nodes[] = node.children;
  return children.map((child) => collect(child, read)).join(glue(children[0]));
}

function glue(child: Nodes | undefined): string {
  switch (child?.type) {
    case 'tableCell':
      return ' | ';
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'listItem':
    case 'code':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return ' ';
    default:
      return '';
  }
}

const TIME = String.raw`[[(]((?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?)[\])]`;
const LEADING_TIME = new RegExp(String.raw`^${TIME}(?:\s+|$)`);
const LABEL_TIME = new RegExp(String.raw`^\s*${TIME}(?:\s+|(?=:)|$)`);

export interface LeadingTime {
  /** Whole seconds. */
  start: number;
  /** How much of the text it takes up. */
  length: number;
}

/** The time that a text begins with: `[00:01:14] Well, …`. */
export function leadingTime(text: string): LeadingTime | undefined {
  return matchTime(LEADING_TIME, text);
}

/** The time beside a speaker label, where a colon may follow: ` [00:01:14]: Well, …`. */
export function labelTime(text: string): LeadingTime | undefined {
  return matchTime(LABEL_TIME, text);
}

function matchTime(pattern: RegExp, text: string): LeadingTime | undefined {
  const match = pattern.exec(text);
  const start = match?.[1] === undefined ? undefined : parseTimecode(match[1]);
  return match && start !== undefined ? { start: Math.floor(start), length: match[0].length } : undefined;
}
