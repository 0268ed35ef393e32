/** A run of capitalised words, or a name that the catalogue knows, somewhere in a sentence. */
export interface NameSpan {
  start: number;
  end: number;
  /** Without titles, quoted nicknames and possessives: `Augusta Byron`. */
  name: string;
  /** A nickname given in quotes inside the name: `Ada`. */
  nick?: string;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?!\p{L}))\p{L}+)?(?:-\p{Lu}[\p{L}\p{M}]+)*`;
const PARTICLE = String.raw`(?:de|del|della|der|di|da|van|von|den|bin|ibn|al|el|la|le|ter)`;
const NICK = String.raw`["“'‘(][\p{L}\p{N}]{2,20}["”'’)]`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/.])${WORD}(?:\s+${NICK}(?=\s+\p{Lu}))?(?:\s+(?:${PARTICLE}\s+){0,2}(?:\p{Lu}\.(?=\s+\p{Lu})|${WORD})){0,4}`,
  'gu',
);

const NICKNAME = new RegExp(NICK, 'u');
const SPACED_NICKNAME = new RegExp(String.raw`\s+${NICK}`, 'u');

/** Words that open sentences and belong to no name. */
const OPENERS = new Set(
  (
    'The A An In On At Of For From With And But Or So As By To When While After Before Since During Today Yesterday Now ' +
    'This That These Those We I Our My Your His Her Their It He She They You Welcome Hey Hello Hi Thanks Thank Follow Find ' +
    'Meet Join Joining Joined Featuring Feat Interview Episode Ep Part Here How Why What Who Where If Then There Once Also ' +
    'Just Introduction Introducing Intro About Is Are Was Were Can Does Do Did Has Have Will Would Should All Both Each ' +
    'Top Past Previous Recent Former Yeah Yes No Okay Ok Well Oh Indeed Hosted Recorded Produced Edited Presented Speaking Talking Interviewing Sitting ' +
    'Der Die Das Ein Eine Wir Mit Und Im Am Heute'
  ).split(' '),
);

/** Titles and functions: the name begins after them. */
const TITLES = new Set(
  (
    'Guest Guests Host Hosts Co-Host Co-Hosts Cohost Dr Prof Professor Sir Mr Mrs Ms CEO CTO COO CFO CPO CSO CISO Chairman ' +
    'Chairwoman Chair Founder Co-Founder Cofounder President Director VP SVP EVP Head Lead Partner Principal Scientist Chief ' +
    'Editor Author Senator Governor Minister Engineer Researcher Analyst Journalist Writer Investor Executive Officer'
  ).split(' '),
);

/** Words that make a run of capitals the name of an organisation, a product or a work. */
const NO_PERSON =
  /(?<!\p{L})(?:Inc|LLC|Ltd|GmbH|Corp|Corporation|Company|Labs?|University|Institute|College|School|Center|Centre|Capital|Ventures|Partners|Group|Foundation|Fund|Bank|Studios?|Media|News|Podcast|Show|Summit|Conference|Fair|Agents?|Models?|Code|Cloud|Platform|Space|Learning|Intelligence|Technologies|Systems|Research|Council|Commission|Initiative|Revolution|Brief|Report|Index|Analysis|Compute|Data|Network|Protocol|World|Valley|City|States|Kingdom|Street|Times|Journal|Post|Pro|Flash|Ultra|Mini|API|SDK|AI|ML|GPU|LLMs?|Podcasts|YouTube|Spotify|LinkedIn|Twitter|Apple|Google|Microsoft|Discord|Act|Law|Series|Round|Week|Day|Year|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)(?!\p{L})/u;

/** Every candidate in a sentence; `known` names (as the catalogue writes them) are found in any case and come first. */
export function nameSpans(sentence: string, known: ReadonlySet<string> = new Set()): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const match of sentence.matchAll(NAME)) {
    const span = narrow(match[0], match.index);
    if (span) spans.push(span);
  }
  if (known.size > 0) {
    for (const match of sentence.matchAll(/(?<![\p{L}\p{N}@/.])\p{Ll}[\p{L}\p{N}]{2,20}(?![\p{L}\p{N}])/gu)) {
      if (known.has(match[0])) spans.push({ start: match.index, end: match.index + match[0].length, name: match[0] });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Two to four words that could be a person's full name, judged by their form alone. */
export function isFullName(name: string): boolean {
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > 5 || NO_PERSON.test(name)) return false;
  return parts.every((part) => !/^\p{Lu}{3,}$/u.test(part) && !/\d/.test(part) && !/\p{Ll}\p{Lu}\p{Lu}/u.test(part));
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

export function lastName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function narrow(text: string, offset: number): NameSpan | undefined {
  const nick = NICKNAME.exec(text)?.[0].slice(1, -1);
  let start = 0;
  let opening = true;
  for (const word of text.matchAll(/\S+/g)) {
    const bare = word[0].replace(/\.$/, '');
    const isTitle = TITLES.has(bare);
    if (isTitle || (opening && OPENERS.has(bare.replace(/['’](?:m|re|s|ve|ll|d)$/u, ''))))
      start = word.index + word[0].length;
    else opening = false;
  }
  if (NO_PERSON.test(text.slice(start)) && !opening) start = openingOf(text);
  const lead = /^[\s.]*/.exec(text.slice(start))?.[0].length ?? 0;
  const name = text
    .slice(start + lead)
    .replace(SPACED_NICKNAME, '')
    .trim();
  if (!/\p{L}{2}/u.test(name)) return undefined;
  return { start: offset + start + lead, end: offset + text.length, name, ...(nick ? { nick } : {}) };
}

/** Where the words that merely open a sentence end. */
function openingOf(text: string): number {
  let end = 0;
  for (const word of text.matchAll(/\S+/g)) {
    if (!OPENERS.has(word[0].replace(/['’](?:m|re|s|ve|ll|d)$/u, ''))) break;
    end = word.index + word[0].length;
  }
  return end;
}
