/** Names that are written with a capital inside. */
const NAMES =
  /^(?:YouTube|LinkedIn|GitHub|GitLab|OpenAI|DeepMind|DeepSeek|HuggingFace|TikTok|WhatsApp|PayPal|JavaScript|TypeScript|PostgreSQL|MySQL|GraphQL|StackOverflow|WordPress|SoundCloud|PowerPoint|FaceTime|AirPods|Mc\p{Lu}\p{Ll}+|Mac\p{Lu}\p{Ll}+)$/u;
const STARTER = /^(?:A|I|An|The|This|That|We|Our|In|For|If|To|It|He|She|They|You|When|What|How|Why)$/u;

/** A heading is not longer than this many words. */
const LONGEST_HEADING = 14;

const WORD = /(?<![\p{L}\p{N}@/_-]|\p{Ll}\.(?=\p{Ll}))\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?/gu;
const CAMEL = /\p{Ll}\p{Lu}|^\p{Lu}{2}\p{Ll}/u;

interface Token {
  text: string;
  start: number;
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
  const tokens = [...text.matchAll(WORD)].map((match): Token => ({ text: match[0], start: match.index }));
  const counts = new Map<string, number>();
  for (const { text: word } of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
  const offsets: number[] = [];
  let lineStart = 0;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    if (
      previous &&
      /[.?!:…]["”’)]?\s*$/u.test(
        text.slice(Math.max(previous.start + previous.text.length, token.start - 4), token.start),
      )
    )
      lineStart = index;
    if (!CAMEL.test(token.text) || counts.get(token.text) !== 1 || NAMES.test(token.text)) return;
    const after = text.slice(token.start + token.text.length, token.start + token.text.length + 2);
    if (!/^(?: \p{Ll}|, |$)/u.test(after)) return;
    const inNotes = token.start < notesEnd;
    const opens =
      index - lineStart < LONGEST_HEADING && index > lineStart && /^\p{Lu}/u.test(tokens[lineStart]?.text ?? '');
    const chained = near(offsets, token.start);
    for (const match of token.text.matchAll(/\p{Ll}(?=\p{Lu})|^\p{Lu}(?=\p{Lu}\p{Ll})/gu)) {
      const left = token.text.slice(0, match.index + 1);
      const right = token.text.slice(match.index + 1);
      const word = /^\p{Lu}\p{Ll}+$/u.test(right) || STARTER.test(right);
      const goesOn = word && /^\p{Ll}{2}/u.test(left) && !CODE.test(left) && counts.has(left);
      const opened =
        STARTER.test(right) || (/\p{Ll}/u.test(right) && counts.has(right) && (counts.has(left) || left.length > 6));
      const titled = inNotes && opens && left.length >= 3 && opened;
      const before = left.length >= 3 || /^\p{Lu}$/u.test(left);
      const listed =
        inNotes && word && before && counts.has(right) && (chained || counts.has(left) || NAMES.test(left));
      if (!goesOn && !titled && !listed) continue;
      offsets.push(token.start + match.index + 1);
      lineStart = index;
      break;
    }
  });
  return offsets;
}

function near(offsets: readonly number[], at: number): boolean {
  const last = offsets.at(-1);
  return last !== undefined && at - last < 80;
}
