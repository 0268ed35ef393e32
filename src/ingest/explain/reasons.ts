import type { Chapter } from '../../schemas/episode.ts';
import { countWords } from '../../transcript/words.ts';
import type { Catalogue } from '../catalogue.ts';
import { summaryInput, titleInput, type Enriched } from '../enrich/index.ts';
import { readingOf } from '../enrich/reading.ts';
import { weighShows } from '../enrich/show.ts';
import { traceSummary, type SummaryOrigin } from '../enrich/summary.ts';
import { traceTitle, type TitleOrigin } from '../enrich/title.ts';
import { textOf } from '../parse-seed.ts';

/** Where the facts of an entry come from, in plain words. */
export interface Reasons {
  title: string;
  summary: string;
  show: string;
  language: string;
  date: string;
}

const TITLES: Readonly<Record<TitleOrigin, string>> = {
  notes: 'derived: the guests, and what a sentence of the notes says the talk is about',
  opening: 'derived: the guests, and what the talk itself announces as its subject',
  file: 'derived from the name of the file',
  chapters: 'derived: the guests, and the chapter that most of the notes speak of',
  sentence: 'derived from the first telling sentence',
  guests: 'derived: the guests; nothing tells what they talk about',
  show: 'nothing tells what it is about; it has the name of its show',
};

const SUMMARIES: Readonly<Record<SummaryOrigin, string>> = {
  notes: 'sentences of the notes, word for word',
  items: 'points of a list in the notes, word for word',
  chapters: 'titles of its first chapters, for want of a sentence',
  talk: 'the sentence of the beginning of the talk that has most of what it goes on about',
  title: 'there is no sentence to take; it repeats the title',
};

export function reasonsFor(each: Enriched, catalogue: Catalogue): Reasons {
  return {
    title: titleWhy(each),
    summary: summaryWhy(each),
    show: showWhy(each, catalogue),
    language: languageWhy(each),
    date: statedBy(each, 'date') ?? 'the seed says so',
  };
}

function titleWhy(each: Enriched): string {
  const { parsed, data } = each;
  if (data.titleSource === 'curated')
    return data.givenTitle === undefined ? 'the sidecar says so' : 'the sidecar says so; the seed has another';
  if (parsed.draft.title) return 'it stands above the text';
  if (parsed.title !== undefined) return 'the headline of the entry';
  return TITLES[traceTitle(titleInput(each, data.language, data.chapters ?? [])).from];
}

function summaryWhy(each: Enriched): string {
  const { data } = each;
  const stated = statedBy(each, 'summary');
  if (stated !== undefined) return stated;
  return SUMMARIES[
    traceSummary(summaryInput(each, data.language, (data.chapters ?? []) as Chapter[], data.title)).from
  ];
}

function showWhy(each: Enriched, catalogue: Catalogue): string {
  const stated = statedBy(each, 'show');
  if (stated !== undefined) return stated;
  const { parsed, data } = each;
  const weighed = weighShows(readingOf(parsed, data.language).showEvidence, catalogue);
  const others = (from: number): string =>
    weighed
      .slice(from, from + 3)
      .map(({ title, score }) => `${title} ${score}`)
      .join(', ');
  const [first] = weighed;
  if (!first?.isEnough) return first ? `too little speaks for any show (${others(0)})` : 'nothing tells its show';
  const line = parsed.showLine === undefined ? '' : `; the line above names it: “${parsed.showLine.slice(0, 60)}”`;
  const rest = weighed.length > 1 ? `; next: ${others(1)}` : '';
  return `wording, addresses and voices speak for it with ${first.score} points${line}${rest}`;
}

function languageWhy(each: Enriched): string {
  const stated = statedBy(each, 'language');
  if (stated !== undefined) return stated;
  const words = countWords(textOf(each.body));
  return words < 12
    ? 'too few words to tell; it is the language of the archive'
    : 'the letters and words of samples from all of the text';
}

type Fact = 'date' | 'show' | 'summary' | 'language';

/** Who states a fact outside of the text, if anybody. */
function statedBy({ facts, parsed: { draft } }: Enriched, fact: Fact): string | undefined {
  if (facts[fact] === undefined) return undefined;
  return draft.facts?.[fact] === facts[fact] ? 'the seed states it' : 'the sidecar says so';
}
