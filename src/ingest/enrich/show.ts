import { slugify } from '../../transcript/slug.ts';
import { personKey, showKey, showNamed, type Catalogue } from '../catalogue.ts';
import { firstName } from './names.ts';

/** The show that an episode belongs to. */
export interface ShowVerdict {
  id: string;
  title: string;
}

/** Where episodes go whose show nothing tells. */
export const UNSORTED: ShowVerdict = { id: 'unsorted', title: 'Unsorted' };

const TITLE = String.raw`(?<title>(?:[Tt]he )?(?:[\p{Lu}\p{N}]|\p{Ll}\d)[\p{L}\p{N}’'&-]*(?:\.[\p{L}\p{N}]+)?(?:(?:: | & | )(?:(?:of|the|in|and|for|to|with|on) )?[\p{Lu}\p{N}][\p{L}\p{N}’'&-]*(?:\.\p{L}+)?){0,6})`;
const cue = (before: string, after = ''): RegExp => new RegExp(`${before}${TITLE}${after}`, 'gu');

/** What a wording says of a show's name that stands in it; a new name needs `ENOUGH` of it. Every match has `needs` in it, which is quick to look for. */
const CUES: readonly { pattern: RegExp; needs: string; weight: number }[] = [
  { pattern: cue(String.raw`(?:\bg|G)et full access to `, ' at'), needs: 'et full access to ', weight: 6 },
  { pattern: cue(String.raw`\b[Ee]pisode #?\d+ of `), needs: 'pisode ', weight: 6 },
  { pattern: cue(String.raw`\b[Ee]pisode of `), needs: 'pisode of ', weight: 5 },
  { pattern: cue('', ' is a production of'), needs: ' is a production of', weight: 5 },
  { pattern: cue('', '(?: - [^.\\n]{1,60})? is a reader-supported'), needs: ' is a reader-supported', weight: 5 },
  { pattern: cue(String.raw`\bcomes back on `), needs: 'comes back on ', weight: 2 },
  {
    pattern: cue(String.raw`\b[Ww]elcome (?:back )?to (?:the )?(?:[a-z]+ )?(?:[a-z]+ episode of )?`),
    needs: 'elcome ',
    weight: 4,
  },
  {
    pattern: cue(String.raw`(?:\bl|L)isten to (?:more from )?(?:the )?`, ' on (?:Spotify|Apple|YouTube)'),
    needs: 'isten to ',
    weight: 4,
  },
  { pattern: cue(String.raw`\bpodcast version of `), needs: 'podcast version of ', weight: 4 },
  { pattern: cue(String.raw`\b(?:joins?|returns? to) `, ' (?:to|for)'), needs: '', weight: 4 },
  { pattern: cue(String.raw`(?:(?:\bs|S)ubscribe to|\b[Yy]ou're listening to|\b[Tt]his is) `), needs: '', weight: 3 },
  { pattern: cue(String.raw`\bMore `, ' coverage'), needs: 'More ', weight: 3 },
  {
    pattern: cue(String.raw`\b(?:originally aired on|cross-?over episode from|crosspost from) (?:the )?`),
    needs: '',
    weight: -5,
  },
  { pattern: cue(String.raw`\b(?:co-)?hosts? of (?:the )?`), needs: ' of ', weight: -3 },
];
const ENOUGH = 5;
/** Less than this is no evidence even for a show that the catalogue knows. */
const SOME = 2;

const NO_SHOW =
  /^(?:the )?(?:youtube|spotify|apple|our|new|substack|season|part|this|episode|show|podcast|pod|today|chapter)\b/i;

/**
 * The show by the evidence of the text, or undefined. A show that the catalogue knows needs less evidence than a new one.
 *
 * @param notes What is written about the talk.
 * @param opening How the talk begins.
 * @param labels Speaker labels: a show's hosts speak in it.
 */
export function findShow(
  notes: string,
  opening: string,
  catalogue: Catalogue,
  labels: readonly string[] = [],
): ShowVerdict | undefined {
  const best = weighShows(notes, opening, catalogue, labels).find(({ isEnough }) => isEnough);
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
export function weighShows(
  notes: string,
  opening: string,
  catalogue: Catalogue,
  labels: readonly string[] = [],
): WeighedShow[] {
  const scores = new Map<string, { title: string; isKnown: boolean; score: number }>();
  const add = (id: string, title: string, isKnown: boolean, score: number): void => {
    const entry = scores.get(id) ?? { title, isKnown, score: 0 };
    scores.set(id, { ...entry, score: entry.score + score });
  };
  for (const text of [notes, opening]) {
    for (const { pattern, needs, weight } of CUES) {
      if (!text.includes(needs)) continue;
      for (const { groups } of text.matchAll(pattern)) {
        const title = groups?.['title'] ?? '';
        const known = knownPrefix(title, catalogue);
        if (known) add(known, catalogue.shows.get(known)?.title ?? known, true, weight);
        else if (weight > 0) addNew(title, weight, labels, add);
      }
    }
  }
  for (const [id, score] of byAddress(notes, catalogue)) {
    add(id, catalogue.shows.get(id)?.title ?? id, true, score);
  }
  for (const [id, { title, hosts }] of catalogue.shows) {
    const speaking = hosts.filter((host) => labels.some((label) => isCalled(host, label, catalogue))).length;
    if (speaking > 0) add(id, title, true, speaking);
    const mentions = notes.split(title).length - 1;
    if (mentions > 0 && title.length > 4) add(id, title, true, Math.min(mentions, 4) / 2);
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

function isCalled(id: string, label: string, { people }: Catalogue): boolean {
  const data = people.get(id);
  return (
    data !== undefined &&
    [data.name, ...data.aliases].some(
      (name) => personKey(name) === personKey(label) || personKey(firstName(name)) === personKey(label),
    )
  );
}

function addNew(
  title: string,
  weight: number,
  labels: readonly string[],
  add: (id: string, title: string, isKnown: boolean, score: number) => void,
): void {
  const name = title
    .replace(/ (?:and|with|on|for|to|in) .*$/u, '')
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

/** Evidence from addresses: the show's own site, mailbox or account. */
function byAddress(text: string, catalogue: Catalogue): Map<string, number> {
  const keys = new Map<string, string>();
  for (const [id, { title, aliases, url }] of catalogue.shows) {
    for (const name of [title, ...aliases]) if (showKey(name).length >= 5) keys.set(showKey(name), id);
    if (url) keys.set(addressKey(new URL(url).hostname), id);
  }
  const found = new Map<string, number>();
  const seen = new Set<string>();
  const note = (name: string, weight: number): void => {
    const key = addressKey(name);
    const id = keys.get(key) ?? keys.get(key.replace(/(?:podcast|pod|show)$/, ''));
    if (id === undefined || seen.has(`${id} ${weight}`)) return;
    seen.add(`${id} ${weight}`);
    found.set(id, (found.get(id) ?? 0) + weight);
  };
  for (const [, host = '', path = ''] of text.matchAll(/(?:https?:\/\/|\bwww\.)([\w.-]+)(\/\w*)?/g)) {
    note(host, path === '/subscribe' ? 5 : 2);
  }
  for (const [, host = ''] of text.matchAll(/\w@([\w-]+\.[\w.]+)/g)) note(host, 3);
  for (const [, handle = ''] of text.matchAll(/(?:^|[\s/(])@(\w{5,})/g)) note(handle, 1);
  return found;
}

function addressKey(host: string): string {
  const parts = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
    .split('.');
  const name = parts.length > 1 ? parts.slice(0, -1).join('') : host.toLowerCase();
  return name.replace(/[^a-z0-9]/g, '');
}
