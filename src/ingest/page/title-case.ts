/** Small words that stay small in a title. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|it|nor|of|on|onto|or|over|per|so|than|the|to|up|via|vs\.?|with|without|yet|der|die|das|und|von|le|la|et|de|of|×|x|&|\+|-|–|—|→|\|)$/iu;

/** True for a word that a title may hold: a capital, a figure, a sign or a small word. */
export function isTitleWord(word: string): boolean {
  const bare = word.replace(/^[("“‘'[]+/u, '');
  // `xAI` and `iPhone` count as capitalised.
  return /^(?:[\p{Lu}\p{Lt}\p{N}$€£@#]|\p{Ll}{1,2}\p{Lu})/u.test(bare) || SMALL.test(bare.replace(/[,:;]$/u, ''));
}

/** True when a word ends a sentence: a title has none inside. */
export function endsSentence(word: string): boolean {
  return /[.!?…]["”’)]*$/u.test(word) && !/^(?:\p{Lu}|vs|inc|dr|mr|ms|mrs|st|no|pt|u\.s|e\.g|i\.e)\.$/iu.test(word);
}

/** No title has more characters. */
const LONGEST = 140;

const SPOKEN =
  /^(?:i|i'm|i've|yeah|yes|no|okay|ok|um|uh|mhm|right|sure|thanks|thank|so|and|but|like|well|because|oh|hey|hi|you|your|it|it's|that's|there's|we|we're|they|he|she|my)$/iu;

/** True when a text reads like a heading: at least `least` words, title case, no sentence in it. */
export function isTitle(text: string, least = 2): boolean {
  if (text.length > LONGEST) return false;
  const words = text.split(/\s+/u);
  if (words.length < least || /[.,;:-]$/u.test(text)) return false;
  if (words.slice(0, -1).some((word) => endsSentence(word))) return false;
  if (!words.every(isTitleWord)) return false;
  const large = words.filter((word) => !SMALL.test(word.replace(/[,:;]$/u, '')));
  return (
    large.length >= Math.min(2, least) &&
    !SPOKEN.test((words[0] ?? '').replace(/[,:]$/u, '')) &&
    !SPOKEN.test(words.at(-1) ?? '')
  );
}

/** True for a title with a word or two that no title case would have: what also has the next turn's time is one. */
export function isNearlyTitle(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.split(/\s+/u);
  if (words.length < 4 || /[.,;:!-]$/u.test(text) || SPOKEN.test((words[0] ?? '').replace(/,$/u, ''))) return false;
  return words.filter(isTitleWord).length >= words.length * 0.8 && !words.slice(0, -1).some(endsSentence);
}
