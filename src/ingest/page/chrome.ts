/** Text of a page that is neither notes nor talk: each pattern is one sentence or label, as publishing platforms write it. */
const CHROME = [
  /[▸►▶]\s?Read the full transcript/gu,
  /(?<![^\s.?!)”])Get full access to [^\n]{1,80}? at \S{1,80}\/subscribe/gu,
  /This is a public episode\. If you'd like to discuss this with other subscribers or get access to bonus episodes, visit \S{1,80}\/subscribe/gu,
  /This is a free preview of a paid episode\. To hear more, visit (?:https?:\/\/)?(?:www\.)?[a-z0-9-]{1,60}(?:\.[a-z]{2,12}){1,2}/gu,
  /Hosted by Simplecast, an AdsWizz company\. See \S{1,60} for information about our collection and use of personal data for advertising\./gu,
  /Learn more about your ad choices\. Visit \S{1,60}/gu,
  /[^.?!\n]{1,60} is a reader-supported publication\. To receive new posts and support my work, consider becoming a free or paid subscriber\./gu,
];

export interface Chrome {
  start: number;
  end: number;
}

/** Stretches of page chrome in a text, in order. */
export function chromeIn(text: string): Chrome[] {
  return CHROME.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))).sort(
    (a, b) => a.start - b.start,
  );
}

/** True for a whole line that is page chrome. */
export function isChrome(line: string): boolean {
  if (/^(?:loading(?:\.{3}|…)?|popularity|share|subscribe|like|save|listen|play|read more|show more|advertisement)$/iu.test(line)) return true;
  const [first] = chromeIn(line);
  return first !== undefined && first.start === 0 && first.end >= line.length - 1;
}
