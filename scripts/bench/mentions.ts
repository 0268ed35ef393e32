/**
 * Measures mention finding: `node scripts/run.mjs scripts/bench/mentions.ts [FILE ...]` prints MB per second of
 * processor time for vocabularies of 0 to 20,000 topics, over the given texts or over made-up ones.
 */
import { readFileSync } from 'node:fs';
import { findMentions } from '../../src/catalogue/mentions.ts';
import { compileVocabulary } from '../../src/catalogue/vocabulary.ts';

const lines = process.argv.length > 2 ? process.argv.slice(2).flatMap(linesOf) : madeUpLines(20_000);
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
const rounds = Math.max(1, Math.ceil(20_000_000 / bytes));

console.log(`${(bytes / 1e6).toFixed(2)} MB in ${lines.length} passages, ${rounds} rounds`);
for (const size of [0, 100, 2_000, 20_000]) {
  const vocabulary = compileVocabulary(madeUpTopics(size));
  for (const line of lines) findMentions(line, vocabulary);
  let mentions = 0;
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const line of lines) mentions += findMentions(line, vocabulary).length;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const rate = (bytes * rounds) / 1e6 / seconds;
  console.log(`${String(size).padStart(6)} topics: ${rate.toFixed(1)} MB/s, ${mentions / rounds} mentions`);
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** One to three of the text's own words, the 500 most frequent left out, as names begin with few of those. */
function madeUpTopics(size: number) {
  const words = rareWords();
  return Array.from({ length: size }, (_, index) => {
    const word = (step: number) => words[(index * 7919 + step * 104_729) % words.length] as string;
    const names = [`${word(1)} ${word(2)}`, `${word(1)} ${word(3)} ${word(4)}`, `${word(5)}-${word(6)}`];
    const title = index % 10 === 0 ? word(7) : `${word(7)} ${word(8)}`;
    return { id: `t${index}`, title, aliases: names, not: [`${word(1)} ${word(9)}`] };
  });
}

function rareWords(): string[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const word of line.match(/[A-Za-z]{4,}/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(500).map(([word]) => word); // prettier-ignore
}

function madeUpLines(count: number): string[] {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'shi', 'ber', 'and', 'the', 'ing', 'ous'];
  let seed = 42;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const word = () => Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join('');
  const sentence = () => Array.from({ length: 8 + next(14) }, word).join(' ') + '.';
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(8) }, sentence).join(' '));
}
