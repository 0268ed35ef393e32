import type * as en from '../en/index.ts';

export const prose: typeof en.prose = {
  about: {
    title: (archive) => `Über ${archive}`,
    description: (archive) => `Was ${archive} ist und wie weit man den Texten trauen kann.`,
    here: {
      title: 'Was es hier gibt',
      transcripts: 'Abschriften',
      articles: 'Artikel über Gespräche',
      notes: 'Notizen ohne Abschrift',
      truncated: 'Schon in der Quelle abgeschnitten',
      unnamed: 'Ohne Namen der Sprechenden',
      copies: 'Weitere Fassungen eines Gesprächs, das vollständiger vorliegt',
    },
    trust: {
      title: 'Wie verlässlich es ist',
      text: [
        'Der Wortlaut ist der der Quelle. Er wurde nicht geglättet; ein Name, bei dem sich die Spracherkennung verhört hat, bleibt verhört oder ist für alle sichtbar berichtigt: Eine gepunktete Linie kennzeichnet das Wort und nennt, was in der Abschrift steht. Weggelassen ist nur, was niemand gesagt hat: Beiwerk der Seite, wiederholte Beschriftungen, Werbelinks.',
        'Sagt die Quelle nicht, wer spricht, steht hier kein Name. Nennt sie keine Zeiten, führen Links zu Absätzen. Wo der Text schon abgeschnitten ankam, steht das am Anfang der Seite. Geraten wird dabei nie.',
        'Manche Titel und Zwischentitel sind nach Regeln aus dem Text gewonnen und entsprechend gekennzeichnet. Themen werden an ihren Namen und deren Schreibweisen erkannt; eine Stelle, die von einer Sache spricht, ohne sie zu nennen, ist nicht aufgeführt.',
      ],
    },
    cite: {
      title: 'Verlinken und zitieren',
      text: [
        'Jede Stelle hat ihre eigene Adresse. Gibt die Quelle Zeiten an, ist die Zeit neben dem Text der Link, sonst das ¶ am Rand. Am Ende jeder Folge steht eine Quellenangabe zum Kopieren. Die Adressen sind auf Dauer gedacht.',
      ],
    },
    made: {
      title: 'Wie es gemacht ist',
      text: [
        'Das Archiv ist ein Ordner voller Markdown-Dateien, aus denen Longhand statische Seiten macht. Nichts wird von anderswo geladen, niemand wird gezählt, und bis auf die [Suche](/search/) funktioniert alles ohne JavaScript. Was der Browser sich merkt, behält er für sich: ob die Seite dunkel sein soll.',
      ],
      repository: 'Die Dateien und ihre Geschichte',
      contact: (contact) => `Etwas stimmt nicht? ${contact}`,
    },
  },

  style: {
    title: 'Gestaltung',
    description: 'Die Gestaltung im Gebrauch: Farben, Schrift, Stimmen, Stellen und Markierungen.',
    lead: 'Die Seite ist liniert wie ein Schreibblock: ein schmaler Rand für Namen und Zeiten, eine rote Linie, dann die Worte. Schwarze Tinte, kühles weißes Papier, ein einziges Rot und ein Gelb, das „hier“ bedeutet.',
    colours: 'Farben',
    type: 'Schrift',
    fonts: 'Literata und Instrument Sans',
    sample: 'Mit genau diesen Worten gesagt',
    turns: 'Redebeiträge',
    heading: 'Eine Überschrift im Gespräch',
    voice: (number) => `Stimme ${number}`,
    shape: 'Jede Stimme hat ihre eigene Form, damit sie sich auch ohne Farbe unterscheiden lassen.',
    chapter: 'Ein Kapitel, das außerhalb des Gesprächs aufgeführt ist',
    passage: {
      before: 'Eine Stelle ohne Zeit, mit einem ',
      marked: 'markierten',
      between: ' Wort, einem ',
      link: 'Link',
    },
    passageEnd: ' und einem Ort, den sein Link aufleuchten lässt.',
    items: ['Ein Punkt aus den Notizen', 'und noch einer'],
    quote: '„Worte, die die Notizen jemandem in den Mund legen.“',
    caption: 'Jemand, über etwas',
    parts: 'Bausteine',
    topic: 'Ein Thema',
    onward: 'Hier geht es weiter',
  },
};
