import type { TopicData } from '../../schemas/catalogue.ts';
import type { EpisodeData, Role } from '../../schemas/episode.ts';
import type * as en from '../en/index.ts';
import { facts } from '../facts.ts';
import { formats } from '../intl.ts';
import { reading } from './reading.ts';

const { number, count: counted, date, list, language } = /* @__PURE__ */ formats('de');
const count = (amount: number, one: string, other: string) => counted(amount, { one, other });

function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} Min.`;
  return `${Math.floor(minutes / 60)} Std. ${String(minutes % 60).padStart(2, '0')} Min.`;
}

const roles: Record<Role, string> = { host: 'Moderation', guest: 'Gast', speaker: 'Stimme', author: 'Text' };

const kinds: Record<EpisodeData['kind'], string> = {
  transcript: 'Abschrift',
  notes: 'Nur Notizen',
  article: 'Artikel',
};

const genres: Record<EpisodeData['kind'], string> = {
  transcript: 'Abschrift eines Gesprächs',
  notes: 'Notizen zu einem Gespräch',
  article: 'Artikel über ein Gespräch',
};

const correctors = {
  episode: 'in der Datei dieses Textes',
  sidecar: 'neben seiner Quelle',
  show: 'für die ganze Sendung',
};

const topicKinds: Record<TopicData['kind'], string> = {
  company: 'Unternehmen',
  product: 'Produkte',
  model: 'Modelle',
  person: 'Personen, über die gesprochen wird',
  idea: 'Ideen',
  technology: 'Techniken',
  place: 'Orte',
  event: 'Ereignisse',
  work: 'Werke',
  name: 'Namen',
};

const topicKind: Record<TopicData['kind'], string> = {
  company: 'Unternehmen',
  product: 'Produkt',
  model: 'Modell',
  person: 'Person, über die gesprochen wird',
  idea: 'Idee',
  technology: 'Technik',
  place: 'Ort',
  event: 'Ereignis',
  work: 'Werk',
  name: 'Name',
};

const words = (amount: number) => count(amount, 'Wort', 'Wörter');
const episodes = (amount: number) => count(amount, 'Folge', 'Folgen');
const mentions = (amount: number) => count(amount, 'Nennung', 'Nennungen');

export const site: typeof en.site = {
  facts,
  quoted: (text) => `„${text}“`,
  quotedInside: (text) => `‚${text}‘`,
  skip: 'Zum Text springen',
  nav: { episodes: 'Folgen', topics: 'Themen', people: 'Personen', shows: 'Reihen', about: 'Info', search: 'Suche' },
  mainNavigation: 'Hauptmenü',
  breadcrumbs: 'Sie sind hier',
  theme: 'Dunkle Ansicht',
  repository: 'Quelltext',
  madeWith: 'Gemacht mit Longhand: statische Seiten, kein Tracking, nichts von anderswo geladen.',
  words,
  episodes,
  mentions,
  passages: (amount) => count(amount, 'Stelle', 'Stellen'),
  people: (amount) => count(amount, 'Person', 'Personen'),
  shows: (amount) => count(amount, 'Reihe', 'Reihen'),
  topics: (amount) => count(amount, 'Thema', 'Themen'),
  number,
  duration,
  atLeast: (text) => `mindestens ${text}`,
  date,
  language,
  role: (role) => roles[role],
  roles: (all) => list.format(all.map((role) => roles[role])),
  withPeople: (names) => `mit ${list.format(names)}`,
  sectionTitles: { Transcript: 'Abschrift', Notes: 'Notizen' },
  kind: (kind) => kinds[kind],
  topicKind: (kind) => topicKind[kind],
  topicKinds: (kind) => topicKinds[kind],
  unnamed: 'Stimme ohne Namen',
  transcribed: (heard, note) => `[in der Abschrift: ${heard}${note === undefined ? '' : `; ${note}`}]`,
  list,

  search: {
    label: 'Alles durchsuchen, was gesagt wurde',
    placeholder: 'Ein Name oder eine Wendung',
    button: 'Suchen',
  },

  homePage: {
    topics: 'Am meisten besprochen',
    topicsNote: 'nach Gesprächen',
    allTopics: (amount) => `Alle Themen (${number(amount)})`,
    shows: 'Reihen',
    featured: 'Zum langen Lesen',
    featuredNote: 'die ausführlichsten Abschriften',
    allEpisodes: (amount) => `Alle Folgen (${number(amount)})`,
    people: 'Personen',
    peopleNote: 'die hier am häufigsten sprechen',
    allPeople: (amount) => `Alle Personen (${number(amount)})`,
    counts: (totals) =>
      `${words(totals.words)} aus ${episodes(totals.episodes)} von ${count(totals.shows, 'Reihe', 'Reihen')}` +
      (totals.conversations === totals.episodes
        ? ''
        : `: ${count(totals.conversations, 'eigenständiges Gespräch', 'eigenständige Gespräche')}, einige mehrfach veröffentlicht`) +
      '.',
  },

  episodePage: {
    contents: 'Inhalt',
    toTranscript: 'Zur Abschrift',
    breaksOff: 'Hier bricht der Text ab. Was folgte, hat das Archiv nicht erreicht.',
    chapters: 'Kapitel',
    topics: 'Themen',
    moreTopics: (amount) => count(amount, 'weiteres Thema', 'weitere Themen'),
    about: 'Über diesen Text',
    related: 'Weiterlesen',
    relatedNote: 'verwandte Gespräche',
    reason: (people, topics) =>
      [
        people.length > 0 && `Auch mit ${list.format(people)}`,
        topics.length > 0 && `${people.length > 0 ? 'in' : 'In'} beiden geht es um ${list.format(topics)}`,
      ]
        .filter(Boolean)
        .join('; '),
    inShow: (show) => `In der Reihe ${show}`,
    previous: 'Vorige',
    next: 'Nächste',
    source: 'Herkunft und Quellenangabe',
    readAs: (entry) => (entry === undefined ? 'gelesen als' : `Eintrag ${number(entry)}, gelesen als`),
    copyNote: 'Dasselbe Gespräch, vollständiger:',
    alsoPublished: 'Auch veröffentlicht als',
    passageLink: 'Link zu dieser Stelle',
    promotion: 'Werbung des Herausgebers in eigener Sache',
    headings: 'Überschriften im Text',
    chaptersOnly: 'Die Kapitel, wie die Quelle sie aufführt. Das Gespräch dazu hat das Archiv nicht erreicht.',
    original: 'Wo es veröffentlicht wurde',
  },

  cite: {
    genre: (kind) => genres[kind],
    heading: 'Diese Seite zitieren',
    asText: 'Als Text',
    files: 'Für Literaturverwaltungen',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
  },

  ...reading,
  downloads: {
    heading: 'Mitnehmen',
    epub: 'EPUB, für Lesegeräte',
    text: 'Reiner Text',
  },

  provenance: {
    speakers: 'Sprechende',
    times: 'Zeiten',
    text: 'Text',
    title: 'Titel',
    copies: 'Fassungen',
    chapters: 'Kapitel',
    stated: 'Von der Quelle genannt.',
    inferred: 'Aus dem Text den Stimmen zugeordnet; die Quelle nennt sie nur zum Teil.',
    unknown: 'Die Quelle sagt nicht, wer spricht; deshalb stehen hier keine Namen. Geraten hat niemand.',
    voices: 'Die Quelle unterscheidet die Stimmen, nennt sie aber nicht, und niemand hat geraten, wem sie gehören.',
    single: 'Die Quelle kennzeichnet eine Stimme und sagt nicht, wem sie gehört.',
    unnamed: 'Die Quelle nennt die Stimmen nicht.',
    unnamedOne: 'Die Quelle nennt die Stimme nicht.',
    inPart: 'Die Quelle nennt die Stimmen nur zum Teil.',
    identified: (labels) => `Die Redaktion des Archivs hat ${list.format(labels)} erkannt.`,
    statedExcept: (labels) => `Von der Quelle genannt, außer ${list.format(labels)}.`,
    inferredChapters: 'Die Zwischentitel hat Longhand aus dem Text gewonnen; die Quelle hat keine.',
    curatedChapters: 'Von der Redaktion des Archivs gesetzt; sie stammen nicht aus der Quelle.',
    article: 'Zitate sind so zugeschrieben, wie der Artikel sie zuschreibt.',
    cue: 'Aus den Untertiteln der Quelle, auf die Sekunde genau.',
    turn: 'Aus der Quelle, auf die Sekunde, wo ein Redebeitrag eine Zeit hat.',
    chapter: 'Die Quelle gibt nur für Kapitel Zeiten an; innerhalb führen Links zu Absätzen.',
    minutes: 'Die Quelle vermerkt im Gespräch hin und wieder eine Zeit. Dazwischen führen Links zu Absätzen.',
    none: 'Die Quelle gibt keine an. Links führen stattdessen zu Absätzen.',
    transcriptCorrected: 'Wort für Wort wie in der Quelle, bis auf die gekennzeichneten Berichtigungen.',
    transcript: 'Wort für Wort wie in der Quelle, samt allem, was falsch gehört wurde.',
    notes: 'Nur Notizen. Eine Abschrift dieses Gesprächs hat das Archiv nicht erreicht.',
    articleText: 'Ein Artikel über ein Gespräch, keine Abschrift davon.',
    truncated: 'Schon in der Quelle abgeschnitten: Der Text, der das Archiv erreicht hat, endet vor dem Gespräch.',
    corrections: 'Berichtigungen',
    corrected: (amount, by) =>
      `${count(amount, 'falsch gehörtes Wort', 'falsch gehörte Wörter')} berichtigt und gekennzeichnet, ` +
      `von der Redaktion des Archivs ${list.format(by.map((one) => correctors[one]))}. ` +
      'Jedes Zeichen nennt, was in der Abschrift steht; die Datei dieses Textes behält es.',
    derived: 'Aus dem Text gewonnen; die Quelle hat keinen.',
    curated: 'Vom Archiv vergeben.',
  },

  pager: {
    page: (page, last) => `Seite ${number(page)} von ${number(last)}`,
    titled: (title, page, last) => (page === 1 ? title : `${title}, Seite ${number(page)} von ${number(last)}`),
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
  },

  topicPage: {
    also: 'Auch geschrieben:',
    said: 'Wer am meisten davon spricht',
    saidNote: 'wo die Stimme bekannt ist',
    related: 'Zusammen besprochen',
    summary: (amount, conversations) => `${mentions(amount)} in ${count(conversations, 'Gespräch', 'Gesprächen')}`,
    more: (amount) => `${count(amount, 'weitere Stelle', 'weitere Stellen')} in diesem Gespräch`,
    none: 'Davon spricht in diesem Archiv noch niemand.',
    notes: 'Notizen',
    quote: 'Zitat',
    open: 'Öffnen',
  },

  personPage: {
    as: { host: 'In der Moderation', guest: 'Zu Gast', speaker: 'Als Stimme', author: 'Mit eigenem Text' },
    topics: 'Spricht über',
    topicsNote: 'an Stellen, wo diese Stimme bekannt ist',
    also: 'Auch bezeichnet als',
    links: 'Anderswo',
    none: 'In keiner Folge dieses Archivs zu hören.',
  },

  showPage: {
    hosts: 'Moderation:',
    episodes: 'Folgen',
    none: 'Noch keine Folgen.',
    also: 'Auch bekannt als',
    visit: 'Website',
  },

  indexes: {
    episodes: (amount, ofWords) => `${episodes(amount)}, ${words(ofWords)}.`,
    legend: (hasNotes, hasCopies) =>
      [
        hasNotes && 'Kursiv: Notizen ohne Abschrift.',
        hasCopies && 'Grau: weitere Fassungen eines Gesprächs, das vollständiger vorliegt.',
      ]
        .filter(Boolean)
        .join(' '),
    topicsLead: 'Gegenstände, Unternehmen und Produkte, danach geordnet, wie oft im Archiv von ihnen die Rede ist.',
    peopleLead: 'Alle, die das Archiv benennen kann: in der Moderation, zu Gast oder mit eigenem Text.',
    hosts: 'Moderation',
    guests: 'Gäste',
    others: 'Weitere',
    allOfShow: (amount) => `Alle Folgen dieser Reihe (${number(amount)})`,
    showsLead: 'Wo die Gespräche zuerst erschienen sind.',
    appearances: (amount) => count(amount, 'Auftritt', 'Auftritte'),
    copy: 'weitere Fassung eines vollständigeren Textes',
    truncated: 'bricht ab',
  },

  orders: {
    label: 'Reihenfolge der Liste',
    byShow: 'Nach Reihe',
    byLength: 'Längste zuerst',
    byDate: 'Neueste zuerst',
    byName: 'Nach Namen',
    byWeight: 'Nach Art und Gewicht',
    byRole: 'Nach Rolle',
    length: 'Folgen, die längsten zuerst',
    date: 'Folgen, die neuesten zuerst',
    topicsByName: 'Themen von A bis Z',
    peopleByName: 'Personen von A bis Z',
  },

  removed: {
    withdrawn: 'Diese Folge wurde zurückgezogen',
    withdrawnText:
      'Das Archiv hat sie nicht mehr. Diese Seite hält ihre Adresse frei, damit Verweise nicht anderswohin führen.',
    moved: 'Diese Folge ist umgezogen',
    movedTo: 'Sie steht jetzt hier:',
  },

  notFound: {
    title: 'Unter dieser Adresse liegt nichts',
    text: 'Vielleicht ist die Adresse vertippt, vielleicht ist die Seite umgezogen. Der gesuchte Text ist wahrscheinlich trotzdem im Archiv:',
  },
};
