import { cohesionDipsIn } from './cohesion.ts';
import { unitsOf } from './units.ts';
import { sentenceSpans, type TextSpan } from './sentences.ts';

/** A silence in front of the word that stands at `offset` of the text. */
export interface Pause {
  offset: number;
  seconds: number;
}

export interface ParagraphOptions {
  /** Language of the text, BCP 47. */
  locale: string;
  /** In order of offset. */
  pauses?: readonly Pause[];
}

/** Readable lengths, in words: below `short` and above `long` a paragraph costs more the further out it is. */
const LENGTH = { short: 60, ideal: 85, long: 120, most: 240 };

/** A sentence of more words than this was never punctuated, and is cut where the speaker turns or pauses. */
const ENDLESS = 150;
const PIECE = { least: 14, most: 34 };

const TURNS_STRONGLY =
  /^(?:(?:so |and |but |okay |ok |well )?(?:now|anyway|anyways|all right|alright|speaking of|in other news|meanwhile|finally|first of all|secondly|moving on|next up|let's (?:talk|move|get|go|turn|start|look|begin)|let me|the (?:first|second|third|next|last|other|final) (?:thing|question|story|point|part|one)|one (?:thing|other|more)|another (?:thing|one|example)|for example|to be clear|in any case|on the other hand)\b|(?:jetzt|also gut|nun|kommen wir|übrigens|zum beispiel|erstens|zweitens|ahora|por otro lado|bueno|por ejemplo|alors|maintenant|par exemple|d'abord)(?!\p{L}))/iu;
const TURNS_WEAKLY =
  /^(?:(?:so|but|okay|ok|well|yeah|yes|however|look|again|remember|today|then|imagine|if|when|as|what|how|why)\b|(?:aber|und dann|gut|okay|wenn|pero|entonces|mais|donc|ensuite)(?!\p{L}))/iu;
const LEANS_BACK =
  /^(?:(?:it|that|this|these|those|they|he|she|which|because|and|or|who|not|no|his|her|its|their|there)\b|(?:das|dies|er|sie|es|weil|und|oder|eso|esto|porque|y|o|ça|cela|ce|il|elle|et|ou|parce)(?!\p{L}))/iu;
const CLAUSE_OPENERS = new Set(
  'and but so because then now well okay anyway which while although und aber weil dann also y pero porque entonces et mais donc alors'.split(
    ' ',
  ),
);

/**
 * Groups the sentences of one speaker's run into paragraphs of some 60 to 120 words, ended where the text turns:
 * before a discourse marker, at a pause, where the vocabulary changes. The spans are in order and leave out nothing but
 * white space; the same text gives the same paragraphs. Takes time linear in the text.
 */
export function paragraphSpans(text: string, { locale, pauses = [] }: ParagraphOptions): TextSpan[] {
  const sentences = sentenceSpans(text, locale);
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return [];
  const quiet = new Map(pauses.map(({ offset, seconds }) => [offset, seconds]));
  const units: TextSpan[] = [];
  const weights: number[] = [];
  let sum = 0;
  const signs = unitsOf(text);
  for (const span of sentences) {
    const weight = halvesIn(signs, span.start, span.end);
    const parts = weight <= 2 * ENDLESS ? [span] : pieces(text, signs, span, quiet);
    for (const part of parts) {
      const own = part === span ? weight : halvesIn(signs, part.start, part.end);
      units.push(part);
      weights.push(own);
      sum += own;
    }
  }
  if (sum <= 2 * LENGTH.long) return [{ start: first.start, end: last.end }];
  return group(units, weights, gains(text, units, quiet));
}

/** The number of words in a text; in scripts without spaces two characters count as one. */
export function weigh(text: string): number {
  return halvesIn(unitsOf(text), 0, text.length) / 2;
}

const [WHITE, OF_WORD, DENSE] = [0, 1, 2];

/** What each UTF-16 unit is to the count of words; DENSE in scripts without spaces. */
const weightOf = new Uint8Array(0x10000).fill(OF_WORD).fill(DENSE, 0xe00, 0xf00).fill(DENSE, 0x2e80, 0xa000);
for (const code of [9, 10, 11, 12, 13, 32, 0xa0]) weightOf[code] = WHITE;

/** Twice the words of a stretch. */
function halvesIn(units: Uint16Array, start: number, end: number): number {
  let halves = 0;
  let before = WHITE;
  for (let index = start; index < end; index += 1) {
    const weight = weightOf[units[index] ?? 0] ?? WHITE;
    if (weight === DENSE) halves += 1;
    else {
      // A word begins where white space ends: counted without a branch, as nothing foretells where that is.
      halves += (weight & ~before) << 1;
      before = weight;
    }
  }
  return halves;
}

/** Every word of the patterns, and some parts of words. */
const OPENINGS = new Set(
  [TURNS_STRONGLY, TURNS_WEAKLY, LEANS_BACK].flatMap(({ source }) => source.match(/[a-z]+/g) ?? []),
);

