import { mentionListOf, topicsNamed, type MentionList } from './mention-list.ts';
import type { Chapter } from '../schemas/episode.ts';
import type { Episode, Outline, TopicPassage } from './types.ts';
import { amountOf, partOf, weightOf, type Evidence } from './belonging.ts';
import { suggestionOf, type Suggestion } from './suggested-weight.ts';
import { compileVocabulary, namesIn, type TopicNames, type Vocabulary } from './vocabulary.ts';

/** Which episode speaks of which topic, where, and how much. */
export interface TopicIndex {
  /**
   * The conversations that speak of a topic, most mentions first; copies of a conversation are left out. One whose talk
   * is not here may have only chapters, one whose title alone names the topic or to which a person pinned it neither.
   */
  conversations(topic: string): IndexedConversation[];
  /** The topics of an episode, those that belong to it most first: pinned ones, then by weight. */
  topics(episode: string): IndexedTopic[];
  outline(episode: string): Outline | undefined;
  /** What a cataloguer should mend in the vocabulary. */
  problems: string[];
}

export interface IndexedConversation {
  episode: string;
  mentions: number;
  weight: number;
  /** In reading order. */
  passages: TopicPassage[];
  /** The listed chapters whose titles name the topic. */
  chapters: Chapter[];
}

export interface IndexedTopic {
  topic: string;
  mentions: number;
  /** How much the topic belongs to the episode, compared with the other topics of the same episode. */
  weight: number;
  pinned: boolean;
}

export type IndexableEpisode = Pick<Episode, 'id' | 'data' | 'digest' | 'isCopy' | 'record'>;
export type IndexableTopic = TopicNames & {
  hidden: boolean;
  kind?: string;
  /** Of a suggested topic, how good a topic it makes. */
  score?: number;
};

/** A paragraph of notes that as many conversations carry word for word is the show's boilerplate and speaks of nothing. */
const BOILERPLATE = 3;

/**
 * Reads every episode's mention list, from `folder` where it is kept, and counts. Reads one episode at a time: bodies
 * never pile up in memory.
 */
export async function buildTopicIndex(
  topics: readonly IndexableTopic[],
  episodes: readonly IndexableEpisode[],
  folder?: string,
): Promise<TopicIndex> {
  const vocabularies = new Map<string, Vocabulary>();
  const vocabularyOf = ({ data }: IndexableEpisode): Vocabulary => {
    let known = vocabularies.get(data.language);
    if (!known) vocabularies.set(data.language, (known = compileVocabulary(namesIn(topics, data.language))));
    return known;
  };
  const problems = compileVocabulary(topics).problems;
  const lists = new Map<string, MentionList>();
  for (const episode of episodes) {
    lists.set(episode.id, await mentionListOf(episode.digest, episode.record, vocabularyOf(episode), folder));
  }
  const ids = new Set(topics.map(({ id }) => id));
  const hidden = new Set(topics.filter((topic) => topic.hidden).map(({ id }) => id));
  const boilerplate = findBoilerplate(episodes, lists);
  const tallies = episodes.map((episode) => {
    const hide = new Set([...hidden, ...episode.data.topics.hide]);
    const vocabulary = vocabularyOf(episode);
    const pinned = episode.data.topics.pin.filter((id) => ids.has(id) && !hide.has(id));
    return tally(episode, lists.get(episode.id) as MentionList, { boilerplate, hide, pinned, vocabulary });
  });
  const suggestions = new Map(
    topics.flatMap(({ id, title, kind, score }) =>
      score === undefined ? [] : [[id, suggestionOf({ title, kind, score })] as const],
    ),
  );
  return {
    ...weigh(tallies, suggestions, suggestions.size < topics.length),
    problems,
    outline: (episode) => lists.get(episode)?.outline,
  };
}

/** What one episode says of one topic, before it is weighed against the others. */
interface Tally {
  episode: IndexableEpisode;
  topics: Map<string, Found>;
  hide: ReadonlySet<string>;
}

interface Found {
  mentions: number;
  evidence: Evidence;
  amount: number;
  passages: TopicPassage[];
  chapters: Chapter[];
  pinned: boolean;
}

function nothingFound(): Found {
  const evidence = { talk: 0, notes: 0, parts: new Set<number>(), headings: 0, isInTitle: false, isInSummary: false };
  return { mentions: 0, evidence, amount: 0, passages: [], chapters: [], pinned: false };
}

interface TallyRules {
  boilerplate: ReadonlySet<string>;
  hide: ReadonlySet<string>;
  pinned: readonly string[];
  vocabulary: Vocabulary;
}

