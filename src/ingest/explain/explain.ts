import { isTranscript } from '../../transcript/body.ts';
import { namesNobody } from '../../transcript/labels.ts';
import { formatTimecode } from '../../transcript/time.ts';
import { countWordsBetween } from '../../transcript/words.ts';
import { containers, detectContainer } from '../containers/index.ts';
import { decode } from '../decode.ts';
import { agreementOf, type Agreement } from '../enrich/duplicates.ts';
import { labelsOf } from '../enrich/people.ts';
import type { Enriched } from '../enrich/index.ts';
import type { ParsedSeed, SeedFile } from '../entry.ts';
import { conversationOf, keyOf } from '../findings.ts';
import { formats } from '../formats/index.ts';
import { sitsAtLimit } from '../page/truncation.ts';
import { place, type PlacedMessage } from '../report.ts';
import { reasonsFor } from './reasons.ts';
import { speakersOf, unheardLabels, type ExplainedSpeaker } from './speakers.ts';
import type { Catalogue } from '../catalogue.ts';

/** How a seed was understood, and why: what `npm run ingest -- --explain` tells. */
export interface Explanation {
  seed: string;
  bytes: number;
  encoding: { name: string; why: string };
  container: { name: string; scores: Score[]; why: string };
  entries: ExplainedEntry[];
  /** Entries that the sidecar leaves out. */
  skipped: number[];
  /** Where the words of the whole seed went. */
  ledger: LedgerSum[];
  messages: PlacedMessage[];
}

/** How sure a reader is, from 0 to 1. */
export interface Score {
  name: string;
  score: number;
}

export interface LedgerSum {
  fate: 'published' | 'metadata' | 'dropped';
  what: string;
  words: number;
  /** UTF-16 units. */
  characters: number;
  stretches: number;
  /** The first of them. */
  example: { line: number; text: string };
}

export interface ExplainedEntry {
  entry?: number;
  id: string;
  lines: [first: number, last: number];
  format: { name: string; scores: Score[]; evidence: string[] };
  kind: string;
  words: { all: number; spoken: number };
  title: Told;
  givenTitle?: string;
  summary: Told;
  show: Told & { id: string };
  language: Told;
  date?: Told;
  speakers: ExplainedSpeaker[];
  /** What reads like a label and was taken for speech. */
  refused: { label: string; times: number; why: string }[];
  people: { id: string; name: string; role: string; speaks: boolean }[];
  attribution: Told;
  timing: Told;
  chapters: { count: number; why: string; list: { start: string; title: string }[] };
  truncated: { is: boolean; why: string };
  duplicates: { id: string; title: string; canonical: boolean; agreement: Agreement }[];
  ledger: LedgerSum[];
  messages: PlacedMessage[];
}

/** A value and where it comes from, in plain words. */
export interface Told {
  value: string;
  why: string;
}

export interface ExplainInput {
  file: SeedFile;
  parsed: ParsedSeed;
  /** Entries that are not left out, as catalogued. */
  enriched: readonly Enriched[];
  /** Final title and id of an entry, by key (`seed#entry`). */
  placed: ReadonlyMap<string, { id: string; title: string; canonical: boolean }>;
  /** All that publish the same conversation as an entry, by its key. */
  twins: ReadonlyMap<string, readonly Enriched[]>;
  catalogue: Catalogue;
}

export function explain(input: ExplainInput): Explanation {
  const { file, parsed, enriched } = input;
  const { encoding, text } = decode(file.bytes);
  const account = parsed.ledger.account(parsed.seed.text);
  const container = detectContainer(text);
  const done = new Set(enriched.map((each) => each.parsed.entry));
  return {
    seed: file.name,
    bytes: file.bytes.length,
    encoding: { name: encoding, why: encodingWhy(encoding, file.bytes) },
    container: {
      name: container.name,
      scores: scoresOf(containers, text),
      why: containerWhy(container.name, parsed.entries.length),
    },
    entries: enriched.map((each) => explainEntry(each, input)),
    skipped: parsed.entries.flatMap(({ entry }) => (done.has(entry) ? [] : [entry ?? 1])),
    ledger: sumUp(account, parsed.seed.text),
    messages: place(parsed.messages, file.name, parsed.seed.text),
  };
}

