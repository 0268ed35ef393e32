import { escapeHtml } from './speakers.ts';

/** A turn without a time, up to its first words: after the name of who speaks, if there is one. */
const TURN =
  /<section class="turn" id="(p-[^"]+)"[^>]*><p(?: [^>]*)?>(?:<span class="speaker">(?:[^<]|<\/?a\b[^>]*>)*<\/span>)?/g;
const OTHER = /<(?:p|li|figure class="quote") id="(p-[^"]+)"[^>]*>(?!<a class="time")/g;

/** Gives every passage without a time a link to itself, as the time is for the others. */
export function addSelfLinks(html: string, label: string): string {
  const link = (id: string) => `<a class="time self" href="#${id}" aria-label="${escapeHtml(label)}"></a>`;
  return html
    .replace(TURN, (open, id: string) => open + (open.endsWith('</span>') ? ' ' : '') + link(id))
    .replace(OTHER, (open, id: string) => open + link(id));
}
