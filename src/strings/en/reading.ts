/** What the page of an episode offers to its reader beside the text, and the sheet of keys. */
export const reading = {
  passageTools: {
    label: 'Copy or share this passage',
    link: 'Copy link',
    words: 'Link to words',
    wordsNote: 'Copy a link that leads to these very words',
    quote: 'Copy quote',
    quoteNote: 'Copy the words with who said them, when and where',
    markdown: 'Markdown',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    share: 'Share…',
    close: 'Close',
    copied: 'Copied',
    byHand: 'Selected below: copy it by hand',
    field: 'Text to copy',
    resume: 'Go on where you were:',
    dismiss: 'No, thank you',
    marked: 'Marked by the link:',
    unmark: 'Remove the mark',
  },

  player: {
    label: 'Recording',
    note: (host: string) => `Plays from ${host}. Press a time in the text to hear it from there.`,
    follow: 'Follow',
    followNote: 'Keep what is heard in view',
    failed: 'The recording could not be played here.',
    open: 'Open it by itself',
    elsewhere: (host: string) => `The recording at ${host}`,
    elsewhereNote: 'Press a time in the text for a link to that moment.',
    hear: 'Hear it there',
  },

  help: {
    open: 'Keyboard and memory',
    title: 'Keyboard',
    close: 'Close',
    groups: [
      {
        title: 'Anywhere',
        keys: [
          { press: ['/'], does: 'search' },
          { press: ['?'], does: 'this sheet' },
          { press: ['Esc'], does: 'close what is open' },
        ],
      },
      {
        title: 'In an episode',
        keys: [
          { press: ['j', 'k'], does: 'next and previous passage; n and p do the same' },
          { press: [']', '['], does: 'next and previous chapter' },
          { press: ['c'], does: 'copy a link to the passage, or to what is selected' },
          { press: ['q'], does: 'copy it as a quotation with its source' },
          { press: ['.'], does: 'everything that can be done with it' },
          { press: ['s'], does: 'start and stop the recording, if there is one' },
        ],
      },
    ],
    keys: 'Single keys do this',
    keysNote: 'Turn them off if you speak to your computer or press keys by accident. Ctrl K and ⌘ K always search.',
    places: 'What this device remembers',
    somePlaces: 'Where you stopped reading, on this device alone.',
    noPlaces: 'Nothing of what you read.',
    forget: 'Forget it',
  },
};
