import type { Archive, Episode } from '../../catalogue/types.ts';
import { strings } from '../strings.ts';

/** A plain citation of an episode: people, title, show, date, archive, address. */
export function cite(episode: Episode, archive: Archive, address?: string): string {
  const { data } = episode;
  const names = data.people.map(({ id }) => archive.person(id)?.data.name).filter((name) => name !== undefined);
  const show = archive.show(data.show)?.data.title;
  const title = /[.?!]$/u.test(data.title) ? `“${data.title}”` : `“${data.title}.”`;
  return [
    names.length > 0 ? `${strings.list.format(names)}.` : undefined,
    title,
    show && `${show}${data.date ? `, ${strings.date(data.date)}` : ''}.`,
    `${archive.config.title}.`,
    address,
  ]
    .filter(Boolean)
    .join(' ');
}
