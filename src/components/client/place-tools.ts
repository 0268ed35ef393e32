/** Air between the bar and the words, in pixels. */
const GAP = 8;

/** Beside what is chosen; on a touch screen, and where there is no room, the stylesheet keeps it at the foot. */
export function placeTools(bar: HTMLElement, range: Range): void {
  if (matchMedia('(pointer: coarse), (width < 40rem)').matches) {
    bar.style.removeProperty('inset');
    return;
  }
  const box = range.getBoundingClientRect();
  const [width, height] = [bar.offsetWidth, bar.offsetHeight];
  const above = box.top - height - GAP;
  const below = Math.min(box.bottom + GAP, innerHeight - height - GAP);
  const top = above > GAP ? above : below;
  const left = Math.max(GAP, Math.min(box.left, document.documentElement.clientWidth - width - GAP));
  bar.style.inset = `${top + scrollY}px auto auto ${left + scrollX}px`;
}
