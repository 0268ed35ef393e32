import { ENDS, GOES_ON, mix } from './sieve.ts';
import { foldToken, jointBetween, tokenize } from './tokens.ts';
import { keyOf, singulars, type Name, type TokenCase, type Vocabulary, type VocabularyNode } from './vocabulary.ts';

/** Where a text speaks of a topic: `text.slice(start, end)` is one of its names, without a possessive ending. */
export interface Mention {
  /** Index into `vocabulary.ids`. */
  topic: number;
  start: number;
  end: number;
}

/**
 * Finds the topics that a text speaks of, in reading order and never overlapping: at each place the longest name wins.
 * A name counts not where it lies inside a phrase that its topic excludes; a shorter name at that place then may.
 * Takes one pass, however many topics there are.
 */
export function findMentions(text: string, vocabulary: Vocabulary): Mention[] {
  const mentions: Mention[] = [];
  const { starts, ends, prints } = tokenize(text);
  const { root, sieve } = vocabulary;
  /** Per topic, the end of the furthest excluded phrase begun so far. */
  const excludedUntil = new Map<number, number>();
  const paths: Hit[] = [];
  let free = 0;
  for (let first = 0; first < starts.length; first += 1) {
    const print = prints[first] as number;
    const hope = print < 0 ? ENDS | GOES_ON : (sieve.first[print] as number);
    if (hope === 0) continue;
    const goesOn = (hope & GOES_ON) !== 0 && mayGoOn(print, prints[first + 1]);
    if (!goesOn && (hope & ENDS) === 0) continue;
    const folded = foldToken(text.slice(starts[first], ends[first]), print);
    paths.length = 0;
    walk(root, first, folded, goesOn);
    if (paths.length === 0 || isContractionTail(text, starts[first] as number, folded)) continue;
    for (const { node, last, cut } of paths) {
      for (const name of node.excluded) {
        if (!fits(name, first, last, cut)) continue;
        const end = ends[last] as number;
        if (end > (excludedUntil.get(name.topic) ?? 0)) excludedUntil.set(name.topic, end);
      }
    }
    if (first < free) continue;
    for (let index = paths.length - 1; index >= 0; index -= 1) {
      const { node, last, cut } = paths[index] as Hit;
      const end = ends[last] as number;
      const name = node.names.find(
        (each) => end > (excludedUntil.get(each.topic) ?? 0) && fits(each, first, last, cut),
      );
      if (!name) continue;
      mentions.push({ topic: name.topic, start: starts[first] as number, end });
      free = last + 1;
      break;
    }
  }
  return mentions;

  function mayGoOn(print: number, next: number | undefined): boolean {
    return next !== undefined && (print < 0 || next < 0 || sieve.pairs[mix(print, next)] === 1);
  }

  /** Notes every node at which a name or phrase could end, shortest first; among equally long ones the exact form last. */
  function walk(from: VocabularyNode, at: number, folded: string, goesOn: boolean): void {
    let node: VocabularyNode | undefined = from;
    let joint: string | undefined = ' ';
    let token = folded;
    for (let last = at; ;) {
      if (token.endsWith('s')) {
        for (const singular of singulars(token)) {
          const end = node.children.get(keyOf(joint, singular));
          if (end && holds(end)) paths.push({ node: end, last, cut: token.endsWith('es') ? 2 : 1 });
        }
      }
      node = node.children.get(keyOf(joint, token));
      if (!node) return;
      if (holds(node)) paths.push({ node, last, cut: 0 });
      last += 1;
      if (!goesOn || last >= starts.length || node.children.size === 0) return;
      joint = jointBetween(text, ends[last - 1] as number, starts[last] as number);
      if (joint === undefined) return;
      token = foldToken(text.slice(starts[last], ends[last]), prints[last] as number);
    }
  }

  function fits(name: Name, from: number, last: number, cut: number): boolean {
    return name.cases.every((wanted, index) => {
      if (wanted === 'any') return true;
      const end = (ends[from + index] as number) - (from + index === last ? cut : 0);
      return isWritten(text.slice(starts[from + index], end), wanted);
    });
  }
}

interface Hit {
  node: VocabularyNode;
  /** Index of the last token. */
  last: number;
  /** Letters of a plural ending on the last token. */
  cut: number;
}

function holds(node: VocabularyNode): boolean {
  return node.names.length > 0 || node.excluded.length > 0;
}

function isWritten(token: string, wanted: Exclude<TokenCase, 'any'>): boolean {
  if (wanted === 'caps') return token === token.toUpperCase();
  return /^\p{Lu}/u.test(token) || (typeof wanted === 'object' && token === wanted.exact);
}

/** The `s` of `it's` and the `re` of `we're` are no words. */
function isContractionTail(text: string, start: number, folded: string): boolean {
  return (
    start > 1 && folded.length <= 2 && /[\p{L}\p{N}]['’ʼ]$/u.test(text.slice(start - 2, start)) && TAILS.has(folded)
  );
}

const TAILS = new Set(['s', 't', 'd', 'm', 're', 've', 'll']);
