/** A field and what it says, as people write it: escaped only on the way out. A list is one of names, a date is ISO 8601. */
export type BibtexField = [name: string, value: string | string[]];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX counts braces even behind a backslash, so a brace of the text must not be one in the file. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** An entry that BibTeX and biblatex both read; text stays UTF-8. Ends with a line feed. */
export function bibtexEntry(type: string, key: string, fields: readonly BibtexField[]): string {
  const lines = fields.flatMap(([name, value]) => fieldLines(name, value));
  return `@${type}{${key},\n${lines.map((line) => `  ${line},\n`).join('')}}\n`;
}

function fieldLines(name: string, value: string | string[]): string[] {
  if (name === 'date' && typeof value === 'string') return dateLines(value);
  if (name === 'url' && typeof value === 'string') return [`url = {${escapeUrl(value)}}`];
  if (typeof value !== 'string') return [`${name} = {${value.map(bibtexName).join(' and ')}}`];
  // A second pair of braces keeps the title's capitals.
  return [name === 'title' ? `title = {{${escapeLatex(value)}}}` : `${name} = {${escapeLatex(value)}}`];
}

/** Year, month and day apart: the older of the two programs knows no dates. */
function dateLines(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  return [`year = {${year}}`, ...(name ? [`month = ${name}`] : []), ...(day ? [`day = {${Number(day)}}`] : [])];
}

/** As running text in LaTeX. */
export function escapeLatex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^]|[$&#%_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/**
 * BibTeX takes the last word for the family name. A single word, and what it would take for something else (a comma,
 * an `and`), stays one piece.
 */
function bibtexName(name: string): string {
  const escaped = escapeLatex(name);
  return /^\S+$|,|\sand\s/iu.test(escaped) ? `{${escaped}}` : escaped;
}

/** Addresses are taken as they stand; only what would end the field is encoded. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

/** A key of ASCII letters, digits and hyphens, the same for the same id, another for another. */
export function bibtexKey(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]/gu, (sign) => (sign === '/' || sign === '-' ? '-' : `u${sign.codePointAt(0)?.toString(16)}`))
    .replace(/^$/, 'episode');
}
