/** Names that are written with a capital inside. */
const NAMES =
  /^(?:YouTube|LinkedIn|GitHub|GitLab|OpenAI|DeepMind|DeepSeek|HuggingFace|TikTok|WhatsApp|PayPal|JavaScript|TypeScript|PostgreSQL|MySQL|GraphQL|StackOverflow|WordPress|SoundCloud|PowerPoint|FaceTime|AirPods|Mc\p{Lu}\p{Ll}+|Mac\p{Lu}\p{Ll}+)$/u;
const STARTER = /^(?:A|I|An|The|This|That|We|Our|In|For|If|To|It|He|She|They|You|When|What|How|Why)$/u;

/** Words that ask the reader to do something, and so begin a line of their own. */
const CALL = /^(?:Listen|Follow|Find|Subscribe|Join|Watch|Read|Visit|Sign|Check|Support|Learn|Get)$/u;
const AFTER_CALL = /^ (?:to|us|our|the|me|my|on|up|out|for|more|at|all|your|in)(?![\p{L}\p{N}])/u;

/** A heading is not longer than this many words. */
const LONGEST_HEADING = 14;

const WORD = /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?/gu;
const CAMEL = /(?<![\p{L}\p{N}@/_-])(?:\p{L}[\p{L}\p{N}]*\p{Ll}|\p{Lu})\p{Lu}[\p{L}\p{N}]*(?= \p{Ll}|, |$)/gu;

/** True for a name that is written with a capital inside. */
export function isCompoundName(word: string): boolean {
  return NAMES.test(word);
}

/** Verbs that programs' names begin with: `useState`. */
const CODE =
  /^(?:use|set|get|add|is|has|on|to|no|run|log|map|find|load|handle|create|update|delete|async|init|parse|fetch)$/u;

/**
 * The offsets of lost newlines inside runs of letters (`This Week's BuzzA short but`, `good forDeveloping`). Names with a
 * capital inside look the same, so what stands before must be a word of the text, the whole must not come again, and the
 * sentence must go on. Headings are looked for in the notes alone, which end at `notesEnd`.
 */
export function camelBreaks(text: string, notesEnd: number): number[] {
  const tokens = [...text.matchAll(CAMEL)].filter(([word]) => !NAMES.test(word) && word.length < 60);
  const counts = countWords(text, new Set(tokens.flatMap(([word]) => [word, ...halves(word).flat()])));
  const has = (word: string): boolean => (counts.get(word) ?? 0) > 0;
  const offsets: number[] = [];
  for (const { 0: token, index: start } of tokens) {
    if (counts.get(token) !== 1) continue;
    const inNotes = start < notesEnd;
    const opens = inNotes && opensLine(text, Math.max(start - 140, offsets.at(-1) ?? 0), start);
    const chained = start - (offsets.at(-1) ?? -Infinity) < 80;
    const pair = halves(token).find(([left, right]) => {
      const word = /^\p{Lu}\p{Ll}+$/u.test(right) || STARTER.test(right);
      const goesOn = word && /^\p{Ll}{2}/u.test(left) && !CODE.test(left) && has(left);
      const opened = STARTER.test(right) || (/\p{Ll}/u.test(right) && has(right) && (has(left) || left.length > 6));
      const before = left.length >= 3 || /^\p{Lu}$/u.test(left);
      const listed = inNotes && word && before && has(right) && (chained || has(left) || NAMES.test(left));
      const calls =
        inNotes &&
        CALL.test(right) &&
        left.length >= 3 &&
        AFTER_CALL.test(text.slice(start + token.length, start + token.length + 12));
      return goesOn || (opens && left.length >= 3 && opened) || listed || calls;
    });
    if (pair) offsets.push(start + pair[0].length);
  }
  return offsets;
}

/** The ways to part a run of letters before one of its capitals. */
function halves(token: string): [left: string, right: string][] {
  return [...token.matchAll(/\p{Ll}(?=\p{Lu})|^\p{Lu}(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => [
    token.slice(0, index + 1),
    token.slice(index + 1),
  ]);
}

function countWords(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  for (const [word] of text.matchAll(WORD)) if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** True when a heading could stand between the last end of a sentence after `from` and `at`: few words, the first large. */
function opensLine(text: string, from: number, at: number): boolean {
  const window = text.slice(from, at);
  let start = 0;
  for (const match of window.matchAll(/[.?!:…]["”’)]?(?:\s+|(?=\p{Lu}))/gu)) start = match.index + match[0].length;
  if (start === 0 && from > 0 && window.length >= 140) return false;
  const line = window.slice(start);
  return /^\p{Lu}/u.test(line) && line.split(' ').length <= LONGEST_HEADING;
}
