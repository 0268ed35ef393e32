const TIMED = /^[[(]?\d{1,3}:\d{2}(?::\d{2})?[\])]?(?:\s|$)/;

/** Whether the items of a list are the chapters of a talk: three or more, each a time and a title. */
export function isChapterList(items: readonly string[]): boolean {
  return items.length >= 3 && items.every((item) => TIMED.test(item));
}
