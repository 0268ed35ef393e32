/** What a sentence of notes does: tell what the talk is about, sell something, or speak about the publication itself. */
export type Worth = 'substance' | 'promotion' | 'housekeeping';

const PROMOTION: readonly RegExp[] = [
  /\b(?:subscribe|subscription|subscriber|newsletter)/i,
  /\b(?:tickets?|discounts?|coupons?|promo(?:tional)? code|early bird|merch|giveaway|raffle)\b/i,
  /\buse (?:the )?code\b|\b(?:get|for|save) (?:up to )?\$?\d+\s?%|\d+% off\b|\bfree (?:trial|month|pilot|preview)\b/i,
  /\b(?:sponsor|sponsors|sponsored|sponsorship|brought to you by|affiliate|affiliates)\b/i,
  /\b(?:CFPs?|call for (?:papers|proposals|speakers)|calling for|apply to speak|submissions? (?:are|is) due|last call)\b/i,
  /\b(?:take|fill out|complete) (?:the|our) .{0,40}survey\b/i,
  /\b(?:hackathon|meetup|webinar) (?:this|next|on|in|at)\b|\bjoin (?:us|our) .{0,40}\b(?:discord|slack|community|patreon|membership|hackathon|meetup)\b/i,
  /\bsee you (?:in|at|from|there|next)\b|\bcya\b|\bif you'?re in [A-Z]{2}\b/i,
  /\b(?:like and subscribe|leave (?:us )?a (?:review|rating)|rate (?:us|and review|the show)|five[- ]star|5[- ]star)\b/i,
  /\b(?:get (?:full|ad[- ]free) access|public episode|bonus episodes|other subscribers|paid (?:episode|subscriber)|ad[- ]free)\b/i,
  /\b(?:informational purposes|investment advice|ad choices|personal data for advertising|privacy policy|may maintain investments|may be an investor)\b/i,
  /\b(?:follow|find|email|contact|reach|tweet at|dm) (?:us|me|our (?:hosts?|guests?)|the (?:show|hosts?|guests?))\b/i,
  /^(?:follow|find|listen to|watch|stay updated|check out|sign up|learn more|visit|download|book|schedule|try|get started|read our|email)\b/i,
  /\b(?:we are|we're) (?:announcing|hiring|happy to announce|excited to announce|calling)\b/i,
  /\b(?:is now available for|pre-?order|available wherever you|wherever you (?:listen|get your podcasts))\b/i,
  /\b(?:speakers? announced|(?:first|second) wave speakers|announcing .{0,20}speakers)\b/i,
  /\b(?:hosted by|powered by) \w+, an? .{0,20}company\b|\bproduced by\b|\bproduction of\b/i,
  /\bdisclosures?\b|\breader-supported\b|\bdedicated .{0,20}track at\b/i,
];

const HOUSEKEEPING: readonly RegExp[] = [
  /\b(?:re-?upping|re-?aired?|originally aired|re-?publish(?:ed|ing)?|re-?releas(?:e|ing) this|rerun)\b/i,
  /\b(?:was|were) recorded (?:before|after|just|on|in|live|during)\b|^recorded on\b/i,
  /\bhappy (?:new year|holidays|thanksgiving)\b|\bmerry christmas\b/i,
  /\b(?:you may have noticed|as we(?:'ll| will) explain|our (?:emails|website|feed|last post)|doubling down on)\b/i,
  /\bthanks? (?:you )?to .{0,60}\bfor (?:hosting|editing|producing|having)\b/i,
  /^what an? (?:show|week|episode|day)\b/i,
  /^(?:enjoy|jump (?:on )?in|let's (?:go|dive in|get into it)|full (?:video|episode)|watch now|loading|transcript)\b/i,
  /\bshow ?notes\b|\bfor those looking for\b|\bif you're the sort to\b|\bfull episode\b|\bfull video\b/i,
  /\bis a podcast (?:that|by|about|where)\b|\bis an? .{0,60}\b(?:podcast|talk show|newsletter) (?:by|for|hosted|that)\b/i,
  /\b(?:delivers the best of|streaming weekdays|posted to podcast platforms|has recently featured)\b/i,
  /^(?:hey|hi|hello)[,!. ].{0,30}\bhere\b/i,
  /\b(?:you can watch|watch the full|listen to the full|what follows is)\b/i,
  /\b(?:we've|we have) informally heard\b|^(?:top |past |previous )?guests?:/i,
];

const ADDRESS = /https?:\/\/|\bwww\.|@\w{3,}/gi;

/** Judges one sentence by its wording alone. */
export function worthOf(sentence: string): Worth {
  if (PROMOTION.some((pattern) => pattern.test(sentence))) return 'promotion';
  if (HOUSEKEEPING.some((pattern) => pattern.test(sentence))) return 'housekeeping';
  const addresses = sentence.match(ADDRESS)?.length ?? 0;
  if (addresses > 0 && sentence.length / addresses < 90) return 'housekeeping';
  return 'substance';
}
