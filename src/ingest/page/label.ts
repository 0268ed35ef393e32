/** Shapes of speaker labels: `swyx`, `Jeff Dean`, `Justin/David`, `SPEAKER_03`, `Speaker 2`, `Dr. Jane Roe`. */
const WORD = String.raw`[\p{L}\p{N}_@][\p{L}\p{M}\p{N}_.'’&/-]{0,30}`;
const LABEL = new RegExp(`^${WORD}(?: (?:&|${WORD})){0,4}$`, 'u');
/** Degrees and the like after a name: `Jane Roe, PhD`. */
const SUFFIX = /(?:, (?:Ph\.?D\.?|PsyD|M\.?D\.?|J\.?D\.?|Ed\.?D\.?|Jr\.?|Sr\.?|Esq\.?|\p{Lu}{2,5})){1,2}$/u;
const ROLE =
  /(?<=[\p{L}\p{N}])(?:\s?\(?(Co-?[Hh]ost|Host|Guest|Moderator|Interviewer|Speaker)\)?|,? \(?(CO-?HOST|HOST|GUEST|MODERATOR|INTERVIEWER)\)?|, (host|co-?host|guest|moderator|interviewer))$/u;
/** With the sign before it. */
const LONGEST_ROLE = ', (INTERVIEWER)'.length + 2;
/** `Lloyd Fournier (LF)`: a name and what stands for it from then on. */
const SHORT = /^(.{2,40}\S) \((\p{Lu}{2,4})\)$/u;

/** Words that begin talk or head lists, and name nobody. */
const NOBODY =
  /^(?:i|so|and|but|or|no|yes|yeah|well|like|then|also|now|ok|okay|oh|um|uh|here|there|this|that|it|he|she|they|we|you|what|why|how|who|when|where|because|for|in|on|the|an|note|warning|example|question|answer|update|sponsors?|timestamps|chapters|transcript|references|resources|links|website|linkedin|twitter|youtube|substack|github|instagram|email|music|podcast|newsletter|x)$/iu;

/** People who are called by what they do there: `Audience member`, `Female speaker 2`. */
const ROLE_ONLY =
  /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? (?:member|speaker|voice|participant|caller|listener|narrator|interviewer|moderator|host|guest)(?: (?:\d{1,2}|\p{Lu}))?$/u;

/** Lower-case words that names are made with. */
const PARTICLE = /^(?:and|of|the|de|da|di|du|del|la|le|van|von|der|den|bin|al|el|y|&)$/;

/** What was found of labels, as they come again and again. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 4000;

/** True when a text has the shape of a speaker label: one to five words, each a name, a number or a particle. */
export function isLabel(label: string): boolean {
  let found = known.get(label);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(label, (found = hasShape(label)));
  }
  return found;
}

function hasShape(label: string): boolean {
  const text = label.includes(', ') ? label.replace(SUFFIX, '') : label;
  // Most of what is asked about is speech: it goes on after a small letter.
  if (
    text.length > 48 ||
    (/^[a-z]/.test(text) && text.includes(' ')) ||
    !LABEL.test(text) ||
    !/\p{L}/u.test(text) ||
    /[\p{L}\p{N}]{2}\.$/u.test(text)
  )
    return false;
  const words = text.split(' ');
  if (words.length === 1) return !/^\p{Ll}{0,2}$/u.test(text) && !NOBODY.test(text);
  if (ROLE_ONLY.test(text)) return true;
  return (
    words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}@&]/u.test(word) || PARTICLE.test(word)) &&
    !PARTICLE.test(words[0] ?? '')
  );
}

export interface LabelledRole {
  label: string;
  role?: 'host' | 'guest' | 'moderator' | 'interviewer';
  /** The initials that the label says it will be short for. */
  short?: string;
}

/**
 * Parts a label from a role that is glued to it or in brackets after it, and from its initials: `swyxHost`,
 * `Jane (Guest)`, `JANE ROE, HOST`, `Jane Roe (JR)`.
 */
export function withoutRole(label: string): LabelledRole {
  const [, name = '', short = ''] = label.endsWith(')') ? (SHORT.exec(label) ?? []) : [];
  if (short !== '' && isInitials(short, name)) return { label: name, short };
  if (!'trTR)'.includes(label.charAt(label.length - 1))) return { label };
  const from = Math.max(0, label.length - LONGEST_ROLE);
  const match = ROLE.exec(label.slice(from));
  if (!match || from + match.index < 2) return { label };
  const role = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase().replace('-', '').replace('cohost', 'host');
  const bare = label.slice(0, from + match.index);
  return role === 'host' || role === 'guest' || role === 'moderator' || role === 'interviewer'
    ? { label: bare, role }
    : { label };
}

function isInitials(short: string, name: string): boolean {
  const initials = name.split(' ').map((word) => word.charAt(0).toUpperCase());
  return short === initials.join('') || short === `${initials[0]}${initials.at(-1)}`;
}
