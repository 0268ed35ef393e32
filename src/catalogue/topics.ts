import { mentionListOf, topicsNamed, type MentionList } from './mention-list.ts';
import type { Chapter } from '../schemas/episode.ts';
import type { Episode, Outline, TopicPassage } from './types.ts';
import { suggestionOf, trust, type Suggestion } from './suggested-weight.ts';
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
  return { ...weigh(tallies, suggestions), problems, outline: (episode) => lists.get(episode)?.outline };
}

/** What one episode says of one topic, before it is weighed against the others. */
interface Tally {
  episode: IndexableEpisode;
  topics: Map<string, Found>;
}

interface Found {
  mentions: number;
  amount: number;
  passages: TopicPassage[];
  chapters: Chapter[];
  pinned: boolean;
}

interface TallyRules {
  boilerplate: ReadonlySet<string>;
  hide: ReadonlySet<string>;
  pinned: readonly string[];
  vocabulary: Vocabulary;
}

/** Notes say in a line what the talk says in ten minutes, a heading stands for all that is below it, a title for the whole. */
const AMOUNT = { talk: 1, notes: 2, heading: 4, title: 12 };

function tally(episode: IndexableEpisode, list: MentionList, rules: TallyRules): Tally {
  const topics: Tally['topics'] = new Map();
  const entry = (id: string) => {
    let found = topics.get(id);
    if (!found) topics.set(id, (found = { mentions: 0, amount: 0, passages: [], chapters: [], pinned: false }));
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
      found.amount += passage.isTranscript || episode.data.kind === 'article' ? AMOUNT.talk : AMOUNT.notes;
    }
  }
  for (const chapter of episode.data.chapters) {
    for (const id of topicsNamed(chapter.title, rules.vocabulary)) {
      if (!rules.hide.has(id)) entry(id).chapters.push(chapter);
    }
  }
  const headings = new Map(list.headings);
  const named = topicsNamed(episode.data.title, rules.vocabulary);
  for (const id of named) if (!rules.hide.has(id)) entry(id);
  for (const [id, found] of topics) {
    found.amount += AMOUNT.heading * Math.max(headings.get(id) ?? 0, found.chapters.length);
    if (named.has(id)) found.amount += AMOUNT.title;
  }
  for (const id of rules.pinned) entry(id).pinned = true;
  return { episode, topics };
}

function weigh(
  tallies: readonly Tally[],
  suggestions: ReadonlyMap<string, Suggestion>,
): Pick<TopicIndex, 'conversations' | 'topics'> {
  const conversations = tallies.filter(({ episode }) => !episode.isCopy);
  const byTopic = new Map<string, IndexedConversation[]>();
  const byEpisode = new Map<string, IndexedTopic[]>();
  const spread = new Map<string, number>();
  for (const { topics } of conversations) for (const id of topics.keys()) spread.set(id, (spread.get(id) ?? 0) + 1);
  for (const { episode, topics } of tallies) {
    const found: IndexedTopic[] = [];
    for (const [topic, { mentions, amount, passages, chapters, pinned }] of topics) {
      const speaking = spread.get(topic) ?? 1;
      const rarity = Math.log(1 + conversations.length / speaking) ** 0.8;
      const suggestion = suggestions.get(topic);
      const weight = suggestion
        ? round(amount ** 0.8 * rarity * trust(suggestion, speaking, conversations.length))
        : round(amount ** 0.7 * rarity);
      found.push({ topic, mentions, weight, pinned });
      if (episode.isCopy) continue;
      const conversation = { episode: episode.id, mentions, weight, passages, chapters };
      const known = byTopic.get(topic);
      if (known) known.push(conversation);
      else byTopic.set(topic, [conversation]);
    }
    byEpisode.set(episode.id, found.sort(byBelonging));
  }
  for (const list of byTopic.values()) list.sort(byMentions);
  return {
    conversations: (topic) => byTopic.get(topic) ?? [],
    topics: (episode) => byEpisode.get(episode) ?? [],
  };
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
