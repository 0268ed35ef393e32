import { passageOf } from './passages.ts';

/** One button that follows the mouse from passage to passage; keys have the passage's own link for that. */
export function startHoverButton(
  article: HTMLElement,
  button: HTMLElement,
  open: (passage: HTMLElement) => void,
): void {
  let passage: HTMLElement | undefined;
  article.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || !(event.target instanceof Node)) return;
    const next = passageOf(event.target);
    if (!next || next === passage) return;
    passage = next;
    button.hidden = false;
    button.style.insetBlockStart = `${next.getBoundingClientRect().top - article.getBoundingClientRect().top}px`;
  });
  button.addEventListener('click', () => {
    if (passage) open(passage);
  });
}
