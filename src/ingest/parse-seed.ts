import { isTranscript, type Body } from '../transcript/body.ts';
import { detectContainer } from './containers/index.ts';
import { decode } from './decode.ts';
import { inferBreaks } from './enrich/breaks.ts';
import { languageOf } from './enrich/language.ts';
import type { ParsedEntry, ParsedSeed, SeedFile } from './entry.ts';
import { detectFormat, parseEntry } from './formats/index.ts';
import { Ledger } from './ledger.ts';
import { sha256 } from './lock.ts';
import type { Container, ShownCue } from './draft.ts';
import type { Entry, Message, Seed, Span } from './source.ts';

/**
 * One seed, understood: decoded, taken apart into entries, each read by the format that is surest of it. An entry whose
 * parser fails becomes an error with its place, and the other entries go on.
 *
 * @param fallback Language of texts that are too short to tell.
 * @param showCue Told of every caption, with the entry that it stands in.
 */
export async function parseSeed(
  file: SeedFile,
  fallback = 'en',
  showCue?: (cue: ShownCue, entry: Entry) => void,
): Promise<ParsedSeed> {
  const { text, isExact, messages: decoding } = decode(file.bytes);
  const seed: Seed = { name: file.name, text, sha256: sha256(file.bytes) };
  const ledger = new Ledger();
  const messages: Message[] = [...decoding];
  const report = (message: Message): void => void messages.push(message);
  if (text.trim() === '') {
    report({ severity: 'error', rule: 'seed-empty', reason: 'The file holds no text.', offset: 0 });
    return { seed, container: 'none', entries: [], ledger, messages };
  }
  if (isBinary(text)) {
    report({
      severity: 'error',
      rule: 'seed-binary',
      reason: 'This is no text file. Export the transcript as text (such as .txt, .vtt or .srt) and put that here.',
      offset: 0,
    });
    return { seed, container: 'none', entries: [], ledger, messages };
  }
  const failed = (error: unknown, span: Span): void => {
    report({
      severity: 'error',
      rule: 'entry-failed',
      reason: `This could not be read, which is a fault of Longhand: ${error instanceof Error ? error.message : String(error)}`,
      offset: span.start,
    });
    ledger.drop(span, 'not understood');
  };
  let container: Container;
  let found: Entry[];
  try {
    container = detectContainer(text);
    found = container.entries({ seed, ledger, report });
  } catch (error) {
    failed(error, { start: 0, end: text.length });
    return { seed, container: 'none', entries: [], ledger, messages };
  }
  const showLines = ledger.lines.filter(({ what }) => what === 'show').map(({ span }) => span);
  const entries: ParsedEntry[] = [];
  for (const entry of found) {
    const stretch = text.slice(entry.span.start, entry.span.end);
    try {
      const context = { seed, entry, ledger, report };
      const draft = parseEntry(
        detectFormat(stretch),
        showCue ? { ...context, showCue: (cue) => showCue(cue, entry) } : context,
      );
      if (draft.body.sections.every(({ blocks }) => blocks.length === 0) && !draft.title && !entry.title) {
        ledger.drop(entry.span, 'not understood');
        // A format that knows why has said so.
        if (!messages.some(({ severity }) => severity === 'error'))
          report({
            severity: 'error',
            rule: 'entry-empty',
            reason: `No words were found in this, which was read as ${draft.format}. Look whether the file is whole.`,
            offset: entry.span.start,
          });
        continue;
      }
      // A feed carries episodes: prose in it, however long, is what is written about one.
      if (FEEDS.has(container.name) && draft.kind === 'article') draft.kind = 'notes';
      const language = await languageOf(textOf(draft.body), fallback);
      if (draft.chapters.length === 0) draft.chapters = inferBreaks(draft.body, language);
      if (entry.show) draft.facts = { show: entry.show.text, ...draft.facts };
      if (entry.facts) draft.facts = { ...draft.facts, ...entry.facts };
      const showLine = showLineAbove(entry, seed, showLines);
      entries.push({
        seed: seed.name,
        ...(entry.number === undefined ? {} : { entry: entry.number }),
        fingerprint: isExact && stretch.length === text.length ? seed.sha256 : sha256(stretch),
        draft,
        text: stretch,
        start: entry.span.start,
        ...(entry.title ? { title: entry.title.text } : {}),
        ...(showLine ? { showLine } : {}),
        language,
      });
    } catch (error) {
      failed(error, entry.span);
    }
  }
  return { seed, container: container.name, entries, ledger, messages };
}

/** Containers whose entries are episodes. */
const FEEDS = new Set(['feed', 'feed-lines']);

/** All words of a body in order, notes before talk as they come. */
export function textOf(body: Body, which: 'all' | 'talk' | 'notes' = 'all'): string {
  const parts: string[] = [];
  for (const section of body.sections) {
    if (which !== 'all' && isTranscript(section) !== (which === 'talk')) continue;
    for (const block of section.blocks) {
      if (block.type === 'list') parts.push(block.items.join('\n'));
      else if (block.type === 'turn') parts.push(block.paragraphs.map(({ text }) => text).join('\n'));
      else if (block.type !== 'heading') parts.push(block.text);
    }
  }
  return parts.join('\n');
}

/** The line right above an entry that names its show; taken from the front of `lines`, which are in order. */
function showLineAbove(entry: Entry, seed: Seed, lines: Span[]): string | undefined {
  while (lines[1] && lines[1].end <= entry.span.start) lines.shift();
  const [line] = lines;
  if (!line || line.end > entry.span.start || seed.text.slice(line.end, entry.span.start).trim() !== '')
    return undefined;
  return seed.text.slice(line.start, line.end).trim();
}

/** Control characters that no text has, and letters that could not be read, in the first stretch of the file. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  const odd = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return odd > sample.length * 0.02;
}
