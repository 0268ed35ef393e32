import type { Archive, Episode } from '../../../catalogue/types.ts';
import type { EpisodeRecord, RecordSection } from '../../../markdown/record.ts';
import { langOf, pageLanguage } from '../../lang.ts';
import { strings } from '../../strings.ts';
import { markChapters } from '../chapter-marks.ts';
import { contentsOf, type ContentsGroup } from '../contents.ts';
import { tellCorrections } from '../corrections.ts';

export interface ExportedText {
  /** The record's sections; their HTML bears the listed chapters and tells of every correction what was transcribed. */
  sections: RecordSection[];
  groups: ContentsGroup[];
  /** True where the text was cut off and the reader must be told at its end. */
  isCutOff: boolean;
}

/** The text of an episode as files to take along have it: the words of the page. */
export function exportedText(episode: Episode, archive: Archive, record: EpisodeRecord): ExportedText {
  const { data } = episode;
  const groups = contentsOf(episode, record);
  const chapters = groups.flatMap(({ kind, items }) => (kind === 'chapters' ? items : []));
  const language = langOf(archive.config, data.language) && pageLanguage(archive.config);
  const sections = record.sections.map((section) => {
    const told = tellCorrections(section.html, strings.transcribed, language);
    return { ...section, html: section.isTranscript ? markChapters(told, chapters) : told };
  });
  return { sections, groups, isCutOff: data.source.truncated && data.kind !== 'notes' };
}
