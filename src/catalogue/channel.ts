/** An imperative, whom it is about, and a place where shows are heard and followed. */
const CHANNEL =
  /(?<![\p{L}\p{N}])(?:find|follow|listen to|watch|subscribe to|join) ([^.:!?\n]{1,60}?) on (?:x|twitter|youtube|linkedin|instagram|tiktok|facebook|spotify|substack|discord|apple podcasts?|bluesky|mastodon)(?![\p{L}\p{N}])/giu;

/** The publication itself. */
const ITSELF = /^(?:us|our\b.{0,40}|(?:the|this)\b.{0,40}\b(?:show|podcast|channel|newsletter|series))$/iu;

/** A name or a handle: no word without a capital, a figure or a sign of its own, but for `the` and the like. */
const NAME =
  /^(?:(?:the|our hosts?,?) )*(?:["“(@#]|\p{Lu}|\p{N}|\p{Ll}+\p{N})\S*(?: (?:(?:["“(@#]|\p{Lu}|\p{N}|\p{Ll}+\p{N})\S*|the|of|and|&))*$/u;

/** What may stand before the imperative, if that does not begin a line. */
const BEFORE = /(?:[.!?:;|•·–—-]\s*|\b(?:you can|please|be sure to|make sure to|forget to)\s+(?:also )?)$/iu;

/** After a name the line ends there, or gives an address, or the next channel follows. */
const AFTER =
  /^(?:\s*$|\s*[:.!(@|•·]|\s*https?:|\s+(?:at|and on|or on)\s|\s+(?:Find|Follow|Listen|Watch|Subscribe|Join)\s)/u;

/** Where a text begins to tell where the show is heard and followed, “Find us on YouTube”; -1 where it does not. */
export function channelsAt(text: string): number {
  for (const found of text.matchAll(CHANNEL)) {
    const { 0: matched, 1: whom = '', index } = found;
    const before = text.slice(Math.max(0, index - 30), index);
    const isImperative = index === 0 || /^\p{Lu}/u.test(matched) || BEFORE.test(before);
    if (!isImperative) continue;
    if (ITSELF.test(whom) || (NAME.test(whom) && AFTER.test(text.slice(index + matched.length)))) return index;
  }
  return -1;
}
