/** Words after which a letter `I` counts: `phase I trials`. */
const NUMBERED = 'phase type class part volume book stage level tier grade group act title factor article'.split(' ');

/** What stands after a numeral `I` as after a pronoun, if not oftener. */
const AFTER_NUMERAL = 'and or nor in of on at to as for from with by'.split(' ');

/** What makes a numeral of it: a name before it that begins no sentence, as in `World War I`, or what is counted. */
const NAMED_BEFORE = String.raw`(?<![^\s.!?:;,"“] \p{Lu}[\p{L}\p{N}]* |\b(?:${NUMBERED.join('|')}) )`;

/** The English `I`, which is written small where all is. */
const I = String.raw`${NAMED_BEFORE}[Ii](?=['’]\p{L}|, ?\p{Ll}| (?!(?:${AFTER_NUMERAL.join('|')})(?!\p{L}))\p{Ll})`;
const I_FIRST = String.raw`(?<=^["“]?)I(?=['’]\p{L}| \p{Ll})`;

const BEFORE = String.raw`(?<![\p{L}\p{N}'’-])`;
const AFTER = String.raw`(?![\p{L}\p{N}-])`;

/**
 * Finds the pronouns of a list, small letters and capitals told apart: the `US` are not `us`. `begins` tells whether the
 * text may begin a sentence, so that a pronoun there has a capital.
 */
export function pronouns(list: string, begins: boolean): (text: string) => boolean {
  const small = list.split(' ').filter((word) => word !== 'I');
  const ways = [...(list.split(' ').includes('I') ? [I, I_FIRST] : []), `(?:${small.join('|')})${AFTER}`];
  if (begins) {
    const first = small.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    ways.push(String.raw`(?<=(?:^|[.!?:–—-] )["“„(]?)(?:${first.join('|')})${AFTER}`);
  }
  const pattern = new RegExp(`${BEFORE}(?:${ways.join('|')})`, 'u');
  // What is in capitals throughout tells nothing by them.
  return (text) => pattern.test(/\p{Ll}/u.test(text) ? text : text.toLowerCase());
}

const PERSONAL: Readonly<Record<string, (text: string) => boolean>> = {
  en: pronouns('I me my we us our you your', true),
  // `sie` is mostly they.
  de: pronouns('ich mich mir wir uns du euch', true),
};

/** Whether somebody says a sentence of themselves, of those with them or to them; never of a language not known here. */
export function isPersonal(sentence: string, language: string): boolean {
  return PERSONAL[language.slice(0, 2)]?.(sentence) ?? false;
}
