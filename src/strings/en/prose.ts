/** The long texts of pages that explain. Links are written as in Markdown. */
export const prose = {
  about: {
    title: (archive: string) => `About ${archive}`,
    description: (archive: string) => `What ${archive} is, and how far its texts can be trusted.`,
    here: {
      title: 'What is here',
      transcripts: 'Transcripts',
      articles: 'Articles about conversations',
      notes: 'Notes without a transcript',
      truncated: 'Cut off at the source',
      unnamed: 'With unnamed speakers',
      copies: 'Copies of a conversation held more fully',
    },
    trust: {
      title: 'How far to trust it',
      text: [
        'The words are the source’s own. They are not smoothed; a name that a machine misheard stays misheard, or is corrected where everybody can see it: a dotted line marks the word, and tells what was transcribed. What was left out is only what nobody said: page furniture, repeated labels, advertising links.',
        'Where a source does not say who is speaking, the page shows no name. Where it gives no times, links point at paragraphs. Where the text was cut off before it got here, the page says so at its head. Nothing of this is guessed.',
        'Some titles and breaks were derived from the text by rule, and are marked. Topics are found by their names and the names’ other spellings; a passage that speaks of a thing without naming it is not listed.',
      ],
    },
    cite: {
      title: 'Linking and citing',
      text: [
        'Every passage has an address of its own. Where the source gives times, the time beside the words is the link; elsewhere it is the ¶ in the margin. Each episode ends with a citation to copy. Addresses are meant to last.',
      ],
    },
    made: {
      title: 'How it is made',
      text: [
        'The archive is a folder of Markdown files, turned into static pages by Longhand. Nothing is loaded from elsewhere, nobody is counted, and everything but [search](/search/) works without JavaScript. What the browser keeps, it keeps to itself: whether you prefer the dark.',
      ],
      repository: 'The files and their history',
      contact: (contact: string) => `Something wrong? ${contact}`,
    },
  },

  style: {
    title: 'Style',
    description: 'The design in use: colours, type, voices, passages and marks.',
    lead: 'A page is ruled like a legal pad: a narrow margin for names and times, a red line, and the words. Black ink, cool white paper, one red, and a yellow that means “here”.',
    colours: 'Colours',
    type: 'Type',
    fonts: 'Literata and Instrument Sans',
    sample: 'Said in so many words',
    turns: 'Turns',
    heading: 'A heading in the talk',
    voice: (number: number) => `Voice ${number}`,
    shape: 'Every voice has a shape of its own, so that no colour is needed to tell one from another.',
    chapter: 'A chapter listed apart from the talk',
    passage: { before: 'A passage without a time, with a', marked: 'marked', between: ' word, a', link: 'link' },
    passageEnd: ', and a place that its link lights up.',
    items: ['An item of the notes', 'and another'],
    quote: '“Words that the notes put in somebody’s mouth.”',
    caption: 'Somebody, on something',
    parts: 'Parts',
    topic: 'A topic',
    onward: 'A way onward',
  },
};
