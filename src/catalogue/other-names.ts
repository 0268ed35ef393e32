import type { TopicData } from '../schemas/catalogue.ts';
import { singulars } from './vocabulary.ts';

/** The aliases of a topic that tell a reader something: each that is more than another case, plural or hyphen of a name before it. */
export function otherNames({ title, aliases }: Pick<TopicData, 'title' | 'aliases'>): string[] {
  const known = new Set([print(title)]);
  return aliases.filter((alias) => {
    if (known.has(print(alias))) return false;
    known.add(print(alias));
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
