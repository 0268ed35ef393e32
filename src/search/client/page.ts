import { base } from './base.ts';
import { readNarrowing, writeNarrowing } from './narrowing.ts';
import { partsOf, startPanel, warm, type SearchState } from './panel.ts';

/** The search page: the search lives in the address, so that it can be shared and Back works. */
export function startPage(root: HTMLElement): void {
  const parts = partsOf(root);
  const { form, input } = parts;

  let isSettled = true;

  /** What is chosen or sent makes a new entry of the history, and so does the first key that changes a search; further keys do not. */
  function remember(state: SearchState, isStep: boolean): void {
    const address = new URL(location.href);
    const { searchParams } = address;
    const isNew = isStep || (isSettled && searchParams.has('q'));
    isSettled = isStep;
    if (state.text) searchParams.set('q', state.text);
    else searchParams.delete('q');
    writeNarrowing(searchParams, state);
    address.hash = '';
    if (address.href === location.href) return;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  const panel = startPanel(parts, { base, hitsPerGroup: 5, level: 2 }, remember);
  const fromAddress = (): Promise<void> => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    return panel.run({ text: input.value, ...readNarrowing(parameters) });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const state = { ...panel.state(), text: input.value.trim() };
    remember(state, true);
    void panel.run(state);
  });
  input.addEventListener('focus', () => warm(base), { once: true });
  addEventListener('popstate', () => {
    isSettled = true;
    void fromAddress();
  });
  void fromAddress().finally(() => {
    document.documentElement.classList.remove('is-asked');
    startOthers(root.ownerDocument);
  });
  if (!input.value && !location.search) input.focus();
}

/** The scripts that every page has wait on this one for the first results. */
function startOthers({ head }: Document): void {
  const own = document.querySelector<HTMLScriptElement>('script[data-later]');
  for (const src of own?.dataset['later']?.split(' ').filter(Boolean) ?? []) {
    head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
  }
  own?.removeAttribute('data-later');
}
