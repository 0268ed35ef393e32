/** What takes more than a look at one sign to escape. An underscore inside of a word is none. */
const INTRICATE = /[\\<\n\r\t]|\]\(|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;
/** Signs of which any text has one that is intricate, or that has anything to escape. */
const TELLING = /[\\<\n\r\t_*`[\]&]/;
/** What could begin something else than a paragraph. */
const BEGINS_ELSE = /^(?:[\s#+\-=>~|*`_[<&!\\]|\d+(?:[.)]|$))/;
/** Of that, what is a paragraph all the same once its last sign is escaped. */
const BEGINS_ESCAPED = /^(?:>|-(?= \S)|\d+[.)](?= \S))/;
const LABEL = /^[^\\`*_[\]<&\n\r\t]+$/;

/** A text as Markdown writes it within a line; undefined where that takes the full writer. */
export function escapePlain(text: string): string | undefined {
  if (/\s$/.test(text)) return undefined;
  if (!TELLING.test(text)) return text;
  return INTRICATE.test(text) ? undefined : text.replace(/[*`[]|&(?=[#A-Za-z])/g, '\\$&');
}

/** The same for a text that is all of a paragraph. */
export function escapeParagraph(text: string): string | undefined {
  if (!BEGINS_ELSE.test(text)) return escapePlain(text);
  const [begins] = BEGINS_ESCAPED.exec(text) ?? [];
  const rest = begins === undefined ? undefined : escapePlain(text.slice(begins.length));
  return begins === undefined || rest === undefined ? undefined : `${begins.slice(0, -1)}\\${begins.slice(-1)}${rest}`;
}

/** The same for a heading, of as many number signs as `depth` says. */
export function escapeHeading(depth: number, text: string): string | undefined {
  const escaped = /^\s|#$/.test(text) ? undefined : escapePlain(text);
  return escaped === undefined ? undefined : `${'#'.repeat(depth)} ${escaped}`;
}

/** The same for a speaker's label, in bold. */
export function escapeLabel(label: string): string | undefined {
  return LABEL.test(label) && label.trim() === label ? `**${label}**` : undefined;
}
