import type { TopicData } from '../../schemas/catalogue.ts';
import { slugify } from '../../transcript/slug.ts';
import { isPerson, type Folded } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { isAcronym, mainLanguage, type Pooled } from './pool.ts';

/** A form counts as one of the ways in which a phrase is written if it is this share of all. */
const SHARE = 0.04;

/**
 * The id of a suggested topic: of a name as it is written, of a phrase what all spellings share, so that it stays when the
 * plural or the hyphen prevails.
 */
export function idOf(topic: Folded): string {
  const { phrase, nature } = topic;
  const plain = slugify(nature === 'name' ? mainForm(spelled(topic), true) : phrase.key);
  return plain === '' ? phrase.key.replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-').replace(/^-|-$/g, '') : plain;
}

/** The name that a reader sees, the names that are looked for, and the kind as far as it can be told. */
export function topicDataOf(topic: Folded, lexicon: Lexicon): Pick<TopicData, 'title' | 'aliases' | 'kind'> {
  const isName = topic.nature === 'name';
  const main = mainForm(spelled(topic), isName);
  const title = isName ? main : main.charAt(0).toUpperCase() + main.slice(1);
  const aliases = topic.names.flatMap((phrase) => aliasesOf(phrase, isName, lexicon));
  return { title, aliases: [...new Set(aliases)].filter((alias) => alias !== title), kind: kindOf(topic, lexicon) };
}

/** A name in all the ways in which it is spaced: Digital Ocean is DigitalOcean, if most write so. */
function spelled({ phrase, names, nature }: Folded): Pick<Pooled, 'forms' | 'languages'> {
  if (nature !== 'name') return phrase;
  const forms = new Map<string, number>();
  for (const name of names) {
    if (squeezed(name) !== squeezed(phrase)) continue;
    for (const [form, count] of name.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  }
  return { forms, languages: phrase.languages };
}

function squeezed({ key }: Pooled): string {
  return key.replace(/[ .]/g, '');
}

/** Of a name the most frequent form with capitals, of other phrases the most frequent form as said inside a sentence. */
function mainForm({ forms, languages }: Pick<Pooled, 'forms' | 'languages'>, isName: boolean): string {
  const ranked = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
  const capitals = ranked.find((form) => form.split(/[ -]/).every((word) => /\p{Lu}/u.test(word)));
  if (isName) return singularAcronym(capitals ?? ranked[0] ?? '');
  const keepsCase = mainLanguage({ languages }) === 'de';
  return keepsCase ? (ranked[0] ?? '') : (ranked.find((form) => !/^\p{Lu}\p{Ll}/u.test(form)) ?? ranked[0] ?? '');
}

/** One of a plural in small letters after capitals: GPU for GPUs. */
function singularAcronym(form: string): string {
  return /^[\p{Lu}\d]{2,}s$/u.test(form) ? form.slice(0, -1) : form;
}

function aliasesOf(phrase: Pooled, isName: boolean, lexicon: Lexicon): string[] {
  const total = [...phrase.forms.values()].reduce((sum, count) => sum + count, 0);
  const used = [...phrase.forms].filter(([, count]) => count >= Math.max(1, total * SHARE)).map(([form]) => form);
  if (!isName) return [...new Set(used.map(lowered))];
  const words = phrase.key.split(' ');
  const isSafe =
    phrase.key.length > 3 &&
    !isAcronym(phrase) &&
    !words.every((word) => lexicon.isOrdinary(word) || lexicon.isFunction(word) || lexicon.isFirstName(word));
  const written = used.filter((form) => /\p{Lu}/u.test(form)).map(singularAcronym);
  return isSafe ? [...written, ...used.map((form) => form.toLowerCase())] : written;
}

/** Without the capitals that only a heading gives; those inside a word and of acronyms stay. */
function lowered(form: string): string {
  return form.replace(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
}

function kindOf({ phrase, nature }: Folded, lexicon: Lexicon): TopicData['kind'] {
  if (nature !== 'name') return 'idea';
  if (isPerson(phrase, lexicon)) return 'person';
  if (lexicon.isPlace(phrase.key)) return 'place';
  return lexicon.isOrganization(phrase.key) ? 'company' : 'name';
}
