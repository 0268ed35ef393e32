import { reader } from '../../strings/chosen.ts';

const { filter: words } = reader;

interface Entry {
  element: HTMLElement;
  text: string;
}

/** Narrows every list of the page that is marked `data-filtered` to the entries that hold all that is typed. */
export function startFilter(box: HTMLElement): void {
  const input = box.querySelector('input')!;
  const count = box.querySelector<HTMLElement>('[role="status"]')!;
  const lists = [...document.querySelectorAll<HTMLElement>('[data-filtered]')];
  const entries = lists.flatMap((list) =>
    [...list.children].map((element): Entry => ({ element: element as HTMLElement, text: fold(element.textContent) })),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    const wanted = fold(input.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const { element, text } of entries) {
      const isShown = wanted.every((part) => text.includes(part));
      element.hidden = !isShown;
      if (isShown) shown++;
    }
    for (const list of lists) {
      const group = list.closest<HTMLElement>('section') ?? list;
      group.hidden = [...list.children].every((element) => (element as HTMLElement).hidden);
    }
    // Told after a pause, so that a screen reader is not interrupted at every key.
    clearTimeout(timer);
    timer = setTimeout(() => {
      count.textContent = wanted.length === 0 ? '' : shown === 0 ? words.none : words.shown(shown, entries.length);
    }, 250);
  };

  input.addEventListener('input', show);
  box.hidden = false;
  // A reader who comes back finds the field as the browser kept it.
  if (input.value) show();
}

/** In lower case, accents and further white space left out. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