function tally(episode: IndexableEpisode, list: MentionList, rules: TallyRules): Tally {
  const topics: Tally['topics'] = new Map();
  const isArticle = episode.data.kind === 'article';
  const entry = (id: string) => {
    let found = topics.get(id);
    if (!found) topics.set(id, (found = nothingFound()));
    return found;
  };
  for (const { passage, print, mentions } of list.passages) {
    if (rules.boilerplate.has(print)) continue;
    for (const [topic, start, end] of mentions) {
      if (rules.hide.has(topic)) continue;
      const found = entry(topic);
      if (found.passages.at(-1)?.passage !== passage) found.passages.push({ passage, spans: [] });
      found.passages.at(-1)?.spans.push({ start, end });
      found.mentions += 1;
      found.evidence.parts.add(partOf(passage.at + start, list.outline.length));
      found.evidence[passage.isTranscript || isArticle ? 'talk' : 'notes'] += 1;
    }
  }
  for (const chapter of episode.data.chapters) {
    for (const id of topicsNamed(chapter.title, rules.vocabulary)) {
      if (!rules.hide.has(id)) entry(id).chapters.push(chapter);
    }
  }
  const headings = new Map(list.headings);
  const inTitle = topicsNamed(episode.data.title, rules.vocabulary);
  const inSummary = topicsNamed(episode.data.summary, rules.vocabulary);
  for (const id of [...inTitle, ...inSummary]) if (!rules.hide.has(id)) entry(id);
  for (const [id, found] of topics) {
    found.evidence.headings = Math.max(headings.get(id) ?? 0, found.chapters.length);
    found.evidence.isInTitle = inTitle.has(id);
    found.evidence.isInSummary = inSummary.has(id);
    found.amount = amountOf(found.evidence, isArticle || list.outline.talk !== undefined);
  }
  for (const id of rules.pinned) entry(id).pinned = true;
  return { episode, topics, hide: rules.hide };
}

function weigh(
  tallies: readonly Tally[],
  suggestions: ReadonlyMap<string, Suggestion>,
  isBeside: boolean,
): Pick<TopicIndex, 'conversations' | 'topics'> {
  const conversations = tallies.filter(({ episode }) => !episode.isCopy);
  const byTopic = new Map<string, IndexedConversation[]>();
  const byEpisode = new Map<string, IndexedTopic[]>();
  const spread = new Map<string, number>();
  for (const { topics } of conversations) for (const id of topics.keys()) spread.set(id, (spread.get(id) ?? 0) + 1);
  for (const { episode, topics } of tallies) {
    const found: IndexedTopic[] = [];
    for (const [topic, { mentions, evidence, amount, passages, chapters, pinned }] of topics) {
      const share = { spread: spread.get(topic) ?? 1, conversations: conversations.length };
      const weight = round(weightOf({ evidence, amount }, share, suggestions.get(topic), isBeside));
      found.push({ topic, mentions, weight, pinned });
      if (episode.isCopy) continue;
      const conversation = { episode: episode.id, mentions, weight, passages, chapters };
      const known = byTopic.get(topic);
      if (known) known.push(conversation);
      else byTopic.set(topic, [conversation]);
    }
    byEpisode.set(episode.id, found.sort(byBelonging));
  }
  for (const { episode, hide } of tallies) {
    const fullest = episode.isCopy ? byEpisode.get(episode.data.canonical ?? '') : undefined;
    if (fullest) byEpisode.set(episode.id, joined(byEpisode.get(episode.id) ?? [], fullest, hide));
  }
  for (const list of byTopic.values()) list.sort(byMentions);
  return {
    conversations: (topic) => byTopic.get(topic) ?? [],
    topics: (episode) => byEpisode.get(episode) ?? [],
  };
}

/** How many topics of the fullest copy a lesser one is given besides its own. */
const GIVEN = 12;

/** A lesser copy, often a few lines of notes, is about what the conversation is about. */
function joined(own: IndexedTopic[], fullest: readonly IndexedTopic[], hide: ReadonlySet<string>): IndexedTopic[] {
  const weights = new Map(fullest.map(({ topic, weight }) => [topic, weight]));
  const known = new Set(own.map(({ topic }) => topic));
  const given = fullest.slice(0, GIVEN).filter(({ topic }) => !known.has(topic) && !hide.has(topic));
  return [
    ...own.map((one) => ({ ...one, weight: round(one.weight + (weights.get(one.topic) ?? 0)) })),
    ...given.map((one) => ({ ...one, mentions: 0, pinned: false })),
  ].sort(byBelonging);
}

function findBoilerplate(episodes: readonly IndexableEpisode[], lists: ReadonlyMap<string, MentionList>): Set<string> {
  const carriers = new Map<string, number>();
  for (const { id, isCopy } of episodes) {
    if (isCopy) continue;
    const prints = new Set(
      lists
        .get(id)
        ?.passages.map(({ print }) => print)
        .filter((print) => print !== ''),
    );
    for (const print of prints) carriers.set(print, (carriers.get(print) ?? 0) + 1);
  }
  return new Set([...carriers].filter(([, count]) => count >= BOILERPLATE).map(([print]) => print));
}

function byBelonging(a: IndexedTopic, b: IndexedTopic): number {
  return (
    Number(b.pinned) - Number(a.pinned) || b.weight - a.weight || b.mentions - a.mentions || compare(a.topic, b.topic)
  );
}

function byMentions(a: IndexedConversation, b: IndexedConversation): number {
  return b.mentions - a.mentions || b.chapters.length - a.chapters.length || compare(a.episode, b.episode);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Logarithms and powers may differ in their last digit from one machine to another. */
function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
