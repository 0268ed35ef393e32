import { promotionOffsets } from '../../catalogue/promotion.ts';
import type { Archive, Episode } from '../../catalogue/types.ts';
import type { EpisodeRecord, Passage, RecordSection } from '../../markdown/record.ts';
import { heardWords } from '../heard.ts';
import { factParts, fold, placedChapters } from './listed-chapters.ts';
import type { Part } from './part.ts';
import { sharesOf, type Share } from './repeats.ts';
import { stringsFor, type Language } from '../../strings/index.ts';
import { namesNobody } from '../../transcript/labels.ts';

/** The page of an episode as the index holds it. */
export interface IndexPage {
  /** Site path without base. */
  path: string;
  title: string;
  show: string;
  /** Names of its people, joined by commas. */
  people: string;
  /** Of a lesser copy: `show/name` of the fuller one. */
  of?: string;
  parts: Part[];
}

/** The page of an episode. Of a lesser copy only what the fuller one lacks is in it, so that a republished conversation shows once. */
export async function episodePage(archive: Archive, episode: Episode): Promise<IndexPage> {
  const { data } = episode;
  const record = await episode.record();
  const names = data.people.map((ref) => archive.person(ref.id)?.data.name ?? ref.id);
  const words = stringsFor(archive.config.language);
  const speakers = speakersOf(archive, episode);
  const fuller = data.canonical === undefined ? undefined : await archive.episode(data.canonical)?.record();
  const shares = sharesOf(record.passages, fuller?.passages);
  const offsets = promotionOffsets(record.passages);
  const promotions = new Set(record.passages.filter((_, index) => offsets[index] === 0).map(({ id }) => id));
  const parts = [
    ...overview(data.title, record, words),
    ...record.sections.flatMap((section) => sectionParts(episode, section, record.passages, shares, words)),
    ...factParts(episode, record, archive.episode(data.canonical ?? ''), fuller),
  ];
  for (const part of parts) {
    if (part.type === 'passage' && promotions.has(part.id)) part.isPromotion = true;
    if (part.type !== 'passage' || part.added !== undefined || !part.label || namesNobody(part.label)) continue;
    part.speaker = speakers.get(fold(part.label)) ?? { label: part.label };
  }
  for (const [label, speaker] of speakers) {
    for (const part of parts)
      if (part.type === 'passage' && part.added === undefined && fold(part.label) === label) part.speaker = speaker;
  }
  return {
    path: episode.path,
    title: data.title,
    show: archive.show(data.show)?.data.title ?? data.show,
    people: names.join(', '),
    ...(data.canonical && { of: data.canonical }),
    parts,
  };
}

/** Episodes in the order of the index. */
export function episodesOf({ episodes }: Archive): Episode[] {
  return byPath(episodes);
}

function byPath<T extends { path: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Which person each label of an episode means, by the labels that its people are given and by their names. */
function speakersOf(archive: Archive, { data }: Episode): Map<string, { person: string }> {
  const speakers = new Map<string, { person: string }>();
  for (const { id, labels = [] } of data.people) {
    const person = archive.person(id)?.data;
    for (const name of [person?.name, ...(person?.aliases ?? [])]) if (name) speakers.set(fold(name), { person: id });
    for (const label of labels) speakers.set(fold(label), { person: id });
  }
  return speakers;
}

/** The episode as a whole, found by its title; it lands on the first section. Its summary is in the text already. */
function overview(title: string, record: EpisodeRecord, words: Language): Part[] {
  const id = firstPlace(record);
  return [
    { type: 'section', id, label: words.search.kinds.episode, text: '' },
    { type: 'heading', id, label: '', text: title },
  ];
}

function firstPlace({ sections, passages }: EpisodeRecord): string {
  return sections.find(({ title }) => title !== '')?.id ?? passages[0]?.id ?? '';
}

function sectionParts(
  episode: Episode,
  section: RecordSection,
  passages: readonly Passage[],
  shares: ReadonlyMap<string, Share>,
  words: Language,
): Part[] {
  const own = passages.filter((passage) => passage.section === section.id || passage.section === section.title);
  // The chapters of a copy are those of the fuller one.
  const isRepeated = episode.isCopy && section.isTranscript;
  const headings = isRepeated ? [] : section.headings.map(({ id, text }) => ({ id, text }));
  const listed =
    section.isTranscript && !isRepeated ? placedChapters(episode, own, headings) : new Map<string, string>();
  const parts: Part[] = [];
  let next = 0;
  let current: string | undefined;
  for (const passage of own) {
    if (passage.heading !== current) {
      current = passage.heading;
      const found = headings.findIndex((heading, index) => index >= next && heading.text === current);
      for (; next <= found; next++) parts.push({ type: 'heading', label: '', ...headings[next]! });
    }
    const chapter = listed.get(passage.id);
    if (chapter) parts.push({ type: 'heading', id: passage.id, label: '', text: chapter });
    const { id, text, speaker, corrected, lang } = passage;
    const share = shares.get(id);
    if (!share) continue;
    const heard = corrected && { heard: heardWords(text, corrected) };
    parts.push({
      type: 'passage',
      id,
      label: speaker ?? '',
      text,
      ...((passage.type === 'turn' || passage.type === 'paragraph') && { isRun: true }),
      ...heard,
      ...(lang !== undefined && { lang }),
      ...(!share.isWhole && { added: share.words }),
    });
  }
  for (; next < headings.length; next++) parts.push({ type: 'heading', label: '', ...headings[next]! });
  if (parts.length === 0) return [];
  const title = words.site.sectionTitles[section.title] ?? section.title;
  return [{ type: 'section', id: section.id, label: section.isTranscript ? '' : title, text: '' }, ...parts];
}
