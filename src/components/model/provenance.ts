import type { Episode } from '../../catalogue/types.ts';
import type { EpisodeRecord } from '../../markdown/record.ts';
import { strings } from '../strings.ts';

export interface Fact {
  term: string;
  text: string;
  /** Something is missing: the reader should know before reading. */
  isWarning: boolean;
}

/** What we know of a text and how, in plain words. */
export function provenanceOf({ data }: Episode, record: EpisodeRecord): Fact[] {
  const words = strings.provenance;
  const facts: Fact[] = [];
  const add = (term: string, text: string, isWarning = false) => facts.push({ term, text, isWarning });

  if (data.kind === 'article') add(words.text, words.articleText);
  else if (data.kind === 'notes') add(words.text, words.notes, true);
  else add(words.text, words.transcript);
  if (data.source.truncated) add(words.text, words.truncated, true);

  if (data.kind === 'article') add(words.speakers, words.article);
  if (data.kind === 'transcript') {
    add(words.speakers, speakers(data.attribution, record), data.attribution === 'unknown');
    add(words.times, words[data.timing]);
  }
  if (data.titleSource === 'derived') add(words.title, words.derived);
  return facts;
}

function speakers(attribution: Episode['data']['attribution'], record: EpisodeRecord): string {
  const words = strings.provenance;
  if (attribution !== 'unknown') return words[attribution];
  const labels = new Set(record.passages.flatMap(({ speaker }) => (speaker ? [speaker] : [])));
  if (labels.size === 0) return words.unknown;
  return labels.size === 1 ? words.single : words.voices;
}
