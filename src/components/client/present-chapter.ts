import { presentPassage } from './present-passage.ts';

/**
 * Marks the chapter being read in every list of contents on the page and names it in the small one's summary.
 * The lists are plain links, so nothing is lost without this.
 */
export function startPresentChapter(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a[href^="#"]')];
  const label = document.querySelector('[data-present]');
  const places = new Map<string, HTMLElement>();
  for (const link of links) {
    const id = decodeURIComponent(link.hash.slice(1));
    const place = document.getElementById(id);
    if (place) places.set(id, place);
  }
  if (places.size === 0) return;

  const ordered = [...places.values()].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  let present: string | undefined;
  let waiting = false;

  const update = () => {
    waiting = false;
    const found = presentPassage(ordered)?.id;
    if (found === present) return;
    present = found;
    for (const link of links) {
      const isPresent = found !== undefined && decodeURIComponent(link.hash.slice(1)) === found;
      if (!isPresent) {
        link.removeAttribute('aria-current');
        continue;
      }
      link.setAttribute('aria-current', 'location');
      if (label) label.textContent = link.querySelector('.contents-title')?.textContent ?? link.textContent;
      keepInView(link);
    }
    if (found === undefined && label) label.textContent = '';
  };

  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(update);
    },
    { passive: true },
  );
  // At the top of the page nothing is read yet, and nothing need be laid out to know that.
  if (scrollY > 0) update();
}

/** Scrolls the list that holds the link, never the page. */
function keepInView(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('[data-scrolls]');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 2;
}
