import { extname } from 'node:path';
import type { Enriched } from '../enrich/index.ts';
import { keyOf } from '../findings.ts';
import { readCatalogue, readSeeds, readState } from '../folder.ts';
import { keepIn, NO_KEEP } from '../keep.ts';
import { understand } from '../pipeline.ts';
import { makePlan } from '../plan.ts';
import { parseOrReport } from '../seed-reader.ts';
import { codeDigest } from '../version.ts';
import { explain, type Explanation } from './explain.ts';

export interface ExplainOptions {
  seeds: string;
  content: string;
  /** Name of the seed, with or without its folder and its ending, or a beginning that no other has. */
  seed: string;
  cache?: string;
}

/**
 * How one seed of a folder was understood, beside the others: nothing is written.
 *
 * @throws Error when there is no such seed.
 */
export async function explainSeed({ seeds, content, seed, cache }: ExplainOptions): Promise<Explanation> {
  const keep = cache === undefined ? NO_KEEP : keepIn(cache);
  const version = cache === undefined ? '' : codeDigest();
  const { inputs } = readSeeds(seeds);
  const name = seedNamed(
    seed,
    inputs.map(({ file }) => file.name),
    seeds,
  );
  const { catalogue, language } = readCatalogue(content, keep, version);
  const understanding = await understand(inputs, catalogue, language, { keep, version });
  const plan = await makePlan(understanding, readState(content), keep, version);
  const placed = new Map(
    plan.episodes.map(({ id, data }, index) => [
      keyOf(understanding.episodes[index] ?? { seed: '' }),
      { id, title: data.title, canonical: data.canonical === undefined },
    ]),
  );
  const byKey = new Map(understanding.episodes.map((each) => [keyOf(each), each]));
  const enriched: Enriched[] = [];
  const twins = new Map<string, Enriched[]>();
  for (const episode of understanding.episodes) {
    if (episode.seed !== name) continue;
    const each = await episode.enriched();
    if (!each) continue;
    enriched.push(each);
    const group = understanding.duplicates.find((keys) => keys.includes(keyOf(episode))) ?? [];
    const others: (Enriched | undefined)[] = [];
    for (const key of group) others.push(await byKey.get(key)?.enriched());
    twins.set(
      keyOf(episode),
      others.filter((other) => other !== undefined),
    );
  }
  const file = inputs.find((input) => input.file.name === name)?.file;
  if (!file) throw new Error(`${name} cannot be read.`);
  const grown = {
    shows: new Map([...catalogue.shows, ...understanding.shows]),
    people: new Map([...catalogue.people, ...understanding.people]),
  };
  return explain({ file, parsed: await parseOrReport(file, language), enriched, placed, twins, catalogue: grown });
}

function seedNamed(wanted: string, names: readonly string[], folder: string): string {
  const base = wanted.split(/[\\/]/).at(-1) ?? '';
  const stem = (name: string): string => name.slice(0, name.length - extname(name).length);
  const exact = names.find((name) => name === base) ?? names.find((name) => stem(name) === stem(base));
  if (exact !== undefined) return exact;
  const [only, ...more] = names.filter((name) => base !== '' && name.startsWith(base));
  if (only !== undefined && more.length === 0) return only;
  const known = only === undefined ? names : [only, ...more];
  throw new Error(
    `There is no seed “${wanted}” in ${folder}. There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ')}.`,
  );
}
