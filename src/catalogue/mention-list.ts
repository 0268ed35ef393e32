import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EpisodeRecord, Passage } from '../markdown/record.ts';
import { findMentions } from './mentions.ts';
import { isPromotionHeading, promotionOffsets } from './promotion.ts';
import { countWords } from '../transcript/words.ts';
import type { Outline, TopicPassage } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where one episode speaks of which topic. Holds no text, so that those of thousands of episodes fit in memory. */
export interface MentionList {
  /** Only passages that mention something, in reading order; promotions are left out. */
  passages: PassageMentions[];
  /** How often the headings of the body name a topic: id, count. */
  headings: [topic: string, count: number][];
  outline: Outline;
}

export interface PassageMentions {
  passage: TopicPassage['passage'];
  /** Of notes, a digest of the text, by which a paragraph that many episodes carry is known; empty for talk. */
  print: string;
  /** Topic id, start, end. */
  mentions: [topic: string, start: number, end: number][];
}

export function makeMentionList(record: EpisodeRecord, vocabulary: Vocabulary): MentionList {
  const offsets = promotionOffsets(record.passages);
  const outline = outlineOf(record.passages);
  let at = 0;
  let after: number | undefined;
  const passages = record.passages.flatMap((read, index) => {
    after = read.isTranscript ? (read.start ?? after) : undefined;
    const { text, passage } = withoutText(read, at, after);
    at += text.length;
    const mentions = findMentions(text, vocabulary)
      .filter(({ end }) => end <= (offsets[index] as number))
      .map(({ topic, start, end }): [string, number, number] => [vocabulary.ids[topic] as string, start, end]);
    return mentions.length === 0 ? [] : [{ passage, print: passage.isTranscript ? '' : printOf(text), mentions }];
  });
  const headings = record.sections.flatMap(({ title, headings: below }) => [title, ...below.map(({ text }) => text)]);
  return { passages, headings: [...countTopics(headings, vocabulary)], outline };
}

/** How long a text is, where its talk stands, and how much each voice says. */
export function outlineOf(passages: readonly Pick<Passage, 'text' | 'isTranscript' | 'speaker'>[]): Outline {
  let length = 0;
  let talk: Outline['talk'];
  const voices = new Map<string, number>();
  for (const { text, isTranscript, speaker } of passages) {
    if (isTranscript) {
      talk = [talk?.[0] ?? length, length + text.length];
      voices.set(speaker ?? '', (voices.get(speaker ?? '') ?? 0) + countWords(text));
    }
    length += text.length;
  }
  return { length, ...(talk && { talk }), voices: [...voices] };
}

function withoutText(
  read: Passage,
  at: number,
  after: number | undefined,
): { text: string; passage: PassageMentions['passage'] } {
  const { id, type, isTranscript, heading, speaker, start, corrected, lang, text } = read;
  return {
    text,
    passage: {
      id,
      type,
      at,
      isTranscript,
      ...(heading === undefined ? {} : { heading }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(start === undefined ? (after === undefined ? {} : { after }) : { start }),
      ...(corrected === undefined ? {} : { corrected }),
      ...(lang === undefined ? {} : { lang }),
    },
  };
}

/** How often these headings name each topic, by id, those over promotions left out. */
export function countTopics(headings: readonly string[], vocabulary: Vocabulary): Map<string, number> {
  const counts = new Map<string, number>();
  for (const heading of headings) {
    for (const id of topicsNamed(heading, vocabulary)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The topics that a heading names, each once; none for a heading over a promotion. */
export function topicsNamed(heading: string, vocabulary: Vocabulary): Set<string> {
  if (isPromotionHeading(heading)) return new Set();
  return new Set(findMentions(heading, vocabulary).map(({ topic }) => vocabulary.ids[topic] as string));
}

function printOf(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 12);
}

/**
 * The mention list of a record, from the folder of lists if it has one made of the same words and vocabulary, else made
 * and put there. A list that cannot be read is made anew.
 */
export async function mentionListOf(
  digest: string,
  record: () => Promise<EpisodeRecord>,
  vocabulary: Vocabulary,
  folder?: string,
): Promise<MentionList> {
  if (folder === undefined) return makeMentionList(await record(), vocabulary);
  const file = join(folder, digest.slice(0, 2), `${digest}.json`);
  const kept = await readKept(file);
  if (kept?.vocabulary === vocabulary.digest) return kept.list;
  const list = makeMentionList(await record(), vocabulary);
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${draftNumber++}.new`;
  await writeFile(draft, JSON.stringify({ vocabulary: vocabulary.digest, list } satisfies Kept));
  await rename(draft, file);
  return list;
}

/** Keeps apart the drafts that one process writes at once. */
let draftNumber = 0;

interface Kept {
  vocabulary: string;
  list: MentionList;
}

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Kept> | null;
    return kept && Array.isArray(kept.list?.passages) ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
