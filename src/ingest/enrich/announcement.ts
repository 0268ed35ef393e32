import { CueWords } from './cue-words.ts';
import { pronouns } from './pronouns.ts';
import { trimSubject } from './subject.ts';

const TALKING = oneOf(
  'talk(?:ing)?(?: to you)?(?: an? (?:little )?(?:bit|lot))?(?: all)? about',
  'discuss(?:ing)?',
  'speak(?:ing)?(?: all)? about',
  'chat(?:ting)? about',
  'explor(?:e|ing)',
  'cover(?:ing)?',
  'dig(?:ging)? (?:deep )?into',
  'div(?:e|ing) (?:deep )?into',
);
/** With these the words for it begin. */
const TALKING_WORDS = 'talk disc spea chat expl cove dig digg dive divi';
const GOING = '(?:(?:going to|gonna|wanna|want to|get to|here to) (?:be )?)?';
const THIS = "(?:today|this week|tonight|(?:on|in) (?:today['’]s|this(?: week['’]s)?) (?:episode|show|one))";

/**
 * How a talk announces what it is about. Before each wording stand the beginnings of words of which a sentence has one
 * wherever it matches (see `CueWords`).
 */
export const ANNOUNCED = (
  [
    ['topi subj them', String.raw`\b(?:today['’]s|this week['’]s) (?:topic|subject|theme) is(?: all about| about)?`],
    [
      'epis show',
      String.raw`\b(?:today['’]s|this(?: week['’]s)?) (?:episode|show) is (?:going to be |gonna be )?(?:all about|about|focused on)`,
    ],
    [
      TALKING_WORDS,
      String.raw`\b${THIS},? (?:what )?(?:we|\p{Lu}\p{Ll}+ and I)(?:['’]re| are|['’]ll| will)? ${GOING}${TALKING}`,
    ],
    [TALKING_WORDS, String.raw`\bI['’]m (?:going to|gonna) (?:be )?${TALKING}`],
    [TALKING_WORDS, String.raw`\bhere (?:today )?to ${TALKING}`],
    ['talk', String.raw`\bwe(?:['’]re| are) (?:going to |gonna )?(?:be )?talking to [^,.?!]{3,60}? about`],
    ['tell talk spea', String.raw`\bto (?:tell us|talk|speak)(?: all)? about`],
    ['geht spre rede', 'heute (?:geht es um|sprechen wir über|reden wir über)'],
  ] as const
).map(([words, pattern]) => ({ words, pattern: new RegExp(String.raw`${pattern}\s+`, 'iu') }));

const CUES = new CueWords(ANNOUNCED.map(({ words }) => words));

/** What an announcement says no to: nobody is `not allowed to talk about` what they then talk about. */
const DENIED = new RegExp(
  oneOf(
    String.raw`\b(?:not|cannot)(?! only| just| wait)\b`,
    String.raw`n['’]t(?! wait| be more)(?!\p{L})`,
    String.raw`\b(?:never|nobody|no one|nothing|no longer|neither|hardly|without|instead of)\b`,
    String.raw`\b(?:refus|declin|avoid)\p{L}*\b`,
  ),
  'iu',
);

/** Where a sentence begins anew, whatever it said no to before. */
const ANEW = /[;:–—]|\bbut\b|, (?:so|and)\b/iu;

/** Announcements that have their subject before them. */
const LEANING = /^(?:here|to)\b/iu;

/** With these a phrase begins that names nothing, or only what two of the speakers know of. */
const VAGUE = new RegExp(
  String.raw`^${oneOf(
    ...words('from with which going gonna about today tonight something things stuff lots here there on in'),
    ...words('his her their twice half hey anything whatever like some not never'),
    String.raw`number (?:\d+|one|two|three)`,
    'any of',
    'what we',
    'a (?:bit|few|lot|couple|certain|pretty|really)',
    'one of',
    '(?:all )?(?:those|these) things',
    String.raw`the (?:latest |recent )?(?:\p{L}+ )?news`,
  )}(?![\p{L}'’-])`,
  'iu',
);

