import type { Role } from '../../schemas/episode.ts';
import { CueWords } from './cue-words.ts';
import { nameSpans, type NameSpan } from './names.ts';

/** One sentence's word on who takes part, and as what. */
export interface CastHint {
  name: string;
  nick?: string;
  role: Extract<Role, 'host' | 'guest'>;
  /** `says`: the sentence calls them host or guest outright. `acts`: their part follows from what they do in it. */
  weight: 'says' | 'acts';
}

const FUNCTION =
  'CEO|CTO|COO|CFO|founders?|co-?founders?|partners?|president|chairman|director|head|lead|scientists?|researchers?|engineers?|' +
  'professors?|authors?|analysts?|investors?|editor|writer|entrepreneur|podcasters?|friends?|guests?|hosts?|co-?hosts?|creators?|' +
  'creator|experts?|economist|journalist|historian|Dr\\.?|Prof\\.?';
/** What may stand between a cue and the names: nothing, a function (`Microsoft Chairman and CEO`) or a possessive. */
const GAP = String.raw`(?:(?:[^\s⟦⟧.;]+\s){0,7}?(?:(?:${FUNCTION})(?:[:,]?|\s(?:of|at|from)\s[^⟦⟧,.;:]{2,50},)|(?!(?:to)?(?:day|week|month|year|night)['’]s)[^\s⟦⟧]+['’]s)\s)?["“]?`;
const ITEM = String.raw`⟦\d+⟧["”]?(?:\s(?:of|at|from)\s(?:the\s)?[^,⟦⟧.;:]{2,60}?(?=,|\sand\s|\sjoins?|\.|$|\s⟦))?`;
const LIST = String.raw`${ITEM}(?:(?:,?\sand\s|,\s|\s&\s|\sund\s)["“]?${ITEM}){0,4}`;
const APPOSITION = String.raw`(?:,[^⟦⟧.;:]{2,140}?,|\s[—–-]\s[^.;:]{2,140}?\s[—–-]|\s[^⟦⟧,.;:—–]{0,60}?)?`;

const MEET =
  'conversations?|interviews?|episodes?|pod|studio|here|back|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|chat(?:s|ted|ting)?|sits? down|sat down|' +
  'sitting down|caught up|catch(?:es)? up|discussion|recording|special|crossover';

const cue = (source: string): RegExp => new RegExp(source, 'giu');

/**
 * `words`: beginnings of words of which a sentence has one wherever the pattern matches (see `CueWords`), `and` what it
 * has besides; asked first, because it is quick.
 */
const RULES: readonly {
  pattern: RegExp;
  words: string;
  and?: string;
  role: CastHint['role'];
  weight: CastHint['weight'];
}[] = [
  {
    pattern: cue(String.raw`\b(?:guest\s|co-?)?hosts?(?:\sis|\sare)?[:,]?\s["“]?(?<list>${LIST})`),
    words: 'host coho',
    role: 'host',
    weight: 'says',
  },
  { pattern: cue(String.raw`\bhosted by\s${GAP}(?<list>${LIST})`), words: 'host', role: 'host', weight: 'says' },
  { pattern: cue(String.raw`\bmoderiert von\s(?<list>${LIST})`), words: 'mode', role: 'host', weight: 'says' },
  {
    pattern: cue(
      String.raw`(?<!\b(?:top|past|previous|recent|former|future)\s)\bguests?(?:\sis|\sare|\sfor [^⟦⟧.]{1,40}(?:is|are))?[:,]?\s["“]?(?<list>${LIST})`,
    ),
    words: 'gues',
    role: 'guest',
    weight: 'says',
  },
  {
    pattern: cue(String.raw`\bjoined(?:\s[^⟦⟧.;]{1,40})?\sby\s${GAP}(?<list>${LIST})`),
    words: 'join',
    and: ' by ',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(
      String.raw`\b(?:welcomes?,?|welcoming|featuring|features|interview(?:s|ed|ing)?|(?:excited|fortunate|honou?red|lucky|happy|glad|delighted|fortunate today|today we|we) (?:to )?have(?: with us)?)\s${GAP}(?<list>${LIST})`,
    ),
    words: 'welc feat inte have',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(
      String.raw`\b(?:${MEET})(?:\s[^⟦⟧.;,]{1,60}?)?(?:\s⟦\d+⟧[^⟦⟧.;,]{0,20}?){0,2}\swith\s${GAP}(?<list>${LIST})`,
    ),
    words: 'conv inte epis pod stud here back talk spea spok chat sit sits sat sitt caug catc disc reco spec cros',
    and: ' with ',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(String.raw`\bto talk (?:with|to)\s${GAP}(?<list>${LIST})`),
    words: 'talk',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(
      String.raw`(?<list>${LIST})${APPOSITION}\s(?:re)?join(?:s|ed|ing)?\s(?:us|me|the (?:show|podcast|pod)|host|(?:[^\s⟦⟧]+['’]s\s)?⟦)`,
    ),
    words: 'join rejo',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(
      String.raw`(?<list>${LIST})${APPOSITION}\s(?:returns? to|comes? back|stops? by|(?:takes?|walks?|talks?) us (?:on|through))`,
    ),
    words: 'retu come stop us',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(
      String.raw`\bjoins?\s(?:⟦\d+⟧\s(?:co-?)?hosts?\s|[^\s⟦⟧]+['’]s\s)?["“]?(?<list>${LIST})\s(?:to|for|in)\b`,
    ),
    words: 'join',
    role: 'host',
    weight: 'acts',
  },
  {
    pattern: cue(
      String.raw`(?<list>${LIST})${APPOSITION}\s(?:sits? down|sat down|speaks?|spoke|talks?|chats?|team(?:s|ed)? up|interviews?|interviewed)\s(?:with|to|⟦)`,
    ),
    words: 'sit sits sat spea spok talk chat team inte',
    role: 'host',
    weight: 'acts',
  },
  {
    pattern: cue(String.raw`\b(?:reden|sprechen|spricht|redet) (?:wir |heute )?mit\s(?<list>${LIST})`),
    words: 'rede spre spri',
    role: 'guest',
    weight: 'acts',
  },
  {
    pattern: cue(String.raw`\bzu gast(?: ist| sind)?:?\s(?<list>${LIST})`),
    words: 'gast',
    role: 'guest',
    weight: 'says',
  },
];

