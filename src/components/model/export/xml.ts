/** Text for the inside of an XML element or of an attribute in double quotes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** An anchor as XML names allow it: they begin with a letter. */
export function xmlId(id: string): string {
  return /^[a-z_]/i.test(id) ? id : `x-${id}`;
}
