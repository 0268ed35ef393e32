/** Every word of the search interface. Counts arrive as numbers. */
const number = new Intl.NumberFormat('en');
const count = (amount: number, noun: string) => `${number.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' or ');

export const strings = {
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
  hint: 'Type a few words and see who said them, and when. Quotes keep words together: “open weights”. A result opens the episode at that passage.',
  chapter: 'Chapter',
  kinds: { episode: 'Episode', topic: 'Topic', person: 'Person', show: 'Show' },

  found: (passages: number, episodes: number, hasMore: boolean) =>
    `${count(passages, 'passage')} in ${count(episodes, 'episode')}${hasMore ? ', and more below' : ''}.`,
  nothing: (query: string) => `Nothing found for ${query}.`,
  pagesOnly: 'No passage says this, but there are pages about it.',
  withoutWords: (words: readonly string[], found: string) => `Nobody says ${quoted(words)} here. Without: ${found}`,
  someWords: (found: string) => `No passage has all these words. With some of them: ${found}`,
  without: (words: readonly string[]) => `without ${words.join(', ')}`,
  restOfEpisode: (amount: number) => `${count(amount, 'more passage')} in this episode`,
  failed: 'The search could not be loaded. Check the connection and try again.',

  noIndex: 'There is no search index yet. Run npm run build once; search then reads that build.',
  age: (age: string) => `Search reads the last build, made ${age} ago.`,
  moment: 'a moment',
  minutes: (amount: number) => count(amount, 'minute'),
  hours: (amount: number) => count(amount, 'hour'),
  days: (amount: number) => count(amount, 'day'),

  bar: 'Search hits on this page',
  passages: (amount: number) => count(amount, 'passage'),
  position: (at: number, total: number) => `${number.format(at)} of ${count(total, 'passage')}`,
  previous: 'Previous passage',
  next: 'Next passage',
  clear: 'Remove the marks',
} as const;
