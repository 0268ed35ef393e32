import type { TopicData } from '../../schemas/catalogue.ts';
import type { EpisodeData, Role } from '../../schemas/episode.ts';
import { facts } from '../facts.ts';
import { formats } from '../intl.ts';
import { reading } from './reading.ts';

const { number, count: counted, date, list, language } = /* @__PURE__ */ formats('en');
const count = (amount: number, one: string, many = `${one}s`) => counted(amount, { one, other: many });

function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

const roles: Record<Role, string> = { host: 'host', guest: 'guest', speaker: 'speaker', author: 'author' };

const kinds: Record<EpisodeData['kind'], string> = {
  transcript: 'Transcript',
  notes: 'Notes only',
  article: 'Article',
};

const genres: Record<EpisodeData['kind'], string> = {
  transcript: 'Transcript of a conversation',
  notes: 'Notes on a conversation',
  article: 'Article about a conversation',
};

/** Who says that a word was misheard. */
const correctors = {
  episode: 'in the file of this text',
  sidecar: 'beside its source',
  show: 'for the whole show',
};

const topicKinds: Record<TopicData['kind'], string> = {
  company: 'Companies',
  product: 'Products',
  model: 'Models',
  person: 'People talked about',
  idea: 'Ideas',
  technology: 'Technologies',
  place: 'Places',
  event: 'Events',
  work: 'Works',
  name: 'Names',
};

const topicKind: Record<TopicData['kind'], string> = {
  company: 'Company',
  product: 'Product',
  model: 'Model',
  person: 'Person talked about',
  idea: 'Idea',
  technology: 'Technology',
  place: 'Place',
  event: 'Event',
  work: 'Work',
  name: 'Name',
};

