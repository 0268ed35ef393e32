import type { ArchiveData, PersonData, ShowData, TopicData } from '../schemas/catalogue.ts';
import type { Chapter, EpisodeData, Role } from '../schemas/episode.ts';
import type { Correction } from '../transcript/corrections.ts';
import type { EpisodeRecord, Passage } from '../markdown/record.ts';

/** Everything the site knows, cross-referenced. Ids are stable; lists are sorted and the same on every build. */
export interface Archive {
  config: ArchiveData;
  episodes: Episode[];
  shows: Show[];
  people: Person[];
  topics: Topic[];
  episode(id: string): Episode | undefined;
  show(id: string): Show | undefined;
  person(id: string): Person | undefined;
  topic(id: string): Topic | undefined;
  /** Topics that have become part of another: their old path, and the one that it leads to now. */
  mergedTopics?: { path: string; into: Topic }[];
  /** What an episode is about, by its id: pinned topics first, then those that belong to it most. */
  topicsOf(episode: string): EpisodeTopic[];
  /** The shape of an episode's text, by its id; absent where nothing was read. */
  outline(episode: string): Outline | undefined;
  totals: { episodes: number; conversations: number; shows: number; people: number; topics: number; words: number };
}

export interface Episode {
  /** `show/name`, as in the file's path and the URL. */
  id: string;
  /** Site path without base: `/episodes/show/name/`. */
  path: string;
  data: EpisodeData;
  digest: string;
  /** Path of the Markdown file inside the content folder. */
  file: string;
  words: number;
  /** The last time given in the text or the chapters, in seconds: how long the talk is at least. */
  duration?: number;
  /** What its text is corrected with, the record's counts in their order; its show's among them. */
  corrections?: readonly Correction[];
  /** Body, from the cache on disk; not held in memory. */
  record(): Promise<EpisodeRecord>;
  /** True for a lesser copy of a conversation that `data.canonical` holds more fully. */
  isCopy: boolean;
}

export interface Show {
  id: string;
  path: string;
  data: ShowData;
  /** HTML of the description. */
  html: string;
  /** Copies included. */
  episodes: Episode[];
}

export interface Person {
  id: string;
  path: string;
  data: PersonData;
  html: string;
  appearances: { episode: Episode; role: Role; labels: string[] }[];
}

export interface Topic {
  id: string;
  path: string;
  data: TopicData;
  html: string;
  /** Conversations (no copies) that mention it, most mentions first. */
  episodes: TopicEpisode[];
  mentions: number;
  /** Found in the talk by Longhand; nobody has written it down, so it has no description. */
  isSuggested?: boolean;
}

export interface EpisodeTopic {
  topic: Topic;
  mentions: number;
  /** How much the topic belongs to the episode, compared with the other topics of the same episode. */
  weight: number;
  /** Put there by a person. */
  pinned: boolean;
}

export interface TopicEpisode {
  episode: Episode;
  /** How often its passages name the topic. */
  mentions: number;
  /** In reading order; none where only chapters or the title name the topic, or a person pinned it. */
  passages: TopicPassage[];
  /** The listed chapters whose titles name the topic. */
  chapters: Chapter[];
}

export interface TopicPassage {
  passage: Pick<Passage, 'id' | 'type' | 'isTranscript' | 'heading' | 'speaker' | 'start' | 'corrected' | 'lang'> & {
    /** Characters of the episode's passages before this one. */
    at: number;
    /** Of talk without a time, the last time given before it, in seconds. */
    after?: number;
  };
  /** Where the names stand in the passage's text. */
  spans: { start: number; end: number }[];
}

/** The shape of an episode's text. */
export interface Outline {
  /** Characters of all passages. */
  length: number;
  /** From where to where of them the talk goes; absent where there is none. */
  talk?: [start: number, end: number];
  /** How many words each voice of the talk says, by label; the unnamed ones together under the empty label. */
  voices: [label: string, words: number][];
}
