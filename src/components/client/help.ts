import { areKeysOn, onKey, setKeys } from './keys.ts';
import { forgetAll, heldPlaces } from './reading-place.ts';

/** The sheet that tells the keys, turns them off, and forgets where somebody stopped reading. */
export function startHelp(dialog: HTMLDialogElement): void {
  const keys = dialog.querySelector<HTMLInputElement>('[data-help-keys]');
  const places = dialog.querySelector('[data-help-places]');
  const forget = dialog.querySelector<HTMLButtonElement>('[data-help-forget]');
  const show = () => {
    const amount = heldPlaces();
    if (places instanceof HTMLElement)
      places.textContent = (amount === 0 ? places.dataset['none'] : places.dataset['some']) ?? '';
    if (forget) forget.hidden = amount === 0;
    if (keys) keys.checked = areKeysOn();
  };
  const open = () => {
    show();
    dialog.showModal();
  };
  keys?.addEventListener('change', () => setKeys(keys.checked));
  forget?.addEventListener('click', () => {
    forgetAll();
    show();
    dialog.focus();
  });
  dialog.querySelector('[data-help-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  for (const button of document.querySelectorAll('[data-help-open]')) button.addEventListener('click', open);
  onKey('?', open);
}
