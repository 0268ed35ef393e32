import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { topic as topicSchema, type TopicData } from '../../schemas/catalogue.ts';
import { id as idSchema } from '../../schemas/episode.ts';
import { byId } from '../order.ts';
import { isPromotionHeading } from '../promotion.ts';
import type { ArchiveSource } from '../source.ts';
import type { Episode } from '../types.ts';
import { compileVocabulary } from '../vocabulary.ts';
import { candidateListOf } from './candidate-list.ts';
import { cataloguedNames, namesOf } from './catalogued.ts';
import { CANDIDATES_VERSION, named, printOf, type CandidateList } from './candidates.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { idOf, topicDataOf } from './naming.ts';
import { ownNames } from './own-names.ts';
import { poolOf, type Pooled } from './pool.ts';
import { rankTopics, type Ranked } from './rank.ts';
import { subjectOf, type Subject } from './subject.ts';
import { hasOwnCapitals } from './subject-name.ts';
import { isSure } from './sure.ts';
import { OUTLETS } from './words/function-words.ts';

/** A topic that nobody wrote down: found in the talk, for a person to take or leave. */
export interface SuggestedTopic {
  id: string;
  data: TopicData;
  /** The larger, the better a topic it makes; 0 for nothing. */
  score: number;
  /** Whether it is sure enough to stand beside topics that a person wrote down. */
  isSure: boolean;
}

export type DiscoverableEpisode = Pick<Episode, 'id' | 'data' | 'digest' | 'isCopy' | 'record'>;
export type DiscoverySource = Pick<ArchiveSource, 'config' | 'shows' | 'people'> & {
  topics: readonly { id: string; data: TopicData }[];
};

/** Raise this when the same phrases could give other topics. */
const VERSION = 16;

/** More conversations have more topics, but not in step: readers do not look through thousands. */
export function topicLimit(conversations: number): number {
  return Math.round(40 + 44 * Math.sqrt(conversations));
}

/**
 * The topics that an archive's talk and notes suggest, best first, besides those that it has. Reads one episode at a time;
 * what is found of an episode, and the outcome, are kept in `folder`.
 */
export async function discoverTopics(
  source: DiscoverySource,
  episodes: readonly DiscoverableEpisode[],
  folder?: string,
): Promise<SuggestedTopic[]> {
  const conversations = episodes.filter(({ isCopy }) => !isCopy).sort(byId);
  const print = printOfSource(source, conversations);
  const kept = folder === undefined ? undefined : await readKept(join(folder, 'topics.json'));
  if (kept?.print === print) return kept.topics;
  const topics = await discover(source, conversations, folder);
  if (folder !== undefined) await write(join(folder, 'topics.json'), { print, topics });
  return topics;
}

async function discover(
  source: DiscoverySource,
  conversations: readonly DiscoverableEpisode[],
  folder: string | undefined,
): Promise<SuggestedTopic[]> {
  const lexica = new Map<string, Lexicon>();
  const lists: (CandidateList & { subject: Subject })[] = [];
  for (const episode of conversations) {
    const lexicon = await lexiconOf(episode.data.language);
    lexica.set(lexicon.language, lexicon);
    const list = await candidateListOf(episode, lexicon, folder);
    const headings = [...list.headings, ...headingsOf(episode, lexicon)];
    lists.push({ ...list, headings, subject: subjectOf(episode.data, lexicon) });
  }
  const english = await lexiconOf('en');
  const limit = topicLimit(conversations.length);
  const isElsewhere = ownNames(
    source,
    conversations.map(({ data }) => data),
    english,
  );
  const catalogued = cataloguedNames(source.topics);
  const isOwn = (phrase: Pooled) => isElsewhere(phrase) || catalogued.isName(phrase.key);
  const ranked = rankTopics(poolOf(lists), conversations.length, { lexica, isOwn, limit });
  const isNew = ({ phrase, nature }: Ranked) =>
    !catalogued.holdsName(phrase.key, nature === 'name' && hasOwnCapitals(phrase));
  return suggestionsOf(ranked.filter(isNew), source, english);
}

/** The listed chapters speak for the talk below them. */
function headingsOf({ data }: DiscoverableEpisode, lexicon: Lexicon): CandidateList['headings'] {
  const titles = data.chapters.map(({ title }) => title).filter((title) => !isPromotionHeading(title));
  return titles.map((title) => [printOf(title), named(title, lexicon)]);
}

/** Each with an id and names of its own: what an earlier topic is called, a later one is not. */
function suggestionsOf(ranked: readonly Ranked[], { topics }: DiscoverySource, lexicon: Lexicon): SuggestedTopic[] {
  const ids = new Set(topics.map(({ id }) => id));
  const taken = new Set(topics.flatMap(({ data }) => namesOf(data).map(fold)));
  return ranked.flatMap((folded): SuggestedTopic[] => {
    const id = idOf(folded);
    const { title, aliases, kind } = topicDataOf(folded, lexicon);
    if (ids.has(id) || taken.has(fold(title)) || !idSchema.safeParse(id).success) return [];
    const own = aliases.filter((alias) => !taken.has(fold(alias)));
    const data = topicSchema.parse({ title, aliases: own, kind, not: outletsOf(title) });
    if (compileVocabulary([{ id, ...data }]).problems.length > 0) return [];
    ids.add(id);
    for (const name of [title, ...own]) taken.add(fold(name));
    return [{ id, data, score: folded.score, isSure: isSure(folded, lexicon) }];
  });
}

const outlets = OUTLETS.trim().split('\n');

function outletsOf(title: string): string[] {
  return outlets.filter((outlet) => outlet.startsWith(`${title} `));
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ');
}

function printOfSource(
  { config, shows, people, topics }: DiscoverySource,
  conversations: readonly DiscoverableEpisode[],
): string {
  const parts = [
    [VERSION, CANDIDATES_VERSION, config.title],
    conversations.map(({ id, digest, data }) => [
      id,
      digest,
      data.language,
      data.kind,
      data.title,
      data.summary,
      data.chapters.map(({ title }) => title),
      data.people.map((one) => one.id),
    ]),
    shows.map(({ data }) => [data.title, data.aliases]),
    people.map(({ id, data }) => [id, data.name, data.aliases]),
    topics.map(({ id, data }) => [id, data.kind, namesOf(data)]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

interface Kept {
  print: string;
  topics: SuggestedTopic[];
}

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Kept> | null;
    return kept && Array.isArray(kept.topics) ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** A reader never finds half a file. */
async function write(file: string, value: Kept): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, JSON.stringify(value));
  await rename(draft, file);
}
