import { isContact, lastCamel } from './address.ts';
import { isCompoundName } from './camel.ts';
import { isTitleWord } from './title-case.ts';

const KEY = /^(?:[*•-]\s*)?([\p{L}\p{N}][^:\n]{0,40}): ?(?:https?:|www\.)/u;

/** What an address line's site is called: `mill` of `* Website: https://www.mill.example/`. */
const STEM = /^(?:[*•-]\s*)?(?:[\p{L}\p{N}][^:\n]{0,40}: ?)?https?:\/\/(?:www\.)?([a-z0-9-]+)\./u;

/**
 * Where in a line the name begins that heads the addresses on the following lines (`…/in/jane-roeJohn Doe:` before
 * `* LinkedIn: https://…`); undefined when nothing is glued to the line's end. `keys` are those of the addresses just
 * above: one that comes again begins somebody else's.
 */
export function groupHead(line: string, next: string, keys: ReadonlySet<string>): number | undefined {
  if (!isContact(next)) return undefined;
  const address = /https?:\/\/\S+(?=(?: [^\s:]{1,30}){0,4}:?$)/u.exec(line);
  if (!address) return proseHead(line);
  const token = address[0];
  const follows = line.slice(address.index + token.length).trim();
  const camel = lastCamel(token);
  const key = contactKey(next);
  const stem = STEM.exec(next)?.[1];
  const again = key !== undefined && (keys.has(key) || key === contactKey(line));
  if (stem && (key === undefined || again) && follows === '' && endsIn(token, stem, again))
    return address.index + token.length - stem.length;
  if (camel === undefined) return undefined;
  const named = follows !== '' || token.endsWith(':') || (key !== undefined && keys.has(key));
  return named ? address.index + camel : undefined;
}

/** True when an address ends in the name that the next one spells. One with a key needs the name's capital. */
function endsIn(token: string, stem: string, keyed: boolean): boolean {
  const tail = token.slice(-stem.length);
  const named = !keyed || (stem.length >= 3 && /^\p{Lu}/u.test(tail));
  return named && tail.toLowerCase() === stem && token.length > stem.length + 12;
}

/** The key of an address line: `LinkedIn` of `* LinkedIn: https://…`. */
export function contactKey(line: string): string | undefined {
  return KEY.exec(line)?.[1];
}

/** `…how things workApplied Intuition:` holds a name from its last word that was glued to a small letter. */
function proseHead(line: string): number | undefined {
  let end = line.length;
  let words = 0;
  for (const word of line.split(' ').reverse()) {
    const start = end - word.length;
    const glue = /^\P{Lu}*\p{Ll}(?=\p{Lu})/u.exec(word) ?? /^\p{Lu}\p{Ll}{2,}(?=\p{Lu}\p{Ll})/u.exec(word);
    if (glue) return glue[0].length >= 2 && !isCompoundName(word) ? start + glue[0].length : undefined;
    if (++words > 4 || !isTitleWord(word)) return undefined;
    end = start - 1;
  }
  return undefined;
}
