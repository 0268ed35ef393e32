import type * as en from '../en/reading.ts';

export const reading: typeof en.reading = {
  passageTools: {
    label: 'Diese Stelle kopieren oder teilen',
    link: 'Link kopieren',
    words: 'Link zum Wortlaut',
    wordsNote: 'Einen Link kopieren, der genau zu diesen Worten führt',
    quote: 'Zitat kopieren',
    quoteNote: 'Die Worte kopieren, mit wer sie sagte, wann und wo',
    markdown: 'Markdown',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    share: 'Teilen…',
    close: 'Schließen',
    copied: 'Kopiert',
    byHand: 'Unten markiert: bitte von Hand kopieren',
    field: 'Text zum Kopieren',
    resume: 'Weiterlesen, wo Sie waren:',
    dismiss: 'Nein, danke',
    marked: 'Vom Link markiert:',
    unmark: 'Markierung entfernen',
  },

  player: {
    label: 'Aufnahme',
    note: (host) => `Wird von ${host} abgespielt. Eine Zeit im Text startet die Aufnahme dort.`,
    follow: 'Mitlesen',
    followNote: 'Im Blick behalten, was zu hören ist',
    failed: 'Die Aufnahme ließ sich hier nicht abspielen.',
    open: 'Für sich öffnen',
    elsewhere: (host) => `Die Aufnahme bei ${host}`,
    elsewhereNote: 'Eine Zeit im Text gibt einen Link zu diesem Augenblick.',
    hear: 'Dort anhören',
  },

  help: {
    open: 'Tasten und Gedächtnis',
    title: 'Tasten',
    close: 'Schließen',
    groups: [
      {
        title: 'Überall',
        keys: [
          { press: ['/'], does: 'suchen' },
          { press: ['?'], does: 'dieses Blatt' },
          { press: ['Esc'], does: 'schließen, was offen ist' },
        ],
      },
      {
        title: 'In einer Folge',
        keys: [
          { press: ['j', 'k'], does: 'nächste und vorige Stelle; ebenso n und p' },
          { press: [']', '['], does: 'nächstes und voriges Kapitel' },
          { press: ['c'], does: 'einen Link zur Stelle oder zum Markierten kopieren' },
          { press: ['q'], does: 'sie als Zitat mit Quelle kopieren' },
          { press: ['.'], does: 'alles, was sich mit ihr tun lässt' },
          { press: ['s'], does: 'die Aufnahme starten und anhalten, wenn es eine gibt' },
        ],
      },
    ],
    keys: 'Einzelne Tasten tun dies',
    keysNote:
      'Schalten Sie sie ab, wenn Sie mit Ihrem Rechner sprechen oder leicht an Tasten kommen. Strg K und ⌘ K suchen immer.',
    places: 'Was dieses Gerät sich merkt',
    somePlaces: 'Wo Sie aufgehört haben zu lesen, nur auf diesem Gerät.',
    noPlaces: 'Nichts von dem, was Sie lesen.',
    forget: 'Vergessen',
  },
};
