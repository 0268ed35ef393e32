import type { EpisodeData } from '../../src/schemas/episode.ts';
import type { EpisodeRecord, Passage } from '../../src/markdown/record.ts';

/** What tests ask of an episode: its facts, and a record that counts how often it was read. */
export interface SketchedEpisode {
  id: string;
  data: EpisodeData;
  digest: string;
  isCopy: boolean;
  reads: number;
  record: () => Promise<EpisodeRecord>;
}

export interface EpisodeSketch {
  passages: Passage[];
  headings?: string[] | undefined;
  isCopy?: boolean | undefined;
  /** Front matter that matters to the test. */
  data?: object | undefined;
}

/** An episode of one show with these passages. */
export function sketchEpisode(name: string, { passages, headings, isCopy, data }: EpisodeSketch): SketchedEpisode {
  const titles = (headings ?? []).map((text) => ({ id: `h-${text}`, text, depth: 3 as const }));
  const record: EpisodeRecord = {
    digest: name,
    sections: [{ id: 'transcript', title: 'Transcript', isTranscript: true, html: '', headings: titles }],
    passages,
    words: 0,
    spokenWords: 0,
  };
  const made: SketchedEpisode = {
    id: `show/${name}`,
    data: {
      title: name,
      summary: '',
      kind: 'transcript',
      language: 'en',
      chapters: [],
      people: [],
      topics: { pin: [], hide: [] },
      ...data,
    } as unknown as EpisodeData,
    digest: `00${name}`,
    isCopy: isCopy ?? false,
    reads: 0,
    record: () => {
      made.reads += 1;
      return Promise.resolve(record);
    },
  };
  return made;
}
