/** What the one stretch holds that begins with words of its own. */
const READER_SUPPORTED = 'is a reader-supported publication';

/**
 * Text of a page that is neither notes nor talk, as publishing platforms write it: words that every such stretch holds,
 * and the stretch around them. The words are looked for first, as most texts hold none of them.
 */
const CHROME: readonly { words: string; stretch: RegExp; reach: number }[] = [
  { words: 'Read the full transcript', stretch: /[▸►▶]\s?Read the full transcript/u, reach: 3 },
  {
    words: 'TurboScribe.ai',
    stretch: /\((?:Transcribed by|This file is longer than)[^()\n]{0,160}TurboScribe\.ai[^()\n]{0,120}\)/u,
    reach: 140,
  },
  {
    words: 'This transcript was exported on ',
    stretch: /This transcript was exported on [^\n]{4,40}? [-–] view latest version here\.?/u,
    reach: 0,
  },
  { words: 'Get full access to ', stretch: /Get full access to [^\n]{1,80}? at \S{1,80}\/subscribe/u, reach: 0 },
  {
    words: 'This is a public episode',
    stretch:
      /This is a public episode\. If you(?:'|’)d like to discuss this with other subscribers or get access to bonus episodes, visit \S{1,80}\/subscribe/u,
    reach: 0,
  },
  {
    words: 'This is a free preview of a paid episode',
    stretch:
      /This is a free preview of a paid episode\. To hear more, visit (?:https?:\/\/)?(?:www\.)?[a-z0-9-]{1,60}(?:\.[a-z]{2,12}){1,2}/u,
    reach: 0,
  },
  {
    words: 'for information about our collection and use of personal data',
    stretch:
      /Hosted (?:by|on) [^.\n]{1,60}\. See \S{1,60} for information about our collection and use of personal data for advertising\./u,
    reach: 140,
  },
  {
    words: 'Learn more about your ad choices',
    stretch: /Learn more about your ad choices\. Visit \S{1,60}/u,
    reach: 0,
  },
  {
    words: READER_SUPPORTED,
    stretch:
      /[^.?!\n]{1,90} is a reader-supported publication\. To receive new posts and support my work, consider becoming a free or paid subscriber\./u,
    reach: 92,
  },
];

const LONGEST = 320;

export interface Chrome {
  start: number;
  end: number;
}

/** Stretches of page chrome in a text, in order. */
export function chromeIn(text: string): Chrome[] {
  const found: Chrome[] = [];
  for (const { words, stretch, reach } of CHROME) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const from = Math.max(0, at - reach);
      const match = stretch.exec(text.slice(from, at + LONGEST));
      if (match) found.push({ start: from + match.index, end: from + match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What buttons and labels of a page say. */
const BUTTON =
  /^(?:loading(?:\.{3}|…)?|popularity|share|subscribe|like|save|listen|play|read more|show more|advertisement)$/iu;
const LONGEST_BUTTON = 'advertisement'.length;

/** True for a whole line that is page chrome. */
export function isChrome(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (line.length <= LONGEST_BUTTON && BUTTON.test(line)) return true;
  if (!/^[▸►▶(TGHL]/u.test(line) && !line.includes(READER_SUPPORTED)) return false;
  const [first] = chromeIn(line);
  return first !== undefined && first.start === 0 && first.end >= line.length - 1;
}
