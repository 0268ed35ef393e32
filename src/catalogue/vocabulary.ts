import { createHash } from 'node:crypto';
import type { TopicData } from '../schemas/catalogue.ts';
import { sieveOf, type Sieve } from './sieve.ts';
import { foldToken, jointBetween, tokenize } from './tokens.ts';

/** The names of all topics as one trie of tokens, so that one pass over a text finds them all. */
export interface Vocabulary {
  root: VocabularyNode;
  /** Spares most tokens the look-up. */
  sieve: Sieve;
  /** Topic ids, sorted; names refer to them by index. */
  ids: string[];
  /** Changes whenever the same text could give other mentions. */
  digest: string;
  /** What a cataloguer should mend: names without a letter, names that two topics claim. */
  problems: string[];
}

/** Children are keyed by the folded token and, where it is no space, the joint before it: see `keyOf`. */
export interface VocabularyNode {
  children: Map<string, VocabularyNode>;
  names: Name[];
  /** Phrases in which the topic's names mean something else. */
  excluded: Name[];
}

export interface Name {
  topic: number;
  cases: TokenCase[];
}

/**
 * How a token of a name wants to be written: `any` for lower-case ones, `capital` for `Meta`, `caps` for `MCP`, and for
 * `xAI` exactly so or with a capital in front.
 */
export type TokenCase = 'any' | 'capital' | 'caps' | { exact: string };

/** Raise this when the way mentions are found changes: lists kept on disk are then made anew. */
const METHOD = 8;

export type TopicNames = Pick<TopicData, 'title' | 'aliases' | 'not'> & {
  id: string;
  misheard?: readonly string[];
  translations?: TopicData['translations'];
};

/** The names of topics in episodes in one language: those for all languages, and the translations into this one. */
export function namesIn(topics: readonly TopicNames[], language: string): TopicNames[] {
  return topics.map((topic) => {
    const own = Object.entries(topic.translations ?? {}).filter(([tag]) => isWithin(language, tag));
    return own.length === 0 ? topic : { ...topic, aliases: [...topic.aliases, ...own.flatMap(([, names]) => names)] };
  });
}

/** Swiss German, `de-CH`, is German, `de`; not the other way round. */
function isWithin(language: string, tag: string): boolean {
  const [one, other] = [language.toLowerCase(), tag.toLowerCase()];
  return one === other || one.startsWith(`${other}-`);
}

export function compileVocabulary(topics: readonly TopicNames[]): Vocabulary {
  const sorted = [...topics].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const root = emptyNode();
  const ids = sorted.map((topic) => topic.id);
  const problems: string[] = [];
  sorted.forEach((topic, index) => {
    for (const text of new Set([topic.title, ...topic.aliases, ...(topic.misheard ?? [])])) {
      const node = place(root, text);
      if (!node) {
        problems.push(`topic “${topic.id}”: the name “${text}” has no letter or digit to match by`);
        continue;
      }
      const rival = claim(node, { topic: index, cases: casesOf(text) });
      if (rival !== undefined) problems.push(`topics “${ids[rival]}” and “${topic.id}” both claim the name “${text}”`);
      const singular = singularName(text);
      if (singular) claim(place(root, singular) as VocabularyNode, { topic: index, cases: casesOf(singular) });
    }
    for (const text of new Set(topic.not)) {
      const node = place(root, text);
      if (node) node.excluded.push({ topic: index, cases: casesOf(text) });
      else problems.push(`topic “${topic.id}”: the excluded phrase “${text}” has no letter or digit to match by`);
    }
  });
  return { root, sieve: sieveOf(root), ids, digest: digestOf(sorted), problems };
}

function emptyNode(): VocabularyNode {
  return { children: new Map(), names: [], excluded: [] };
}

/** The node at which a name ends, made if it is not there; undefined for a name without tokens. */
function place(root: VocabularyNode, text: string): VocabularyNode | undefined {
  const { starts, ends, prints } = tokenize(text);
  let node = root;
  starts.forEach((start, index) => {
    const end = ends[index] as number;
    const before = ends[index - 1];
    const joint = before === undefined ? ' ' : (jointBetween(text, before, start) ?? text.slice(before, start));
    const key = keyOf(joint, foldToken(text.slice(start, end), prints[index] as number));
    let child = node.children.get(key);
    if (!child) node.children.set(key, (child = emptyNode()));
    node = child;
  });
  return node === root ? undefined : node;
}

export function keyOf(joint: string, token: string): string {
  return joint === ' ' ? token : `${joint} ${token}`;
}

/** Adds the name unless another spelling already stands for it; gives the topic that had it first if that is another one. */
function claim(node: VocabularyNode, name: Name): number | undefined {
  const same = node.names.find((other) => JSON.stringify(other.cases) === JSON.stringify(name.cases));
  if (same) return same.topic === name.topic ? undefined : same.topic;
  node.names.push(name);
  node.names.sort((a, b) => strictness(b) - strictness(a) || a.topic - b.topic);
  return undefined;
}

function strictness(name: Name): number {
  return name.cases.filter((each) => each !== 'any').length;
}

function casesOf(text: string): TokenCase[] {
  const { starts, ends } = tokenize(text);
  return starts.map((start, index) => caseOf(text.slice(start, ends[index])));
}

function caseOf(token: string): TokenCase {
  if (!/\p{Lu}/u.test(token)) return 'any';
  if (!/\p{Ll}/u.test(token)) return /^.$/u.test(token) ? 'capital' : 'caps';
  return /^\p{Lu}/u.test(token) ? 'capital' : { exact: token };
}

/** The singular of a lower-case name that looks like a plural: `world models` also finds `world model`. */
function singularName(text: string): string | undefined {
  const { starts, ends } = tokenize(text);
  const [start, end] = [starts.at(-1), ends.at(-1)];
  if (start === undefined || end === undefined) return undefined;
  const token = text.slice(start, end);
  if (token.length < 5 || !/^[a-z]+$/.test(token) || /(?:ss|us|is|ics)$/.test(token)) return undefined;
  const singular = singulars(token)[0];
  return singular === undefined ? undefined : text.slice(0, start) + singular + text.slice(end);
}

/** What an English plural may be the plural of: `companies` gives `company`, `boxes` gives `box`, `tpus` gives `tpu`. */
export function singulars(token: string): string[] {
  if (token.length < 3 || !token.endsWith('s') || token.endsWith('ss')) return [];
  if (token.length > 4 && token.endsWith('ies')) return [`${token.slice(0, -3)}y`];
  if (token.length > 4 && /(?:s|x|z|ch|sh)es$/.test(token)) return [token.slice(0, -2), token.slice(0, -1)];
  return [token.slice(0, -1)];
}

function digestOf(topics: readonly TopicNames[]): string {
  const shape = topics.map(({ id, title, aliases, misheard = [], not }) => [id, title, [...aliases, ...misheard], not]);
  return createHash('sha256')
    .update(JSON.stringify([METHOD, shape]))
    .digest('hex')
    .slice(0, 16);
}
