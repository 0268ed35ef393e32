import { isDeepStrictEqual } from 'node:util';
import { formatTimecode, startSeconds } from '../../transcript/time.ts';
import { corrected } from '../../transcript/corrections.ts';
import { isTranscript, type Body } from '../../transcript/body.ts';
import type { Corrections } from '../../schemas/corrections.ts';
import type { Chapter, EpisodeInput, Role } from '../../schemas/episode.ts';
import type { SidecarEntry } from '../../schemas/sidecar.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ParsedEntry } from '../entry.ts';
import { correctionsIn, correctorOf } from './corrections.ts';
import { attributionOf } from './attribution.ts';
import { findCast, type CastMember } from './people.ts';
import { openingOf, type ProseSentence } from './prose.ts';
import { readingOf, type Reading } from './reading.ts';
import { findShow, showByName, UNSORTED, type ShowVerdict } from './show.ts';
import { summarise, type SummaryInput } from './summary.ts';
import { deriveTitle, type TitleInput } from './title.ts';

/** An entry with everything found out about it, before it is compared with the others. */
export interface Enriched {
  parsed: ParsedEntry;
  facts: SidecarEntry;
  show: ShowVerdict;
  cast: CastMember[];
  prose: ProseSentence[];
  data: EpisodeInput;
  body: Body;
  spokenWords: number;
  words: number;
}

/** Fill in what the draft leaves open: show, people, title, summary. A sidecar's fact wins over every rule. */
export function enrich(parsed: ParsedEntry, facts: SidecarEntry, catalogue: Catalogue): Enriched {
  const { draft } = parsed;
  const { body } = draft;
  const language = facts.language ?? parsed.language;
  const reading = readingOf(parsed, language);
  const show = verdict(facts, reading, catalogue);
  const shown = catalogue.shows.get(show.id);
  const seedTitle = draft.title?.text ?? parsed.title;
  const listed = chaptersOf(draft.chapters, facts);
  const chapters = [...listed.map(({ title }) => title), ...reading.headings];
  const noteHeadings = body.sections
    .filter((section) => !isTranscript(section))
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])));
  const cast = findCast({
    headlines: [[facts.title, seedTitle].filter(Boolean).join(' – '), ...chapters, ...noteHeadings],
    prose: reading.prose,
    opening: reading.opening,
    body,
    kind: draft.kind,
    labelRoles: new Map(
      Object.entries(draft.roles ?? {}).flatMap(([label, role]) => (isRole(role) ? [[label, role]] : [])),
    ),
    hosts: shown?.hosts ?? [],
    showNames: [show.title, ...(shown?.aliases ?? [])],
    catalogue,
    stated: facts.people ?? [],
    witness: reading.witness,
  });
  // What follows depends on nothing else, and mostly a catalogue that has grown changes none of it.
  const basis = { facts, show, cast, corrections: shown?.corrections };
  const made = describedOf.get(reading);
  if (made && isDeepStrictEqual(made.basis, basis)) return made.enriched;
  const enriched = describe(
    { parsed, facts, show, cast, prose: reading.prose, body },
    listed,
    reading,
    basis.corrections,
  );
  describedOf.set(reading, { basis, enriched });
  return enriched;
}

const describedOf = new WeakMap<Reading, { basis: object; enriched: Enriched }>();

