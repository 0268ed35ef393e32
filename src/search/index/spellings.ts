import type { Archive } from '../../catalogue/types.ts';
import { findMentions } from '../../catalogue/mentions.ts';
import { compileVocabulary } from '../../catalogue/vocabulary.ts';
import { nearest } from '../../markdown/nearest.ts';
import { tokenize } from '../tokens.ts';

/**
 * How the archive writes the names of its topics: per topic its title, then the other spellings that are found in the
 * texts and read alike, the most frequent first. Each is given as the search compares words: `deep seek`. Topics that are always written
 * in one way are left out.
 */
export async function spellings(archive: Archive): Promise<string[][]> {
  const topics = archive.topics.filter(({ data }) => !data.hidden);
  const vocabulary = compileVocabulary(topics.map(({ id, data }) => ({ ...data, id })));
  const counts = vocabulary.ids.map(() => new Map<string, number>());
  for (const episode of archive.episodes) {
    for (const { text } of (await episode.record()).passages) {
      for (const { topic, start, end } of findMentions(text, vocabulary)) {
        const form = folded(text.slice(start, end));
        counts[topic]!.set(form, (counts[topic]!.get(form) ?? 0) + 1);
      }
    }
  }
  return vocabulary.ids.flatMap((id, index) => {
    const title = folded(topics.find((topic) => topic.id === id)!.data.title);
    const others = [...counts[index]!]
      .filter(([form]) => form !== title && isSpelling(form, title))
      .sort(([left, much], [right, more]) => more - much || (left < right ? -1 : 1))
      .map(([form]) => form);
    return title && others.length > 0 ? [[title, ...others]] : [];
  });
}

/** Another name may be another idea too (`business model` under pricing): only what reads
 * alike, begins alike, or is its initials, is taken. */
function isSpelling(form: string, title: string): boolean {
  const [letters, name] = [form, title].map((text) => text.replaceAll(' ', '')) as [string, string];
  const initials = (text: string): string => text.replace(/(\S)\S* ?/gu, '$1');
  const alike = letters.slice(0, 4) === name.slice(0, 4) || nearest(letters, [name]) !== undefined;
  return letters !== '' && (alike || initials(title) === letters || initials(form) === name);
}

function folded(text: string): string {
  return tokenize(text)
    .map(({ norm }) => norm)
    .join(' ');
}