/** Who talks is not what they talk about. */
const namesSpeakers = pronouns('I me my your yours us our', false);
const addressesSomebody = pronouns('you', false);
const OPEN_QUESTION = /^(?:how|why|when) /iu;

/** What was broken off, or is no talk. */
const BROKEN = new RegExp(
  oneOf(
    String.raw`\b(?:going to|gonna)$`,
    String.raw`\d(?:st|nd|rd|th)$`,
    String.raw`[[\]\\]`,
    String.raw`\.\.`,
    '--',
    '…',
  ),
  'iu',
);

function isUntold(text: string): boolean {
  if (VAGUE.test(text) || BROKEN.test(text) || namesSpeakers(text)) return true;
  return addressesSomebody(text) && !OPEN_QUESTION.test(text);
}

/** Where the announcement itself is over. */
const NEXT_CLAUSE = new RegExp(
  oneOf(
    String.raw`(?:,| -)? ${oneOf(...words('and but so because though which'), 'even though')} ${oneOf(
      String.raw`I(?:['’]\p{L}+)?`,
      String.raw`we(?:['’]\p{L}+)?`,
      ...words("you they he she it it['’]s that['’]s there is even once also probably more not well then,?"),
    )}(?![\p{L}]).*$`,
    String.raw`, ${oneOf(
      ...words("which I we you it['’]s that['’]s though because well yeah"),
      'even though',
      'once again',
    )}(?![\p{L}]).*$`,
  ),
  'u',
);

/** What speakers hang on the end of an announcement. */
const AFTERTHOUGHT = new RegExp(
  `(?:,? ${oneOf(
    'today',
    'tonight',
    'this week',
    "(?:on|in|for) (?:this|today's) (?:episode|show)",
    'as well',
    'specifically',
    'right now',
    `and ${oneOf(
      'all (?:of )?that(?: good)? stuff',
      'all the things',
      'so on',
      'more',
      'the like',
      'what goes into (?:that|it)',
    )}`,
  )})+$`,
  'iu',
);

/** Of what follows an announcement, this many times the room is looked at. */
const LOOKED_AT = 4;

/**
 * What a talk says in a sentence that it is about, in at most `room` characters: `looms` of `And today we're talking about
 * looms`; undefined where it says nothing that others understand.
 */
export function announcedIn(sentence: string, room: number): string | undefined {
  const possible = CUES.in(sentence);
  if (possible === 0) return undefined;
  for (const [index, { pattern }] of ANNOUNCED.entries()) {
    const match = (possible & (1 << index)) === 0 ? null : pattern.exec(sentence);
    if (!match || isDenied(sentence.slice(0, match.index), match[0])) continue;
    const rest = head(sentence, match.index + match[0].length, LOOKED_AT * room)
      .replace(/^[-–—] |[.!?…\s]+$/gu, '')
      .replace(NEXT_CLAUSE, '')
      .replace(AFTERTHOUGHT, '');
    const text = trimSubject(rest, room)
      ?.replace(AFTERTHOUGHT, '')
      .replace(/,? (?:and|or|but|so)$/u, '');
    if (text && text.length >= 4 && !isUntold(text)) return text;
  }
  return undefined;
}

/** @param before What the sentence says ahead of the announcement. */
function isDenied(before: string, announcement: string): boolean {
  if (before.trimEnd().endsWith(',') && !LEANING.test(announcement)) return false;
  return DENIED.test(before.split(ANEW).at(-1) ?? '');
}

/** Whole words of a text from an offset on, in at most so many characters; all of them where nothing parts words. */
function head(text: string, from: number, most: number): string {
  const cut = text.slice(from, from + Math.max(0, most));
  return from + cut.length < text.length && cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
}

function oneOf(...patterns: string[]): string {
  return `(?:${patterns.join('|')})`;
}

function words(list: string): string[] {
  return list.split(' ');
}
