import { FOLDER, START } from '../format.ts';
import { base } from './base.ts';
import { whenIdle } from './idle.ts';
import type { Panel } from './panel.ts';

/**
 * Opens the dialog from its button, with `/` and with Ctrl-K or ⌘-K. What does the searching, and the beginning of the index,
 * come when the page has nothing else to do, or with the first sign of an opening.
 */
export function startDialog(dialog: HTMLDialogElement): void {
  let panel: Panel | undefined;

  function code(): Promise<typeof import('./panel.ts')> {
    fetchStart();
    return import('./panel.ts');
  }

  async function prepare(): Promise<void> {
    const { warm } = await code();
    warm(base);
  }

  async function open(): Promise<void> {
    if (dialog.open) return;
    dialog.showModal();
    const { partsOf, startPanel, warm } = await code();
    const parts = partsOf(dialog);
    if (!panel) {
      panel = startPanel(parts, { base, hitsPerGroup: 3, level: 3 }, () => undefined);
      warm(base);
      if (parts.input.value) void panel.run({ text: parts.input.value, filters: {}, sort: 'relevance' });
    }
    parts.input.select();
  }

  for (const button of document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]')) {
    button.setAttribute('role', 'button');
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void open();
    });
    for (const sign of ['pointerenter', 'focus']) {
      button.addEventListener(sign, () => void prepare().catch(() => undefined), { once: true });
    }
    button.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      void open();
    });
  }
  document.addEventListener('keydown', (event) => {
    const isSlash =
      event.key === '/' &&
      document.documentElement.dataset['keys'] !== 'off' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTyping(event.target);
    const isCommandK =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (
      event.isComposing ||
      event.repeat ||
      document.querySelector('dialog[open]:not(#search-dialog)') ||
      (!isSlash && !isCommandK)
    )
      return;
    event.preventDefault();
    const page = document.querySelector<HTMLInputElement>('main [data-search="input"]');
    if (!page) return void open();
    page.focus();
    page.select();
  });
  if (!document.querySelector('main [data-search="input"]')) whenIdle(() => void prepare().catch(() => undefined));
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  // In a search field the browser keeps the first Escape for itself, to empty it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // A click on the backdrop lands on the dialog itself, and so does one on its padding: compare the place.
  dialog.addEventListener('click', (event) => {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) dialog.close();
  });
  // A link to a place on this very page does not load anything, so nothing else would close the dialog.
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) dialog.close();
  });
}

/** Asks for the beginning of the index beside the code that reads it, not after it. */
function fetchStart(): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `${base}${FOLDER}/${START}` });
  if (!document.head.querySelector(`link[rel="preload"][href="${link.getAttribute('href')}"]`))
    document.head.append(link);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
