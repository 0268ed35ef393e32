import { formatMessage } from '../report.ts';
import type { ExplainedEntry, Explanation, LedgerSum, Score } from './explain.ts';

/** How a terminal shows what matters; each leaves the words as they are. */
export interface Style {
  bold: (text: string) => string;
  dim: (text: string) => string;
  warn: (text: string) => string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text, warn: (text) => text };

const LABEL = 13;

/** An explanation for reading. Of a seed with many entries each has a few lines, one that is asked for has all. */
export function formatExplanation(explanation: Explanation, style: Style = PLAIN, width = 100, entry?: number): string {
  const { seed, bytes, encoding, container, entries, skipped, ledger, messages } = explanation;
  const chosen = entry === undefined ? entries : entries.filter((each) => each.entry === entry);
  if (entry !== undefined && chosen.length === 0) return noEntry(explanation, entry);
  const row = rowWriter(style, width);
  const [only] = chosen;
  const isOne = chosen.length === 1;
  const lines = [
    style.bold(seed),
    row('Size', `${number(bytes)} bytes`),
    row('Encoding', encoding.name, encoding.why),
    row('Packed as', container.name, `${container.why}${runnersUp(container.scores)}`),
    ...(skipped.length > 0 ? [row('Left out', skipped.join(', '), 'the sidecar says so')] : []),
    ...(entries.length === 0 ? [row('Entries', 'none', 'nothing in it could be read as an episode')] : []),
    '',
    ...(isOne && only ? details(only, style, width) : chosen.flatMap((each) => [...brief(each, style, width), ''])),
    ...(isOne ? [] : [style.bold('Where the words of all entries went'), ...sums(ledger, style)]),
  ];
  const elsewhere = messages.filter(
    (message) =>
      !entries.some((each) => each.messages.some((own) => own.line === message.line && own.text === message.text)),
  );
  if (entry === undefined && elsewhere.length > 0)
    lines.push('', style.bold('Messages about the file'), ...elsewhere.map((message) => `  ${formatMessage(message)}`));
  if (!isOne) lines.push('', style.dim(`For all about one of them: --explain ${seed} --entry N`));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function noEntry({ seed, entries, skipped }: Explanation, entry: number): string {
  if (skipped.includes(entry)) return `Entry ${entry} of ${seed} is left out: the sidecar says so.\n`;
  const known = entries.map((each) => each.entry ?? 1).join(', ');
  return `${seed} has no entry ${entry}. There ${entries.length === 1 ? 'is' : 'are'}: ${known}.\n`;
}

/** A few lines about one of many. */
function brief(each: ExplainedEntry, style: Style, width: number): string[] {
  const { entry, title, format, kind, show, speakers, words, chapters, truncated, duplicates, language } = each;
  const named = speakers.filter(({ person }) => person !== undefined).length;
  const facts = [
    `${format.name} ${sureness(format.scores, format.name)}`,
    kind,
    `${number(words.all)} words`,
    speakers.length === 0
      ? 'no labels'
      : `${speakers.length} ${speakers.length === 1 ? 'voice' : 'voices'}, ${named} named`,
    `${chapters.count} chapters`,
    ...(language.value === 'en' ? [] : [language.value]),
    ...(truncated.is ? [style.warn('cut off')] : []),
    ...(duplicates.length > 0 ? [`same as ${duplicates.map(({ id }) => id).join(', ')}`] : []),
  ];
  return [
    `${style.bold(`${entry ?? ''}`.padStart(4))}  ${style.bold(title.value)}`,
    ...wrap(`${show.value} · ${facts.join(' · ')}`, width - 6).map((line) => `      ${line}`),
    ...wrap(`Title: ${title.why}.`, width - 6).map((line) => `      ${style.dim(line)}`),
  ];
}

/** All about one entry. */
function details(each: ExplainedEntry, style: Style, width: number): string[] {
  const row = rowWriter(style, width);
  const { format, duplicates, speakers, refused, chapters, truncated, people } = each;
  const silent = people.filter(({ speaks }) => !speaks);
  return [
    style.bold(each.entry === undefined ? 'The episode' : `Entry ${each.entry}`),
    row(
      'Stands in',
      each.lines[0] === each.lines[1] ? `line ${each.lines[0]}` : `lines ${each.lines[0]}–${each.lines[1]}`,
    ),
    row('Id', each.id, 'kept in ingest.lock.json, and not moved by a new title'),
    row(
      'Format',
      `${format.name} ${sureness(format.scores, format.name)}`,
      [...format.evidence, ...runnersUpList(format.scores, format.name)].join('; '),
    ),
    row('Kind', each.kind, `${number(each.words.all)} words, ${number(each.words.spoken)} of them spoken`),
    row('Title', each.title.value, each.title.why),
    ...(each.givenTitle === undefined ? [] : [row('Title there', each.givenTitle, 'what the seed itself has')]),
    row('Summary', each.summary.value, each.summary.why),
    row('Show', `${each.show.value} (${each.show.id})`, each.show.why),
    each.date
      ? row('Date', each.date.value, each.date.why)
      : row('Date', 'unknown', 'neither the seed nor a sidecar states one'),
    row('Language', each.language.value, each.language.why),
    row('Attribution', each.attribution.value, each.attribution.why),
    row('Timing', each.timing.value, each.timing.why),
    row('Cut off', truncated.is ? style.warn('yes') : 'no', truncated.why),
    row('Chapters', String(chapters.count), chapters.why),
    ...chapters.list.map(({ start, title }) => `${' '.repeat(LABEL + 2)}${style.dim(start)}  ${title}`),
    '',
    style.bold('Voices'),
    ...(speakers.length === 0 ? ['  none: no turn has a label'] : []),
    ...speakers.flatMap(({ label, turns, words, person, why }) => {
      const who = person ? `${person.name} (${person.role})` : style.warn('nobody');
      return [
        `  ${style.bold(label)} → ${who}, ${count(turns, 'turn')}, ${number(words)} words`,
        ...wrap(`${why}.`, width - 6).map((line) => `      ${style.dim(line)}`),
      ];
    }),
    ...(silent.length > 0
      ? [
          '',
          style.bold('Others who take part'),
          ...silent.map(({ name, role, id }) => `  ${name} (${role}) ${style.dim(id)}`),
        ]
      : []),
    ...(refused.length > 0
      ? [
          '',
          style.bold('Reads like a label, and was taken for speech'),
          ...refused.map(({ label, times, why }) => `  ${label}: ${style.dim(`${times}×, ${why}`)}`),
        ]
      : []),
    ...(duplicates.length > 0 ? ['', style.bold('The same conversation')] : []),
    ...duplicates.flatMap(({ id, title, canonical, agreement: { talk, notes, chapters: list, people: both } }) => [
      `  ${title}${canonical ? ' – the fullest' : ''}`,
      `      ${style.dim(`${id}: ${[share('talk', talk), share('notes', notes), share('chapters', list), `${count(both.length, 'person', 'people')} in both`].filter(Boolean).join(', ')}`)}`,
    ]),
    '',
    style.bold('Where its words went'),
    ...sums(each.ledger, style),
    ...(each.messages.length > 0
      ? ['', style.bold('Messages'), ...each.messages.map((message) => `  ${formatMessage(message)}`)]
      : []),
  ];
}

/** Columns of what went where. */
export function sums(ledger: readonly LedgerSum[], style: Style = PLAIN): string[] {
  const fates = { published: 'published', metadata: 'as data', dropped: 'left out' };
  const rows = ledger.map(({ fate, what, words, stretches, example }) => ({
    cells: [fates[fate], what, number(words), number(stretches)],
    example: `line ${example.line}: ${example.text}`,
  }));
  const head = { cells: ['', '', 'words', 'pieces'], example: 'the first' };
  const widths = [0, 1, 2, 3].map((at) => Math.max(...[head, ...rows].map(({ cells }) => (cells[at] ?? '').length)));
  return [head, ...rows].map(({ cells, example }, index) => {
    const line = cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
    return index === 0 ? style.dim(`  ${line}  ${example}`) : `  ${line}  ${style.dim(example)}`;
  });
}

function rowWriter(style: Style, width: number): (label: string, value: string, why?: string) => string {
  const indent = ' '.repeat(LABEL + 2);
  return (label, value, why) => {
    const [first = '', ...rest] = wrap(value, width - LABEL - 2);
    const reason =
      why === undefined || why === '' ? [] : wrap(`${why}.`.replace(/([.…”])\.$/u, '$1'), width - LABEL - 2);
    return [
      `  ${label.padEnd(LABEL)}${first}`,
      ...rest.map((line) => indent + line),
      ...reason.map((line) => indent + style.dim(line)),
    ].join('\n');
  };
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function runnersUp(scores: readonly Score[]): string {
  const rest = scores.slice(1).map(({ name, score }) => `${name} ${score}`);
  return rest.length > 0 ? `; next: ${rest.join(', ')}` : '';
}

function runnersUpList(scores: readonly Score[], name: string): string[] {
  const rest = scores.filter((each) => each.name !== name).map((each) => `${each.name} ${each.score}`);
  return rest.length > 0 ? [`next: ${rest.slice(0, 4).join(', ')}`] : [];
}

/** What claims a text this faintly takes whatever nobody else claims. */
const FAINT = 0.1;

function sureness(scores: readonly Score[], name: string): string {
  const own = scores.find((each) => each.name === name);
  if (!own) return '';
  return own.score < FAINT ? '(nothing else fits)' : `(sure to ${Math.round(own.score * 100)} %)`;
}

function share(what: string, value: number | undefined): string {
  return value === undefined ? '' : `${Math.round(value * 100)} % of the ${what}`;
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

function number(value: number): string {
  return value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}