/** For sentences that put more between a name and its verb than an apposition: only asked when nothing else is found. */
const LOOSE = cue(
  String.raw`(?<list>${LIST}),[^.;:]{2,240}?\s(?:joins?|joined|returns)\s(?:us|me|the (?:show|podcast|pod)|to)\b`,
);

/** `is an entrepreneur and writer`: notes that open with who somebody is, mostly say who was asked. */
const PORTRAIT = cue(
  String.raw`^(?<list>⟦\d+⟧)(?:,[^⟦⟧]{1,60},)?\s(?:is|are|was)\s(?:an?|the|one of|[^.;:⟦⟧]{0,60}?)\s?[^.;:]{0,80}?\b(?:${FUNCTION}|entrepreneur)\b`,
);

/** The people whom a text opens by portraying. */
export function portrayed({ masked, names }: Masked): CastHint[] {
  return hints(masked, names, PORTRAIT, 'guest', 'acts');
}

/** Those of whom a sentence tells something, as its subject: `X and Y have spent the last decade …`. */
const SUBJECT = cue(
  String.raw`(?<list>${LIST})(?:,[^⟦⟧]{1,80},)?\s(?:has|have|had|is|are|was|were|war|waren|ist|sind|hat|haben)\s`,
);

export function subjects({ masked, names }: Masked): CastHint[] {
  return hints(masked, names, SUBJECT, 'guest', 'acts');
}

/** True of a sentence in which somebody named before takes part: `They join us`, `Wir reden mit ihm`. */
export function pointsBack(sentence: string): boolean {
  return /^(?:they|he|she) (?:joins?|joined|sits?|sat|returns?|walks?|talks?|comes?)\b.{0,30}\b(?:us|me|show|podcast)\b|\b(?:reden|sprechen) (?:wir )?mit (?:ihm|ihr|ihnen)\b|\b(?:talk|speak|sit down|sat down|chat|spoke|talked) (?:with|to) (?:him|her|them)\b/iu.test(
    sentence,
  );
}

/** Who takes part, by the wording of one sentence. The names are as written, and not yet known to be persons. */
export function castHints(sentence: string, known: ReadonlySet<string>): CastHint[] {
  return chooseHints(weighHints(mask(sentence, known)), known);
}

/** What a sentence tells by its wording, and what it would tell by a looser reading. */
export interface WeighedHints {
  strict: CastHint[];
  loose: CastHint[];
}

/** A bit for each sort of wording that a sentence may have, which is quick to see. */
export function possibleCues(sentence: string): number {
  return CUES.in(sentence);
}

/** Whether a sentence may point back. */
export function mayPointBack(possible: number): boolean {
  return (possible & AT_BACK) !== 0;
}

/** Whether a sentence may tell anything. */
export function mayTell(sentence: string, possible: number): boolean {
  // What stands in brackets is left out in the end, and could part a word.
  return (possible & ~AT_BACK) !== 0 || sentence.includes('(');
}

export const NO_HINTS: WeighedHints = { strict: [], loose: [] };

