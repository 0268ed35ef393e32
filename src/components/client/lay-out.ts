/**
 * Lays out, in idle moments and one after the other, the sheets of a long text that the browser has put off: their heights
 * are guesses until then, and what measures a page takes a guess for the truth.
 */
export function layOutWhenIdle(): void {
  const sheets = document.querySelectorAll<HTMLElement>('.sheet');
  let next = 0;
  const idle = (work: () => void): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(work);
    else setTimeout(work, 50);
  };
  const step = (): void => {
    const sheet = sheets[next++];
    if (!sheet) return;
    sheet.dataset['laid'] = '';
    idle(step);
  };
  idle(step);
}
