import type { SpokenParagraph } from '../transcript/body.ts';
import { decode } from './decode.ts';
import type { Draft, DraftChapter, ShownCue } from './draft.ts';
import type { ParsedEntry, SeedFile } from './entry.ts';
import { shown } from './formats/cues/draft.ts';
import { readCueSettings, readRegion, type CueSettings, type Region } from './formats/cues/settings.ts';
import { parseWebVtt } from './formats/cues/webvtt.ts';
import { parseSeed } from './parse-seed.ts';
import { place } from './report.ts';
import type { Message, Seed } from './source.ts';

/** What was understood of a file, for `npm run parse`: made from the very objects that ingest works with. */
export interface ParsedFile {
  file: string;
  /** False when a message is an error or no entry was found. */
  understood: boolean;
  container: string;
  /** The parts of the file's one entry are here; those of several stand in `entries`. */
  entry?: EntryView;
  entries?: EntryView[];
  messages: MessageView[];
}

export interface EntryView {
  /** Number inside the file; absent when the file is one episode. */
  entry?: number;
  format: string;
  kind: Draft['kind'];
  title?: string;
  language: string;
  attribution: Draft['attribution'];
  timing: Draft['timing'];
  truncated: boolean;
  /** Empty for formats that have none. */
  cues: ShownCue[];
  turns: TurnView[];
  chapters: Omit<DraftChapter, 'span'>[];
}

export interface TurnView {
  speaker: string | null;
  /** Whole seconds. */
  start?: number;
  /** Its paragraphs, a blank line between them. */
  text: string;
  paragraphs: SpokenParagraph[];
}

export interface MessageView {
  severity: string;
  rule: string;
  reason: string;
  line?: number;
  column?: number;
}

/** Understand one file as ingest does. */
export async function parseFile(file: SeedFile): Promise<ParsedFile> {
  const cues = new Map<number | undefined, ShownCue[]>();
  const { seed, container, entries, messages } = await parseSeed(file, 'en', (cue, { number }) => {
    const held = cues.get(number);
    if (held) held.push(cue);
    else cues.set(number, [cue]);
  });
  const views = entries.map((entry) => entryView(entry, cues.get(entry.entry) ?? []));
  const [first, ...rest] = views;
  return {
    file: file.name,
    understood: first !== undefined && !messages.some(({ severity }) => severity === 'error'),
    container,
    ...(first && rest.length === 0 && first.entry === undefined ? { entry: first } : { entries: views }),
    messages: messageViews(messages, seed),
  };
}

function entryView({ entry, draft, title, language }: ParsedEntry, cues: ShownCue[]): EntryView {
  const { format, kind, attribution, timing, truncated } = draft;
  const name = draft.title?.text ?? title;
  return {
    ...(entry === undefined ? {} : { entry }),
    format,
    kind,
    ...(name === undefined ? {} : { title: name }),
    language,
    attribution,
    timing,
    truncated,
    cues,
    turns: draft.body.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block): TurnView[] => {
        if (block.type !== 'turn') return [];
        const { speaker, start, paragraphs } = block;
        const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
        return [{ speaker, ...(start === undefined ? {} : { start }), text, paragraphs }];
      }),
    ),
    chapters: draft.chapters.map(({ start, opens, title: words, from }) => ({
      ...(start === undefined ? {} : { start }),
      ...(opens === undefined ? {} : { opens }),
      title: words,
      from,
    })),
  };
}

/** A WebVTT file as the standard reads it, nothing forgiven. */
export interface StrictFile {
  file: string;
  understood: boolean;
  format: 'webvtt';
  cues: (Omit<ShownCue, 'settings'> & { settings: CueSettings })[];
  regions: Region[];
  messages: MessageView[];
}

export function parseStrictly({ name, bytes }: SeedFile): StrictFile {
  const { text, messages: decoding } = decode(bytes);
  const { cues, regions: written = [], messages } = parseWebVtt(text, undefined, { strict: true });
  const regions = written.map(readRegion);
  return {
    file: name,
    understood: !messages.some(({ rule }) => rule === 'vtt-header-missing'),
    format: 'webvtt',
    cues: cues.map((cue) => ({
      ...shown(cue, cue.speaker),
      settings: readCueSettings(cue.settings ?? '', regions),
    })),
    regions,
    messages: messageViews([...decoding, ...messages], { name, text }),
  };
}

function messageViews(messages: readonly Message[], { name, text }: Pick<Seed, 'name' | 'text'>): MessageView[] {
  return place(messages, name, text).map(({ severity, rule, text: reason, line, column }) => ({
    severity,
    rule,
    reason,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }));
}
