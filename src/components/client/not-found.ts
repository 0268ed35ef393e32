import { nearNames, wordsOf, type Name } from './near-names.ts';

/** Puts the words of an address that leads nowhere into the search field, and lists the pages that are named so. */
export async function helpLost(near: HTMLElement): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const address = location.pathname.slice(location.pathname.startsWith(base) ? base.length : 1);
  const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
  if (input && !input.value && address !== '404.html') input.value = wordsOf(address).join(' ');
  const response = await fetch(`${base}names.json`).catch(() => undefined);
  if (!response?.ok) return;
  const names = nearNames(address, (await response.json()) as Name[]);
  if (names.length === 0) return;
  const list = near.querySelector('ul')!;
  for (const [path, name] of names) {
    const link = document.createElement('a');
    link.href = base + path.slice(1);
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  near.hidden = false;
}
