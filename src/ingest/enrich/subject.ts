import { CueWords } from './cue-words.ts';

/** What a sentence says the talk is about, as a phrase that can follow `on`: `how Acme built its agents`. */
export interface Subject {
  text: string;
  /** Higher is better. */
  score: number;
}

const VERB =
  'discuss|talk about|unpack|explain|explore|examine|break down|dive into|dig into|get into|cover|describe|debate|chat about|deep dive into|reflect on|demystify|recount|argue about|look at|think through|make sense of|tell the story of|tell the origin story of|discover';
const VERB_S =
  'discusses|talks about|unpacks|explains|explores|examines|breaks down|dives into|digs into|gets into|covers|describes|reflects on|recounts|demystifies|argues';
const VERB_ING =
  'discussing|talking about|unpacking|explaining|exploring|examining|breaking down|diving into|covering|decoding|mapping';

/**
 * Wordings that lead up to a subject, the surest first. Each matches once a sentence. Before each stand the beginnings of
 * words of which a sentence has one wherever it matches (see `CueWords`); nothing where it is always asked.
 */
export const LEADS: Readonly<Record<string, readonly { words: string; pattern: RegExp; score: number }[]>> = {
  en: [
    {
      words: 'disc talk unpa expl exam brea dive dig shar cove desc deba chat refl demy',
      pattern:
        /\b(?:joins?|joined|returns?|sits? down|sat down|speaks?|talks?|team(?:s|ed)? up|come on|stops? by|here)\b.{0,160}?\bto (?:help us )?(?:discuss|talk about|unpack|explain|explore|examine|break down|dive into|dig into|share|cover|describe|debate|chat about|reflect on|demystify)\s/iu,
      score: 6,
    },
    {
      words: 'abou',
      pattern: /\b(?:speaks?|talks?|talk|chats?|conversation|discussion|interview)\b.{0,120}?\babout\s/iu,
      score: 5,
    },
    { words: 'conv disc talk epis', pattern: /\b(?:conversation|discussion|talk|episode) on\s/iu, score: 4 },
    { words: 'jour', pattern: /\b(?:takes? us on a |on a )?journey through\s/iu, score: 5.5 },
    {
      words: 'look dive thro stor',
      pattern:
        /\b(?:in-depth look at|close look at|deep dive (?:into|on)|(?:walks?|takes?|talks?) us through|the story of|origin story of)\s/iu,
      score: 5,
    },
    {
      words:
        'disc talk unpa expl exam brea dive dig get cove desc deba chat deep refl demy reco argu look thin make tell',
      pattern: new RegExp(`\\b(?:we|they|he|she|hosts?) (?:also |then |will |even )?(?:${VERB})\\s`, 'iu'),
      score: 4.5,
    },
    { words: 'cove', pattern: /\bover (?:two|three|an|\d+) hours? we cover\s/iu, score: 5 },
    {
      words: 'conc idea',
      pattern: /\b(?:a concept we discussed is|concept .{0,40}discussed is|the idea of)\s(?:the idea of\s)?/iu,
      score: 3,
    },
    { words: 'feat', pattern: /\bfeatures? .{0,90}?\bon\s/iu, score: 5 },
    {
      words: 'disc talk unpa expl exam brea dive digs gets cove desc refl reco demy argu',
      pattern: new RegExp(`\\b(?:${VERB_S})\\s`, 'iu'),
      score: 3,
    },
    {
      words: 'disc talk unpa expl exam brea divi cove deco mapp',
      pattern: new RegExp(`\\b(?:${VERB_ING})\\s`, 'iu'),
      score: 2,
    },
  ],
  de: [
    { words: '', pattern: /\b(?:reden|sprechen|spricht|redet|unterhalten)\b.{0,80}?(?<!\p{L})über\s/iu, score: 6 },
    { words: '', pattern: /\b(?:es geht um|geht es um)\s/iu, score: 5 },
    { words: '', pattern: /\b(?:erzählt|erklärt|berichtet)\b.{0,60}?(?<!\p{L})(?:von|über)\s/iu, score: 4 },
  ],
};

const CUES = new Map(
  Object.entries(LEADS).map(([tongue, leads]) => [tongue, new CueWords(leads.map(({ words }) => words))]),
);