/** The words of the pages. Functions take what they talk about; counts arrive as numbers. */
export const site = {
  facts,
  /** A title in the quotation marks of the language. */
  quoted: (text: string) => `“${text}”`,
  /** The same inside of a quotation. */
  quotedInside: (text: string) => `‘${text}’`,
  skip: 'Skip to the text',
  nav: { episodes: 'Episodes', topics: 'Topics', people: 'People', shows: 'Shows', about: 'About', search: 'Search' },
  mainNavigation: 'Main',
  breadcrumbs: 'You are here',
  theme: 'Dark theme',
  repository: 'Repository',
  madeWith: 'Made with Longhand: static pages, no trackers, nothing loaded from elsewhere.',
  words: (amount: number) => count(amount, 'word'),
  episodes: (amount: number) => count(amount, 'episode'),
  mentions: (amount: number) => count(amount, 'mention'),
  passages: (amount: number) => count(amount, 'passage'),
  people: (amount: number) => count(amount, 'person', 'people'),
  shows: (amount: number) => count(amount, 'show'),
  topics: (amount: number) => count(amount, 'topic'),
  number,
  duration,
  atLeast: (text: string) => `at least ${text}`,
  date,
  language,
  role: (role: Role) => roles[role],
  /** What somebody is in several episodes, as a heading: `Host and guest`. */
  roles: (all: readonly Role[]) =>
    list.format(all.map((role) => roles[role])).replace(/^./u, (letter) => letter.toUpperCase()),
  withPeople: (names: readonly string[]) => `with ${list.format(names)}`,
  /** The sections that Longhand itself names; all others bear the source's words. */
  sectionTitles: { Transcript: 'Transcript', Notes: 'Notes' } as Record<string, string>,
  kind: (kind: EpisodeData['kind']) => kinds[kind],
  topicKind: (kind: TopicData['kind']) => topicKind[kind],
  topicKinds: (kind: TopicData['kind']) => topicKinds[kind],
  unnamed: 'Unnamed voice',
  /** After a corrected word, what the transcript has in its place. */
  transcribed: (heard: string, note?: string) => `[transcribed: ${heard}${note === undefined ? '' : `; ${note}`}]`,
  list,

  search: {
    label: 'Search everything that was said',
    placeholder: 'A name or a phrase',
    button: 'Search',
  },

  homePage: {
    topics: 'Talked about most',
    topicsNote: 'by conversations',
    allTopics: (amount: number) => `All ${count(amount, 'topic')}`,
    shows: 'Shows',
    featured: 'Long reads',
    featuredNote: 'the fullest transcripts',
    allEpisodes: (amount: number) => `All ${count(amount, 'episode')}`,
    people: 'People',
    peopleNote: 'who talk here most',
    allPeople: (amount: number) => `All ${count(amount, 'person', 'people')}`,
    counts: (totals: { episodes: number; conversations: number; shows: number; people: number; words: number }) =>
      `${count(totals.words, 'word')} from ${count(totals.episodes, 'episode')} of ${count(totals.shows, 'show')}` +
      (totals.conversations === totals.episodes
        ? ''
        : `: ${count(totals.conversations, 'separate conversation')}, some published more than once`) +
      '.',
  },

  episodePage: {
    contents: 'Contents',
    toTranscript: 'Go to the transcript',
    breaksOff: 'Here the text breaks off. What followed did not reach the archive.',
    chapters: 'Chapters',
    topics: 'Topics',
    moreTopics: (amount: number) => count(amount, 'more topic'),
    about: 'About this text',
    related: 'Read next',
    relatedNote: 'close to this one',
    reason: (people: string[], topics: string[]) =>
      [
        people.length > 0 && `With ${list.format(people)} too`,
        topics.length > 0 && `${people.length > 0 ? 'both' : 'Both'} spend time on ${list.format(topics)}`,
      ]
        .filter(Boolean)
        .join('; '),
    inShow: (show: string) => `In ${show}`,
    previous: 'Previous',
    next: 'Next',
    source: 'Source and citation',
    readAs: (entry: number | undefined) => (entry === undefined ? 'read as' : `at entry ${number(entry)}, read as`),
    copyNote: 'The same conversation, more fully:',
    alsoPublished: 'Also published as',
    passageLink: 'Link to this passage',
    promotion: 'The publisher’s own promotion',
    headings: 'Headings in the text',
    chaptersOnly: 'The chapters as listed by the source. Their talk did not reach the archive.',
    original: 'Where it was published',
  },

  cite: {
    genre: (kind: EpisodeData['kind']) => genres[kind],
    heading: 'Cite this page',
    asText: 'As text',
    files: 'For reference managers',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
  },

  ...reading,
  downloads: {
    heading: 'Take along',
    epub: 'EPUB, for book readers',
    text: 'Plain text',
  },

  provenance: {
    speakers: 'Speakers',
    times: 'Times',
    text: 'Text',
    title: 'Title',
    copies: 'Copies',
    chapters: 'Chapters',
    stated: 'Named by the source.',
    inferred: 'Matched to voices from the text; the source names them only in part.',
    unknown: 'The source does not say who is speaking, so no names are shown. Nobody has guessed.',
    voices: 'The source tells the voices apart but does not name them, and nobody has guessed who they are.',
    single: 'The source marks one voice and does not say whose it is.',
    unnamed: 'The source does not name the voices.',
    unnamedOne: 'The source does not name the voice.',
    inPart: 'The source names the voices only in part.',
    identified: (labels: string[]) => `The archive’s editor identified ${list.format(labels)}.`,
    statedExcept: (labels: string[]) => `Named by the source, except ${list.format(labels)}.`,
    inferredChapters: 'The breaks were found by Longhand from the text; the source has none.',
    curatedChapters: 'Set by the archive’s editor; they are not the source’s.',
    article: 'Quotations are credited as the article credits them.',
    cue: 'From the source’s captions, exact to the second.',
    turn: 'From the source, to the second, where a turn has one.',
    chapter: 'The source gives times for chapters only; inside them, links point at paragraphs.',
    minutes: 'The source marks a time inside the talk every so often. Between two marks, links point at paragraphs.',
    none: 'The source gives none. Links point at paragraphs instead.',
    transcript: 'Published as the source has it, word for word, mishearings included.',
    transcriptCorrected: 'Published as the source has it, word for word, but for the corrections that are marked.',
    notes: 'Show notes only. No transcript of this conversation reached the archive.',
    articleText: 'An article about a conversation, not a transcript of it.',
    truncated: 'Cut off at the source: the text that reached the archive ends before the conversation does.',
    corrections: 'Corrections',
    corrected: (amount: number, by: readonly ('episode' | 'sidecar' | 'show')[]) =>
      `${count(amount, 'misheard word')} corrected and marked by the archive’s editor, ${list.format(by.map((one) => correctors[one]))}. ` +
      'Each mark tells what was transcribed, and the file of this text keeps it.',
    derived: 'Derived from the text; the source has none.',
    curated: 'Given by the archive.',
  },

  pager: {
    page: (page: number, last: number) => `Page ${page} of ${last}`,
    titled: (title: string, page: number, last: number) => (page === 1 ? title : `${title}, page ${page} of ${last}`),
    previous: 'Previous page',
    next: 'Next page',
  },

  topicPage: {
    also: 'Also written',
    said: 'Who says it most',
    saidNote: 'where the voice is known',
    related: 'Talked about together',
    summary: (mentions: number, conversations: number) =>
      `${count(mentions, 'mention')} in ${count(conversations, 'conversation')}`,
    more: (amount: number) => `${count(amount, 'more passage')} in this conversation`,
    none: 'Nobody in the archive talks about this yet.',
    notes: 'Notes',
    quote: 'Quotation',
    open: 'Open',
  },

  personPage: {
    as: { host: 'As host', guest: 'As guest', speaker: 'As speaker', author: 'As author' } satisfies Record<
      Role,
      string
    >,
    topics: 'Talks about',
    topicsNote: 'in passages where this voice is known',
    also: 'Also labelled',
    links: 'Elsewhere',
    none: 'Not heard in any episode of this archive.',
  },

  showPage: {
    hosts: 'Hosted by',
    episodes: 'Episodes',
    none: 'No episodes yet.',
    also: 'Also known as',
    visit: 'Website',
  },

  indexes: {
    episodes: (episodes: number, words: number) => `${count(episodes, 'episode')}, ${count(words, 'word')}.`,
    legend: (hasNotes: boolean, hasCopies: boolean) =>
      [
        hasNotes && 'In italics: notes without a transcript.',
        hasCopies && 'In grey: copies of a conversation held more fully.',
      ]
        .filter(Boolean)
        .join(' '),
    topicsLead: 'Subjects, companies and products, by how often anyone in the archive brings them up.',
    peopleLead: 'Everyone the archive can name as a host, a guest or an author.',
    hosts: 'Hosts',
    guests: 'Guests',
    others: 'Others',
    allOfShow: (amount: number) => `All ${count(amount, 'episode')} of this show`,
    showsLead: 'Where the conversations were first published.',
    appearances: (amount: number) => count(amount, 'appearance'),
    copy: 'a copy of a fuller one',
    truncated: 'cut off',
  },

  orders: {
    label: 'Order of the list',
    byShow: 'By show',
    byLength: 'Fullest first',
    byDate: 'Newest first',
    byName: 'By name',
    byWeight: 'By kind and weight',
    byRole: 'By role',
    length: 'Episodes, the fullest first',
    date: 'Episodes, the newest first',
    topicsByName: 'Topics by name',
    peopleByName: 'People by name',
  },

  removed: {
    withdrawn: 'This episode was withdrawn',
    withdrawnText:
      'The archive no longer has it. This page keeps its address, so that links to it do not lead elsewhere.',
    moved: 'This episode has moved',
    movedTo: 'It is now here:',
  },

  notFound: {
    title: 'Nothing is filed here',
    text: 'The address may have been mistyped, or the page may have moved. The text you want is probably still in the archive:',
  },
};
