import { base } from './base.ts';
import { partsOf, startPanel } from './panel.ts';

/** The search page: the query lives in the address, so that it can be shared and Back works. */
export function startPage(root: HTMLElement): void {
  const parts = partsOf(root);
  const { form, input } = parts;

  function remember(text: string): void {
    const address = new URL(location.href);
    if ((address.searchParams.get('q') ?? '') === text) return;
    if (text) address.searchParams.set('q', text);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }

  const panel = startPanel(parts, { base, hitsPerGroup: 5, level: 2 }, remember);
  const fromAddress = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void panel.run(input.value);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('q', input.value.trim());
    history.pushState(null, '', address);
    void panel.run(input.value);
  });
  input.addEventListener('focus', () => panel.warm(), { once: true });
  addEventListener('popstate', fromAddress);
  fromAddress();
  if (!input.value) input.focus();
}
