import type { TopicData } from '../schemas/catalogue.ts';
import { singulars } from './vocabulary.ts';

/** The aliases of a topic that tell a reader something: each that is more than another case, plural or hyphen of a name before it. */
export function otherNames({ title, aliases, misheard = [] }: Names): string[] {
  const wrong = new Set(misheard);
  return distinct(
    title,
    aliases.filter((alias) => !wrong.has(alias)),
  );
}

/** What recognisers make of a topic's names, in the same way. */
export function misheardNames({ title, misheard = [] }: Names): string[] {
  return distinct(title, misheard);
}

type Names = Pick<TopicData, 'title' | 'aliases'> & { misheard?: readonly string[] };

function distinct(title: string, names: readonly string[]): string[] {
  const known = new Set([print(title)]);
  return names.filter((name) => {
    if (known.has(print(name))) return false;
    known.add(print(name));
    return true;
  });
}

function print(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
  return singulars(plain)[0] ?? plain;
}
