import type { Topic, TopicEpisode } from '../../catalogue/types.ts';

/** The conversations of a topic's picture, in the order in which they are drawn. */
export interface Across {
  rows: TopicEpisode[];
  order: 'byDate' | 'byMentions';
  /** Conversations that say less than those drawn. */
  undrawn: number;
}

/** What fits into a picture that opens quickly. */
const MOST = 60;

/** By date where most of the conversations have one, else those first that name the topic most. */
export function acrossConversations(topic: Topic): Across {
  const rows = topic.episodes.slice(0, MOST);
  const undrawn = topic.episodes.length - rows.length;
  const dated = rows.filter(({ episode }) => episode.data.date !== undefined);
  if (dated.length * 2 <= rows.length) return { rows, order: 'byMentions', undrawn };
  const date = ({ episode }: TopicEpisode) => episode.data.date ?? '9999';
  const inOrder = rows.toSorted((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
  return { rows: inOrder, order: 'byDate', undrawn };
}
