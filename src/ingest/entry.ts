import type { Draft } from './draft.ts';
import type { Ledger } from './ledger.ts';
import type { Message, Seed } from './source.ts';

/** A seed file as it lies in the folder. */
export interface SeedFile {
  name: string;
  bytes: Uint8Array;
}

/** One entry as its parser understood it. */
export interface ParsedEntry {
  seed: string;
  /** Number inside the seed; absent when the seed is one episode. */
  entry?: number;
  /** SHA-256 of the entry's text. */
  fingerprint: string;
  draft: Draft;
  /** The entry as it stands in the seed. */
  text: string;
  /** Where it begins there. */
  start: number;
  /** A title that the container gives. */
  title?: string;
  /** A line that names the show and stands just above the entry. */
  showLine?: string;
  language: string;
}

/** A seed as its container and its formats understood it. */
export interface ParsedSeed {
  seed: Seed;
  container: string;
  entries: ParsedEntry[];
  ledger: Ledger;
  messages: Message[];
}
