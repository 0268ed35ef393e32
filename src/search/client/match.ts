import type { Engine } from './engine.ts';
import { answersOf, formsOf, positionsIn, type Answer, type Form } from './lookup.ts';
import { nearWords } from './ahead.ts';
import { pairNearness } from './nearness.ts';
import { placesOfPhrase } from './phrase.ts';
import { isEmpty, LONG, type Query } from './query.ts';
import { contentWords } from './stop-words.ts';
import type { Respelled } from './spellings.ts';

/** A passage or heading that answers a query, by what the index says of it; its text may change the order. */
export interface Member {
  place: number;
  score: number;
  /** Words of the query that only the passage before or after it holds. */
  beside?: readonly string[];
}

/** What a query finds: decided by the index alone, so that it can be counted without reading any text. */
export interface Matched {
  /** Best first. */
  members: Member[];
  /** How much each word tells: rare words more. */
  weights: ReadonlyMap<string, number>;
  /** Words that the archive does not hold, not even as a beginning. */
  unknown: string[];
  /** Words that were taken for the beginning of longer ones. */
  begun: string[];
  /** True when no passage holds all the words, and these hold some. */
  partial: boolean;
}

/**
 * A word answered for by the text, by another spelling of a name, by speaker or chapter, by the passage before or after, by
 * the names of the episode.
 */
const WORTH = { text: 1, respelled: 0.95, around: 0.65, beside: 0.15, names: 0.3 };

/** What it adds that two words or more name who speaks, or the chapter, and all others are in the text. */
const SAID = 0.3;
const NAMED = 0.95;

/** What words side by side add, and what a word said more than once. */
const NEAR = 0.3;
const OFTEN = 0.04;

/** Of a question, passages that hold this much of what the best one holds; of a few words that none holds all of, this much. */
const ENOUGH = 0.5;
const ENOUGH_OF_FEW = 0.7;

/** Where more passages than this hold all the words, it matters how near each other these stand. */
const MANY = 20;

interface Sum {
  place: number;
  covered: number;
  held: number;
  inText: number;
  /** Its speaker or chapter holds two words or more, and its text all others. */
  isSaid: boolean;
  times: number;
  beside: string[];
}

export async function matchQuery(engine: Engine, query: Query, respelled?: Respelled): Promise<Matched> {
  const weights = new Map<string, number>();
  const none = { members: [], weights, unknown: [], begun: [], partial: false };
  if (isEmpty(query)) return none;
  const [forms, phrases, spelled] = await Promise.all([
    Promise.all(query.words.map((word) => formsOf(engine, word))),
    Promise.all(query.phrases.map((phrase) => placesOfPhrase(engine, phrase))),
    placesSpelled(engine, respelled),
  ]);
  const isSpelled = (word: string): boolean => spelled.size > 0 && respelled?.words.includes(word) === true;
  const unknown = query.words.filter((word, index) => forms[index]!.length === 0 && !isSpelled(word));
  // Where a word is not there, those that carry none of the meaning do not stand for it.
  const telling = new Set(contentWords(query.words));
  const words = query.words
    .map((word, index) => ({ word, forms: forms[index]!, answers: answersOf(forms[index]!) }))
    .filter(({ word }) => !unknown.includes(word) && (unknown.length === 0 || telling.has(word)));
  for (const { word, answers } of words) weights.set(word, 1 / Math.log2(2 + answers.size));
  const begun = words.filter(({ forms: own }) => own.every(({ likeness }) => likeness < 0.9)).map(({ word }) => word);
  const unwanted = await placesUnwanted(engine, query);

  let sums = sumUp(engine, words, weights, spelled, isSpelled, phrases);
  sums = sums.filter(({ place }) => !unwanted.has(place));
  sums = withoutTitles(engine, chosen(sums, words.length, query));
  const near = await nearnessOf(engine, sums, words, weights);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const inBlock = new Map<number, number>();
  for (const { place } of sums) {
    const block = engine.blockOf(place);
    inBlock.set(block, (inBlock.get(block) ?? 0) + 1);
  }
  const scored = (sum: Sum): Member => {
    const coverage = words.length > 0 ? sum.covered / total : 1;
    const beside = NEAR * (near?.get(sum.place) ?? 0) + OFTEN * sum.times;
    const around = OFTEN * Math.log2(inBlock.get(engine.blockOf(sum.place)) ?? 1);
    const score = coverage * coverage + beside + around + (sum.isSaid ? SAID : 0);
    return { place: sum.place, score, beside: sum.beside };
  };
  return {
    members: sums.map(scored).sort(bestFirst),
    weights,
    unknown,
    begun,
    partial: unknown.length > 0 || sums.every(({ held }) => held < words.length),
  };
}

function bestFirst(a: Member, b: Member): number {
  return b.score - a.score || a.place - b.place;
}

interface Word {
  word: string;
  forms: Form[];
  answers: Map<number, Answer>;
}

