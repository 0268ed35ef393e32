import type { Part, VirtualPage } from './pages.ts';

/**
 * A page as Pagefind reads it. Places are empty elements in front of their words: an element around the words would put
 * them into the index a second time, and a block element would add full stops that nobody said.
 */
export function virtualHtml(page: VirtualPage): string {
  const meta = Object.entries({ title: page.title, show: page.show, people: page.people })
    .filter(([, value]) => value)
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value!)}">`);
  return (
    `<!doctype html><html><head>${meta.join('')}</head>` +
    `<body data-pagefind-body>${page.parts.map(partHtml).join('\n')}</body></html>`
  );
}

/** The client tells the kinds of place apart by these names. */
export const ELEMENTS = { passage: 'i', heading: 'b', section: 'u' } as const;

function partHtml({ type, id, label, text, weight = type === 'heading' ? 3 : 1 }: Part): string {
  const element = ELEMENTS[type];
  const title = label ? ` data-pagefind-title="${escapeHtml(label)}"` : '';
  const mark = `<${element} id="${escapeHtml(id || PAGE_ITSELF)}"${title}></${element}>`;
  if (!text) return mark;
  const words = escapeHtml(text);
  return mark + (weight === 1 ? words : `<span data-pagefind-weight="${weight}">${words}</span>`);
}

/** Pagefind takes no place without an id. */
export const PAGE_ITSELF = '-';

/** For text and for attributes in double quotes. Zero-width spaces would change how Pagefind counts words. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
