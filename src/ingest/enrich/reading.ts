import { isTranscript, type Block, type Body } from '../../transcript/body.ts';
import { countWords } from '../../transcript/words.ts';
import type { ParsedEntry } from '../entry.ts';
import { labelsOf } from './people.ts';
import { openingOf, proseOf, talkHeadings, type ProseSentence } from './prose.ts';
import { showEvidence, type ShowEvidence } from './show-evidence.ts';
import { Witness } from './witness.ts';

/** As much of the talk as titles and summaries are weighed by, and episodes compared. */
const TALK = 60_000;

/**
 * What an entry's words are, whatever the catalogue knows. It is found when first asked for and kept, for an entry is
 * understood again whenever the catalogue has grown.
 */
export class Reading {
  readonly witness = new Witness();
  readonly #parsed: ParsedEntry;
  readonly #body: Body;
  readonly #language: string;
  #prose: ProseSentence[] | undefined;
  #opening: ReturnType<typeof openingOf> | undefined;
  #talk: string | undefined;
  #showEvidence: ShowEvidence | undefined;
  #headings: string[] | undefined;
  #labels: string[] | undefined;
  #counts: { spoken: number; all: number } | undefined;

  constructor(parsed: ParsedEntry, language: string) {
    this.#parsed = parsed;
    this.#body = parsed.draft.body;
    this.#language = language;
  }

  get prose(): ProseSentence[] {
    return (this.#prose ??= proseOf(this.#body, this.#language));
  }

  get opening(): ReturnType<typeof openingOf> {
    return (this.#opening ??= openingOf(this.#body));
  }

  /** The first part of the talk. */
  get talk(): string {
    return (this.#talk ??= talkOf(this.#body, TALK));
  }

  /** What tells its show: what is written about the talk, how the talk begins, and who speaks. */
  get showEvidence(): ShowEvidence {
    const opening = (): string => this.opening.map(({ text }) => text).join('\n');
    return (this.#showEvidence ??= showEvidence(notesOf(this.#parsed), opening(), this.labels));
  }

  get headings(): string[] {
    return (this.#headings ??= talkHeadings(this.#body));
  }

  get labels(): string[] {
    return (this.#labels ??= labelsOf(this.#body));
  }

  /** How many words there are, in the talk and in all. */
  get counts(): { spoken: number; all: number } {
    if (this.#counts) return this.#counts;
    let [spoken, all] = [0, 0];
    for (const section of this.#body.sections) {
      const count = section.blocks.reduce((sum, block) => sum + wordsIn(block), 0);
      all += count;
      if (isTranscript(section)) spoken += count;
    }
    return (this.#counts = { spoken, all });
  }
}

/** As much of an entry's two ends as may tell its show: what stands between is talk. */
const ENDS = { head: 12_000, tail: 2_000 };

/** What is written about the talk, as far as it may name the show. */
function notesOf({ draft, text, showLine, title }: ParsedEntry): string {
  const line = showLine?.split(/[:|]/)[0]?.trim();
  const isTalk = draft.kind === 'transcript';
  const ends = isTalk && text.length > ENDS.head ? `${headOf(text)}\n${text.slice(-ENDS.tail)}` : text;
  return [...(line ? [`Welcome to ${line}.`] : []), title ?? '', draft.title?.text ?? '', ends].join('\n');
}

/** What stands before a `Transcript` that lost its line ends, or as much as may be notes. */
function headOf(text: string): string {
  const word = 'Transcript';
  for (let at = text.indexOf(word); at >= 0 && at < ENDS.head; at = text.indexOf(word, at + 1)) {
    const isAfterWord = /[^\s\p{Lu}]$/u.test(text.slice(Math.max(0, at - 2), at));
    if (isAfterWord && /^[\p{Lu}[]/u.test(text.slice(at + word.length, at + word.length + 2))) return text.slice(0, at);
  }
  return text.slice(0, ENDS.head);
}

/** The first `limit` characters of the talk, a line for each paragraph. */
function talkOf({ sections }: Body, limit: number): string {
  const parts: string[] = [];
  let length = 0;
  for (const section of sections.filter(isTranscript)) {
    for (const block of section.blocks) {
      for (const text of textsIn(block)) {
        if (length > limit) return parts.join('\n').slice(0, limit);
        parts.push(text);
        length += text.length + 1;
      }
    }
  }
  return parts.join('\n').slice(0, limit);
}

function textsIn(block: Block): readonly string[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'turn') return block.paragraphs.map(({ text }) => text);
  return block.type === 'heading' ? [] : [block.text];
}

function wordsIn(block: Block): number {
  if (block.type === 'list') return block.items.reduce((sum, item) => sum + countWords(item), 0);
  if (block.type === 'turn') return block.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
  return block.type === 'heading' ? 0 : countWords(block.text);
}

const readings = new WeakMap<ParsedEntry, Map<string, Reading>>();

/** The reading of an entry whose text is in a language. */
export function readingOf(parsed: ParsedEntry, language: string): Reading {
  let byLanguage = readings.get(parsed);
  if (!byLanguage) readings.set(parsed, (byLanguage = new Map<string, Reading>()));
  let reading = byLanguage.get(language);
  if (!reading) byLanguage.set(language, (reading = new Reading(parsed, language)));
  return reading;
}
