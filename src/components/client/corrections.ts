/** Escape puts away what a corrected word tells, without a move of the pointer or the keyboard. */
export function startCorrections(): void {
  if (!document.querySelector('.correction')) return;
  const root = document.documentElement;
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches('.correction')) activeElement.blur();
    root.classList.add('is-unpointed');
    addEventListener('pointerover', () => root.classList.remove('is-unpointed'), { once: true });
  });
}
