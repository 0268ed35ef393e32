/**
 * Shows items in a list and leaves alone those that stand there already, at the same place with the same words: what a
 * reader has the focus on must not be taken away when more is found.
 */
export function showItems(list: Element, items: readonly Element[]): void {
  const present = [...list.children];
  items.forEach((item, index) => {
    const old = present[index];
    if (!old) list.append(item);
    else if (!old.isEqualNode(item)) replaceKeepingFocus(old, item);
  });
  for (const old of present.slice(items.length)) old.remove();
}

/** Where the focus was on a link that the new item has too, it goes there. */
function replaceKeepingFocus(old: Element, item: Element): void {
  const active = document.activeElement;
  const address = active && old.contains(active) ? active.getAttribute('href') : null;
  old.replaceWith(item);
  if (address === null) return;
  for (const link of item.querySelectorAll<HTMLElement>('[href]')) {
    if (link.getAttribute('href') !== address) continue;
    link.focus({ preventScroll: true });
    return;
  }
}
