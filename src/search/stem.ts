import { IRREGULAR, THEMSELVES } from './irregular.ts';

/**
 * The root that forms of a word share: `distillation`, `distilled` and `distill` have one. It need not be a word. Made for
 * English, and kind to German plurals; words of other languages lose no more than an ending that looks alike.
 *
 * Endings of grammar go first, then those that make one word of another, and these only where enough of it is left.
 *
 * @param norm  as `normalize` gives it.
 */
export function stem(norm: string): string {
  const known = roots.get(norm);
  if (known !== undefined) return known;
  const root = rootOf(norm);
  if (roots.size > MOST_KEPT) roots.clear();
  roots.set(norm, root);
  return root;
}

/** What was found is kept: a text has few words, often. */
const MOST_KEPT = 50_000;
const roots = new Map<string, string>();

function rootOf(norm: string): string {
  const itself = THEMSELVES.get(norm);
  if (itself !== undefined) return itself;
  const irregular = IRREGULAR.get(norm);
  if (irregular !== undefined) return finish(irregular);
  if (norm.length <= 3 || !/[a-z]$/.test(norm)) return norm;
  const single = withoutPlural(norm);
  const base = IRREGULAR.get(single) ?? withoutTense(single);
  return finish(withoutEndings(base));
}

/** `companies` to `company`, `classes` to `class`, `models` to `model`. */
function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  const isPlural = word.length === 4 ? /[^s]s$/.test(word) : /(?:[^sui]|[^s]i)s$/.test(word);
  return isPlural ? word.slice(0, -1) : word;
}

/** `hoping` to `hope`, `stopped` to `stop`, `studied` to `study`. */
function withoutTense(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const cut = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1];
  if (cut === undefined || cut.length < 3 || word.endsWith('eed')) return word;
  if (cut.length > 3 && /([bdfgmnprt])\1$/.test(cut)) return cut.slice(0, -1);
  return /(?:at|bl|is|[cuvz])$/.test(cut) || (measure(cut) === 1 && isShort(cut)) ? `${cut}e` : cut;
}

/** An ending, what it gives way to, the measure of what stands before it, and how many letters are left at least. */
type Rule = readonly [ending: string, by: string, measure: number, letters?: number];

/** Longer endings first: only one is taken a pass. */
const RULES: readonly Rule[] = [
  ['ization', 'ize', 1], ['isation', 'ize', 1], ['ability', 'able', 1], ['ibility', 'ible', 1], ['iveness', 'ive', 1],
  ['ations', 'ate', 1], ['ation', 'ate', 1], ['ative', 'ate', 1], ['ators', 'ate', 1], ['ator', 'ate', 1], ['acy', 'ate', 1],
  ['ness', '', 1], ['ency', 'ent', 1, 5], ['ence', 'ent', 1, 5], ['ancy', 'ant', 1, 5], ['ance', 'ant', 1, 5],
  ['ivity', 'ive', 1], ['ity', '', 2], ['ical', 'ic', 1], ['ific', 'ify', 1], ['ful', '', 1], ['bly', 'ble', 1], 
  ['ly', '', 1], ['ement', '', 2], ['ment', '', 1, 5], ['able', '', 1, 5], ['ible', '', 1, 5], ['ant', '', 2], ['ent', '', 2],
  ['ate', '', 2], ['ive', '', 1, 5], ['ize', '', 2], ['ise', '', 2], ['ous', '', 2], ['sion', 's', 1, 5], ['tion', 't', 1, 5],
  ['very', 'ver', 1, 6], ['izer', 'ize', 1], ['iser', 'ize', 1], ['ic', '', 2], ['al', '', 2], ['ier', 'y', 1], ['er', '', 1, 5], ['tor', 't', 1, 5], ['sor', 's', 1, 5],
]; // prettier-ignore

/** Roots that families of words with little in common would share: no ending is taken that leaves one. */
const APART = new Set(
  `author commun convers custom engine experi gener import instant integr intern liter list optim organ patient posit under underr
  univers`.split(/\s+/),
);

/** At most so many endings: `documentations` loses three. */
const PASSES = 4;

/** British spellings become American ones first: `behaviour`, `centre`. */
function withoutEndings(word: string): string {
  let left = word.replace(/(?<=.{3})our$/, 'or').replace(/(?<=.{2})tre$/, 'ter');
  for (let pass = 0; pass < PASSES; pass++) {
    const next = withoutEnding(left);
    // What is left of `scaler` is no word that a further ending could be told on.
    if (next === left || left.endsWith('er')) return next;
    left = next;
  }
  return left;
}

function withoutEnding(word: string): string {
  for (const [ending, by, least, letters = 4] of RULES) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    const left = rest + by;
    if (measure(rest) >= least && left.length >= letters && !APART.has(left)) return left;
  }
  return withoutGermanPlural(word);
}

/** `Kurven` to `Kurv`, as `Kurve` is; and `broken` with it. */
function withoutGermanPlural(word: string): string {
  const rest = /^(.{3,}[^aeiouy])en$/.exec(word)?.[1];
  return rest === undefined || APART.has(rest) ? word : rest;
}

/** Without a silent `e`, a `y`, a doubled letter; `realis` for `realiz`. */
function finish(word: string): string {
  let left = word;
  if (/[^aeioy]e$/.test(left) && left.length > 4) {
    const rest = left.slice(0, -1);
    if ((measure(rest) > 1 || !isShort(rest)) && !APART.has(rest)) left = rest;
  }
  return left
    .replace(/(?<=.{3})[yi]$/, '')
    .replace(/(?<=.{2}[aeiouy])([bdfglmnprt])\1$/, '$1')
    .replace(/(?<=.{3})z$/, 's');
}

/** How often vowels are followed by consonants: `rate` has one, `relate` two. */
function measure(word: string): number {
  return word.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** Ends as `hop` does, whose `e` tells it from `hope`. */
function isShort(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouwxy]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);
}
