import { trimSubject } from './subject.ts';

const TALKING =
  '(?:talk(?:ing)?(?: to you)?(?: an? (?:little )?(?:bit|lot))?(?: all)? about|discuss(?:ing)?|speak(?:ing)?(?: all)? about|chat(?:ting)? about|explor(?:e|ing)|cover(?:ing)?|dig(?:ging)? (?:deep )?into|div(?:e|ing) (?:deep )?into)';
const GOING = '(?:(?:going to|gonna|wanna|want to|get to|here to) (?:be )?)?';
const THIS = "(?:today|this week|tonight|(?:on|in) (?:today['’]s|this(?: week['’]s)?) (?:episode|show|one))";

/** How a talk announces what it is about. */
const ANNOUNCED = [
  String.raw`\b(?:today['’]s|this week['’]s) (?:topic|subject|theme) is(?: all about| about)?`,
  String.raw`\b(?:today['’]s|this(?: week['’]s)?) (?:episode|show) is (?:going to be |gonna be )?(?:all about|about|focused on)`,
  String.raw`\b${THIS},? (?:what )?(?:we|\p{Lu}\p{Ll}+ and I)(?:['’]re| are|['’]ll| will)? ${GOING}${TALKING}`,
  String.raw`\bI['’]m (?:going to|gonna) (?:be )?${TALKING}`,
  String.raw`\bhere (?:today )?to ${TALKING}`,
  String.raw`\bwe(?:['’]re| are) (?:going to |gonna )?(?:be )?talking to [^,.?!]{3,60}? about`,
  String.raw`(?<!not )\bto (?:tell us|talk|speak)(?: all)? about`,
  'heute (?:geht es um|sprechen wir über|reden wir über)',
].map((pattern) => new RegExp(String.raw`${pattern}\s+`, 'iu'));

/** Said of what a talk is about, this names nothing, or only what two of the speakers know of. */
const UNTOLD =
  /^(?:number|from|with|which|going|gonna|about|today|tonight|something|things|stuff|lots|here|there|on|in|any of|his|her|their|twice|half|hey|what we|a (?:bit|few|lot|couple|certain|pretty|really)|some|one of|(?:all )?(?:those|these) things|the (?:latest |recent )?(?:\p{L}+ )?news|anything|whatever|like)(?![\p{L}'’])|(?<![\p{L}'’])(?:I|I['’]m|me|my|your|yours|us|our)(?![\p{L}])|^(?!how |why |when ).*(?<![\p{L}'’])you(?![\p{L}])|\b(?:going to|gonna)$|\d(?:st|nd|rd|th)$|[[\]\\]|\.\.|--|…/iu;

/** Where the announcement itself is over. */
const NEXT_CLAUSE =
  /(?:,| -)? (?:and|but|so|because|though|even though|which) (?:(?:I|I['’]\p{L}+|we|we['’]\p{L}+|you|they|he|she|it|it['’]s|that['’]s|there|is|even|once|also|probably|more|not|well|then|then,)(?![\p{L}])).*$|, (?:which|I|we|you|it['’]s|that['’]s|even though|though|because|once again|well|yeah)(?![\p{L}]).*$/u;

/** What speakers hang on the end of an announcement. */
const AFTERTHOUGHT =
  /(?:,? (?:today|tonight|this week|(?:on|in|for) (?:this|today's) (?:episode|show)|as well|specifically|right now|and (?:all (?:of )?that(?: good)? stuff|all the things|so on|more|the like|what goes into (?:that|it))))+$/iu;

/**
 * What a talk says in a sentence that it is about, in at most `room` characters: `looms` of `And today we're talking about
 * looms`; undefined where it says nothing that others understand.
 */
export function announcedIn(sentence: string, room: number): string | undefined {
  for (const pattern of ANNOUNCED) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const rest = sentence
      .slice(match.index + match[0].length)
      .replace(/^[-–—] |(?:[.!?…]|\s)+$/gu, '')
      .replace(NEXT_CLAUSE, '')
      .replace(AFTERTHOUGHT, '');
    const text = trimSubject(rest, room)
      ?.replace(AFTERTHOUGHT, '')
      .replace(/,? (?:and|or|but|so)$/u, '');
    if (text && text.length >= 4 && !UNTOLD.test(text)) return text;
  }
  return undefined;
}
