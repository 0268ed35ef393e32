const KIND =
  'speaker|voice|person|participant|spk|sprecher|sprecherin|locuteur|locutrice|hablante|orador|male|female|man|woman|audience(?: member)?';
const VAGUE =
  'unknown|unidentified|unnamed|anonymous|unclear|other|another|various|multiple|several|misc|miscellaneous|background|new|male|female|first|second|third';
const PART =
  'voice-?over|narrator|announcer|host|guest|interviewer|interviewee|moderator|all|both|everyone|others|crosstalk|group|music|intro|outro|cold open|teaser|trailer|ad|sponsor|clip|question|answer|q|a|n/a|\\?+';

const NOBODY = new RegExp(
  `^(?:(?:(?:${VAGUE})[\\s_-]+)?(?:${KIND})s?(?:[\\s_#-]*\\d{1,3}|[\\s_-]+(?:[a-z]|one|two|three|four|five|six))?|unknown.*|(?:${VAGUE})(?:[\\s_#-]*\\d{1,3})?|(?:${PART})|(?:s|spk|speaker)[\\s_#-]*(?:\\d{1,3}|[a-z])|\\d{1,3})$`,
  'iu',
);

/** True of a speaker label that stands for a voice and names nobody: `Speaker 2`, `SPEAKER_03`, `misc`, `Unknown`. */
export function namesNobody(label: string): boolean {
  return NOBODY.test(label.replace(/^[\s([]+/u, '').replace(/[\s.)\]]+$/u, ''));
}
