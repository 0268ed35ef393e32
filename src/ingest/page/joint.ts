import { countWords } from './camel.ts';
import { LETTER, NUMBER, signAt } from '../../transcript/signs.ts';

/**
 * Sentence ends that a capital was glued to: where a paragraph began before its newline was lost. A sign comes before what
 * must stand before it, as it is looked for much faster.
 */
const JOINT =
  /[.?!…][)\]"”’']{0,2}(?=["“‘([]?\p{Lu})|[.?!…](?=‘\p{Ll})|[.?!:]\*(?=\*\p{Lu})|[.?!:]["”)]?(?=\*{1,2}\p{Lu})|:(?<=\p{Ll}:)(?=["“]?\p{Lu})|:(?<=[\p{L}\p{N})]:)(?=["“]?\p{Lu}\p{Ll})|\)(?<=[\p{Ll}\d.?!…]\))(?=\p{Lu}\p{Ll})/gu;

/** Ends of names such as `Agent.AI` and `README.MD` that look like the beginning of a sentence. */
const NAME_END = /^(?:(?:MD|JS|TS|IO|COM|ORG|NET|PY|PDF|CSV|JSON|HTML)(?![\p{L}\p{N}])|AI(?=['’,.;:)?!]|\s\p{Ll}|$))/u;

/** True when what follows a dot ends a name: `AI` in `Agent.AI`. */
export function isNameEnd(text: string): boolean {
  return NAME_END.test(text);
}

/** The offsets in a text at which a glued paragraph begins, in order. `dotted` are the names that hold a dot. */
export function joints(text: string, dotted: ReadonlySet<string>): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(JOINT)) {
    const at = match.index + match[0].length;
    if (match[0] === '.' && !endsSentence(text, match.index, dotted)) continue;
    if (inAddress(text, match.index)) continue;
    offsets.push(at);
  }
  return offsets;
}

/** The end of a quotation, glued to a small letter: there the sentence goes on. */
const MID = /[.?!,…]”(?=\p{Ll})/gu;

/** Two words in small letters with nothing but the end of a question or call between them. */
const ASKED = /[?!](?<=(?:^|\s)(\p{Ll}+)[?!])(?=(\p{Ll}+)(?:[\s,.;:]|$))/gu;

/** The offsets at which a line begins that goes on with the paragraph, in order. */
export function middleJoints(text: string): number[] {
  const quoted = [...text.matchAll(MID)].filter(({ index }) => !inAddress(text, index));
  const asked = [...text.matchAll(ASKED)];
  const counts = countWords(text, new Set(asked.flatMap(([, before = '', after = '']) => [before, after])));
  // Each must stand elsewhere too: `wh!te` is one word, however it is spelt.
  const isTwo = ([, before = '', after = '']: RegExpExecArray): boolean =>
    before !== after && (counts.get(before) ?? 0) > 1 && (counts.get(after) ?? 0) > 1;
  return [...quoted, ...asked.filter(isTwo)].map(({ 0: sign, index }) => index + sign.length).sort((a, b) => a - b);
}

function endsSentence(text: string, dot: number, dotted: ReadonlySet<string>): boolean {
  let start = dot;
  while (start > Math.max(0, dot - 30) && signAt(text, start - 1) & (LETTER | NUMBER)) start -= 1;
  const before = text.slice(start, dot);
  const after = text.slice(dot + 1, dot + 32);
  // `U.S.`, `J.R.`, `Z.AI`
  if (/^\p{Lu}$/u.test(before) && /^\p{Lu}(?:\.|[^\p{Ll}]|\p{Lu})/u.test(after)) return false;
  if (isNameEnd(after)) return false;
  const word = /^[\p{L}\p{N}]*/u.exec(after)?.[0] ?? '';
  // `Word.Word - What it is about` names something before it tells about it.
  if (/^\p{Lu}|\p{Ll}\p{Lu}\p{Ll}*$/u.test(before) && /^ [-–—|] \p{Lu}/u.test(after.slice(word.length))) return false;
  // `TranscriptLatent.Space`: what is glued before a name is none of it.
  const last = /\p{Lu}[\p{Ll}\p{N}]*$/u.exec(before)?.[0] ?? before;
  return ![before, last].some((name) => dotted.has(`${name}.${word}`.toLowerCase()));
}

/** Names with a dot in them that the text also writes as an address: `latent.space` for `Latent.Space`. */
export function dottedNames(text: string): Set<string> {
  const names = new Set<string>();
  // Nearly all dots end a sentence: only what stands around the others is looked at.
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (!isAddressSign(text.charCodeAt(dot + 1)) || !isAddressSign(text.charCodeAt(dot - 1))) continue;
    let [start, end] = [dot, dot];
    while (isAddressSign(text.charCodeAt(start - 1))) start -= 1;
    while (isAddressSign(text.charCodeAt(end))) end += 1;
    for (const [, name = ''] of text.slice(Math.max(0, start - 1), end + 1).matchAll(ADDRESS)) names.add(name);
    dot = end;
  }
  return names;
}

const ADDRESS = /\b(?:www\.)?([a-z0-9-]{2,40}\.[a-z]{2,12})\b/g;

/** A small letter, a figure, a hyphen or a dot. */
function isAddressSign(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 46;
}

/** True inside a web address, where a dot or question mark ends no sentence. */
function inAddress(text: string, at: number): boolean {
  if (!/[/=&_]/u.test(text.slice(at, at + 60))) return false;
  let start = at;
  while (start > 0 && at - start < 200 && text.charCodeAt(start - 1) > 32) start--;
  return /https?:\/\/|www\./.test(text.slice(start, at)) && /^[.?:]\S*[/=&_]/.test(text.slice(at, at + 60));
}
