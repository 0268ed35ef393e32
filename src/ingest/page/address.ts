/** Web addresses in text that lost its newlines, and what was glued to them. */
const ADDRESS = /https?:\/\/[^\s<>"“”[\]]+/gu;
const CAMEL = /[\p{Ll}\d_](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})|\/(?=\p{Lu})/gu;
/** Keys under which pages list addresses. */
const KEYS =
  'LinkedIn|X|Twitter|Website|YouTube|GitHub|Substack|Instagram|Newsletter|Bluesky|Facebook|TikTok|Mastodon|Threads|Blog|Spotify|Apple|PDF';
const GLUED_KEY = new RegExp(`(?<=[\\p{L}\\p{N}_/])(?:${KEYS})(?=: ?(?:https?://|www\\.|@))`, 'gu');
const KEYED = new RegExp(`^ (?:${KEYS}): `, 'u');
const CONTACT = new RegExp(
  `^(?:[*•-]\\s*)?(?:(?:[\\p{L}\\p{N}][^:\\n]{0,40}: ?)?(?:https?://|www\\.)\\S+$|(?:${KEYS}): )`,
  'u',
);
/** Words that begin the next sentence or list rather than end an address. */
const OPENER =
  /^(?:A|An|The|This|We|Our|In|For|If|To|Get|Find|Follow|Join|Listen|Subscribe|Interested|Learn|Read|Watch|Check|Visit|Brought|Support|Full|Sign|Sponsors?|Timestamps|Transcript|Chapters)$/u;

/** The offsets at which new lines begin in or right before web addresses. */
export function addressBreaks(text: string): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const token = match[0];
    const start = match.index;
    if (/[\p{L}\p{N})\]]/u.test(text[start - 1] ?? '')) offsets.push(start);
    for (const inner of token.matchAll(/(?<=[^=/?&%:_(#]|https?:\/\/[^/]{1,80}\/)https?:\/\/|—/gu)) {
      if (inner.index === 0) continue;
      offsets.push(start + inner.index);
      if (inner[0] === '—') offsets.push(start + inner.index + 1);
    }
    const at = gluedTail(token, text.slice(start + token.length, start + token.length + 80));
    if (at !== undefined) offsets.push(start + at);
  }
  for (const offset of spacedKeys(text)) offsets.push(offset);
  for (const match of text.matchAll(GLUED_KEY))
    if (!isInName(text, match.index, match.index + match[0].length)) offsets.push(match.index);
  return offsets;
}

/** What may stand between two addresses of a list: a few words that the second one is for. */
const SPACED_KEY = /^ (?=[\p{Lu}\p{N}])(?:[^\s.?!…*•]|[.!](?=\S)| (?=\S)){2,60}?: ?(?=https?:\/\/)/u;
/** The same before the first address, from the end of a sentence on. */
const FIRST_KEY = /(?<=[.?!…:]["”’)]? )(?=\p{Lu})(?:[^\s.?!…*•]|[.!](?=\S)| (?=\S)){2,60}?: ?$/u;

/**
 * Where the lines of a list of addresses began whose newlines became spaces: `Follow Ada: https://… Follow Bo: https://… And
 * so on`.
 */
function spacedKeys(text: string): number[] {
  const offsets: number[] = [];
  let chain = false;
  for (const { 0: token, index } of text.matchAll(ADDRESS)) {
    const end = index + token.length;
    const camel = lastCamel(token);
    // Where signs and names are glued to addresses, the lists are found by those.
    const isGlued = /[*•]/.test(token) || (camel !== undefined && /^\p{Lu}[\p{Ll}’'-]+$/u.test(token.slice(camel)));
    const goesOn = !isGlued && SPACED_KEY.test(text.slice(end, end + 80));
    if (goesOn && !chain) {
      const first = FIRST_KEY.exec(text.slice(Math.max(0, index - 80), index));
      if (first) offsets.push(index - first[0].length);
    }
    if (goesOn || (chain && !isGlued && /^ \p{Lu}/u.test(text.slice(end, end + 3)))) offsets.push(end + 1);
    chain = goesOn;
  }
  return offsets;
}

/** `RoboX: https://robox.example/`: what looks like a key is the end of a name, for the address spells the name whole. */
function isInName(text: string, start: number, end: number): boolean {
  const head = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0];
  const address = /^: ?(\S+)/u.exec(text.slice(end, end + 200))?.[1];
  if (!head || !address) return false;
  const name = `${head}${text.slice(start, end)}`.toLowerCase();
  return address
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(name);
}

/** Where in an address the next line's first word begins, judged by what follows the address. */
function gluedTail(token: string, after: string): number | undefined {
  const at = lastCamel(token);
  if (at === undefined) return undefined;
  const tail = token.slice(at);
  const named = /^\p{Lu}[\p{L}.&’'-]*:?$/u.test(tail);
  if (!named) return undefined;
  if (tail.endsWith(':')) return at;
  if (KEYED.test(after)) return undefined;
  if (/^ [-–—] \p{Lu}/u.test(after)) return at;
  if (/^ \S/u.test(after) && OPENER.test(tail)) return at;
  return /^(?: [\p{Lu}&][^\s:]{0,30}){0,4}: ?https?:/u.test(after) ? at : undefined;
}

/** The last place in an address at which a capitalised word begins. */
export function lastCamel(token: string): number | undefined {
  let last: number | undefined;
  for (const match of token.matchAll(CAMEL))
    if (match.index > 8 && token.length - match.index > 3) last = match.index + 1;
  return last;
}

/** `X: https://…`, `https://…`, `Substack: Jane Roe`: a line that is an address with or without its name. */
export function isContact(line: string): boolean {
  return line.length < 300 && CONTACT.test(line);
}
