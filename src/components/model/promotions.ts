import { isAppeal } from '../../catalogue/appeal.ts';
import type { Passage } from '../../markdown/record.ts';
import { escapeHtml } from './speakers.ts';

/**
 * Sets a record's paragraphs that only advertise apart from those that tell what the talk is about. The style sheet shows
 * `label` above them, so that it is no part of what is copied or quoted.
 */
export function markPromotions(html: string, passages: readonly Passage[], label: string): string {
  return passages.filter(isAppeal).reduce((marked, { id }) => {
    const open = `<p id="${id}"`;
    return marked.replace(open, () => `${open} class="promotion" data-label="${escapeHtml(label)}"`);
  }, html);
}