function explainEntry(each: Enriched, input: ExplainInput): ExplainedEntry {
  const { parsed, data, body, cast } = each;
  const { seed, ledger, messages } = input.parsed;
  const { draft } = parsed;
  const [start, end] = [parsed.start, parsed.start + parsed.text.length];
  const lineAt = lineFinder(seed.text);
  const own = ledger.account(seed.text).filter(({ span }) => span.start >= start && span.end <= end);
  const placed = input.placed.get(keyOf(parsed));
  const reasons = reasonsFor(each, input.catalogue);
  const speakers = speakersOf(each, input.catalogue);
  const last = parsed.text.trimEnd();
  const cut = messages.some(({ rule, offset }) => rule === 'entry-truncated' && offset >= start && offset <= end);
  return {
    ...(parsed.entry === undefined ? {} : { entry: parsed.entry }),
    id: placed?.id ?? '',
    lines: [lineAt(start), lineAt(Math.max(start, start + last.length - 1))],
    format: { name: draft.format, scores: scoresOf(formats, parsed.text), evidence: evidenceOf(each) },
    kind: data.kind,
    words: { all: each.words, spoken: each.spokenWords },
    title: {
      value: placed?.title ?? data.title,
      why:
        reasons.title +
        (placed && placed.title !== data.title ? '; marked, because another episode has this title' : ''),
    },
    ...(data.givenTitle === undefined ? {} : { givenTitle: data.givenTitle }),
    summary: { value: data.summary, why: reasons.summary },
    show: { value: each.show.title, id: each.show.id, why: reasons.show },
    language: { value: data.language, why: reasons.language },
    ...(data.date === undefined ? {} : { date: { value: data.date, why: reasons.date } }),
    speakers,
    refused: unheardLabels(body, labelsOf(body)),
    people: cast.map(({ id, name, role, labels = [] }) => ({ id, name, role, speaks: labels.length > 0 })),
    attribution: { value: data.attribution, why: attributionWhy(each, speakers) },
    timing: { value: data.timing, why: TIMING[data.timing] },
    chapters: {
      count: data.chapters?.length ?? 0,
      why: chaptersWhy(each),
      list: (data.chapters ?? []).map(({ start: time, opens = '', title }) => ({
        start: time ?? `“${opens} …”`,
        title,
      })),
    },
    truncated: {
      is: draft.truncated,
      why:
        draft.truncated || cut
          ? cutWhy(last, sitsAtLimit({ seed, entry: { span: { start, end } } }))
          : 'its end is an end',
    },
    duplicates: (input.twins.get(keyOf(parsed)) ?? [])
      .filter((other) => other !== each && keyOf(other.parsed) !== keyOf(parsed))
      .map((other) => {
        const twin = input.placed.get(keyOf(other.parsed));
        return {
          id: twin?.id ?? '',
          title: twin?.title ?? other.data.title,
          canonical: twin?.canonical ?? false,
          agreement: agreementOf(conversationOf(each), conversationOf(other)),
        };
      }),
    ledger: sumUp(own, seed.text),
    messages: place(
      messages.filter(({ offset }) => offset >= start && offset <= end),
      seed.name,
      seed.text,
    ),
  };
}

