const acts = new Map<string, () => void>();

const STORE = 'longhand:keys';

/** What a single key does; of two that claim one, the later wins. */
export function onKey(key: string, act: () => void): void {
  acts.set(key, act);
}

/** Listens for the keys, but not while somebody types, and not where the reader has turned them off. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!areKeysOn() || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

export function areKeysOn(): boolean {
  return document.documentElement.dataset['keys'] !== 'off';
}

/** Turns them on or off, and remembers it on this device. */
export function setKeys(on: boolean): void {
  if (on) delete document.documentElement.dataset['keys'];
  else document.documentElement.dataset['keys'] = 'off';
  try {
    if (on) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, 'off');
  } catch {
    // Storage may be forbidden: the choice lasts as long as the page.
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select, audio, video'))
  );
}
