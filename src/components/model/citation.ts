import type { Archive, Episode } from '../../catalogue/types.ts';
import type { Role } from '../../schemas/episode.ts';
import { strings } from '../strings.ts';
import { bibtexEntry, bibtexKey, type BibtexField } from './bibtex.ts';
import { cslName, type CslItem } from './csl-json.ts';

/** An episode as others cite it, in every form; the page hands it to the browser for quoting single passages. */
export interface Citation {
  /** For people: names, title, show, date, archive; ends with a full stop and has no address. */
  plain: string;
  /** The quotation marks of the archive's language. */
  marks: [open: string, close: string];
  /** Of the page, absolute where the archive knows its place. */
  address?: string;
  bibtex: { type: string; key: string; fields: BibtexField[] };
  csl: CslItem;
}

/** @param address Of the episode's page. */
export function citationOf(episode: Episode, archive: Archive, address?: string): Citation {
  const { data } = episode;
  const people = data.people.flatMap(({ id, role }) => {
    const name = archive.person(id)?.data.name;
    return name === undefined ? [] : [{ name, role }];
  });
  const show = archive.show(data.show)?.data.title;
  const names = people.map(({ name }) => name);
  const genre = strings.cite.genre(data.kind);
  const [year, month, day] = (data.date ?? '').split('-').map(Number);
  const of = (...roles: Role[]) => people.filter(({ role }) => roles.includes(role)).map(({ name }) => cslName(name));
  const makers = of('author', 'host', 'speaker');
  const guests = of('guest');
  const inner = data.title.replace(/[“„"]([^“”„"]*)[”“"]/gu, (_, words: string) => strings.quotedInside(words));
  const isClosed = /[.?!…][’‘]?$/u.test(inner);
  const title =
    strings.quoted(isClosed || /[’‘]$/u.test(inner) ? inner : `${inner}.`) +
    (isClosed || !/[’‘]$/u.test(inner) ? '' : '.');
  const plain = [
    names.length > 0 && `${strings.list.format(names)}.`,
    title,
    show && `${show}${data.date ? `, ${strings.date(data.date)}` : ''}.`,
    `${archive.config.title}.`,
  ];
  return {
    plain: plain.filter(Boolean).join(' '),
    marks: strings.quoted(' ').split(' ') as [string, string],
    ...(address === undefined ? {} : { address }),
    bibtex: {
      type: 'misc',
      key: bibtexKey(episode.id),
      fields: [
        ...(names.length > 0 ? [['author', names] satisfies BibtexField] : []),
        ['title', data.title],
        ['howpublished', show === undefined ? genre : `${genre}, ${show}`],
        ['organization', archive.config.title],
        ...(data.date === undefined ? [] : ([['date', data.date]] satisfies BibtexField[])),
        ...(address === undefined ? [] : ([['url', address]] satisfies BibtexField[])),
      ],
    },
    csl: {
      id: bibtexKey(episode.id),
      type: data.kind === 'article' ? 'post-weblog' : 'broadcast',
      title: data.title,
      ...(makers.length > 0 ? { author: makers } : guests.length > 0 ? { author: guests } : {}),
      ...(makers.length > 0 && guests.length > 0 ? { guest: guests } : {}),
      ...(show === undefined ? {} : { 'container-title': show }),
      ...(year && month && day ? { issued: { 'date-parts': [[year, month, day]] } } : {}),
      genre,
      archive: archive.config.title,
      language: data.language,
      ...(address === undefined ? {} : { URL: address }),
    },
  };
}

/** The citation in one line. */
export function plainCitation({ plain, address }: Citation): string {
  return address === undefined ? plain : `${plain} ${address}`;
}

export function bibtexCitation({ bibtex }: Citation): string {
  return bibtexEntry(bibtex.type, bibtex.key, bibtex.fields);
}
