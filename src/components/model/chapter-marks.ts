import type { ContentsItem } from './contents.ts';
import { escapeHtml } from './speakers.ts';

/**
 * Sets the titles of chapters that the source lists apart from the talk above the passages where they begin. They are
 * the source's words at the source's times; only their place in the text is ours.
 */
export function markChapters(html: string, items: readonly ContentsItem[]): string {
  const marks = new Map<string, string>();
  for (const { anchor, title, isUnwritten, isInferred } of items) {
    if (anchor === undefined || !isUnwritten) continue;
    const heading = `<h3 class="chapter-mark${isInferred ? ' inferred' : ''}">${escapeHtml(title)}</h3>`;
    marks.set(anchor, (marks.get(anchor) ?? '') + heading);
  }
  return html.replace(/<(?:section class="turn"|p) id="([^"]+)"/g, (tag, id: string) => (marks.get(id) ?? '') + tag);
}