/** False where none of the patterns can fit, as the first word is none of theirs. */
function couldOpen(text: string, start: number): boolean {
  let end = start;
  while (isLatin(text.charCodeAt(end))) end += 1;
  return text.charCodeAt(end) > 127 || OPENINGS.has(text.slice(start, end).toLowerCase());
}

function isLatin(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

/** How much speaks for ending a paragraph before each unit. */
function gains(text: string, units: readonly TextSpan[], quiet: ReadonlyMap<number, number>): number[] {
  const dips = cohesionDipsIn(text, units);
  const quoted = quotations(text);
  let passed = 0;
  return units.map((unit, index) => {
    const previous = units[index - 1];
    if (!previous) return 0;
    let gain = 0.7 * (dips[index] ?? 0) + 0.9 * Math.min((quiet.get(unit.start) ?? 0) / 2, 1);
    if (couldOpen(text, unit.start)) {
      const head = text.slice(unit.start, unit.start + 40);
      if (TURNS_STRONGLY.test(head)) gain += 0.7;
      else if (TURNS_WEAKLY.test(head)) gain += 0.25;
      else if (LEANS_BACK.test(head)) gain -= 0.35;
    }
    if (text.charCodeAt(previous.end - 1) !== FULL_STOP) {
      const end = text.slice(Math.max(previous.start, previous.end - 3), previous.end);
      if (/\?["”’)]*$/.test(end)) gain -= 0.35;
      if (!/[.?!…。！？]["”’)\]]*$/.test(end)) gain -= 0.6;
    }
    while ((quoted[passed]?.end ?? Number.POSITIVE_INFINITY) <= unit.start) passed += 1;
    if ((quoted[passed]?.start ?? Number.POSITIVE_INFINITY) < unit.start) gain -= 2;
    return gain;
  });
}

const FULL_STOP = 46;

/** What stands between “ and ”, in order; a quotation that is never closed is none. */
function quotations(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let start = text.indexOf('“'); start >= 0; start = text.indexOf('“', start + 1)) {
    const end = text.indexOf('”', start);
    if (end < 0) break;
    const again = text.lastIndexOf('“', end);
    spans.push({ start: again, end });
    start = end;
  }
  return spans;
}

/** The cheapest grouping: dynamic programming over the places where a paragraph may end. `weights` are in half words. */
function group(units: readonly TextSpan[], weights: readonly number[], gain: readonly number[]): TextSpan[] {
  const count = units.length;
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(count + 1);
  best[0] = 0;
  for (let start = 0; start < count; start += 1) {
    const base = (best[start] ?? 0) - (start > 0 ? (gain[start] ?? 0) : 0);
    let weight = 0;
    for (let end = start + 1; end <= count; end += 1) {
      weight += weights[end - 1] ?? 0;
      if (weight > 2 * LENGTH.most && end > start + 1) break;
      const cost = base + (COSTS[weight] ?? lengthCost(weight / 2));
      if (cost < (best[end] ?? 0)) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const spans: TextSpan[] = [];
  for (let end = count; end > 0; end = from[end] ?? 0) {
    const [head, tail] = [units[from[end] ?? 0], units[end - 1]];
    if (head && tail) spans.push({ start: head.start, end: tail.end });
  }
  return spans.reverse();
}

/** What paragraphs up to the longest cost, by their half words. */
const COSTS = Float64Array.from({ length: 2 * LENGTH.most + 1 }, (_, halves) => lengthCost(halves / 2));

function lengthCost(length: number): number {
  const off = (length - LENGTH.ideal) / LENGTH.ideal;
  const base = 0.4 + 0.8 * off * off;
  if (length < LENGTH.short) return base + ((LENGTH.short - length) / 30) ** 2;
  if (length > LENGTH.long) return base + ((length - LENGTH.long) / 40) ** 2;
  return base;
}

/** An endless sentence in pieces, cut between words: at pauses, before clause openers, or where a piece is full. */
function pieces(text: string, signs: Uint16Array, span: TextSpan, quiet: ReadonlyMap<number, number>): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = span.start;
  let end = span.start;
  let halves = 0;
  for (const match of text.slice(span.start, span.end).matchAll(/\S+/g)) {
    const at = span.start + match.index;
    const opens = CLAUSE_OPENERS.has(match[0].toLowerCase()) || (quiet.get(at) ?? 0) >= 0.5;
    const open = halves >= 2 * PIECE.least && (opens || /[,;:]$/.test(text.charAt(end - 1)));
    if (open || halves >= 2 * PIECE.most) {
      spans.push({ start, end });
      start = at;
      halves = 0;
    }
    end = at + match[0].length;
    halves += halvesIn(signs, at, end);
  }
  spans.push({ start, end });
  return spans;
}
