import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Engine } from '../../../src/search/client/engine.ts';
import { passagesOf } from '../../../src/search/client/passages.ts';

export interface Compared {
  seconds: number;
  /** Gzipped: what a reader would fetch before the first search. */
  bytes: number;
}

/** The same passages in MiniSearch, as a site would prebuild it: an entry a passage, its address and label stored with it. */
export async function buildMiniSearch(engine: Engine): Promise<Compared> {
  const start = performance.now();
  const index = new MiniSearch({ fields: ['text'], storeFields: ['page', 'anchor', 'speaker'] });
  const blocks = engine.manifest.blocks.reduce((sum, count) => sum + count, 0);
  let id = 0;
  for (let number = 0; number < blocks; number++) {
    for (const { page, passage } of passagesOf(await engine.block(number))) {
      const { id: anchor, speaker, words } = passage;
      index.add({ id: id++, text: words.join(' '), page: page.path, anchor, speaker });
    }
  }
  const packed = gzipSync(JSON.stringify(index));
  return { seconds: (performance.now() - start) / 1000, bytes: packed.length };
}
