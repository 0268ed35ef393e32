import type { PersonData } from '../../schemas/catalogue.ts';
import { slugify } from '../../transcript/slug.ts';
import { personKey, showKey, showNamed, type Catalogue } from '../catalogue.ts';
import { firstName } from './names.ts';
import { Phrases } from './phrase-finder.ts';
import { addressKey, type ShowEvidence } from './show-evidence.ts';

/** The show that an episode belongs to. */
export interface ShowVerdict {
  id: string;
  title: string;
}

/** Where episodes go whose show nothing tells. */
export const UNSORTED: ShowVerdict = { id: 'unsorted', title: 'Unsorted' };

/** So much evidence makes a new show. */
const ENOUGH = 5;
/** Less than this is no evidence even for a show that the catalogue knows. */
const SOME = 2;

const NO_SHOW =
  /^(?:the )?(?:youtube|spotify|apple|our|new|substack|season|part|this|episode|show|podcast|pod|today|chapter)\b/i;

/** The show by the evidence of the text, or undefined. A show that the catalogue knows needs less evidence than a new one. */
export function findShow(evidence: ShowEvidence, catalogue: Catalogue): ShowVerdict | undefined {
  const best = weighShows(evidence, catalogue).find(({ isEnough }) => isEnough);
  return best && { id: best.id, title: best.title };
}

/** A show that a text may belong to, and how much speaks for it. */
export interface WeighedShow extends ShowVerdict {
  score: number;
  isKnown: boolean;
  /** Whether that is evidence at all: a new name needs more of it than one that the catalogue has. */
  isEnough: boolean;
}

/** Every show that anything speaks for, the likeliest first. */
export function weighShows(evidence: ShowEvidence, catalogue: Catalogue): WeighedShow[] {
  const { titles, addresses, notes, labels, labelKeys } = evidence;
  const { byAddress, byTitle, atHome } = tablesOf(catalogue);
  const scores = new Map<string, { title: string; isKnown: boolean; score: number }>();
  const add = (id: string, title: string, isKnown: boolean, score: number): void => {
    const entry = scores.get(id);
    if (entry) entry.score += score;
    else scores.set(id, { title, isKnown, score });
  };
  const addKnown = (id: string, score: number): void => add(id, catalogue.shows.get(id)?.title ?? id, true, score);
  for (const { title, weight } of titles) {
    const known = knownPrefix(title, catalogue);
    if (known) addKnown(known, weight);
    else if (weight > 0) addNew(title, weight, labels, add);
  }
  const seen = new Set<string>();
  for (const { key, weight } of addresses) {
    const id = byAddress.get(key) ?? byAddress.get(key.replace(/(?:podcast|pod|show)$/, ''));
    if (id === undefined || seen.has(`${id} ${weight}`)) continue;
    seen.add(`${id} ${weight}`);
    addKnown(id, weight);
  }
  for (const { id, hosts } of atHome) {
    const speaking = hosts.filter((keys) => labelKeys.some((key) => keys.has(key))).length;
    if (speaking > 0) addKnown(id, speaking);
  }
  for (const title of byTitle.in(notes)) {
    const mentions = notes.split(title).length - 1;
    for (const id of byTitle.get(title)) addKnown(id, Math.min(mentions, 4) / 2);
  }
  return [...scores]
    .map(([id, { title, isKnown, score }]) => ({
      id,
      title,
      score,
      isKnown,
      isEnough: score >= (isKnown ? SOME : ENOUGH),
    }))
    .sort((a, b) => b.score - a.score || Number(b.isKnown) - Number(a.isKnown) || (a.id < b.id ? -1 : 1));
}

/** The show that a cataloguer names: one of the catalogue's, or a new one. */
export function showByName(name: string, catalogue: Catalogue): ShowVerdict {
  const known = showNamed(name, catalogue);
  if (known) return { id: known, title: catalogue.shows.get(known)?.title ?? known };
  return { id: slugify(name) || UNSORTED.id, title: name };
}

function addNew(
  title: string,
  weight: number,
  labels: readonly string[],
  add: (id: string, title: string, isKnown: boolean, score: number) => void,
): void {
  // `Welcome to the Old Theatre in Leeds`: what is in a place is mostly where people sit, and seldom a show.
  if (/ in \p{Lu}/u.test(title)) return;
  const name = title
    .replace(/ (?:and|with|on|for|to) .*$/u, '')
    .replace(/[.:&-]+$/, '')
    .replace(/^the (?=\S+$)/u, 'The ')
    .replace(/^the (?=\S)/u, '');
  if (NO_SHOW.test(name) || name.length < 3 || name.length > 60 || name.split(' ').length < 2) return;
  if (/\d(?:st|nd|rd|th)$/u.test(name) || endsInSpeaker(name, labels)) return;
  // `The Kitchen Table Podcast` is the Kitchen Table.
  const id = slugify(name.replace(/^The (?=\S+ \S)/u, '').replace(/(?<= \S+) Podcast$/u, ''));
  if (id !== '') add(id, name, false, weight);
}

/** `This is Ada Reyes`: what is named is whoever speaks. */
function endsInSpeaker(name: string, labels: readonly string[]): boolean {
  const parts = name.split(' ');
  const last = personKey(parts.at(-1) ?? '');
  return parts.length <= 4 && labels.some((label) => label.split(' ').some((part) => personKey(part) === last));
}

/** The longest beginning of a run of capitals that names a known show. */
function knownPrefix(title: string, catalogue: Catalogue): string | undefined {
  const parts = title.split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const found = showNamed(parts.slice(0, count).join(' '), catalogue);
    if (found) return found;
  }
  return undefined;
}

/** What is looked up in a catalogue's shows. */
interface ShowTables {
  /** Ids by what an address of theirs is known by. */
  byAddress: ReadonlyMap<string, string>;
  byTitle: Phrases;
  /** Shows that have hosts, and what each host may be called. */
  atHome: readonly { id: string; hosts: readonly ReadonlySet<string>[] }[];
}

const tables = new WeakMap<Catalogue, ShowTables>();

/** Made once for each catalogue, which nobody changes. */
function tablesOf(catalogue: Catalogue): ShowTables {
  let made = tables.get(catalogue);
  if (!made) tables.set(catalogue, (made = makeTables(catalogue)));
  return made;
}

function makeTables({ shows, people }: Catalogue): ShowTables {
  const byAddress = new Map<string, string>();
  const titles: [string, string][] = [];
  const atHome: { id: string; hosts: ReadonlySet<string>[] }[] = [];
  for (const [id, { title, aliases, hosts, url }] of shows) {
    for (const name of [title, ...aliases]) if (showKey(name).length >= 5) byAddress.set(showKey(name), id);
    if (url) byAddress.set(addressKey(new URL(url).hostname), id);
    if (title.length > 4) titles.push([title, id]);
    if (hosts.length > 0) atHome.push({ id, hosts: hosts.map((host) => callsOf(people.get(host))) });
  }
  return { byAddress, byTitle: new Phrases(titles), atHome };
}

function callsOf(person: PersonData | undefined): Set<string> {
  const names = person ? [person.name, ...person.aliases] : [];
  return new Set(names.flatMap((name) => [personKey(name), personKey(firstName(name))]));
}
