import type { Archive, Episode } from '../../catalogue/types.ts';
import type { EpisodeRecord, Passage, RecordSection } from '../../markdown/record.ts';
import { parseTimecode } from '../../transcript/time.ts';
import { stringsFor, type Language } from '../../strings/index.ts';
import { countWords } from '../../transcript/words.ts';

/**
 * What Pagefind is given in place of a page: one stretch of an episode (a chapter, a section, a part of a long one) or a
 * catalogue page. The search client reads the passages back from the marks.
 */
export interface VirtualPage {
  /** Site path without base, made unique by `?c=N`; `&of=show/name` names the fuller copy of the conversation. */
  url: string;
  title: string;
  /** Names that find the whole page: they count for less than words that were said. */
  show?: string;
  /** The people of the episode and the speaker labels of this stretch. */
  people?: string;
  parts: Part[];
}

/**
 * - `passage`: a place to land on; `label` is who speaks.
 * - `heading`: a chapter's title. It is a place of its own when it has text; without text it only says where we are.
 * - `section`: says in which part of the page the following passages stand.
 */
export interface Part {
  type: 'passage' | 'heading' | 'section';
  /** Anchor on the page; empty when the page itself is the place. */
  id: string;
  label: string;
  text: string;
  /** How much its words count; headings count more by themselves. */
  weight?: number;
}

/** A fragment of about 8 KB: small enough to fetch for one excerpt, large enough to hold a chapter's context. */
const MAX_WORDS = 1200;

/** Every page of the index, in an order that depends on the ids alone. */
export async function virtualPages(archive: Archive): Promise<VirtualPage[]> {
  return [...(await talkPages(archive, archive.episodes)), ...cataloguePages(archive)];
}

/** The pages of these episodes. */
export async function talkPages(archive: Archive, episodes: readonly Episode[]): Promise<VirtualPage[]> {
  const pages: VirtualPage[] = [];
  for (const episode of byPath(episodes)) {
    pages.push(...episodePages(archive, episode, await episode.record()));
  }
  return pages;
}

/** The pages of topics, people and shows. */
export function cataloguePages(archive: Archive): VirtualPage[] {
  const pages: VirtualPage[] = [];
  for (const topic of byPath(archive.topics)) {
    if (!topic.data.hidden) pages.push(cataloguePage(topic.path, topic.data.title, topic.data.aliases, topic.html));
  }
  for (const person of byPath(archive.people)) {
    pages.push(cataloguePage(person.path, person.data.name, person.data.aliases, person.html));
  }
  for (const show of byPath(archive.shows)) {
    pages.push(cataloguePage(show.path, show.data.title, show.data.aliases, show.html));
  }
  return pages;
}

function byPath<T extends { path: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The talk of a lesser copy stays out, so that a republished conversation shows once; its own notes stay in. */
export function episodePages(archive: Archive, episode: Episode, record: EpisodeRecord): VirtualPage[] {
  const { data } = episode;
  const names = data.people.map((ref) => archive.person(ref.id)?.data.name ?? ref.id);
  const words = stringsFor(archive.config.language);
  const base = {
    title: data.title,
    show: archive.show(data.show)?.data.title ?? data.show,
  };
  const sections = record.sections.filter((section) => !(episode.isCopy && section.isTranscript));
  const stretches = [
    overview(episode, record, names, words),
    ...sections.flatMap((section) => split(sectionParts(episode, section, record.passages, words))),
  ];
  const suffix = data.canonical ? `&of=${data.canonical}` : '';
  return stretches
    .filter((parts) => parts.some((part) => part.text))
    .map((parts, index) => {
      const people = [
        ...new Set([...names, ...parts.flatMap(({ type, label }) => (type === 'passage' && label ? [label] : []))]),
      ];
      return {
        ...base,
        ...(people.length > 0 && { people: people.join(', ') }),
        url: `${episode.path}?c=${index}${suffix}`,
        parts,
      };
    });
}

/** The episode as a whole, found by its title and people; it lands on the first section. Its summary is in the text already. */
function overview({ data }: Episode, record: EpisodeRecord, names: readonly string[], words: Language): Part[] {
  const id = firstPlace(record);
  const who = names.length > 0 ? `. ${names.join(', ')}.` : '';
  return [
    { type: 'section', id, label: words.search.kinds.episode, text: '' },
    { type: 'heading', id, label: '', text: data.title + who },
  ];
}

function firstPlace({ sections, passages }: EpisodeRecord): string {
  return sections.find(({ title }) => title !== '')?.id ?? passages[0]?.id ?? '';
}

function sectionParts(episode: Episode, section: RecordSection, passages: Passage[], words: Language): Part[] {
  const own = passages.filter((passage) => passage.section === section.id || passage.section === section.title);
  const headings = section.headings.map(({ id, text }) => ({ id, text }));
  const listed =
    section.isTranscript && headings.length === 0 ? placedChapters(episode, own) : new Map<string, string>();
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
    parts.push({ type: 'passage', id: passage.id, label: passage.speaker ?? '', text: passage.text });
  }
  for (; next < headings.length; next++) parts.push({ type: 'heading', label: '', ...headings[next]! });
  if (section.isTranscript || !section.title || parts.length === 0) return parts;
  return [
    { type: 'section', id: section.id, label: words.site.sectionTitles[section.title] ?? section.title, text: '' },
    ...parts,
  ];
}

/** Chapters that the talk itself does not carry as headings, on the first passage that begins at their time or later. */
function placedChapters(episode: Episode, passages: Passage[]): Map<string, string> {
  const placed = new Map<string, string>();
  for (const chapter of episode.data.chapters) {
    const start = Math.floor(parseTimecode(chapter.start) ?? 0);
    const passage = passages.find((candidate) => candidate.start !== undefined && candidate.start >= start);
    if (passage && !placed.has(passage.id)) placed.set(passage.id, chapter.title);
  }
  return placed;
}

/**
 * Cuts at every chapter, and between passages where a chapter is long. A later stretch repeats, without their text, the
 * section and the heading that it stands under.
 */
export function split(parts: Part[], maxWords = MAX_WORDS): Part[][] {
  const stretches: Part[][] = [];
  let stretch: Part[] = [];
  let context: Part[] = [];
  let words = 0;
  const close = (): void => {
    if (stretch.some((part) => part.text)) stretches.push(stretch);
    stretch = [...context];
    words = 0;
  };
  for (const part of parts) {
    const size = countWords(part.text);
    if (part.type === 'section') context = [part];
    else if (part.type === 'heading') {
      context = context.filter((kept) => kept.type === 'section');
      if (stretch.some((other) => other.type === 'passage')) close();
      context.push({ ...part, label: part.text, text: '' });
    } else if (words > 0 && words + size > maxWords) close();
    stretch.push(part);
    words += size;
  }
  context = [];
  close();
  return stretches;
}

function cataloguePage(path: string, title: string, aliases: readonly string[], html: string): VirtualPage {
  return {
    url: `${path}?c=0`,
    title,
    parts: [
      { type: 'heading', id: '', label: '', text: distinct([title, ...aliases]).join(', ') },
      { type: 'passage', id: '', label: '', text: plainText(html), weight: 0.2 },
    ],
  };
}

/** Names that differ in more than their capitals. */
function distinct(names: readonly string[]): string[] {
  const folded = names.map((name) => name.toLowerCase());
  return names.filter((_name, index) => folded.indexOf(folded[index]!) === index);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of our own sanitized HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = hex ? parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}
