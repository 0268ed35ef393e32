import { personKey } from '../catalogue.ts';
import { Phrases } from './phrase-finder.ts';

/** What a text tells of its show, whatever the catalogue knows. */
export interface ShowEvidence {
  /** Runs of capitals where shows are named, and what each wording weighs. */
  titles: readonly { title: string; weight: number }[];
  /** Addresses of all kinds, by what they are known by. */
  addresses: readonly { key: string; weight: number }[];
  /** What is written about the talk. */
  notes: string;
  labels: readonly string[];
  /** What those are known by. */
  labelKeys: readonly string[];
}

const TITLE = String.raw`(?<title>(?:[Tt]he )?(?:[\p{Lu}\p{N}]|\p{Ll}\d)[\p{L}\p{N}’'&-]*(?:\.[\p{L}\p{N}]+)?(?:(?:: | & | )(?:(?:of|the|in|and|for|to|with|on) )?[\p{Lu}\p{N}][\p{L}\p{N}’'&-]*(?:\.\p{L}+)?){0,6})`;
const cue = (before: string, after = ''): RegExp => new RegExp(`${before}${TITLE}${after}`, 'gu');

/**
 * What a wording says of a show's name that stands in it; a new name needs `ENOUGH` of it. Every match has one of `needs` in
 * it, which are quick to look for.
 */
const CUES: readonly { pattern: RegExp; needs: readonly string[]; weight: number }[] = [
  { pattern: cue(String.raw`(?:\bg|G)et full access to `, ' at'), needs: ['full access to '], weight: 6 },
  { pattern: cue(String.raw`\b[Ee]pisode #?\d+ of `), needs: ['pisode '], weight: 6 },
  { pattern: cue(String.raw`\b[Ee]pisode of (?:the )?`), needs: ['pisode of '], weight: 5 },
  { pattern: cue('', ' is a production of'), needs: ['production of'], weight: 5 },
  { pattern: cue('', '(?: - [^.\\n]{1,60})? is a reader-supported'), needs: ['reader-supported'], weight: 5 },
  { pattern: cue(String.raw`\bcomes back on `), needs: ['comes back on '], weight: 2 },
  {
    pattern: cue(
      String.raw`\b[Ww]elcome (?:back )?to (?:the |this week['’]s |today['’]s )?(?:[a-z]+ )?(?:[a-z]+ episode of )?`,
    ),
    needs: ['elcome '],
    weight: 4,
  },
  // Nobody is welcomed to a place like that: it would go on with where that is.
  {
    pattern: cue(
      String.raw`\b[Ww]elcome (?:back )?to (?:the |this week['’]s |today['’]s )?(?:[a-z]+ )?(?:[a-z]+ episode of )?`,
      String.raw`(?=[.,:;!?]| (?:podcast|show)\b)`,
    ),
    needs: ['elcome '],
    weight: 1,
  },
  {
    pattern: cue(String.raw`(?:\bl|L)isten to (?:more from )?(?:the )?`, ' on (?:Spotify|Apple|YouTube)'),
    needs: ['isten to '],
    weight: 4,
  },
  { pattern: cue(String.raw`\bpodcast version of `), needs: ['podcast version of '], weight: 4 },
  {
    pattern: cue(String.raw`\b(?:joins?|returns? to) `, ' (?:to|for)'),
    needs: ['join ', 'joins ', 'return to ', 'returns to '],
    weight: 4,
  },
  {
    pattern: cue(String.raw`(?:(?:\bs|S)ubscribe to|\b[Yy]ou're listening to|\b[Tt]his is) `),
    needs: ['ubscribe to ', 'listening to ', 'his is '],
    weight: 3,
  },
  { pattern: cue(String.raw`\bMore `, ' coverage'), needs: ['More '], weight: 3 },
  {
    pattern: cue(String.raw`\b(?:originally aired on|cross-?over episode from|crosspost from) (?:the )?`),
    needs: ['aired on ', 'over episode from ', 'crosspost from '],
    weight: -5,
  },
  { pattern: cue(String.raw`\b(?:co-)?hosts? of (?:the )?`), needs: ['host of ', 'hosts of '], weight: -3 },
];

const NEEDS = new Phrases(CUES.flatMap(({ needs }) => needs.map((words) => [words, words])));

/**
 * @param notes What is written about the talk.
 * @param opening How the talk begins.
 * @param labels Speaker labels: a show's hosts speak in it.
 */
export function showEvidence(notes: string, opening: string, labels: readonly string[] = []): ShowEvidence {
  const titles: { title: string; weight: number }[] = [];
  const written = new Set<string>();
  for (const [index, text] of [notes, opening].entries()) {
    const present = new Set(NEEDS.in(text));
    for (const { pattern, needs, weight } of CUES) {
      if (!needs.some((words) => present.has(words))) continue;
      for (const { 0: words, groups } of text.matchAll(pattern)) {
        // Without notes, what is written about a talk is how it begins.
        if (index === 0) written.add(words);
        else if (written.has(words)) continue;
        titles.push({ title: groups?.['title'] ?? '', weight });
      }
    }
  }
  return { titles, addresses: addressesIn(notes), notes, labels, labelKeys: labels.map(personKey) };
}

/** The show's own site, mailbox or account, among others. */
function addressesIn(text: string): { key: string; weight: number }[] {
  const found: { key: string; weight: number }[] = [];
  const note = (name: string, weight: number): void => void found.push({ key: addressKey(name), weight });
  if (text.includes('://') || text.includes('www.')) {
    for (const [, host = '', path = ''] of text.matchAll(/(?:https?:\/\/|\bwww\.)([\w.-]+)(\/\w*)?/g))
      note(host, path === '/subscribe' ? 5 : 2);
  }
  if (text.includes('@')) {
    for (const [, host = ''] of text.matchAll(/\w@([\w-]+\.[\w.]+)/g)) note(host, 3);
    for (const [, handle = ''] of text.matchAll(/(?:^|[\s/(])@(\w{5,})/g)) note(handle, 1);
  }
  return found;
}

export function addressKey(host: string): string {
  const parts = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
    .split('.');
  const name = parts.length > 1 ? parts.slice(0, -1).join('') : host.toLowerCase();
  return name.replace(/[^a-z0-9]/g, '');
}
