import { applyPlan, pending, readCatalogue, readSeeds, readState } from './folder.ts';
import { REMOVED_FILE } from '../markdown/removed-file.ts';
import type { RemovedEpisode } from '../schemas/removed.ts';
import { keepIn, NO_KEEP } from './keep.ts';
import { understand } from './pipeline.ts';
import { parseOrReport } from './seed-reader.ts';
import { codeDigest } from './version.ts';
import { makePlan, type PlannedEpisode } from './plan.ts';
import { formatLedger, placeProblem, type PlacedMessage, type SeedReport } from './report.ts';

export interface IngestOptions {
  /** Folder of raw transcripts. */
  seeds: string;
  /** Folder of the archive. */
  content: string;
  /** Find out what would change, and write nothing to the archive. */
  check?: boolean;
  /** Folder for what can always be made again: what is kept there saves reading an unchanged seed anew. */
  cache?: string;
  /** Called with the name of each seed before it is read. */
  onSeed?: (name: string, position: number, count: number) => void;
}

export interface IngestResult {
  /** False when a seed could not be read, or when `check` found something to change. */
  ok: boolean;
  seeds: SeedReport[];
  episodes: Pick<PlannedEpisode, 'id' | 'action' | 'data'>[];
  /** Paths inside the content folder that were written, or with `check` would be. */
  changed: string[];
  /** Of the run as a whole: sidecars, edited files, vanished entries. Those of a seed are in its report. */
  messages: PlacedMessage[];
  /** Where every stretch of every seed went, made on demand. */
  ledger: () => Promise<string>;
}

/** Read a folder of seeds into an archive. Problems with the input are messages in the result; only faults of the machine throw. */
export async function ingest({ seeds, content, check = false, cache, onSeed }: IngestOptions): Promise<IngestResult> {
  const keep = cache === undefined ? NO_KEEP : keepIn(cache);
  const version = cache === undefined ? '' : codeDigest();
  const { inputs, problems: unread } = readSeeds(seeds);
  const { catalogue, language, problems: uncatalogued, present } = readCatalogue(content, keep, version);
  let position = 0;
  const understanding = await understand(inputs, catalogue, language, {
    onSeed: (name) => onSeed?.(name, (position += 1), inputs.length),
    keep,
    version,
  });
  const state = readState(content);
  const plan = await makePlan(understanding, state, keep, version);
  for (const path of present) plan.files.delete(path);
  const changed = pending(content, plan).map(([path]) => path);
  const counts = new Map<string, number>();
  for (const { seed } of plan.episodes) counts.set(seed, (counts.get(seed) ?? 0) + 1);
  const reports = understanding.reports.map((report) => ({ ...report, episodes: counts.get(report.seed) ?? 0 }));
  const messages: PlacedMessage[] = [
    ...unread.map((problem) => placeProblem(problem, 'error', 'seed-unreadable')),
    ...uncatalogued.map((problem) => placeProblem(problem, 'error', 'catalogue-invalid')),
    ...understanding.problems.map((problem) => placeProblem(problem, 'error', 'sidecar-invalid')),
    ...understanding.doubts.map((problem) => placeProblem(problem, 'warning', 'correction-unheard')),
    ...state.problems.map((problem) => placeProblem(problem, 'error', 'removed-invalid')),
    ...plan.episodes.flatMap(edited),
    ...[...plan.gone].map(removed),
    ...plan.orphans.map(orphaned),
  ];
  if (inputs.length === 0 && unread.length === 0) {
    const fix = 'Put transcripts into it';
    messages.push(placeProblem({ file: seeds, what: 'there are no seeds in this folder', fix }, 'warning', 'no-seeds'));
  }
  if (!check) applyPlan(content, plan);
  const isWrong = [...messages, ...reports.flatMap((report) => report.messages)].some(
    ({ severity }) => severity === 'error',
  );
  return {
    ok: !isWrong && !(check && changed.length > 0),
    seeds: reports,
    episodes: plan.episodes.map(({ id, action, data }) => ({ id, action, data })),
    changed,
    messages,
    ledger: async () => {
      const sorted = [...inputs].sort((a, b) => (a.file.name < b.file.name ? -1 : 1));
      const ledgers = [];
      for (const { file } of sorted) ledgers.push(formatLedger(await parseOrReport(file, language)));
      return ledgers.join('\n');
    },
  };
}

function edited({ id, action, difference }: PlannedEpisode): PlacedMessage[] {
  if (action !== 'edited') return [];
  const text = `a person changed this file, so it stays as it is. Ingest would have changed:\n${difference ?? ''}`;
  return [{ severity: 'info', rule: 'edited', file: `episodes/${id}.md`, text }];
}

function removed([id, { redirect }]: [string, RemovedEpisode]): PlacedMessage {
  const text =
    redirect === undefined
      ? `the file of ${id} is gone. Its address tells from now on that the episode was withdrawn; say why under “reason”, or where it is under “redirect”`
      : `${id} is gone. Its address leads to ${redirect} from now on`;
  return { severity: 'info', rule: 'episode-removed', file: REMOVED_FILE, text };
}

function orphaned({ id, seed, why }: { id: string; seed: string; why: 'gone' | 'skipped' }): PlacedMessage {
  const text =
    why === 'gone'
      ? `the entry of ${seed} that this was made from is gone. The file stays, so that its address goes on working; delete it if it should go`
      : `the sidecar of ${seed} leaves this out now. The file stays until you delete it`;
  return {
    severity: 'warning',
    rule: why === 'gone' ? 'entry-gone' : 'entry-skipped',
    file: `episodes/${id}.md`,
    text,
  };
}