/** The title, the summary and all that the episode's file says, for a show and people that are known. */
function describe(
  known: Pick<Enriched, 'parsed' | 'facts' | 'show' | 'cast' | 'prose' | 'body'>,
  listed: readonly Chapter[],
  reading: Reading,
  shared: Corrections | undefined,
): Enriched {
  const { parsed, facts, show, cast, body } = known;
  const { draft } = parsed;
  const language = facts.language ?? parsed.language;
  const seedTitle = draft.title?.text ?? parsed.title;
  const given = facts.title ?? seedTitle;
  const corrector = correctorOf(facts, shared);
  const title = given ?? corrected(deriveTitle(titleInput(known, language, listed)), corrector);
  const summary = facts.summary ?? corrected(summarise(summaryInput(known, language, listed, title)), corrector);
  const corrections = correctionsIn(body, facts);
  const data: EpisodeInput = {
    title: oneLine(title),
    titleSource: facts.title !== undefined ? 'curated' : given !== undefined ? 'given' : 'derived',
    ...(facts.title !== undefined && seedTitle !== undefined && seedTitle !== facts.title
      ? { givenTitle: oneLine(seedTitle) }
      : {}),
    show: show.id,
    ...(facts.date === undefined ? {} : { date: facts.date }),
    language,
    kind: draft.kind,
    summary: oneLine(summary),
    ...(facts.url === undefined ? {} : { url: facts.url }),
    ...(facts.media === undefined ? {} : { media: facts.media }),
    ...(facts.licence === undefined ? {} : { licence: facts.licence }),
    people: cast.map(({ id, role, labels }) => ({ id, role, ...(labels ? { labels } : {}) })),
    chapters: listed.map((chapter) =>
      chapter.from === 'inferred' ? { ...chapter, title: corrected(chapter.title, corrector) } : chapter,
    ),
    source: {
      seed: parsed.seed,
      ...(parsed.entry === undefined ? {} : { entry: parsed.entry }),
      format: draft.format,
      truncated: draft.truncated,
      sha256: parsed.fingerprint,
    },
    attribution: attributionOf(draft, reading.labels, facts),
    timing: draft.timing,
    ...(corrections === undefined ? {} : { corrections }),
    ...(facts.topics === undefined ? {} : { topics: facts.topics }),
  };
  return { ...known, data, spokenWords: reading.counts.spoken, words: reading.counts.all };
}

type Parts = Pick<Enriched, 'parsed' | 'cast' | 'prose' | 'body'>;

/** What a title is derived from. */
export function titleInput(
  { parsed, cast, prose, show }: Parts & Pick<Enriched, 'show'>,
  language: string,
  chapters: readonly Pick<Chapter, 'title'>[],
): TitleInput {
  const reading = readingOf(parsed, language);
  return {
    cast,
    prose,
    chapters: [...chapters.map(({ title }) => title), ...reading.headings],
    opening: reading.opening,
    language,
    show: show.title,
    hasHints: (sentence) => reading.witness.hasHints(sentence),
    get talk() {
      return reading.talk;
    },
    file: parsed.entry === undefined ? parsed.seed : undefined,
  };
}

/** What a summary is made from. */
export function summaryInput(
  { parsed, cast, prose, body }: Parts,
  language: string,
  chapters: readonly Chapter[],
  title: string,
): SummaryInput {
  return {
    prose,
    opening: openingOf(body, 9000),
    cast,
    kind: parsed.draft.kind,
    language,
    chapters: chapters.filter(({ from }) => from !== 'inferred').map((chapter) => chapter.title),
    get talk() {
      return readingOf(parsed, language).talk;
    },
    title,
  };
}

/** A cataloguer's chapters, else those of the seed; in the order in which they are written down. */
function chaptersOf(found: ParsedEntry['draft']['chapters'], facts: SidecarEntry): Chapter[] {
  if (!facts.chapters) {
    return found.map(({ start, opens, title, from }) => ({ ...placeOf(start, opens), title: oneLine(title), from }));
  }
  return facts.chapters.map((chapter) => ({
    ...placeOf(startSeconds(chapter), chapter.opens),
    title: oneLine(chapter.title),
    from: 'curated',
  }));
}

function placeOf(start: number | undefined, opens: string | undefined): Pick<Chapter, 'start' | 'opens'> {
  return opens === undefined ? { start: formatTimecode(start ?? 0) } : { opens: oneLine(opens) };
}

function verdict(facts: SidecarEntry, reading: Reading, catalogue: Catalogue): ShowVerdict {
  if (facts.show !== undefined) return showByName(facts.show, catalogue);
  return findShow(reading.showEvidence, catalogue) ?? UNSORTED;
}

function isRole(role: string): role is Role {
  return role === 'host' || role === 'guest' || role === 'speaker' || role === 'author';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
