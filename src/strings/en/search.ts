import { formats } from '../intl.ts';

const { number, count, language } = /* @__PURE__ */ formats('en');

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' or ');
const episodes = (amount: number) => count(amount, { one: 'episode', other: 'episodes' });
const passages = (amount: number) => count(amount, { one: 'passage', other: 'passages' });

/** Every word of the search interface. Counts arrive as numbers. */
export const search = {
  title: 'Search',
  open: 'Search',
  description: 'Search every passage of the archive by its words.',
  dialogTitle: 'Search the archive',
  label: 'Search what was said',
  placeholder: 'Words, or “a phrase”',
  submit: 'Search',
  close: 'Close search',
  closeKey: 'Esc',
  more: 'Show more',
  pages: 'Pages about this',
  dialogHint: 'Every passage of every episode, found by its words.',
  keyWalk: 'walk through the results,',
  keyEnter: 'Enter',
  keyOpen: 'opens one; in the field it opens the search page.',
  hint: 'Type a few words and see who said them, and when. Quotes keep words together: “open weights”; a minus leaves a word out: -weights; speaker:, topic: or show: before a name narrows the search. A result opens the episode at that passage.',
  chapter: 'Chapter',
  kinds: { episode: 'Episode', topic: 'Topic', person: 'Person', show: 'Show' },

  found: (amount: number, inEpisodes: number) => `${passages(amount)} in ${episodes(inEpisodes)}.`,
  ofAll: (amount: number) => `Without the filters: ${number(amount)}.`,
  nothingLeft: (amount: number) => `Nothing with these filters. Without them: ${passages(amount)}.`,
  nothing: (query: string) => `Nothing found for ${query}.`,
  pagesOnly: 'No passage says this, but there are pages about it.',
  withoutWords: (words: readonly string[], found: string) => `Nobody says ${quoted(words)} here. Without: ${found}`,
  amended: (typed: string, meant: string) => `Nobody says “${typed}” here; this is for “${meant}”.`,
  someWords: (found: string) => `No passage has all these words. With some of them: ${found}`,
  without: (words: readonly string[]) => `without ${words.join(', ')}`,
  restOfEpisode: (amount: number) =>
    `${count(amount, { one: 'more passage', other: 'more passages' })} in this episode`,
  failed: 'The search could not be loaded. Check the connection and try again.',

  tryTitle: 'Things to try:',
  /** Links are written as in Markdown. */
  tries: [
    'fewer words, or more general ones;',
    'another spelling: a machine that listens often mishears names;',
    'the same words without quotes;',
    'the [topics](/topics/), the [people](/people/) and the [episodes](/episodes/).',
  ],
  withoutScript:
    'Searching happens in the browser, and needs JavaScript. Without it, the [topics](/topics/) list every passage about a subject, and the [episodes](/episodes/) and [people](/people/) lead to everything else; your browser can search within a page.',

  narrow: 'Narrow and sort',
  fields: { show: 'Show', speaker: 'Speaker', topic: 'Topic', kind: 'Kind', language: 'Language' },
  any: { show: 'Any show', speaker: 'Anybody', topic: 'Any topic', kind: 'Any kind', language: 'Any language' },
  sort: 'Order',
  sorts: { relevance: 'Best match first', place: 'As in the archive' },
  contentKinds: { transcript: 'Transcripts', notes: 'Notes alone', article: 'Articles' },
  language,
  choice: (name: string, amount: number) => `${name} (${number(amount)})`,
  chosen: (field: string, name: string) => `${field}: ${name}`,
  removeFilter: (field: string, name: string) => `Remove the filter ${field}: ${name}`,
  suggested: 'Try instead:',
  anyOther: { show: 'any show', speaker: 'anybody', topic: 'any topic', kind: 'any kind', language: 'any language' },
  unknownName: {
    show: (name: string) => `The archive has no show “${name}”.`,
    speaker: (name: string) => `Nobody called “${name}” speaks here.`,
    topic: (name: string) => `The archive has no topic “${name}”.`,
    kind: (name: string) => `The archive has nothing of the kind “${name}”.`,
    language: (name: string) => `The archive has nothing in “${name}”.`,
  },
  within: {
    show: 'Search this show',
    speaker: 'Search what they said',
    topic: 'Search what is said about it',
  },
  engineDescription: (title: string) => `Search ${title} by what was said`,

  noIndex: 'There is no search index yet. Run npm run build once; search then reads that build.',
  age: (age: string) => `Search reads the last build, made ${age} ago.`,
  moment: 'a moment',
  minutes: (amount: number) => count(amount, { one: 'minute', other: 'minutes' }),
  hours: (amount: number) => count(amount, { one: 'hour', other: 'hours' }),
  days: (amount: number) => count(amount, { one: 'day', other: 'days' }),

  bar: 'Search hits on this page',
  passages,
  position: (at: number, total: number) => `${number(at)} of ${passages(total)}`,
  previous: 'Previous passage',
  next: 'Next passage',
  clear: 'Remove the marks',
};