/** @param possible What the sentence itself may have, where nothing in it stands in brackets: names hold no more. */
export function weighHints({ masked, names }: Masked, possible = CUES.in(masked)): WeighedHints {
  if (names.length === 0 || possible === 0) return NO_HINTS;
  const strict: CastHint[] = [];
  for (const [index, { pattern, and, role, weight }] of RULES.entries()) {
    if ((possible & (1 << index)) === 0 || (and !== undefined && !masked.toLowerCase().includes(and))) continue;
    strict.push(...hints(masked, names, pattern, role, weight));
  }
  const loose = (possible & (1 << RULES.length)) === 0 ? [] : hints(masked, names, LOOSE, 'guest', 'acts');
  return strict.length === 0 && loose.length === 0 ? NO_HINTS : { strict, loose };
}

/** The last two bits are for `LOOSE` and for `pointsBack`. */
const CUES = new CueWords([
  ...RULES.map(({ words }) => words),
  'join retu',
  '^they ^he ^she rede spre talk spea sit sat chat spok',
]);
const AT_BACK = 1 << (RULES.length + 1);

/** The looser reading counts only where the strict one finds no guest. */
export function chooseHints({ strict, loose }: WeighedHints, known: ReadonlySet<string>): CastHint[] {
  if (loose.length === 0) return strict;
  return strict.some(({ name, role }) => role === 'guest' && (name.includes(' ') || known.has(name)))
    ? strict
    : [...strict, ...loose];
}

function hints(
  masked: string,
  names: readonly NameSpan[],
  pattern: RegExp,
  role: CastHint['role'],
  weight: CastHint['weight'],
): CastHint[] {
  const found: CastHint[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(masked); match; match = pattern.exec(masked)) {
    for (const [, index] of (match.groups?.['list'] ?? '').matchAll(/⟦(\d+)⟧/g)) {
      const span = names[Number(index)];
      if (span) found.push({ name: span.name, ...(span.nick ? { nick: span.nick } : {}), role, weight });
    }
  }
  return found;
}

/** Whether somebody may introduce themself, which is quick to see. */
export function mayIntroduce(turn: string): boolean {
  return turn.includes('(') || /\b(?:my\s+name\s+is|i['’]m|i\s+am|this\s+is)\s/iu.test(turn);
}

/** The name by which a speaker introduces themself: `my name is …`, `I'm … , the CEO`, `this is …`. */
export function selfIntroduction({ masked, names }: Masked): string | undefined {
  const match = /\b(?:my name is|i['’]m|i am|this is) ⟦(\d+)⟧/iu.exec(masked);
  return match ? names[Number(match[1])]?.name : undefined;
}

/** A sentence longer than this is no sentence, and tells nothing of who takes part. */
const LONGEST = 1200;

/** A sentence made ready for being asked who takes part. */
export interface Masked {
  /** The sentence with a number in place of each name. */
  masked: string;
  names: NameSpan[];
}

export function mask(sentence: string, known: ReadonlySet<string>, spans = nameSpans(sentence, known)): Masked {
  if (sentence.length > LONGEST || spans.length === 0) return { masked: '', names: [] };
  const names: NameSpan[] = [];
  let masked = '';
  let position = 0;
  let lastMask = 0;
  for (const span of spans) {
    if (span.start < position) continue;
    const isOrganisation = isOrganised(sentence, lastMask, span) || hasPossessive(sentence, span.end);
    masked += sentence.slice(position, span.start);
    if (isOrganisation) masked += sentence.slice(span.start, span.end);
    else {
      masked += `⟦${names.push(span) - 1}⟧`;
      lastMask = span.end;
    }
    position = span.end;
  }
  masked += sentence.slice(position);
  if (/[^\S ]|  /.test(masked)) masked = masked.replace(/\s+/g, ' ');
  return { masked: masked.includes('(') ? masked.replace(/ \([^()]{1,80}\)/g, '') : masked, names };
}

function isOrganised(sentence: string, from: number, { start }: NameSpan): boolean {
  const end = sentence[start - 1] === '"' || sentence[start - 1] === '“' ? start - 2 : start - 1;
  if (sentence[end] !== ' ') return false;
  // The pattern looks at every place before the name, so that the last word is looked at first.
  const last = sentence.slice(sentence.lastIndexOf(' ', end - 1) + 1, end).toLowerCase();
  if (!BEFORE_ORGANISED.has(last) && /^[a-z]*$/.test(last)) return false;
  return ORGANISED.test(sentence.slice(Math.max(from, start - LONGEST_BEFORE), start));
}

function hasPossessive(sentence: string, at: number): boolean {
  const sign = sentence[at];
  return (sign === "'" || sign === '’') && /^['’]s\b/u.test(sentence.slice(at, at + 3));
}

/** What stands before the name of an organisation and tells that it is one. */
const ORGANISED =
  /\s(?:of|at|from)(?: the| an?)?(?: (?:substack|blog|newsletter|podcast|show|company|startup|lab|firm|fund))? ["“]?$/iu;
/** More than that is long. */
const LONGEST_BEFORE = 32;

const BEFORE_ORGANISED = new Set(
  'of at from the a an substack blog newsletter podcast show company startup lab firm fund'.split(' '),
);
