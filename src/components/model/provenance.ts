import type { Episode } from '../../catalogue/types.ts';
import type { EpisodeRecord } from '../../markdown/record.ts';
import { isKept, type Correction } from '../../transcript/corrections.ts';
import { namesNobody } from '../../transcript/labels.ts';
import { strings } from '../strings.ts';
import { personByLabel } from './speakers.ts';

export interface Fact {
  term: string;
  text: string;
  /** Something is missing: the reader should know before reading. */
  isWarning: boolean;
}

/** What we know of a text and how, in plain words. */
export function provenanceOf({ data, corrections = [] }: Episode, record: EpisodeRecord): Fact[] {
  const words = strings.provenance;
  const facts: Fact[] = [];
  const add = (term: string, text: string, isWarning = false) => facts.push({ term, text, isWarning });

  const { amount, by } = correctionsMade(corrections, record);
  if (data.kind === 'article') add(words.text, words.articleText);
  else if (data.kind === 'notes') add(words.text, words.notes, true);
  else add(words.text, amount > 0 ? words.transcriptCorrected : words.transcript);
  if (data.source.truncated) add(words.text, words.truncated, true);

  if (data.kind === 'article') add(words.speakers, words.article);
  if (data.kind === 'transcript') {
    add(words.speakers, speakers(data, record), data.attribution === 'unknown');
    add(words.times, data.timing === 'none' && hasMinuteMarks(record) ? words.minutes : words[data.timing]);
  }
  const note = chapterNote(data);
  if (note !== undefined) add(words.chapters, note);
  if (amount > 0) add(words.corrections, words.corrected(amount, by));
  if (data.titleSource === 'derived') add(words.title, words.derived);
  return facts;
}

/** True where times stand inside of what was said and nowhere else. */
function hasMinuteMarks({ sections }: EpisodeRecord): boolean {
  return sections.some(({ html }) => html.includes('class="time inline"'));
}

/** How many places of the text are corrected, and who says so. */
function correctionsMade(corrections: readonly Correction[], record: EpisodeRecord) {
  const made = corrections.filter((one, index) => !isKept(one) && (record.corrections?.[index] ?? 0) > 0);
  const amount = record.passages.reduce((sum, { corrected = [] }) => sum + corrected.length, 0);
  return {
    amount,
    by: (['episode', 'sidecar', 'show'] as const).filter((who) => made.some(({ from }) => from === who)),
  };
}

/** Who says who is speaking. Labels that name nobody and yet are tied to a person can only be an editor's finding. */
function speakers(data: Episode['data'], record: EpisodeRecord): string {
  const words = strings.provenance;
  const labels = [...new Set(record.passages.flatMap(({ speaker }) => (speaker ? [speaker] : [])))];
  const people = personByLabel(data);
  const nameless = labels.filter(namesNobody);
  const identified = nameless.filter((label) => people.has(label));
  if (identified.length > 0) {
    const source =
      nameless.length < labels.length ? words.inPart : labels.length > 1 ? words.unnamed : words.unnamedOne;
    return `${source} ${words.identified(identified)}`;
  }
  if (labels.length > nameless.length && nameless.length > 0 && data.attribution === 'stated')
    return words.statedExcept(nameless);
  if (data.attribution !== 'unknown') return words[data.attribution];
  if (labels.length === 0) return words.unknown;
  return labels.length === 1 ? words.single : words.voices;
}

/** Where chapters come from, if not from the source. */
export function chapterNote({ chapters }: Episode['data']): string | undefined {
  if (chapters.some(({ from }) => from === 'curated')) return strings.provenance.curatedChapters;
  if (chapters.some(({ from }) => from === 'inferred')) return strings.provenance.inferredChapters;
  return undefined;
}
