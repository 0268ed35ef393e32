import { passagesIn, timeOf } from './passages.ts';

/** `?to=t-95#t-30`: marks the passages from the one to the other. Without this, the page opens at the first. */
export function startLinkedRange(article: HTMLElement, bar: HTMLElement | null): void {
  const last = new URLSearchParams(location.search).get('to');
  const first = decodeURIComponent(location.hash.slice(1));
  if (!last || !first) return;
  const passages = passagesIn(article);
  const [from, to] = [first, last].map((id) => passages.findIndex((passage) => passage.id === id)) as [number, number];
  if (from === -1 || to < from) return;
  const marked = passages.slice(from, to + 1);
  for (const passage of marked) passage.classList.add('in-range');
  const clear = () => {
    for (const passage of marked) passage.classList.remove('in-range');
    if (bar) bar.hidden = true;
    removeEventListener('hashchange', clear);
    const address = new URL(location.href);
    address.searchParams.delete('to');
    // Where the mark was removed by hand, its beginning is no target any more either.
    if (address.hash === `#${first}`) address.hash = '';
    history.replaceState(null, '', address);
  };
  addEventListener('hashchange', clear);
  if (!bar) return;
  const labels = [marked[0], marked.at(-1)].map((passage) => passage && timeOf(passage));
  if (labels.every(Boolean)) bar.querySelector('[data-place]')?.append(labels.join('–'));
  bar.querySelector('button')?.addEventListener('click', clear);
  bar.hidden = false;
}
