import { FOLDER, START_ID, type Manifest } from '../format.ts';
import { filesAhead } from './ahead.ts';
import { base } from './base.ts';
import { readNarrowing } from './narrowing.ts';
import { parseQuery } from './query.ts';
import { respell } from './spellings.ts';

/** What the search page has asked for before its scripts were there. */
export interface Early {
  manifest: Manifest;
  /** By name of the file. */
  files: Map<string, Promise<Response>>;
}

/** Where it is kept for the scripts. */
export type EarlyWindow = Window & { searchEarly?: Early };

/**
 * Stands in the search page itself, and asks for the files that say where the words of the address are: beside the
 * scripts, not after them. Until there is an answer the typefaces wait, see `is-asked` in the styles.
 */
export function askEarly(): void {
  const start = document.getElementById(START_ID)?.textContent;
  if (!start) return;
  const manifest = JSON.parse(start) as Manifest;
  const files = new Map<string, Promise<Response>>();
  (window as EarlyWindow).searchEarly = { manifest, files };
  const parameters = new URLSearchParams(location.search);
  const query = parseQuery(parameters.get('q') ?? '');
  const { filters } = readNarrowing(parameters);
  const names = filesAhead(manifest, query, respell(query, manifest.spellings), [filters]);
  if (names.length > 0) document.documentElement.classList.add('is-asked');
  for (const name of names) {
    const asked = fetch(`${base}${FOLDER}/${manifest.digest}/${name}`);
    asked.catch(() => undefined);
    files.set(`${manifest.digest}/${name}`, asked);
  }
}
