export { personByLabel } from '../../catalogue/labels.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const UNESCAPES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#x22;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&#x26;', '&'],
  ['&#x3C;', '<'],
  ['&#x3E;', '>'],
]);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function unescapeHtml(html: string): string {
  return html.replace(/&[#\w]+;/g, (entity) => UNESCAPES.get(entity) ?? entity);
}

/** Turns the speaker names of a record's HTML into links where the label is a known person. */
export function linkSpeakers(html: string, addressOf: (label: string) => string | undefined): string {
  return html.replace(/<span class="speaker">([^<]*)<\/span>/g, (whole, name: string) => {
    const address = addressOf(unescapeHtml(name));
    return address === undefined ? whole : `<span class="speaker"><a href="${escapeHtml(address)}">${name}</a></span>`;
  });
}
