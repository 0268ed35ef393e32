import type { EpisodeRecord } from '../../markdown/record.ts';
import type { Archive, Topic, TopicEpisode } from '../types.ts';

/** What speaks for a topic: where it is said, and how it sounds there. */
export interface Evidence {
  id: string;
  title: string;
  kind: Topic['data']['kind'];
  /** What else it is found by. */
  aliases: string[];
  mentions: number;
  /** Conversations that speak of it. */
  episodes: number;
  quotes: Quote[];
}

export interface Quote {
  /** Path of the passage on the site: `/episodes/show/name/#t-754`. */
  place: string;
  title: string;
  speaker?: string;
  /** Seconds. */
  start?: number;
  /** The words around the name. */
  text: string;
}

const QUOTES = 3;
const AROUND = 70;

/** Evidence for topics, with a quote from each of the conversations that speak of them most. */
export async function evidenceFor(topics: readonly Topic[], quotes = QUOTES): Promise<Evidence[]> {
  const records = new Map<Archive['episodes'][number], Promise<EpisodeRecord>>();
  const evidence: Evidence[] = [];
  for (const topic of topics) {
    const { id, data, mentions, episodes } = topic;
    const told: Quote[] = [];
    for (const entry of episodes.filter(({ passages }) => passages.length > 0).slice(0, quotes)) {
      const record = await (records.get(entry.episode) ?? keep(entry));
      const found = quoteOf(entry, record);
      if (found) told.push(found);
    }
    const { title, kind, aliases } = data;
    evidence.push({ id, title, kind, aliases, mentions, episodes: episodes.length, quotes: told });
  }
  return evidence;

  /** Topics share their episodes; a few hundred bodies at most are held at once. */
  function keep({ episode }: TopicEpisode): Promise<EpisodeRecord> {
    if (records.size >= HELD) records.clear();
    const record = episode.record();
    records.set(episode, record);
    return record;
  }
}

const HELD = 200;

/** From the passage that names the topic most. */
function quoteOf({ episode, passages }: TopicEpisode, record: EpisodeRecord): Quote | undefined {
  const best = passages.reduce((a, b) => (b.spans.length > a.spans.length ? b : a));
  const [span] = best.spans;
  const text = record.passages.find(({ id }) => id === best.passage.id)?.text;
  if (!span || text === undefined) return undefined;
  const { id, speaker, start } = best.passage;
  return {
    place: `${episode.path}#${id}`,
    title: episode.data.title,
    ...(typeof speaker === 'string' ? { speaker } : {}),
    ...(start === undefined ? {} : { start }),
    text: excerpt(text, span.start, span.end),
  };
}

function excerpt(text: string, start: number, end: number): string {
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const cut = end + AROUND >= text.length ? text.length : text.lastIndexOf(' ', end + AROUND);
  const to = Math.max(cut, end);
  return `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), to).replace(/\s+/g, ' ')}${to < text.length ? ' …' : ''}`;
}
