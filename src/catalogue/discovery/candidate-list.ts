import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Episode } from '../types.ts';
import { CANDIDATES_VERSION, makeCandidateList, type CandidateList } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The candidates of an episode, from the folder if it has them of the same words, else made and put there. What cannot be
 * read is made anew.
 */
export async function candidateListOf(
  { digest, data, record }: Pick<Episode, 'digest' | 'data' | 'record'>,
  lexicon: Lexicon,
  folder?: string,
): Promise<CandidateList> {
  const isArticle = data.kind === 'article';
  if (folder === undefined) return makeCandidateList(await record(), lexicon, isArticle);
  const file = join(folder, digest.slice(0, 2), `${digest}.json`);
  const made = `${CANDIDATES_VERSION} ${lexicon.language} ${isArticle ? 'article' : 'talk'}`;
  const kept = await readKept(file);
  if (kept?.made === made) return kept.list;
  const list = makeCandidateList(await record(), lexicon, isArticle);
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${draftNumber++}.new`;
  await writeFile(draft, JSON.stringify({ made, list } satisfies Kept));
  await rename(draft, file);
  return list;
}

/** Keeps apart the drafts that one process writes at once. */
let draftNumber = 0;

interface Kept {
  made: string;
  list: CandidateList;
}

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Kept> | null;
    return kept && Array.isArray(kept.list?.talk) ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
