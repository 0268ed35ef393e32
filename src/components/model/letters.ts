export interface LetterGroup<T> {
  /** `A`, or `#` for names that begin with no letter. */
  letter: string;
  /** For anchors: `letter-a`. */
  id: string;
  items: T[];
}

/** Things by their names as a dictionary of this language has them (BCP 47), under the letters that they begin with. */
export function byLetter<T>(items: readonly T[], nameOf: (item: T) => string, language: string): LetterGroup<T>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = items
    .map((item) => ({ item, name: nameOf(item).replace(/^[^\p{L}\p{N}]+/u, '') }))
    .sort((a, b) => compare(a.name, b.name));
  const groups = new Map<string, T[]>();
  for (const { item, name } of sorted) {
    const letter = letterOf(name);
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups].map(([letter, own]) => ({ letter, id: `letter-${idOf(letter)}`, items: own }));
}

function letterOf(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0] ?? '';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

function idOf(letter: string): string {
  if (letter === '#') return 'other';
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() : letter.codePointAt(0)!.toString(16);
}
