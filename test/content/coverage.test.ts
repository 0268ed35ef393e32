import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/support/root.ts';
import { projectFiles, readProjectFile } from '../support/files.ts';

/**
 * Knows nothing of the pipeline: takes a seed's letters and digits, cuts them into stretches of 24, and looks for each
 * in the Markdown that names the seed, as it stands and with the front matter's words without their field names. Times
 * are left out on both sides, because their spelling is made uniform.
 */
const LENGTH = 24;
const SHARE = 0.985;

const markdownBySeed = new Map<string, string[]>();
for (const file of projectFiles('content/episodes').filter((path) => path.endsWith('.md'))) {
  const text = readProjectFile(file);
  const matter = parse(text.split(/^---$/m)[1] ?? '') as Matter;
  const chapters = (matter.chapters ?? []).map(({ title }) => title).join(' ');
  const known = markdownBySeed.get(matter.source.seed) ?? [];
  markdownBySeed.set(matter.source.seed, [...known, text, chapters]);
}

interface Matter {
  source: { seed: string };
  chapters?: { title: string }[];
}

function essence(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>\n]{0,80}>/gi, ' ')
    .replace(/\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The share of a seed's stretches that are found again, and examples of those that are not. */
function coverage(seed: string, markdown: string[]): { share: number; missing: string[] } {
  const known = new Set<string>();
  for (const text of markdown.map(essence)) {
    for (let at = 0; at + LENGTH <= text.length; at++) known.add(text.slice(at, at + LENGTH));
  }
  const text = essence(seed);
  const missing: string[] = [];
  let count = 0;
  for (let at = 0; at + LENGTH <= text.length; at += LENGTH, count++) {
    const stretch = text.slice(at, at + LENGTH);
    if (!known.has(stretch)) missing.push(stretch);
  }
  return { share: 1 - missing.length / count, missing: missing.slice(0, 10) };
}

describe('no word of a seed is lost', () => {
  const seeds = projectFiles('seeds').filter((file) => file.endsWith('.txt'));

  test.each(seeds)(`of %s at least ${SHARE * 100} percent stands in the episodes`, (file) => {
    const seed = readFileSync(join(root, file), 'utf8');
    const { share, missing } = coverage(seed, markdownBySeed.get(file.replace('seeds/', '')) ?? []);
    expect(share, `such as ${missing.join(', ')}`).toBeGreaterThanOrEqual(SHARE);
  });

  test('this check notices a loss', () => {
    const text = 'One two three four five six seven eight nine ten eleven twelve. '.repeat(3);
    expect(coverage(text, [text]).share).toBe(1);
    expect(coverage(`${text}And then somebody said a thing that was dropped.`, [text]).share).toBeLessThan(0.85);
  });
});
