import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A piece of an episode's own HTML: a tag, or text with its references resolved. */
export type Piece =
  | { type: 'open'; name: string; attributes: Map<string, string> }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>|[^<]+|</g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;

/** Reads HTML as a record holds it: written by our own printer, every tag whole and every value in double quotes. */
export function* readMarkup(html: string): Generator<Piece> {
  for (const [whole, slash, name, rest = ''] of html.matchAll(PIECE)) {
    if (name === undefined) yield { type: 'text', text: resolve(whole) };
    else if (slash) yield { type: 'close', name };
    else yield { type: 'open', name, attributes: attributesOf(rest) };
  }
}

/** Elements that have no end tag. */
export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'wbr', 'img']);

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, resolve(value)]));
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]{1,30}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
