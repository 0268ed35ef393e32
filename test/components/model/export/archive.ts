import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadArchive } from '../../../../src/catalogue/load.ts';
import type { Archive, Episode } from '../../../../src/catalogue/types.ts';
import { root } from '../../../../scripts/support/root.ts';

/** The archive of the fixtures. */
export function fixtureArchive(): Promise<Archive> {
  return loadArchive(join(root, 'test', 'fixtures', 'archive'), mkdtempSync(join(tmpdir(), 'longhand-export-')));
}

export function episodeOf(archive: Archive, id: string): Episode {
  const episode = archive.episode(id);
  if (!episode) throw new Error(`no episode ${id}`);
  return episode;
}
