import { decode } from './decode.ts';
import type { ParsedEntry, ParsedSeed, SeedFile } from './entry.ts';
import { Ledger } from './ledger.ts';
import { parseSeed } from './parse-seed.ts';
import { reportSeed, type SeedReport } from './report.ts';
import type { Keep } from './keep.ts';
import { sha256 } from './lock.ts';

/** A seed as far as later steps need it: its entries and the account of it. */
export interface ReadSeed {
  entries: ParsedEntry[];
  report: SeedReport;
}

interface KeptSeed {
  report: SeedReport;
  /** Without their text, which the seed itself has. */
  entries: (Omit<ParsedEntry, 'text'> & { length: number })[];
}

/**
 * A seed, parsed or as it was kept. What is kept was made from the same bytes, by the same code.
 *
 * @param key What it is made from.
 */
export async function readSeed(file: SeedFile, language: string, keep: Keep, key: string): Promise<ReadSeed> {
  const name = `${sha256(file.name).slice(0, 16)}.parsed`;
  const kept = keep.read(name, key) as KeptSeed | undefined;
  if (kept) {
    const { text } = decode(file.bytes);
    const entries = kept.entries.map(({ length, ...entry }) => ({
      ...entry,
      text: text.slice(entry.start, entry.start + length),
    }));
    return { entries, report: kept.report };
  }
  const parsed = await parseOrReport(file, language);
  const report = reportSeed(parsed);
  const made: KeptSeed = {
    report,
    entries: parsed.entries.map(({ text, ...entry }) => ({ ...entry, length: text.length })),
  };
  keep.write(name, key, made);
  return { entries: parsed.entries, report };
}

/** A seed whose container fails is an error of that seed alone. */
export async function parseOrReport(file: SeedFile, language: string): Promise<ParsedSeed> {
  try {
    return await parseSeed(file, language);
  } catch (error) {
    const reason = `This could not be read, which is a fault of Longhand: ${(error as Error).message}`;
    return {
      seed: { name: file.name, text: '', sha256: '' },
      container: 'none',
      entries: [],
      ledger: new Ledger(),
      messages: [{ severity: 'error', rule: 'seed-failed', reason, offset: 0 }],
    };
  }
}
