import { readMarkup } from './markup.ts';

/** Elements that stand on lines of their own, with an empty line between them. */
const BLOCKS = new Set([
  ...['p', 'section', 'div', 'h3', 'h4', 'figure', 'blockquote', 'figcaption', 'ul', 'ol', 'pre', 'table', 'tr', 'hr'],
  ...['details', 'summary'],
]);

/**
 * An episode's own HTML as plain text: one paragraph a line, an empty line between them. A turn begins as in
 * `Ines [0:05]: …`, an item with `- ` or its number; a link has its address in brackets behind it.
 */
export function toPlainText(html: string): string {
  const lines: string[] = [];
  let line = '';
  /** Stands before the next words: who speaks, or the mark of an item. */
  let lead = '';
  let inHead = false;
  let inTime = false;
  const lists: { isOrdered: boolean; next: number }[] = [];
  const links: { href: string; from: number }[] = [];
  const end = (): void => {
    const text = line.replace(/[^\S\n]+/g, ' ').trim();
    if (text !== '') {
      lines.push(`${'  '.repeat(Math.max(0, lists.length - 1))}${lead}${text}`);
      lead = '';
    }
    line = '';
  };

  for (const piece of readMarkup(html)) {
    if (piece.type === 'text') {
      line += inTime ? `[${piece.text.trim()}]` : piece.text.replace(/\s+/g, ' ');
      continue;
    }
    const { name } = piece;
    if (piece.type === 'open') {
      const className = piece.attributes.get('class') ?? '';
      if (BLOCKS.has(name)) end();
      if (name === 'p' && className === 'turn-head') inHead = true;
      if (name === 'time') inTime = true;
      if (name === 'br') line += '\n';
      if (name === 'td' || name === 'th') line += line === '' ? '' : ' | ';
      if (name === 'ul' || name === 'ol')
        lists.push({ isOrdered: name === 'ol', next: Number(piece.attributes.get('start') ?? 1) });
      if (name === 'li') {
        end();
        const list = lists.at(-1);
        lead = list?.isOrdered ? `${list.next++}. ` : '- ';
      }
      if (name === 'blockquote') lead = '> ';
      if (name === 'figcaption') lead = '— ';
      if (name === 'a') links.push({ href: piece.attributes.get('href') ?? '', from: line.length });
    } else {
      if (name === 'time') inTime = false;
      if (name === 'a') line += addressAfter(links.pop(), line);
      if (name === 'p' && inHead) {
        const label = line.replace(/\s+/g, ' ').trim();
        lead = label.startsWith('[') ? `${label} ` : `${label}: `;
        line = '';
        inHead = false;
      }
      if (name === 'h3' || name === 'h4') line = underlined(line.trim(), '-');
      if (BLOCKS.has(name) || name === 'li') end();
      if (name === 'ul' || name === 'ol') lists.pop();
    }
  }
  end();
  return joinBlocks(lines);
}

/** A heading, told by the line under it. */
export function underlined(text: string, rule: string): string {
  return `${text}\n${rule.repeat(Math.min(Math.max(text.length, 3), 72))}`;
}

/** ` (https://…)` behind the words of a link that do not say it already. */
function addressAfter(link: { href: string; from: number } | undefined, line: string): string {
  if (!link || !/^(?:https?|mailto):/.test(link.href)) return '';
  const bare = (text: string): string => text.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  return bare(line.slice(link.from).trim()) === bare(link.href) ? '' : ` (${link.href})`;
}

/** Items of a list follow each other closely; all else has an empty line between. */
function joinBlocks(lines: readonly string[]): string {
  const isItem = (line = ''): boolean => /^\s*(?:- |\d+\. )/.test(line);
  return lines.map((line, at) => (at > 0 && !(isItem(line) && isItem(lines[at - 1])) ? `\n${line}` : line)).join('\n');
}