/** Subjects that only point at something else, or at the talk itself. */
const EMPTY =
  /^(?:this|that|these|those|it|its|them|him|her|what we|everything|all (?:of )?(?:this|that)|us|me|you|more|some of (?:the|these)|many|just|both|each|such|some big ideas|in (?:the|this)|the (?:episode|conversation|show|podcast)|dies|das alles|alles)(?![\p{L}'’])/iu;

/** The best phrase in a sentence, cut to at most `room` characters, or undefined. */
export function subjectOf(sentence: string, language: string, room: number): Subject | undefined {
  let best: Subject | undefined;
  const tongue = language.slice(0, 2);
  const possible = CUES.get(tongue)?.in(sentence) ?? 0;
  for (const [index, { pattern, score }] of (LEADS[tongue] ?? []).entries()) {
    if ((possible & (1 << index)) === 0) continue;
    const match = pattern.exec(sentence);
    if (!match) continue;
    const rest = sentence.slice(match.index + match[0].length);
    const text = trimSubject(rest, room);
    if (text === undefined) continue;
    const isCut = trimSubject(rest, 1000) !== text;
    const value = score - (text.length < 12 ? 1 : 0) - (isCut ? 1.5 : 0);
    if (!best || value > best.score) best = { text, score: value };
  }
  return best;
}

/**
 * The first clause of a phrase, as much of it as fits into `room` characters and still reads as a whole; undefined when
 * nothing meaningful is left.
 */
export function trimSubject(phrase: string, room: number): string | undefined {
  return trim(phrase, room, (text) => shortenList(joinPair(text), room));
}

/** The same of a sentence, whose commas part more than lists. */
export function trimClause(sentence: string, room: number): string | undefined {
  return trim(sentence, room, (text) => text);
}

function trim(phrase: string, room: number, listed: (text: string) => string): string | undefined {
  let text = phrase
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:[.!?]["”’)]?$|[:;].*$| [—–-] .*$|\s\((?:[^)]{25,}|and )[^)]*\)?.*$)/u, '')
    .replace(
      /,?["”]?,? (?:and |but )?(?:how|why|what|whether|which|who|where|while|since|so that|such as|including|starting with|in order to|as well as|discussing|explaining|exploring|revealing|arguing|providing|drawing) .*$/u,
      (tail, offset: number) => (offset > 7 ? closing(tail) : tail),
    );
  text = listed(text);
  if (text.length > room) {
    const cut = fitTo(text, room);
    if (cut === undefined) return undefined;
    text = cut;
  }
  text = wholeList(tidy(text), phrase);
  if (text.length > room || text.length < 4 || EMPTY.test(text) || !isBalanced(text)) return undefined;
  return text;
}

/** A list that was cut inside its last item loses that item. */
function wholeList(text: string, phrase: string): string {
  const comma = text.lastIndexOf(', ');
  const isCutInside = phrase.length > text.length + 1 && !/^[,.;:]/.test(phrase.slice(text.length));
  const rest = text.slice(comma + 2);
  return comma > 20 && isCutInside && !/ (?:and|or) /.test(rest) && !/^(?:and|or) /.test(rest)
    ? text.slice(0, comma)
    : text;
}

/** `a, b` where the rest of the list was cut off becomes `a and b`. */
function joinPair(text: string): string {
  const parts = text.split(', ');
  const [first, second] = parts;
  if (
    parts.length !== 2 ||
    !first ||
    !second ||
    / (?:and|or|und) /.test(text) ||
    (/^(?:an?|the|which|who|but|not|from|with|in|as)\b/.test(second) && !/^the /.test(second))
  )
    return text;
  return `${first} and ${second}`;
}

/** The beginning of a phrase up to the last joint before `room`; undefined where it has none. */
export function fitTo(phrase: string, room: number): string | undefined {
  const cut = lastJoint(phrase, room);
  return cut === undefined ? undefined : tidy(phrase.slice(0, cut));
}

/** A quotation mark that belongs to the words before a cut. */
function closing(tail: string): string {
  return /^,?(["”])/u.exec(tail)?.[1] ?? '';
}

/** `a, b, c, and d` becomes `a and b`, or `a, b, and c`, whichever still fits. */
function shortenList(text: string, room: number): string {
  if (text.length <= room) return text;
  const parts = text.split(/, (?:and |und )?/u);
  if (parts.length < 3 || parts.some((part) => /["“”]/.test(part) && !isBalanced(part))) return text;
  const isAnd = / und /.test(text) ? 'und' : 'and';
  for (let count = parts.length - 1; count >= 2; count -= 1) {
    const kept = parts.slice(0, count);
    if (kept.some((part) => part.length < 3 || /^(?:and|which|who|where|why|how)\b/.test(part))) continue;
    const last = kept.at(-1) ?? '';
    const listed =
      kept.length === 2 ? `${kept[0]} ${isAnd} ${last}` : `${kept.slice(0, -1).join(', ')}, ${isAnd} ${last}`;
    if (listed.length <= room) return listed;
  }
  return text;
}

/** Where a phrase can end before `room`: in front of a comma, a preposition or a conjunction. */
function lastJoint(text: string, room: number): number | undefined {
  const joints = [
    ...text.matchAll(
      /,| (?:with|for|in|from|while|and|that|as|on|at|by|into|across|through|versus|vs|than|after|before|without|beyond|around|when|if|because|to|mit|für|und|von|als|wenn|in der|im)(?= )/gu,
    ),
  ];
  const last = joints.map(({ index }) => index).filter((index) => index <= room && index >= 14);
  return last.at(-1);
}

function tidy(text: string): string {
  return text
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(
      / (?:a|an|the|of|and|or|to|in|for|with|is|are|its|their|our|his|her|der|die|das|und|von|can|what|how|why)$/iu,
      '',
    )
    .replace(/[\s,]+$/u, '');
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
}
