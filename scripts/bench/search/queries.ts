import { passagesOf } from '../../../src/search/client/passages.ts';
import { contentWords } from '../../../src/search/client/stop-words.ts';
import type { Engine } from '../../../src/search/client/engine.ts';
import { stem } from '../../../src/search/stem.ts';
import { tokenize } from '../../../src/search/tokens.ts';

/** Searches of one kind, each asked cold by itself, and each once more after the ones before it. */
export interface Kind {
  name: string;
  texts: string[];
}

/** How many passages of the archive, spread over it, the searches are taken from. */
const SAMPLES = 5;

/** Nobody searches for a word that every second passage holds. */
const MOST = 0.25;

/**
 * Searches in the words of the archive itself: of a passage the longest sentences, and in them words that tell something.
 * The same archive gives the same searches.
 */
export async function makeQueries(engine: Engine): Promise<Kind[]> {
  const sentences: string[][] = [];
  const blocks = engine.manifest.blocks.reduce((sum, count) => sum + count, 0);
  for (let sample = 0; sample < SAMPLES; sample++) {
    const block = await engine.block(Math.floor((blocks * (sample + 0.5)) / SAMPLES));
    const texts = passagesOf(block).map(({ passage }) => passage.words.join(' '));
    const all = texts.join(' ').split(/[.?!]\s/).map((text) => tokenize(text).map(({ norm }) => norm)); // prettier-ignore
    const fitting = all.filter((words) => words.length >= 9 && contentWords(words).length >= 5);
    sentences.push(fitting[0] ?? all.reduce((best, words) => (words.length > best.length ? words : best), []));
  }
  const places = blocks * engine.manifest.slots;
  const telling = await Promise.all(
    sentences.map(async (words) => {
      const own: string[] = [];
      for (const word of contentWords(words)) {
        const terms = await engine.terms(engine.fileOf(stem(word)));
        const count = terms.find(({ norm }) => norm === word)?.count ?? 0;
        if (word.length > 3 && count < places * MOST) own.push(word);
      }
      return own;
    }),
  );
  return [
    { name: 'one word', texts: telling.map((words) => words[0] ?? '') },
    { name: 'three words', texts: telling.map((words) => words.slice(0, 3).join(' ')) },
    { name: 'a phrase', texts: sentences.map((words) => `"${words.slice(1, 4).join(' ')}"`) },
    { name: 'nine-word question', texts: sentences.map((words) => words.slice(0, 9).join(' ')) },
  ].map(({ name, texts }) => ({ name, texts: texts.filter(Boolean) }));
}
