import { passagesIn, timeOf } from './passages.ts';
import { forgetPlace, keepPlace, mayKeep, placeOn } from './reading-place.ts';
import { presentPassage } from './present-passage.ts';

/** Before so much of a text is read, and after so much, there is nothing to go back to. */
const BEGUN = 0.03;
const DONE = 0.97;

/** Remembers on this device where somebody stops reading, and offers to go on there. */
export function startResume(article: HTMLElement, bar: HTMLElement | null): void {
  const page = location.pathname;
  const passages = passagesIn(article);
  const keep = () => {
    if (!mayKeep()) return;
    const present = presentPassage(passages);
    const share = present ? (passages.indexOf(present) + 1) / passages.length : 0;
    if (!present || share < BEGUN) return;
    if (share > DONE) {
      forgetPlace(page);
      return;
    }
    keepPlace({ page, id: present.id, label: labelOf(present, share) });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasMoved = false;
  addEventListener(
    'scroll',
    () => {
      hasMoved = true;
      clearTimeout(timer);
      timer = setTimeout(keep, 1000);
    },
    { passive: true },
  );
  addEventListener('pagehide', () => {
    if (hasMoved) keep();
  });
  if (bar) offer(bar, page);
}

/** The time of the passage or of the turn that it belongs to; else how much of the text comes before. */
function labelOf(passage: HTMLElement, share: number): string {
  const turn = passage.closest('.turn');
  const time = timeOf(passage) ?? (turn ? timeOf(turn) : undefined);
  return time ?? new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share);
}

/** Not where an address leads to a place, nor where the browser goes back to one itself. */
function offer(bar: HTMLElement, page: string): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash || location.search || navigation?.type === 'reload' || navigation?.type === 'back_forward') return;
  const place = placeOn(page);
  const link = bar.querySelector('a');
  if (!place || !link || !document.getElementById(place.id)) return;
  link.href = `#${place.id}`;
  link.querySelector('[data-place]')?.append(place.label);
  const close = () => {
    bar.hidden = true;
    removeEventListener('keydown', onEscape);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  bar.hidden = false;
  link.addEventListener('click', close);
  bar.querySelector('button')?.addEventListener('click', close);
  addEventListener('keydown', onEscape);
  addEventListener('hashchange', close, { once: true });
}
