import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE =
  /&(?:#[xX]([0-9a-fA-F]{1,8});?|#(\d{1,8});?|([A-Za-z][A-Za-z0-9]{0,31});|(amp|lt|gt|nbsp|quot)(?![A-Za-z0-9]))/g;

/** Names that HTML knows without a semicolon, too. */
const BARE =
  'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml'
    .split(' ')
    .sort((a, b) => b.length - a.length);
const BARE_REFERENCE = new RegExp(`&(${BARE.join('|')})`, 'g');

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

/** The same as browsers do it: what begins like a name that HTML knows without a semicolon is that, `&copy2031`. */
export function decodeHtmlEntities(text: string): string {
  if (!text.includes('&')) return text;
  let [decoded, from] = ['', 0];
  const bare = (part: string): string =>
    part.replace(BARE_REFERENCE, (_, name: string) => decodeNamedCharacterReference(name) || '');
  for (const { 0: whole, index } of text.matchAll(REFERENCE)) {
    const resolved = decodeEntities(whole);
    decoded += bare(text.slice(from, index)) + (resolved === whole ? bare(whole) : resolved);
    from = index + whole.length;
  }
  return decoded + bare(text.slice(from));
}

/** What looks like a character reference, in order. */
export function references(text: string): Iterable<RegExpExecArray> {
  return text.includes('&') ? text.matchAll(REFERENCE) : [];
}
