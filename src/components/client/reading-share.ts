import { EYE } from './present-passage.ts';

/** Says in the lists of contents how much of the text is read: `38 %`. */
export function startReadingShare(article: HTMLElement): void {
  const places = [...document.querySelectorAll('[data-share-read]')];
  if (places.length === 0) return;
  const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  let isWaiting = false;
  let shown = '';
  const update = () => {
    isWaiting = false;
    const { top, height } = article.getBoundingClientRect();
    const share = (innerHeight * EYE - top) / Math.max(1, height - innerHeight * (1 - EYE));
    const text = share <= 0 ? '' : format.format(Math.min(1, share));
    if (text === shown) return;
    shown = text;
    for (const place of places) place.textContent = text;
  };
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(update);
    },
    { passive: true },
  );
}
