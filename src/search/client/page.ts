import { base } from './base.ts';
import { readNarrowing, writeNarrowing } from './narrow.ts';
import { partsOf, startPanel, type SearchState } from './panel.ts';

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
  const fromAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    void panel.run({ text: input.value, ...readNarrowing(parameters) });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const state = { ...panel.state(), text: input.value.trim() };
    remember(state, true);
    void panel.run(state);
  });
  input.addEventListener('focus', () => panel.warm(), { once: true });
  addEventListener('popstate', () => {
    isSettled = true;
    fromAddress();
  });
  fromAddress();
  if (!input.value && !location.search) input.focus();
}
