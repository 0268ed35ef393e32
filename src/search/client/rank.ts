import { findPhrase, joinedPairs, likeness, tokenize } from '../tokens.ts';
import { hitWords } from './excerpt.ts';
import { heldTogether, nearness, verbatim } from './nearness.ts';
import type { FoundPassage } from './passages.ts';
import type { Query } from './query.ts';
import type { Respelled } from './spellings.ts';

export interface Scored {
  passage: FoundPassage;
  /** 0 to about 1.5; 1 means that the passage itself holds every word as asked. */
  score: number;
  /** Query words that neither the passage nor its speaker, chapter or episode holds. */
  missing: string[];
}

/** What surrounds a passage and may answer for a word: the words of its episode's title, show and people. */
export interface Surroundings {
  names: string;
  /** Names of the episode's people, joined by commas. */
  people: string;
  /** How much each query word tells: rare words more. */
  weights: ReadonlyMap<string, number>;
  /** A name in the query and its other spellings. */
  respelled?: Respelled | undefined;
  /** Words that were taken for the beginning of longer ones. */
  begun: readonly string[];
  /** Words that only the passage before or after it holds. */
  beside?: readonly string[];
}

/** A word answered for by the passage where it holds most of the others, elsewhere in it, by another spelling of a name, by its speaker, by its chapter, by the passage before or after it and by its episode's names. */
const WORTH = { text: 1, elsewhere: 0.75, respelled: 0.95, speaker: 0.8, chapter: 0.5, beside: 0.15, names: 0.3 };

/** What neighbours of the query that stand near each other add, and what its very wording adds. */
const NEAR = 0.25;
const VERBATIM = 0.25;

/** What it adds that the query names who speaks, and the passage holds all else that is asked. */
const SAID = 0.4;

/** What a promotion loses: it is found, below what people say of the thing. */
const PROMOTED = 0.4;

/** Scores a passage that the index chose by what its text says, or by what was transcribed where that answers better. */
export function scorePassage(passage: FoundPassage, query: Query, around: Surroundings): Scored {
  const read = scoreWords(passage, query, around);
  if (!passage.heard) return read;
  const heard = scoreWords({ ...passage, words: passage.heard, isHeard: true }, query, around);
  return heard.score > read.score + ROUNDING ? heard : read;
}

/** The two wordings differ in length, and so in how dense their hits are. */
const ROUNDING = 0.02;

function scoreWords(passage: FoundPassage, query: Query, around: Surroundings): Scored {
  const tokens = tokenize(passage.words.join(' '));
  const phraseHits = query.phrases.flatMap((phrase) => findPhrase(tokens, phrase)).length;

  const speaker = tokenize(passage.speaker);
  const chapter = tokenize(passage.chapter);
  const names = tokenize(around.names);
  const best = (list: readonly { norm: string }[], word: string): number =>
    list.reduce((most, token) => Math.max(most, likeness(token.norm, word)), 0);

  const norms = new Set(tokens.map(({ norm }) => norm));
  const joined = new Set(joinedPairs(query.words).flatMap(({ joint, pair }) => (norms.has(joint) ? pair : [])));
  const together = heldTogether(tokens, query.words, around.weights);

  const { respelled } = around;
  const spelled = respelled?.forms.some((form) => findPhrase(tokens, form).length > 0) ? respelled.words : [];

  const voice = namingWords(speaker, around.people, query.words);
  let total = 0;
  let isSaid = voice.size > 0 && voice.size < query.words.length;
  let covered = 0;
  const missing: string[] = [];
  for (const word of query.words) {
    const weight = around.weights.get(word) ?? 1;
    const text = best(tokens, word) || (joined.has(word) ? 1 : 0);
    const isSpelled = spelled.includes(word);
    const worth = Math.max(
      isSpelled ? WORTH.respelled : 0,
      text * (together.has(word) || joined.has(word) ? WORTH.text : WORTH.elsewhere),
      voice.has(word) ? WORTH.text : best(speaker, word) * WORTH.speaker,
      best(chapter, word) * WORTH.chapter,
      around.beside?.includes(word) ? WORTH.beside : 0,
      best(names, word) * WORTH.names,
    );
    if (!voice.has(word) && text < 0.9 && !isSpelled) isSaid = false;
    total += weight;
    covered += weight * worth;
    if (worth === 0) missing.push(word);
  }
  const coverage = total === 0 ? 1 : covered / total;
  const score =
    coverage * coverage +
    NEAR * nearness(tokens, query.words, around.weights) +
    VERBATIM * verbatim(tokens, query.typed) +
    (isSaid ? SAID : 0) +
    0.1 * density(passage.words.length, Math.max(hitWords(passage.words, { query, ...around }).size, phraseHits)) -
    (passage.kind === 'heading' ? 0.08 : 0) -
    (passage.isPromotion ? PROMOTED : 0);
  return { passage, score, missing };
}

/**
 * The words of a query that name the speaker in full: two words of the label, or of the one person of the episode whose
 * name the label is a part of.
 */
function namingWords(label: readonly { norm: string }[], people: string, words: readonly string[]): Set<string> {
  const own = label.map(({ norm }) => norm);
  if (own.length === 0) return new Set();
  const persons = people.split(', ').map((name) => tokenize(name).map(({ norm }) => norm));
  const meant = persons.filter((name) => own.every((norm) => name.includes(norm)));
  const name = meant.length === 1 ? meant[0]! : own;
  return name.length > 1 && name.every((norm) => words.includes(norm)) ? new Set(name) : new Set();
}

/** Passages shorter than the one say too little to be read alone; those longer than the other say other things too. */
const SHORT = 12;
const LONG = 60;

/** Hits for the length of the passage, levelling off: a sentence about the thing beats a page that names it once. */
function density(length: number, hits: number): number {
  return (hits / (hits + 1.5)) * Math.min(1, length / SHORT, LONG / length + 0.3);
}
