import { createHash } from 'node:crypto';
import type { Archive, Episode } from '../../../catalogue/types.ts';
import type { EpisodeRecord } from '../../../markdown/record.ts';
import type { Role } from '../../../schemas/episode.ts';
import { pageLanguage } from '../../lang.ts';
import { strings } from '../../strings.ts';
import { citationOf, plainCitation } from '../citation.ts';
import type { ContentsGroup } from '../contents.ts';
import { provenanceOf } from '../provenance.ts';
import { sectionTitle } from '../section-title.ts';
import { writeBook, type Chapter } from './book.ts';
import { BOOK_CSS } from './book-css.ts';
import { exportedText } from './sections.ts';
import { toXhtml } from './xhtml.ts';
import { escapeXml, xmlId } from './xml.ts';

/** What people are to a book, in the codes that libraries use (MARC relators). */
const RELATORS: Record<Role, string> = { host: 'hst', guest: 'ive', speaker: 'spk', author: 'aut' };

/** A book's time of change where the episode has no date. */
const NO_DATE = '1980-01-01';

/**
 * An episode as an EPUB 3 file: a title page, its sections with their chapters, where it comes from and how to cite it.
 * The words are those of the page.
 *
 * @param address Of the episode's page, absolute.
 */
export function episodeBook(
  episode: Episode,
  archive: Archive,
  record: EpisodeRecord,
  address?: string,
): Uint8Array<ArrayBuffer> {
  const { data } = episode;
  return writeBook({
    identifier: address ?? uuidOf(`${archive.config.title}\n${episode.id}`),
    title: data.title,
    language: data.language,
    interfaceLanguage: pageLanguage(archive.config),
    modified: data.date ?? NO_DATE,
    metadata: metadataOf(episode, archive),
    contentsTitle: strings.episodePage.contents,
    css: BOOK_CSS,
    chapters: [
      titlePage(episode, archive, record),
      ...sectionsOf(episode, archive, record, address),
      sourcePage(episode, archive, address),
    ],
  });
}

function metadataOf({ id, data }: Episode, archive: Archive): string[] {
  const people = data.people.flatMap(({ id: person, role }, at) => {
    const name = archive.person(person)?.data.name;
    if (name === undefined) return [];
    return [
      `<dc:creator id="creator-${at}">${escapeXml(name)}</dc:creator>`,
      `<meta refines="#creator-${at}" property="role" scheme="marc:relators">${RELATORS[role]}</meta>`,
    ];
  });
  const topics = archive.topicsOf(id).slice(0, 10);
  return [
    ...people,
    `<dc:publisher>${escapeXml(archive.config.title)}</dc:publisher>`,
    ...(data.date === undefined ? [] : [`<dc:date>${data.date}</dc:date>`]),
    ...(data.summary === '' ? [] : [`<dc:description>${escapeXml(data.summary)}</dc:description>`]),
    ...(data.url === undefined ? [] : [`<dc:source>${escapeXml(data.url)}</dc:source>`]),
    ...topics.map(({ topic }) => `<dc:subject>${escapeXml(topic.data.title)}</dc:subject>`),
  ];
}

function titlePage(episode: Episode, archive: Archive, record: EpisodeRecord): Chapter {
  const { data } = episode;
  const show = archive.show(data.show)?.data.title;
  const people = data.people.flatMap(({ id, role }) => {
    const name = archive.person(id)?.data.name;
    return name === undefined ? [] : [`${name} (${strings.role(role)})`];
  });
  const facts = provenanceOf(episode, record).map(
    ({ term, text }) => `<dt>${escapeXml(term)}</dt><dd>${escapeXml(text)}</dd>`,
  );
  const lang = escapeXml(data.language);
  const body = [
    `<h1 lang="${lang}" xml:lang="${lang}">${escapeXml(data.title)}</h1>`,
    ...[show, data.date && strings.date(data.date), strings.list.format(people)]
      .filter(Boolean)
      .map((text) => `<p class="facts">${escapeXml(text ?? '')}</p>`),
    `<p class="lead" lang="${lang}" xml:lang="${lang}">${escapeXml(data.summary)}</p>`,
    `<dl>${facts.join('\n')}</dl>`,
  ];
  return {
    name: 'title',
    title: data.title,
    language: pageLanguage(archive.config),
    body: body.join('\n'),
    places: [],
  };
}

function sectionsOf(episode: Episode, archive: Archive, record: EpisodeRecord, address: string | undefined): Chapter[] {
  const { data } = episode;
  const { sections, groups, isCutOff } = exportedText(episode, archive, record);
  const files = new Map<string, string>();
  sections.forEach(({ id, html }, at) => {
    files.set(id, nameOf(at));
    for (const [, anchor = ''] of html.matchAll(/ id="([^"]+)"/g)) files.set(anchor, nameOf(at));
  });
  const targetOf = (href: string): string | undefined => {
    if (/^(?:https?|mailto):/.test(href)) return URL.canParse(href) ? new URL(href).href : undefined;
    if (!href.startsWith('#')) return address === undefined ? undefined : new URL(href, address).href;
    const id = decode(href.slice(1));
    const file = files.get(id);
    return file && `${file}.xhtml#${xmlId(id)}`;
  };
  return sections.map(({ id, title, html }, at): Chapter => {
    const shown = title === '' ? data.title : sectionTitle(title);
    const heading = `<h2${id === '' ? '' : ` id="${xmlId(id)}"`}>${escapeXml(shown)}</h2>`;
    const end =
      isCutOff && at === sections.length - 1 ? `<p class="facts">${escapeXml(strings.episodePage.breaksOff)}</p>` : '';
    return {
      name: nameOf(at),
      title: shown,
      language: data.language,
      body: `${heading}\n${toXhtml(html, targetOf)}\n${end}`,
      places: placesIn(nameOf(at), groups, files),
    };
  });
}

function nameOf(section: number): string {
  return `section-${section + 1}`;
}

function placesIn(file: string, groups: readonly ContentsGroup[], files: ReadonlyMap<string, string>) {
  return groups
    .flatMap(({ items }) => items)
    .flatMap(({ title, anchor, time }) =>
      anchor !== undefined && files.get(anchor) === file
        ? [{ title: time === undefined ? title : `${time} ${title}`, id: xmlId(anchor) }]
        : [],
    );
}

function sourcePage(episode: Episode, archive: Archive, address: string | undefined): Chapter {
  const words = strings.episodePage;
  const link = (url: string): string => `<a href="${escapeXml(new URL(url).href)}">${escapeXml(url)}</a>`;
  const { plain, address: cited } = citationOf(episode, archive, address);
  const body = [
    `<h2>${escapeXml(words.source)}</h2>`,
    cited === undefined
      ? `<p>${escapeXml(plainCitation(citationOf(episode, archive, address)))}</p>`
      : `<p>${escapeXml(plain)} ${link(cited)}</p>`,
    ...(episode.data.url === undefined ? [] : [`<p>${escapeXml(words.original)}: ${link(episode.data.url)}</p>`]),
  ];
  return {
    name: 'source',
    title: words.source,
    language: pageLanguage(archive.config),
    body: body.join('\n'),
    places: [],
  };
}

/** A name for what has no address, the same whenever it is made (UUID, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
