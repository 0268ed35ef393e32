/** A name as CSL 1.0.2 has it: in parts, or as one piece. */
export type CslName =
  { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string } | { literal: string };

/** The part of a CSL-JSON item (csl-data.json, version 1.0.2) that an episode fills. */
export interface CslItem {
  id: string;
  type: 'broadcast' | 'post-weblog';
  title: string;
  author?: CslName[];
  guest?: CslName[];
  'container-title'?: string;
  issued?: { 'date-parts': number[][] };
  genre?: string;
  archive?: string;
  language?: string;
  URL?: string;
  annote?: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const LAST_COMMA = /,\s+(?=(?:jr|sr|ii|iii|iv)\.?$)/i;

/**
 * A name in parts by BibTeX's rule: the last word is the family's, with the lower-case words before it as its particle.
 * One word, and a name in a script that writes the family first or without spaces, stays as it is.
 */
export function cslName(name: string): CslName {
  const words = name.trim().replace(LAST_COMMA, ' ').split(/\s+/u);
  if (words.length < 2 || !/^[\p{Script=Latin}\p{M}'’.\- ]+$/u.test(words.join(' '))) return { literal: name };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = words.pop() ?? '';
  let from = words.length;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from -= 1;
  const particle = words.slice(from).join(' ');
  return {
    family,
    given: words.slice(0, from).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** A file of one item, as reference managers read it. */
export function cslFile(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}