/** What every place that holds anything holds of the query. */
function sumUp(
  engine: Engine,
  words: readonly Word[],
  weights: ReadonlyMap<string, number>,
  spelled: ReadonlySet<number>,
  isSpelled: (word: string) => boolean,
  phrases: readonly ReadonlySet<number>[],
): Sum[] {
  const sums = new Map<number, Sum>();
  const begin = (place: number): Sum => {
    const sum = { place, covered: 0, held: 0, inText: 0, isSaid: false, times: 0, beside: [] };
    sums.set(place, sum);
    return sum;
  };
  if (phrases.length > 0) {
    const [first, ...others] = [...phrases].sort((a, b) => a.size - b.size);
    for (const place of first!) if (others.every((other) => other.has(place))) begin(place).inText = 1;
  } else {
    for (const { answers } of words) {
      for (const [place, { text }] of answers) if (text > 0 && !sums.has(place)) begin(place);
    }
    for (const place of spelled) if (!sums.has(place)) begin(place);
  }
  const titled = words.map(({ answers }) => {
    const episodes = new Set<number>();
    for (const place of answers.keys()) if (engine.isTitle(place)) episodes.add(engine.episodeOf(place));
    return episodes;
  });
  const { length: catalogue } = engine.manifest.blocks;
  const isNear = (answers: Word['answers'], place: number): boolean =>
    [place - 1, place + 1].some(
      (other) =>
        (answers.get(other)?.text ?? 0) >= 0.9 &&
        engine.episodeOf(other) === engine.episodeOf(place) &&
        !engine.isTitle(other),
    );
  for (const sum of sums.values()) {
    const episode = engine.episodeOf(sum.place);
    const others = words.filter(({ answers }) => (answers.get(sum.place)?.around ?? 0) < 0.9);
    const named = words.length - others.length;
    const holds = ({ word, answers }: Word): boolean =>
      (answers.get(sum.place)?.text ?? 0) >= 0.9 || (spelled.has(sum.place) && isSpelled(word));
    sum.isSaid = named > 1 && others.length > 0 && others.every(holds);
    words.forEach(({ word, answers }, index) => {
      const answer = answers.get(sum.place);
      const respelled = spelled.has(sum.place) && isSpelled(word) ? WORTH.respelled : 0;
      const isBeside = !answer && respelled === 0 && isNear(answers, sum.place);
      const worth = Math.max(
        (answer?.text ?? 0) * WORTH.text,
        respelled,
        (answer?.around ?? 0) * (named > 1 ? NAMED : WORTH.around),
        isBeside ? WORTH.beside : 0,
        episode < catalogue && titled[index]!.has(episode) ? WORTH.names : 0,
      );
      if (worth === 0) return;
      if (isBeside) sum.beside.push(word);
      if (!isBeside || titled[index]!.has(episode)) sum.held++;
      sum.covered += worth * (weights.get(word) ?? 1);
      if (answer?.text || respelled) sum.inText++;
      sum.times += answer?.times ?? 0;
    });
  }
  return [...sums.values()].filter(({ inText }) => inText > 0);
}

/** Those that hold all the words, else about as much as the best; of a question, those that hold half as much. */
function chosen(sums: readonly Sum[], words: number, { typed }: Query): Sum[] {
  if (words === 0) return [...sums];
  const isQuestion = typed.length > LONG;
  const full = isQuestion ? [] : sums.filter(({ held }) => held === words);
  if (full.length > 0) return full;
  const best = sums.reduce((most, { covered }) => Math.max(most, covered), 0);
  return sums.filter(({ covered }) => covered >= best * (isQuestion ? ENOUGH : ENOUGH_OF_FEW));
}

/** An episode's title counts where nothing else of the conversation does. */
function withoutTitles(engine: Engine, sums: readonly Sum[]): Sum[] {
  const spoken = new Set<number>();
  for (const { place } of sums) if (!engine.isTitle(place)) spoken.add(engine.conversationOf(place));
  return sums.filter(({ place }) => !engine.isTitle(place) || !spoken.has(engine.conversationOf(place)));
}

async function placesSpelled(engine: Engine, respelled?: Respelled): Promise<Set<number>> {
  const found = await Promise.all((respelled?.forms ?? []).map((form) => placesOfPhrase(engine, form)));
  return new Set(found.flatMap((places) => [...places]));
}

async function placesUnwanted(engine: Engine, { without, withoutPhrases }: Query): Promise<Set<number>> {
  const unwanted = new Set<number>();
  for (const word of without) {
    const forms = (await formsOf(engine, word)).filter(({ likeness }) => likeness >= 0.9);
    for (const [place, { text }] of answersOf(forms)) if (text > 0) unwanted.add(place);
  }
  for (const phrase of withoutPhrases) for (const place of await placesOfPhrase(engine, phrase)) unwanted.add(place);
  return unwanted;
}

/** Per place, how near each other the words stand; only where it decides which passages are read. */
async function nearnessOf(
  engine: Engine,
  sums: readonly Sum[],
  words: readonly Word[],
  weights: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<number, number> | undefined> {
  if (sums.length <= MANY) return undefined;
  const known = nearWords(
    engine.manifest,
    words.map(({ word }) => word),
  );
  if (known.size < 2) return undefined;
  const places = new Set(sums.map(({ place }) => place));
  const positions = await Promise.all(
    words.map(({ word, forms }) => positionsIn(engine, known.has(word) ? forms : [], places)),
  );
  const near = new Map<number, number>();
  const pairs = words.slice(1).map(({ word }, left) => ({
    left: positions[left]!,
    right: positions[left + 1]!,
    weight: (weights.get(words[left]!.word) ?? 1) + (weights.get(word) ?? 1),
  }));
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  for (const place of places) {
    const sum = pairs.reduce(
      (all, { left, right, weight }) => all + weight * pairNearness(left.get(place) ?? [], right.get(place) ?? []),
      0,
    );
    near.set(place, sum / total);
  }
  return near;
}
