import type * as en from '../en/index.ts';
import { formats } from '../intl.ts';

const { number, count, language } = /* @__PURE__ */ formats('de');

const quoted = (words: readonly string[]) => words.map((word) => `„${word}“`).join(' oder ');
const passages = (amount: number) => count(amount, { one: 'Stelle', other: 'Stellen' });

export const search: typeof en.search = {
  title: 'Suche',
  open: 'Suchen',
  description: 'Jede Stelle des Archivs nach ihren Wörtern durchsuchen.',
  dialogTitle: 'Archiv durchsuchen',
  label: 'Suchen, was gesagt wurde',
  placeholder: 'Wörter oder „eine Wendung“',
  submit: 'Suchen',
  close: 'Suche schließen',
  closeKey: 'Esc',
  more: 'Mehr zeigen',
  pages: 'Seiten dazu',
  dialogHint: 'Jede Stelle jeder Folge, nach ihren Wörtern gefunden.',
  keyWalk: 'führen durch die Treffer,',
  keyEnter: 'Enter',
  keyOpen: 'öffnet einen; im Suchfeld öffnet es die Suchseite.',
  hint: 'Ein paar Wörter eingeben und sehen, wer sie wann gesagt hat. Anführungszeichen halten Wörter zusammen: „offene Gewichte“; ein Minus schließt ein Wort aus: -Gewichte; sprecher:, thema: oder sendung: vor einem Namen grenzt die Suche ein. Ein Treffer öffnet die Folge an dieser Stelle.',
  chapter: 'Kapitel',
  kinds: { episode: 'Folge', topic: 'Thema', person: 'Person', show: 'Reihe' },

  found: (amount, inEpisodes) => `${passages(amount)} in ${count(inEpisodes, { one: 'Folge', other: 'Folgen' })}.`,
  ofAll: (amount) => `Ohne die Filter: ${number(amount)}.`,
  nothingLeft: (amount) => `Nichts mit diesen Filtern. Ohne sie: ${passages(amount)}.`,
  nothing: (query) => `Nichts gefunden zu ${query}.`,
  pagesOnly: 'Gesagt wird das nirgends, aber es gibt Seiten dazu.',
  withoutWords: (words, found) => `${quoted(words)} sagt hier niemand. Ohne: ${found}`,
  amended: (typed, meant) => `„${typed}“ sagt hier niemand; gesucht ist „${meant}“.`,
  someWords: (found) => `Keine Stelle enthält alle diese Wörter. Mit einigen davon: ${found}`,
  without: (words) => `ohne ${words.join(', ')}`,
  restOfEpisode: (amount) => `${count(amount, { one: 'weitere Stelle', other: 'weitere Stellen' })} in dieser Folge`,
  failed: 'Die Suche ließ sich nicht laden. Bitte die Verbindung prüfen und es noch einmal versuchen.',

  tryTitle: 'Was helfen kann:',
  tries: [
    'weniger oder allgemeinere Wörter;',
    'eine andere Schreibweise: Spracherkennung verhört sich bei Namen oft;',
    'dieselben Wörter ohne Anführungszeichen;',
    'die [Themen](/topics/), die [Personen](/people/) und die [Folgen](/episodes/).',
  ],
  withoutScript:
    'Gesucht wird im Browser, und dafür ist JavaScript nötig. Ohne JavaScript führen die [Themen](/topics/) zu jeder Stelle über einen Gegenstand, die [Folgen](/episodes/) und [Personen](/people/) zu allem Übrigen; innerhalb einer Seite kann der Browser suchen.',

  narrow: 'Eingrenzen und ordnen',
  fields: { show: 'Reihe', speaker: 'Wer spricht', topic: 'Thema', kind: 'Art', language: 'Sprache' },
  any: { show: 'Jede Reihe', speaker: 'Alle', topic: 'Jedes Thema', kind: 'Jede Art', language: 'Jede Sprache' },
  sort: 'Ordnung',
  sorts: { relevance: 'Beste Treffer zuerst', place: 'Wie im Archiv' },
  contentKinds: { transcript: 'Gespräche im Wortlaut', notes: 'Nur Notizen', article: 'Artikel' },
  language,
  choice: (name, amount) => `${name} (${number(amount)})`,
  chosen: (field, name) => `${field}: ${name}`,
  removeFilter: (field, name) => `Filter entfernen – ${field}: ${name}`,
  suggested: 'Stattdessen:',
  anyOther: { show: 'jede Reihe', speaker: 'alle', topic: 'jedes Thema', kind: 'jede Art', language: 'jede Sprache' },
  unknownName: {
    show: (name) => `Eine Reihe „${name}“ gibt es im Archiv nicht.`,
    speaker: (name) => `Niemand namens „${name}“ spricht hier.`,
    topic: (name) => `Ein Thema „${name}“ gibt es im Archiv nicht.`,
    kind: (name) => `Von der Art „${name}“ gibt es im Archiv nichts.`,
    language: (name) => `In „${name}“ gibt es im Archiv nichts.`,
  },
  within: {
    show: 'In dieser Reihe suchen',
    speaker: 'In ihren Worten suchen',
    topic: 'Bei diesem Thema suchen',
  },
  engineDescription: (title) => `${title} nach dem durchsuchen, was gesagt wurde`,

  noIndex: 'Es gibt noch keinen Suchindex. Einmal npm run build ausführen; die Suche liest dann diesen Stand.',
  age: (age) => `Die Suche liest den letzten Stand, erstellt vor ${age}.`,
  moment: 'einem Augenblick',
  minutes: (amount) => count(amount, { one: 'Minute', other: 'Minuten' }),
  hours: (amount) => count(amount, { one: 'Stunde', other: 'Stunden' }),
  days: (amount) => count(amount, { one: 'Tag', other: 'Tagen' }),

  bar: 'Treffer auf dieser Seite',
  passages,
  position: (at, total) => `${number(at)} von ${passages(total)}`,
  previous: 'Vorige Stelle',
  next: 'Nächste Stelle',
  clear: 'Markierungen entfernen',
};
