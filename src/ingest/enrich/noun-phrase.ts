import { FIRST_NAMES } from './first-names.ts';

/** Words that a verb or an adjective comes after, and hardly a noun alone. */
const BEFORE_OTHERS = new Set(
  `to i we you they he she it who will would can could should must may might shall don't doesn't didn't won't can't cannot couldn't wouldn't
shouldn't not never let's i'll we'll you'll they'll he'll she'll it'll i'd you'd we'd they'd gonna wanna gotta please is are was were be been being am
it's that's they're you're we're i'm he's she's isn't aren't wasn't weren't so very really quite too`.split(/\s+/),
);

/** Whether a phrase, by the words in front of it, is what is spoken of rather than what is done with it or said about it. */
export function isNamed(before: readonly string[]): boolean {
  return before.filter((word) => BEFORE_OTHERS.has(word.replace('’', "'"))).length <= before.length / 2;
}

/** Whether a phrase has a word that says how, or ends in one that says of what kind. */
export function isNoNoun(text: string): boolean {
  const words = text.split(' ');
  return words.some((word) => /ly$/.test(word) && !NO_ADVERBS.test(word)) || OTHER_END.test(words.at(-1) ?? '');
}

/** Those among words in `ly` that are nouns or say of what kind. */
const NO_ADVERBS =
  /(?:mily|mbly|pply|poly|maly|fly|elly|lily|endly)$|^(?:ally|bully|daily|early|elderly|hourly|italy|july|monthly|nightly|only|rally|reply|tally|ugly|weekly|yearly)$/i;

/** Of words of five letters and more. */
const OTHER_END =
  /^(?!.*(?:variable|cable|table|bible)$).{2,}(?:[^t]able|ible|ous|less|ical|[^e]ed)$|^(?:bigger|cheaper|easier|fast|faster|free|greater|harder|higher|larger|longer|lower|safe|shorter|slower|smaller|stronger)$/i;

/** Names that are no subject: those of days, months and languages or peoples, and first names. */
export function isVague(key: string): boolean {
  return FIRST_NAMES.has(key) || TIMES_AND_PEOPLES.has(key);
}

const TIMES_AND_PEOPLES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
african american arab arabic asian australian austrian belgian brazilian british canadian chinese czech danish dutch english european finnish french
german greek hebrew hindi hungarian indian iranian iraqi irish israeli italian japanese jewish korean mexican norwegian pakistani persian polish
portuguese romanian russian scottish spanish swedish swiss turkish ukrainian vietnamese welsh`.split(/\s+/),
);
