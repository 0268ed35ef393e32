/** Calls back once the page is loaded and there is time; never where readers ask to save data. */
export function whenIdle(callback: () => void): void {
  if (savesData()) return;
  const wait = (): void => {
    // Safari has no such callback.
    if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 2000 });
    else setTimeout(callback, 500);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

/** Whether the reader asked for pages that load little. */
export function savesData(): boolean {
  return connection()?.saveData === true;
}

/** What is known of the line, by browsers that tell. */
export function connection(): { saveData?: boolean; effectiveType?: string } | undefined {
  return (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
}
