import type { ArchiveData, PersonData, ShowData, TopicData } from '../schemas/catalogue.ts';
import type { EpisodeData } from '../schemas/episode.ts';

/** A content folder as read and found valid, before anything is cross-referenced. Lists are sorted by id. */
export interface ArchiveSource {
  config: ArchiveData;
  episodes: EpisodeEntry[];
  shows: ProseEntry<ShowData>[];
  people: ProseEntry<PersonData>[];
  topics: TopicEntry[];
}

interface Entry<Data> {
  id: string;
  /** Path inside the content folder, with `/`. */
  file: string;
  /** SHA-256 of the file's text. */
  digest: string;
  data: Data;
}

/** A show, a person or a topic: `prose` is the Markdown of its description. */
export interface ProseEntry<Data> extends Entry<Data> {
  prose: string;
}

export interface TopicEntry extends ProseEntry<TopicData> {
  /** Of one that is found in the talk and stands in no file: how good a topic it makes. */
  suggested?: number;
}

/** An episode without its body, of which only the digest and the figures are kept. */
export interface EpisodeEntry extends Entry<EpisodeData> {
  /** What the record of the body is known by. */
  body: string;
  words: number;
  spokenWords: number;
  /** The last time that the text gives, in seconds. */
  lastTime?: number;
  /** How often each correction holds in the text, those of `renderingOf` in their order; absent where there are none. */
  corrections?: number[];
}
