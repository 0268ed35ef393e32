import { likeness } from '../tokens.ts';
import type { Query } from './query.ts';

/** Words of a query that are a name, and other ways in which the archive writes that name. */
export interface Respelled {
  words: string[];
  forms: string[][];
}

/** Every further form costs a part of the index. */
const MAX_FORMS = 2;

/**
 * Other spellings of the longest name in the query, the most frequent first. The title of a topic stands for all its
 * spellings, however they were heard; another spelling, which may be a common word, for those that differ from it in
 * their spaces alone, and for the title where the query is nothing else.
 *
 * @param names  per name its title and its other spellings, as the index wrote them.
 */
export function respell({ words, phrases }: Query, names: readonly (readonly string[])[]): Respelled | undefined {
  if (phrases.length > 0) return undefined;
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const own = words.slice(start, start + length);
      const form = own.join(' ');
      const owners = names.filter((spellings) => spellings.includes(form));
      if (owners.length !== 1) continue;
      const [title = '', ...others] = owners[0]!;
      const squeezed = own.join('');
      const fits = (other: string): boolean =>
        form === title || other === title || other.replaceAll(' ', '') === squeezed;
      const forms = [title, ...others]
        .filter(fits)
        .map((other) => other.split(' '))
        .filter((other) => !isForm(other, own))
        .slice(0, MAX_FORMS);
      if (forms.length > 0) return { words: own, forms };
    }
  }
  return undefined;
}

/** Word for word the same roots: the search finds those by itself. */
function isForm(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, at) => likeness(word, right[at]!) >= 0.9);
}

/** As an address carries it, so that the page of the result can mark what was found: `deepseek:deep seek`. */
export function writeRespelled({ words, forms }: Respelled): string {
  return [words, ...forms].map((form) => form.join(' ')).join(':');
}

export function readRespelled(text: string | null): Respelled | undefined {
  const [words, ...forms] = (text ?? '')
    .slice(0, 300)
    .split(':')
    .map((form) => form.split(' ').filter(Boolean))
    .filter((form) => form.length > 0);
  return words && forms.length > 0 ? { words, forms } : undefined;
}
