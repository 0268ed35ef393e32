import type { Archive, Episode, Person, Show, Topic } from '../../src/catalogue/types.ts';
import type { EpisodeRecord, Passage, RecordSection } from '../../src/markdown/record.ts';
import { archive as archiveSchema } from '../../src/schemas/catalogue.ts';
import { episode as episodeSchema, type EpisodeInput } from '../../src/schemas/episode.ts';
import { slugify } from '../../src/transcript/slug.ts';

/** One line of talk: label, seconds, words. A line that begins with `###` is a chapter's heading. */
export type Line = string | [speaker: string | null, start: number | undefined, text: string];

export interface EpisodeSketch {
  id: string;
  title: string;
  data?: Partial<EpisodeInput>;
  /** By title of the section; `Transcript` holds the talk. */
  sections: Record<string, Line[]>;
}

export interface TopicSketch {
  id: string;
  title: string;
  html: string;
  aliases?: string[];
  /** Episode and passage that name it. */
  mentions?: [episode: string, passage: string][];
}

/** An archive made of sketches, without files: enough for what search reads. */
export function sketchArchive(
  sketches: EpisodeSketch[],
  topics: TopicSketch[] = [],
  persons: { id: string; name: string; aliases?: string[] }[] = [],
): Archive {
  const episodes = sketches.map(sketchEpisode);
  const shows = [...new Set(episodes.map(({ data }) => data.show))].map((id): Show => ({
    id,
    path: `/shows/${id}/`,
    data: { title: `The ${id} show`, aliases: [], hosts: [] },
    html: '',
    episodes: episodes.filter(({ data }) => data.show === id),
  }));
  const people = persons.map(({ id, name, aliases = [] }): Person => ({
    id,
    path: `/people/${id}/`,
    data: { name, aliases, links: [] },
    html: '',
    appearances: [],
  }));
  const topicList = topics.map(({ id, title, html, aliases = [], mentions = [] }): Topic => ({
    id,
    path: `/topics/${id}/`,
    data: { title, aliases, misheard: [], kind: 'idea', not: [], broader: [], related: [], hidden: false },
    html,
    episodes: mentions.map(([name, passage]) => ({
      episode: episodes.find((episode) => episode.id === name)!,
      mentions: 1,
      passages: [{ passage: { id: passage, type: 'turn' as const, isTranscript: true, at: 0 }, spans: [] }],
      chapters: [],
    })),
    mentions: mentions.length,
  }));
  return {
    config: archiveSchema.parse({ title: 'An archive' }),
    episodes,
    shows,
    people,
    topics: topicList,
    episode: (id) => episodes.find((episode) => episode.id === id),
    show: (id) => shows.find((show) => show.id === id),
    person: (id) => people.find((person) => person.id === id),
    topic: (id) => topicList.find((topic) => topic.id === id),
    topicsOf: () => [],
    outline: () => undefined,
    totals: { episodes: episodes.length, conversations: 0, shows: 0, people: 0, topics: 0, words: 0 },
  };
}

function sketchEpisode({ id, title, data, sections }: EpisodeSketch): Episode {
  const record = sketchRecord(sections);
  return {
    id,
    path: `/episodes/${id}/`,
    data: episodeSchema.parse({
      title,
      titleSource: 'given',
      show: id.split('/')[0],
      language: 'en',
      kind: 'transcript',
      summary: 'What they said.',
      source: { seed: 'a.txt', format: 'turns', sha256: 'a'.repeat(64) },
      attribution: 'stated',
      timing: 'turn',
      ...data,
    }),
    digest: id,
    file: `episodes/${id}.md`,
    words: record.words,
    record: () => Promise.resolve(record),
    isCopy: data?.canonical !== undefined,
  };
}

export function sketchRecord(sections: Record<string, Line[]>): EpisodeRecord {
  const passages: Passage[] = [];
  const made = Object.entries(sections).map(([title, lines]): RecordSection => {
    const section: RecordSection = {
      id: slugify(title),
      title,
      isTranscript: title === 'Transcript',
      html: '',
      headings: [],
    };
    for (const line of lines) {
      if (typeof line === 'string') {
        const text = line.replace(/^###\s*/, '');
        section.headings.push({ id: `h-${slugify(text)}`, text, depth: 3 });
        continue;
      }
      const [speaker, start, text] = line;
      const heading = section.headings.at(-1)?.text;
      passages.push({
        id: start === undefined ? `p-${String(passages.length).padStart(6, '0')}` : `t-${start}`,
        type: section.isTranscript ? 'turn' : 'paragraph',
        section: section.id,
        isTranscript: section.isTranscript,
        ...(heading !== undefined && { heading }),
        ...(section.isTranscript && { speaker }),
        ...(start !== undefined && { start }),
        text,
      });
    }
    return section;
  });
  return { digest: 'x', sections: made, passages, words: 0, spokenWords: 0 };
}
