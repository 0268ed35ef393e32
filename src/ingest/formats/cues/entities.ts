import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE =
  /&(?:#[xX]([0-9a-fA-F]{1,8});?|#(\d{1,8});?|([A-Za-z][A-Za-z0-9]{0,31});|(amp|lt|gt|nbsp|quot)(?![A-Za-z0-9]))/g;

/** Numbers that HTML takes for the characters that Windows-1252 has in their place. */
const windows1252 = new TextDecoder('windows-1252');

/** Resolves HTML character references; what is none stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string, bare?: string) => {
    const named = name ?? bare;
    if (named !== undefined) return decodeNamedCharacterReference(named) || whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** What looks like a character reference, in order. */
export function references(text: string): Iterable<RegExpExecArray> {
  return text.includes('&') ? text.matchAll(REFERENCE) : [];
}
