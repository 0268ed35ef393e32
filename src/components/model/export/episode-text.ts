import type { Archive, Episode } from '../../../catalogue/types.ts';
import type { EpisodeRecord } from '../../../markdown/record.ts';
import { strings } from '../../strings.ts';
import { citationOf, plainCitation } from '../citation.ts';
import { provenanceOf } from '../provenance.ts';
import { sectionTitle } from '../section-title.ts';
import { toPlainText, underlined } from './plain-text.ts';
import { exportedText } from './sections.ts';

/**
 * An episode as a plain text file: what it is and how far it can be trusted, the text, its citation. The words are those
 * of the page.
 *
 * @param address Of the episode's page, absolute.
 */
export function episodeText(episode: Episode, archive: Archive, record: EpisodeRecord, address?: string): string {
  const { data } = episode;
  const { sections, isCutOff } = exportedText(episode, archive, record);
  const provenance = Map.groupBy(provenanceOf(episode, record), ({ term }) => term);
  const parts = [
    underlined(data.title, '='),
    head(episode, archive),
    data.summary,
    [...provenance].map(([term, facts]) => `${term}: ${facts.map(({ text }) => text).join(' ')}`).join('\n'),
    ...sections.map(({ title, html }) => {
      const text = toPlainText(html);
      return title === '' ? text : `${underlined(sectionTitle(title), '=')}\n\n${text}`;
    }),
    isCutOff && `[${strings.episodePage.breaksOff}]`,
    underlined(strings.episodePage.source, '='),
    plainCitation(citationOf(episode, archive, address)),
    data.url && `${strings.episodePage.original}: ${data.url}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head({ data }: Episode, archive: Archive): string {
  const people = data.people.flatMap(({ id, role }) => {
    const name = archive.person(id)?.data.name;
    return name === undefined ? [] : [`${name} (${strings.role(role)})`];
  });
  const show = archive.show(data.show)?.data.title;
  return [show, data.date && strings.date(data.date), people.join(', '), strings.language(data.language)]
    .filter(Boolean)
    .join('\n');
}
