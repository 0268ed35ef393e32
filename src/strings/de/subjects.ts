import type * as en from '../en/index.ts';
import { formats } from '../intl.ts';

const { number, count: counted } = /* @__PURE__ */ formats('de');
const count = (amount: number, one: string, other: string) => counted(amount, { one, other });

const mentions = (amount: number) => count(amount, 'Erwähnung', 'Erwähnungen');

/** The words of the pages that tell who speaks of what, and where. */
export const subjects: typeof en.subjects = {
  strip:
    'Jede Linie ist ein Text vom ersten bis zum letzten Wort, mit einem Strich, wo das Thema genannt wird, höher, wo es oft geschieht; gepunktet, wo Notizen stehen und kein Gespräch.',
  mentionsIn: (amount, passages) => `${mentions(amount)} an ${count(passages, 'Stelle', 'Stellen')}`,
  after: (time) => `nach ${time}`,
  mentionsOf: (topic, amount) => `${topic}: ${mentions(amount)}`,
  moreHere: (amount) => `hier noch ${number(amount)}`,

  topic: {
    where: 'Wo davon die Rede ist',
    byMentions: 'Die meisten Erwähnungen zuerst.',
    byDate: 'Nach Datum geordnet.',
    otherConversations: (amount) => count(amount, 'weiteres Gespräch', 'weitere Gespräche'),
    undrawn: (amount) =>
      `${count(amount, 'Gespräch', 'Gespräche')} mit weniger Erwähnungen nicht gezeichnet; die Stellen folgen.`,
    about: 'Mehr zu diesem Thema',
    otherPeople: (amount) => count(amount, 'weitere Person', 'weitere Personen'),
    otherChapters: (amount) => count(amount, 'weiteres Kapitel', 'weitere Kapitel'),
    misheard: 'Verhört als',
    suggested: 'Aus dem Gesagten vorgeschlagen, noch von niemandem beschrieben',
    alone: 'In einem Gespräch',
    suggestedAmong: (amount) =>
      `${count(amount, 'Thema', 'Themen')} hier ${amount === 1 ? 'ist' : 'sind'} aus dem Gesagten vorgeschlagen und noch von niemandem beschrieben.`,
    unnamed: 'Stimmen ohne Namen',
    written: 'Notizen und Artikel',
    chapters: 'Kapitel darüber',
    together: 'Zusammen genannt mit',
    togetherNote: 'Stellen, die beides nennen',
    broader: 'Teil von',
    narrower: 'Umfasst',
    next: 'Weiterlesen',
    heard: (name) => `${name} spricht auch selbst in diesem Archiv`,
    notHeard: 'Hier wird nur von ihr oder ihm gesprochen.',
  },

  person: {
    speaksOf: 'Spricht über',
    speaksOfNote: 'wie oft in gleich vielen Wörtern; der Strich steht für alle anderen',
    times: (times) =>
      times === Infinity
        ? 'sonst niemand hier'
        : times >= 2.5
          ? `${number(Math.round(times))}-mal so oft wie die anderen hier`
          : times >= 1.75
            ? 'doppelt so oft wie die anderen hier'
            : times >= 1.25
              ? 'öfter als die anderen hier'
              : times >= 0.8
                ? 'so oft wie die anderen hier'
                : 'seltener als die anderen hier',
    rate: (own, others) => `in 10.000 Wörtern: ${own}, die anderen ${others}`,
    words: (amount) => count(amount, 'gesprochenes Wort', 'gesprochene Wörter'),
    said: 'Thema für Thema',
    saidNote: 'alle Stellen, an denen diese Stimme bekannt ist',
    noVoice: 'Keine Abschrift hier nennt diese Stimme, darum ist nichts als von ihr gesagt gezählt.',
    talkedAbout: 'Andere sprechen darüber',
    allTopics: 'Wer worüber spricht',
  },

  people: {
    mentioned: 'Nur erwähnt',
    mentionedNote: 'hier nicht zu hören',
  },

  whoWhat: {
    title: 'Wer worüber spricht',
    lead: 'Wie oft jede Stimme jedes Thema nennt, in Abschriften, die die Stimmen unterscheiden. Eine Zahl führt zu den Stellen, die sie zählt.',
    note: 'Personen und Themen, die zusammengehören, stehen beieinander; je dunkler ein Feld, desto mehr ist gesagt.',
    table: 'Personen und Themen',
    topic: 'Thema',
    cell: (person, topic, amount) => `${person} über ${topic}: ${mentions(amount)}`,
    none: 'Noch nennt keine Abschrift in diesem Archiv ihre Stimmen.',
  },

  map: {
    title: 'Themenkarte',
    lead: 'Themen, die an denselben Stellen genannt werden, stehen nah beieinander und sind durch eine Linie verbunden. Je größer ein Name, desto öfter wird er genannt.',
    table: 'Dasselbe als Tabelle',
    topic: 'Thema',
    mentions: 'Erwähnungen',
    together: 'An denselben Stellen genannt wie',
    togetherNote: 'mit der Zahl der Stellen',
    none: 'Für eine Karte sind es noch zu wenige Themen.',
    kinds: 'In Buchschrift: Ideen und Technik; in schlichter Schrift: Firmen, Produkte, Personen und Orte.',
  },
};
