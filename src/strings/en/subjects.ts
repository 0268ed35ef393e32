import { formats } from '../intl.ts';

const { number, count: counted } = /* @__PURE__ */ formats('en');
const count = (amount: number, one: string, many = `${one}s`) => counted(amount, { one, other: many });

/** The words of the pages that tell who speaks of what, and where. */
export const subjects = {
  /** What marks along a line mean. */
  strip:
    'Each line is a text from its first word to its last, with a mark where the topic is named, taller where it is named often; dotted where notes stand and not talk.',
  mentionsIn: (mentions: number, passages: number) => `${count(mentions, 'mention')} in ${count(passages, 'passage')}`,
  after: (time: string) => `after ${time}`,
  mentionsOf: (topic: string, mentions: number) => `${count(mentions, 'mention')} of ${topic}`,
  moreHere: (amount: number) => `${number(amount)} more here`,

  topic: {
    where: 'Where it is talked about',
    byMentions: 'Most mentions first.',
    byDate: 'In order of date.',
    otherConversations: (amount: number) => count(amount, 'more conversation'),
    undrawn: (amount: number) =>
      `${count(amount, 'conversation')} with fewer mentions not drawn; their passages follow.`,
    about: 'More about this topic',
    otherPeople: (amount: number) => count(amount, 'more person', 'more people'),
    otherChapters: (amount: number) => count(amount, 'more chapter'),
    misheard: 'Misheard as',
    suggested: 'Suggested by what is said; nobody has described it yet',
    alone: 'In one conversation',
    suggestedAmong: (amount: number) =>
      `${count(amount, 'topic')} here ${amount === 1 ? 'is' : 'are'} suggested by what is said; nobody has described ${amount === 1 ? 'it' : 'them'} yet.`,
    unnamed: 'Voices without a name',
    written: 'Notes and articles',
    chapters: 'Chapters about it',
    together: 'Said together with',
    togetherNote: 'passages that name both',
    broader: 'Part of',
    narrower: 'Includes',
    next: 'Read next',
    heard: (name: string) => `${name} speaks in this archive too`,
    notHeard: 'Talked about here, not heard.',
  },

  person: {
    speaksOf: 'Speaks of',
    speaksOfNote: 'how often in as many words; the tick is everybody else',
    times: (times: number) =>
      times === Infinity
        ? 'nobody else here does'
        : times >= 2.5
          ? `${number(Math.round(times))} times as often as others here`
          : times >= 1.75
            ? 'twice as often as others here'
            : times >= 1.25
              ? 'more often than others here'
              : times >= 0.8
                ? 'as often as others here'
                : 'less often than others here',
    rate: (own: string, others: string) => `in 10,000 words: ${own}, others ${others}`,
    words: (words: number) => `${count(words, 'word')} spoken`,
    said: 'Topic by topic',
    saidNote: 'every passage where this voice is known',
    noVoice: 'No transcript here names this voice, so nothing is counted as said by it.',
    talkedAbout: 'Talked about by others',
    allTopics: 'Who speaks of what',
  },

  people: {
    mentioned: 'Only talked about',
    mentionedNote: 'not heard here',
  },

  whoWhat: {
    title: 'Who speaks of what',
    lead: 'How often each voice names each topic, in transcripts that tell the voices apart. A number leads to the passages that it counts.',
    note: 'People and topics that go together stand together; the darker a field, the more is said.',
    table: 'People and topics',
    topic: 'Topic',
    cell: (person: string, topic: string, mentions: number) => `${person} on ${topic}: ${count(mentions, 'mention')}`,
    none: 'No transcript in this archive names its voices yet.',
  },

  map: {
    title: 'Topic map',
    lead: 'Topics that are named in the same passages stand close together, with a line between them. The larger a name, the more it is said.',
    table: 'The same as a table',
    topic: 'Topic',
    mentions: 'Mentions',
    together: 'Named in the same passages as',
    togetherNote: 'with the number of passages',
    none: 'There are too few topics for a map yet.',
    kinds: 'In book type: ideas and technologies; in plain type: companies, products, people and places.',
  },
};
