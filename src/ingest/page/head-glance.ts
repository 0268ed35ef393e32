import type { Span } from '../source.ts';

/** How far into a line the head of a turn may reach. */
export const REACH = 90;
/** A label alone on its line is not longer, and has no more words. */
const LABEL = { longest: 50, spaces: 4 };
/** The word for a role after it. */
const ROLE_SPACES = 1;
/** After a comma come two degrees and a role, at the most. */
const SUFFIX = { longest: 40, spaces: 2 + ROLE_SPACES };
/** The longest of the small words inside names. */
const PARTICLE = 'and'.length;

const [SPACE, COMMA, BACKSLASH, UNDERSCORE] = [32, 44, 92, 95];

/** Not 0 for the signs that heads are made with. */
const signs = new Uint8Array(128);
for (const sign of ':()[]*<>|') signs[sign.charCodeAt(0)] = 1;

/** Not 0 for the signs of ASCII that labels end in. */
const endings = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) if (/[\w.'&/@-]/.test(String.fromCharCode(code))) endings[code] = 1;

const ROLES = 'host guest moderator interviewer speaker member voice participant caller listener narrator';
/** The last three letters of roles, as one number. */
const ROLE_ENDS = new Set(
  `${ROLES} ${ROLES.toUpperCase()}`.split(' ').map((role) => {
    const [third = 0, second = 0, last = 0] = [3, 2, 1].map((back) => role.charCodeAt(role.length - back));
    return endOf(third, second, last);
  }),
);

/**
 * False of most lines of speech, for which no more need be asked: a line without the sign of a head in its beginning is none
 * unless all of it is a label. `units` are those of the text that the line stands in.
 */
export function couldBeHead(units: Uint16Array, { start, end }: Span): boolean {
  const first = units[start] ?? 0;
  if (first === UNDERSCORE || first === BACKSLASH) return true;
  const until = Math.min(end, start + REACH);
  let spaces = 0;
  let afterComma = 0;
  for (let at = start; at < until; at += 1) {
    const unit = units[at] ?? 0;
    if (unit === SPACE) {
      spaces += 1;
      if (afterComma === 0 && units[at - 1] === COMMA) afterComma = at + 1;
    } else if (unit < 128 && signs[unit] !== 0) return true;
  }
  if (until - start > LABEL.longest) return false;
  const last = units[until - 1] ?? 0;
  if (last === UNDERSCORE) return true;
  if (last < 128 && endings[last] === 0) return false;
  // A label that begins with a small letter is a single word.
  const most = isSmall(first) ? 0 : LABEL.spaces;
  if (afterComma > 0) return spaces <= most + SUFFIX.spaces && couldBeSuffix(units, afterComma, until);
  if (spaces > most + ROLE_SPACES) return false;
  return spaces === 0 || endsLikeRole(units, until) || (most > 0 && !hasLongSmall(units, start, until));
}

/** Whether what follows a comma could be degrees and a role: only a role by itself begins with a small letter. */
function couldBeSuffix(units: Uint16Array, start: number, end: number): boolean {
  return end - start <= SUFFIX.longest && (!isSmall(units[start] ?? 0) || endsLikeRole(units, end));
}

/** Whether a line ends like the word for a role, with or without a figure or a letter after it. */
function endsLikeRole(units: Uint16Array, end: number): boolean {
  const last = units[end - 1] ?? 0;
  const before = units[end - 2] ?? 0;
  const isLetter = isSmall(last) || isCapital(last);
  if (!isLetter) return last > 127 || (last > 47 && last < 58);
  return (isCapital(last) && before === SPACE) || ROLE_ENDS.has(endOf(units[end - 3] ?? 0, before, last));
}

/** Whether a word but the first begins with a small letter and is longer than those inside names. */
function hasLongSmall(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (units[at] !== SPACE || !isSmall(units[at + 1] ?? 0)) continue;
    let stop = at + 1;
    while (stop < end && units[stop] !== SPACE) stop += 1;
    if (stop - at - 1 > PARTICLE) return true;
  }
  return false;
}

function isSmall(unit: number): boolean {
  return unit > 96 && unit < 123;
}

function isCapital(unit: number): boolean {
  return unit > 64 && unit < 91;
}

function endOf(third: number, second: number, last: number): number {
  return (third << 16) | (second << 8) | last;
}
