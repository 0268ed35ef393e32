import { escapeHtml } from './speakers.ts';

/** Gives every passage without a time a link to itself, as the time is for the others. */
export function addSelfLinks(html: string, label: string): string {
  const link = (id: string) => `<a class="time self" href="#${id}" aria-label="${escapeHtml(label)}"></a>`;
  return html
    .replace(/(<section class="turn" id="(p-[^"]+)"[^>]*><p(?: [^>]*)?>)/g, (open, _, id: string) => open + link(id))
    .replace(
      /<(p|li|figure class="quote") id="(p-[^"]+)"[^>]*>(?!<a class="time")/g,
      (open, _, id: string) => open + link(id),
    );
}
