import { asHeard, type Passage } from '../../markdown/record.ts';
import { tokenize } from '../tokens.ts';

/** What the index takes of a passage: all of it, or only these words of it. */
export type Share = { isWhole: true } | { isWhole: false; words: string };

/** Words in a row by which two texts are known to be one. */
const RUN = 4;

/** Of a passage's runs, how many the fuller copy must have for both to say the same. */
const SAME = 0.5;

/** Shorter passages, such as `Yes.`, are said again without being repeats. */
const LEAST = 5;

/**
 * What each passage of an episode adds to the index, by its anchor; those that add nothing are left out. Notes that stand
 * word for word in the talk, or for a second time in the notes, add nothing. Of a lesser copy, what the fuller one has
 * too adds nothing either, and talk that is the same but for some words adds these words alone.
 */
export function sharesOf(passages: readonly Passage[], fuller?: readonly Passage[]): Map<string, Share> {
  const said = new Set(passages.filter(({ isTranscript }) => isTranscript).map(wording));
  const known = fuller && knownOf(fuller);
  const shares = new Map<string, Share>();
  for (const passage of passages) {
    const words = wordsOf(passage);
    const text = words.join(' ');
    const isRepeat = !passage.isTranscript && words.length >= LEAST && said.has(text);
    if (isRepeat || known?.texts.has(text)) continue;
    said.add(passage.isTranscript ? '' : text);
    const share = known && passage.isTranscript ? shareBeside(words, known) : ({ isWhole: true } as const);
    if (share.isWhole || share.words !== '') shares.set(passage.id, share);
  }
  return shares;
}

interface Known {
  texts: ReadonlySet<string>;
  words: ReadonlySet<string>;
  runs: ReadonlySet<string>;
}

function knownOf(passages: readonly Passage[]): Known {
  const lists = passages.map(wordsOf);
  const others = passages.filter(({ corrected }) => corrected).map((passage) => tokensOf(asHeard(passage)));
  return {
    texts: new Set(lists.map((words) => words.join(' '))),
    words: new Set([...lists, ...others].flat()),
    runs: new Set(runsOf(lists.flat())),
  };
}

function shareBeside(words: readonly string[], known: Known): Share {
  const runs = runsOf(words);
  const same = runs.filter((run) => known.runs.has(run)).length;
  const added = words.filter((word) => !known.words.has(word));
  const isSame = runs.length === 0 ? added.length === 0 : same >= SAME * runs.length;
  return isSame ? { isWhole: false, words: added.join(' ') } : { isWhole: true };
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function wording(passage: Passage): string {
  return wordsOf(passage).join(' ');
}

function wordsOf({ text }: Passage): string[] {
  return tokensOf(text);
}

function tokensOf(text: string): string[] {
  return tokenize(text).map(({ norm }) => norm);
}
