import { readMarkup, VOID, type Piece } from './markup.ts';
import { escapeXml, xmlId } from './xml.ts';

/** What a link of the text becomes: an address, or undefined where the book has no place for it. */
export type LinkTarget = (href: string) => string | undefined;

/** An episode's own HTML as XHTML for a book: the same words and elements, well-formed. */
export function toXhtml(html: string, targetOf: LinkTarget): string {
  let out = '';
  /** Whether each open `a` was written. */
  const links: boolean[] = [];
  for (const piece of readMarkup(html)) {
    if (piece.type === 'text') out += escapeXml(piece.text);
    else if (piece.name === 'a') {
      const isWritten = piece.type === 'open' ? openLink(piece, targetOf) : links.pop() ? '</a>' : '';
      if (piece.type === 'open') links.push(isWritten !== '');
      out += isWritten;
    } else if (piece.type === 'close') out += `</${piece.name}>`;
    else out += openTag(piece.name, attributesOf(piece), VOID.has(piece.name));
  }
  return out;
}

function openLink({ attributes }: Piece & { type: 'open' }, targetOf: LinkTarget): string {
  const target = targetOf(attributes.get('href') ?? '');
  if (target === undefined) return '';
  const [id, className] = [attributes.get('id'), attributes.get('class')];
  return openTag('a', [
    ['href', target],
    ...(id === undefined ? [] : [['id', xmlId(id)] as const]),
    ...(className === undefined ? [] : [['class', className] as const]),
  ]);
}

/** `align` is of an older HTML than books may hold; `open` and `rel` mean nothing in one. */
function attributesOf({ attributes }: Piece & { type: 'open' }): (readonly [string, string])[] {
  return [...attributes].flatMap(([name, value]): (readonly [string, string])[] => {
    if (name === 'align') return [['class', `align-${value}`]];
    if (name === 'id') return [['id', xmlId(value)]];
    return ['open', 'rel', 'tabindex'].includes(name) ? [] : [[name, value]];
  });
}

function openTag(name: string, attributes: readonly (readonly [string, string])[], isVoid = false): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  return `<${name}${written}${isVoid ? '/' : ''}>`;
}