function scoresOf(readers: readonly { name: string; detect: (text: string) => number }[], text: string): Score[] {
  return readers
    .map((reader) => ({ name: reader.name, score: Math.round(reader.detect(text) * 100) / 100 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function encodingWhy(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'utf-8') {
    if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'a byte-order mark says so';
    return bytes.some((byte) => byte > 127) ? 'all bytes are valid in it' : 'every character is plain ASCII';
  }
  if (encoding === 'windows-1252') return 'the bytes are not valid UTF-8; this is the likeliest of the older encodings';
  return bytes[0] === 0xff || bytes[0] === 0xfe ? 'a byte-order mark says so' : 'every other byte is zero';
}

function containerWhy(name: string, entries: number): string {
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  const words: Record<string, string> = {
    single: 'nothing shows that it holds several episodes, so all of it is one',
    'feed-lines': `very long lines with several sentences, times or addresses in each: one line for each episode, ${count}`,
    'article-index': `headlines as bullets at the margin, a text set deeper below each: ${count}`,
    feed: `a feed in XML with its items: ${count}`,
    'front-matter': 'a block of fields between lines of hyphens stands above the text',
  };
  return words[name] ?? count;
}

const TIMING: Readonly<Record<Enriched['data']['timing'], string>> = {
  cue: 'every caption has its time',
  turn: 'turns or paragraphs have times',
  chapter: 'only chapters have times',
  none: 'the text gives no times',
};

function evidenceOf({ body, parsed: { draft }, data }: Enriched): string[] {
  const blocks = body.sections.filter(isTranscript).flatMap((section) => section.blocks);
  const turns = blocks.flatMap((block) => (block.type === 'turn' ? [block] : []));
  const named = turns.filter(({ speaker }) => speaker !== null);
  const timed = turns.filter(({ start }) => start !== undefined);
  const headings = blocks.filter(({ type }) => type === 'heading').length;
  const notes = body.sections.filter((section) => !isTranscript(section));
  const list = notes.flatMap((section) => section.blocks).filter(({ type }) => type === 'list').length;
  const evidence: string[] = [];
  const [first] = named;
  if (first) {
    const time = first.start === undefined ? '' : ` at ${formatTimecode(first.start)}`;
    const voices = new Set(named.map(({ speaker }) => speaker)).size;
    evidence.push(
      `${named.length} turns with a label, of ${voices} ${voices === 1 ? 'voice' : 'voices'}; the first is “${first.speaker ?? ''}”${time}`,
    );
  }
  if (turns.length > named.length) evidence.push(`${turns.length - named.length} stretches of talk without a label`);
  if (timed.length > 0 && data.timing !== 'cue') evidence.push(`${timed.length} of ${turns.length} turns have a time`);
  if (headings > 0) evidence.push(`${headings} headings inside the talk`);
  if (turns.length === 0) evidence.push('no turns: it is written about the talk, or is no talk');
  if (notes.length > 0) {
    const titles = notes.map(({ title }) => title || 'untitled');
    evidence.push(`parts beside the talk: ${titles.slice(0, 8).join(', ')}${titles.length > 8 ? ', …' : ''}`);
  }
  if (list > 0) evidence.push(`${list} lists in them`);
  if (Object.keys(draft.roles ?? {}).length > 0) evidence.push('labels say who is host and who is guest');
  return evidence;
}

function cutWhy(text: string, isAtLimit: boolean): string {
  const tail = `it ends “…${text.slice(-60).replace(/\s+/g, ' ')}”`;
  const size = Buffer.byteLength(text)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
  return isAtLimit ? `${tail}, after ${size} bytes, a size at which software cuts texts off` : tail;
}

function attributionWhy({ data }: Enriched, speakers: readonly ExplainedSpeaker[]): string {
  if (data.kind !== 'transcript') return 'this is no transcript: what is quoted is quoted as it stands';
  const nameless = speakers.filter(({ label }) => namesNobody(label)).length;
  if (data.attribution === 'stated') return 'the labels of the seed name the voices';
  if (data.attribution === 'inferred') return 'a cataloguer, or a rule, ties voices to people';
  return speakers.length === 0
    ? 'no voice has a label; Longhand never guesses'
    : `${nameless} of ${speakers.length} labels name nobody; a sidecar may tie them to people`;
}

function chaptersWhy({ data, parsed: { draft } }: Enriched): string {
  const chapters = data.chapters ?? [];
  const [first] = chapters;
  if (!first)
    return draft.kind === 'transcript'
      ? 'none are listed, and the text shows no breaks that are sure'
      : 'none are listed';
  if (first.from === 'curated') return 'the sidecar sets them';
  if (first.from === 'heading') return 'headings inside the talk, each with the time of the turn after it';
  if (first.from === 'inferred') return 'found by Longhand where the vocabulary changes, and marked as such';
  return 'the seed lists them';
}

/** What went where, the most words first. White space is left out. */
function sumUp(account: ReturnType<ParsedSeed['ledger']['account']>, text: string): LedgerSum[] {
  const lineAt = lineFinder(text);
  const sums = new Map<string, LedgerSum>();
  for (const { span, fate, what } of account) {
    if (what === 'white space') continue;
    const key = `${fate} ${what}`;
    const sum = sums.get(key) ?? {
      fate,
      what,
      words: 0,
      characters: 0,
      stretches: 0,
      example: {
        line: lineAt(span.start),
        text: text.slice(span.start, Math.min(span.end, span.start + 48)).replace(/\s+/g, ' '),
      },
    };
    sum.words += countWordsBetween(text, span.start, span.end);
    sum.characters += span.end - span.start;
    sum.stretches += 1;
    sums.set(key, sum);
  }
  const order = { published: 0, metadata: 1, dropped: 2 };
  return [...sums.values()].sort(
    (a, b) =>
      order[a.fate] - order[b.fate] || b.words - a.words || b.characters - a.characters || (a.what < b.what ? -1 : 1),
  );
}

/** The line of an offset, from 1. */
function lineFinder(text: string): (offset: number) => number {
  let [line, position] = [1, 0];
  return (offset) => {
    if (offset < position) [line, position] = [1, 0];
    for (let at = text.indexOf('\n', position); at >= 0 && at < offset; at = text.indexOf('\n', position)) {
      line += 1;
      position = at + 1;
    }
    return line;
  };
}
