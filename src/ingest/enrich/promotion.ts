import { CueWords } from './cue-words.ts';

/** What a sentence of notes does: tell what the talk is about, sell something, or speak about the publication itself. */
export type Worth = 'substance' | 'promotion' | 'housekeeping';

/**
 * Wordings that tell what a sentence does. Before each stand the beginnings of words of which it has one wherever it
 * matches (see `CueWords`), and a percent sign for what may have that in their place.
 */
export const WORDINGS: readonly [worth: Worth, words: string, pattern: RegExp][] = [
  ['promotion', 'subs news', /\b(?:subscribe|subscription|subscriber|newsletter)/i],
  [
    'promotion',
    'tick disc coup prom earl merc give raff',
    /\b(?:tickets?|discounts?|coupons?|promo(?:tional)? code|early bird|merch|giveaway|raffle)\b/i,
  ],
  [
    'promotion',
    'code free %',
    /\buse (?:the )?code\b|\b(?:get|for|save) (?:up to )?\$?\d+\s?%|\d+% off\b|\bfree (?:trial|month|pilot|preview)\b/i,
  ],
  [
    'promotion',
    'spon brou affi',
    /\b(?:sponsor|sponsors|sponsored|sponsorship|brought to you by|affiliate|affiliates)\b/i,
  ],
  [
    'promotion',
    'cfp cfps call appl subm',
    /\b(?:CFPs?|call for (?:papers|proposals|speakers)|calling for|apply to speak|submissions? (?:are|is) due|last call)\b/i,
  ],
  ['promotion', 'take fill comp', /\b(?:take|fill out|complete) (?:the|our) .{0,40}survey\b/i],
  [
    'promotion',
    'hack meet webi join',
    /\b(?:hackathon|meetup|webinar) (?:this|next|on|in|at)\b|\bjoin (?:us|our) .{0,40}\b(?:discord|slack|community|patreon|membership|hackathon|meetup)\b/i,
  ],
  ['promotion', 'see cya if', /\bsee you (?:in|at|from|there|next)\b|\bcya\b|\bif you'?re in [A-Z]{2}\b/i],
  [
    'promotion',
    'subs leav rate five 5',
    /\b(?:like and subscribe|leave (?:us )?a (?:review|rating)|rate (?:us|and review|the show)|five[- ]star|5[- ]star)\b/i,
  ],
  [
    'promotion',
    'acce publ bonu subs paid ad',
    /\b(?:get (?:full|ad[- ]free) access|public episode|bonus episodes|other subscribers|paid (?:episode|subscriber)|ad[- ]free)\b/i,
  ],
  [
    'promotion',
    'info inve choi pers priv',
    /\b(?:informational purposes|investment advice|ad choices|personal data for advertising|privacy policy|may maintain investments|may be an investor)\b/i,
  ],
  [
    'promotion',
    'foll find emai cont reac twee dm',
    /\b(?:follow|find|email|contact|reach|tweet at|dm) (?:us|me|our (?:hosts?|guests?)|the (?:show|hosts?|guests?))\b/i,
  ],
  [
    'promotion',
    '^foll ^find ^list ^watc ^stay ^chec ^sign ^lear ^visi ^down ^book ^sche ^try ^get ^read ^emai',
    /^(?:follow|find|listen to|watch|stay updated|check out|sign up|learn more|visit|download|book|schedule|try|get started|read our|email)\b/i,
  ],
  [
    'promotion',
    'anno hiri call',
    /\b(?:we are|we're) (?:announcing|hiring|happy to announce|excited to announce|calling)\b/i,
  ],
  [
    'promotion',
    'avai pre preo wher',
    /\b(?:is now available for|pre-?order|available wherever you|wherever you (?:listen|get your podcasts))\b/i,
  ],
  ['promotion', 'spea anno', /\b(?:speakers? announced|(?:first|second) wave speakers|announcing .{0,20}speakers)\b/i],
  [
    'promotion',
    'host powe prod',
    /\b(?:hosted by|powered by) \w+, an? .{0,20}company\b|\bproduced by\b|\bproduction of\b/i,
  ],
  ['promotion', 'disc read dedi', /\bdisclosures?\b|\breader-supported\b|\bdedicated .{0,20}track at\b/i],
  [
    'housekeeping',
    're reup reai orig repu rere reru',
    /\b(?:re-?upping|re-?aired?|originally aired|re-?publish(?:ed|ing)?|re-?releas(?:e|ing) this|rerun)\b/i,
  ],
  ['housekeeping', 'reco', /\b(?:was|were) recorded (?:before|after|just|on|in|live|during)\b|^recorded on\b/i],
  ['housekeeping', 'happ merr', /\bhappy (?:new year|holidays|thanksgiving)\b|\bmerry christmas\b/i],
  [
    'housekeeping',
    'noti expl emai webs feed post doub',
    /\b(?:you may have noticed|as we(?:'ll| will) explain|our (?:emails|website|feed|last post)|doubling down on)\b/i,
  ],
  ['housekeeping', 'than', /\bthanks? (?:you )?to .{0,60}\bfor (?:hosting|editing|producing|having)\b/i],
  ['housekeeping', '^what', /^what an? (?:show|week|episode|day)\b/i],
  [
    'housekeeping',
    '^enjo ^jump ^let ^full ^watc ^load ^tran',
    /^(?:enjoy|jump (?:on )?in|let's (?:go|dive in|get into it)|full (?:video|episode)|watch now|loading|transcript)\b/i,
  ],
  [
    'housekeeping',
    'show look sort full',
    /\bshow ?notes\b|\bfor those looking for\b|\bif you're the sort to\b|\bfull episode\b|\bfull video\b/i,
  ],
  [
    'housekeeping',
    'podc talk news',
    /\bis a podcast (?:that|by|about|where)\b|\bis an? .{0,60}\b(?:podcast|talk show|newsletter) (?:by|for|hosted|that)\b/i,
  ],
  [
    'housekeeping',
    'deli stre post feat',
    /\b(?:delivers the best of|streaming weekdays|posted to podcast platforms|has recently featured)\b/i,
  ],
  ['housekeeping', '^hey ^hi ^hell', /^(?:hey|hi|hello)[,!. ].{0,30}\bhere\b/i],
  ['housekeeping', 'watc full foll', /\b(?:you can watch|watch the full|listen to the full|what follows is)\b/i],
  ['housekeeping', 'info gues', /\b(?:we've|we have) informally heard\b|^(?:top |past |previous )?guests?:/i],
];

/** The last bit is for addresses without a scheme. */
const CUES = new CueWords([...WORDINGS.map(([, words]) => words.replace('%', '')), 'www']);
const AT_WWW = 1 << WORDINGS.length;
const AT_PERCENT = bitsOf((words) => words.includes('%'));

function bitsOf(test: (words: string) => boolean): number {
  return WORDINGS.reduce((bits, [, words], index) => (test(words) ? bits | (1 << index) : bits), 0);
}

const ADDRESS = /https?:\/\/|\bwww\.|@\w{3,}/gi;

/** A bit for each wording that a sentence may have. */
export function possibleWordings(sentence: string): number {
  return CUES.in(sentence) | (sentence.includes('%') ? AT_PERCENT : 0);
}

/** Judges one sentence by its wording alone. */
export function worthOf(sentence: string): Worth {
  const possible = possibleWordings(sentence);
  for (let left = possible & ~AT_WWW; left !== 0; left &= left - 1) {
    const wording = WORDINGS[31 - Math.clz32(left & -left)];
    if (wording?.[2].test(sentence)) return wording[0];
  }
  if ((possible & AT_WWW) === 0 && !sentence.includes('://') && !sentence.includes('@')) return 'substance';
  const addresses = sentence.match(ADDRESS)?.length ?? 0;
  return addresses > 0 && sentence.length / addresses < 90 ? 'housekeeping' : 'substance';
}
