import type { Candidate, CandidateList, Named } from './candidates.ts';
import type { Subject } from './subject.ts';

/** A phrase over all conversations. */
export interface Pooled {
  key: string;
  /** Per conversation that names it: its number, how often it is named there, and how much that weighs. */
  places: Place[];
  /** Times it is named in talk. */
  count: number;
  inside: number;
  capital: number;
  asNoun: number;
  asVerb: number;
  atEdge: number;
  /** In how many conversations a heading, a chapter or the title names it. */
  headed: number;
  /** In how many conversations the title or the summary names it. */
  titled: number;
  /** In how many conversations the title names it. */
  inTitle: number;
  /** In how many summaries it has capitals that the place in the sentence does not give it. */
  namedInSummary: number;
  /** In how many lines of notes, headings and titles that are no headlines its capitals are its own. */
  namedInNotes: number;
  /** As written, with how often. */
  forms: Map<string, number>;
  /** As written in text without capitals, where a name looks like any word. */
  lowered: number;
  /** Languages, by how often. */
  languages: Map<string, number>;
}

export interface Place {
  conversation: number;
  count: number;
  weight: number;
}

/** A paragraph of notes or a heading that as many conversations carry word for word is the show's boilerplate. */
const BOILERPLATE = 3;

/** Notes, headings, summaries and titles say in a word what the talk says in ten minutes. */
const WEIGHT = { talk: 1, notes: 2, heading: 4, summary: 5, title: 10 };

/** Languages that write all their nouns with a capital: there it tells no name. */
const CAPITAL_NOUNS = new Set(['de', 'lb']);

/** The phrases of all conversations, added up. */
export function poolOf(lists: readonly (CandidateList & { subject?: Subject })[]): Map<string, Pooled> {
  const pool = new Map<string, Pooled>();
  const boilerplate = findBoilerplate(lists);
  lists.forEach((list, conversation) => {
    const places = new Map<string, Place>();
    for (const candidate of list.talk) {
      add(candidate, list);
      weigh(candidate.key, candidate.count, WEIGHT.talk);
    }
    for (const [print, phrases] of list.notes) {
      if (boilerplate.has(print)) continue;
      for (const phrase of phrases) mention(phrase, WEIGHT.notes);
    }
    const lines = list.headings.filter(([print]) => !boilerplate.has(print));
    const headings = Map.groupBy(
      lines.flatMap(([, phrases]) => phrases),
      ([key]) => key,
    );
    for (const [key, found] of headings) {
      const [, form] = found.at(-1) as Named;
      mention([key, form, found.some(([, , isName]) => isName)], WEIGHT.heading);
      (pool.get(key) as Pooled).headed += 1;
    }
    const { title = [], summary = [] } = list.subject ?? {};
    const titles = new Set(title.map(([key]) => key));
    for (const phrase of title) {
      const [key, form] = phrase;
      const isTelling = key.includes(' ') || /\p{Lu}/u.test(form);
      mention(phrase, isTelling ? WEIGHT.title : WEIGHT.heading);
      const entry = pool.get(key) as Pooled;
      if (isTelling) {
        entry.titled += 1;
        entry.inTitle += 1;
      }
      if (!headings.has(key)) entry.headed += 1;
    }
    for (const { key, form, isName } of summary) {
      if (!titles.has(key)) mention([key, form], WEIGHT.summary);
      const entry = pool.get(key) as Pooled;
      if (!titles.has(key)) entry.titled += 1;
      if (isName && !CAPITAL_NOUNS.has(list.language)) entry.namedInSummary += 1;
    }
    for (const [key, place] of places) pool.get(key)?.places.push(place);

    function weigh(key: string, count: number, weight: number): void {
      const place = places.get(key) ?? { conversation, count: 0, weight: 0 };
      place.count += count;
      place.weight += count * weight;
      places.set(key, place);
    }

    function mention([key, form, isName]: Named, weight: number): void {
      const entry = entryOf(key);
      if (isName && !CAPITAL_NOUNS.has(list.language)) entry.namedInNotes += 1;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      entry.languages.set(list.language, (entry.languages.get(list.language) ?? 0) + 1);
      weigh(key, 1, weight);
    }
  });
  return pool;

  function entryOf(key: string): Pooled {
    let entry = pool.get(key);
    if (!entry) {
      const none = {
        count: 0,
        inside: 0,
        capital: 0,
        asNoun: 0,
        asVerb: 0,
        atEdge: 0,
        headed: 0,
        titled: 0,
        inTitle: 0,
        namedInSummary: 0,
        namedInNotes: 0,
        lowered: 0,
      };
      pool.set(key, (entry = { key, ...none, places: [], forms: new Map(), languages: new Map() }));
    }
    return entry;
  }

  function add(candidate: Candidate, { language, hasCase }: CandidateList): void {
    const entry = entryOf(candidate.key);
    entry.count += candidate.count;
    entry.asNoun += candidate.asNoun;
    entry.asVerb += candidate.asVerb;
    entry.atEdge += candidate.atEdge;
    entry.languages.set(language, (entry.languages.get(language) ?? 0) + candidate.count);
    if (!hasCase) entry.lowered += candidate.count;
    else if (!CAPITAL_NOUNS.has(language)) {
      entry.inside += candidate.inside;
      entry.capital += candidate.capital;
    }
    for (const [form, count] of candidate.forms) entry.forms.set(form, (entry.forms.get(form) ?? 0) + count);
  }
}

function findBoilerplate(lists: readonly CandidateList[]): Set<string> {
  const carriers = new Map<string, number>();
  for (const { notes, headings } of lists) {
    for (const print of new Set([...notes, ...headings].map(([each]) => each)))
      carriers.set(print, (carriers.get(print) ?? 0) + 1);
  }
  return new Set([...carriers].filter(([, count]) => count >= BOILERPLATE).map(([print]) => print));
}

/** How often it is named in all, in talk, notes and above them. */
export function namings({ places }: Pick<Pooled, 'places'>): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}

export function mainLanguage({ languages }: Pick<Pooled, 'languages'>): string {
  return [...languages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'en';
}

/** Capitals and figures alone, but for the ending of a plural, nearly always: some writer forgets them now and then. */
export function isAcronym({ forms }: Pick<Pooled, 'forms'>): boolean {
  let all = 0;
  let capitals = 0;
  for (const [form, count] of forms) {
    all += count;
    if (/^[\p{Lu}\d]{2,6}s?$/u.test(form)) capitals += count;
  }
  return capitals > 0 && capitals >= all * 0.8;
}

/** Named like a site or a program: `agent.ai`, `next.js`, in whatever case. */
export function isAddress({ key }: Pick<Pooled, 'key'>): boolean {
  return /^[\p{L}\d-]{2,}\.(?:ai|app|dev|io|js)$/u.test(key);
}
