import type { Section } from '../../transcript/body.ts';
import { readableParagraphs } from '../../transcript/readable.ts';
import type { Block, Draft, Format, ParseContext } from '../draft.ts';
import { plain } from '../../transcript/plain.ts';
import { lineSpans } from './cues/lines.ts';
import { localeOf } from './cues/script.ts';
import { machineMarks, withoutMachineMarks } from '../page/machine-mark.ts';
import type { Span } from '../source.ts';

/** Prose about a conversation: headings, paragraphs, bullets and quotations, told apart by their shape. */
export const article: Format = { name: 'article', most: 0.75, detect, parse };

type Shape = 'heading' | 'prose' | 'bullet' | 'number' | 'quote' | 'cite';

interface Piece {
  shape: Shape;
  text: string;
  /** The text without its bullet. */
  span: Span;
  /** The bullet or number in front. */
  mark: Span;
}

const BULLET = /^([•*·▪◦‣]|[–-](?=\s))\s*(?=\S)/;
const NUMBER = /^\d{1,2}[.)]\s+(?=\S)/;
const QUOTE_MARKS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '‘': '’' };
const ENDS = /[.?!…:;,。！？]["”’)\]]*$/;

/** A heading is at most so long, and a sentence that could be one has hardly fewer characters than the shortest prose. */
const LONGEST_HEADING = 110;

/** Titles that sections of articles commonly bear: evidence that a heading stands at the top, never needed for it. */
const SECTION_TITLE =
  /^(?:tl;?d[rw]|thoughts|(?:final|closing|my) thoughts|key (?:takeaways|points|insights)|takeaways|highlights|(?:notable |key |best )?quotes|(?:detailed |executive )?summary|overview|introduction|background|conclusions?|wrap[ -]?up|related (?:reading|posts|articles|links)|further reading|references|sources|resources|links|notes|timestamps|about(?: the (?:author|guest|host))?)$/i;

/** Fewer lines of more characters than these are no article. */
const LEAST_PROSE = { lines: 3, characters: 200 };

function detect(text: string): number {
  if (!couldHoldProse(text)) return 0;
  const pieces = shapes(text, { start: 0, end: text.length });
  const headings = pieces.filter(({ shape }) => shape === 'heading').length;
  const prose = pieces.filter(
    ({ shape, text: words }) => shape === 'prose' && words.length > LEAST_PROSE.characters,
  ).length;
  const stamps = pieces.filter(({ text: words }) =>
    /(?:^|[\s([])\d{1,2}:\d{2}(?::\d{2})?(?=$|[\s)\]])/.test(words),
  ).length;
  const labelled = pieces.filter(({ text: words }) => /^[\p{Lu}][^:.?!]{1,40}:\s/u.test(words)).length;
  if (headings < 2 || prose < LEAST_PROSE.lines || stamps > pieces.length * 0.15 || labelled > pieces.length * 0.2)
    return 0;
  const indented = /^ {2,}\S/m.test(text) && !/^\S/m.test(text.trimStart().slice(1));
  return headings <= prose * 3 ? (indented ? 0.75 : 0.5) : 0.2;
}

/** Whether lines are long enough, whatever ends them: those of captions are not. */
function couldHoldProse(text: string): boolean {
  let lines = 0;
  for (let start = 0; start < text.length && lines < LEAST_PROSE.lines;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines += Math.floor((end - start) / LEAST_PROSE.characters);
    start = end + 1;
  }
  return lines >= LEAST_PROSE.lines;
}

function parse({ seed, entry, ledger }: ParseContext): Draft {
  const pieces = shapes(seed.text, entry.span);
  for (const { span, mark } of pieces) {
    ledger.drop(mark, 'markup');
    let position = span.start;
    for (const { start, end } of machineMarks(seed.text.slice(span.start, span.end))) {
      ledger.publish({ start: position, end: span.start + start });
      ledger.drop({ start: span.start + start, end: span.start + end }, 'markup');
      position = span.start + end;
    }
    ledger.publish({ start: position, end: span.end });
  }
  const sections: Section[] = [{ title: '', blocks: [] }];
  const tops = topHeadings(pieces, seed.text);
  pieces.forEach((piece, index) => {
    if (tops.has(index)) sections.push({ title: piece.text, blocks: [] });
    else addBlock(sections.at(-1)?.blocks ?? [], piece, pieces[index - 1]);
  });
  return {
    format: 'article',
    kind: 'article',
    body: { sections: sections.filter(({ title, blocks }) => title !== '' || blocks.length > 0).map(asTalk) },
    chapters: [],
    attribution: 'stated',
    timing: 'none',
    truncated: false,
  };
}

/** The lines of the entry by shape. A heading stands alone between blank lines, is short and ends like no sentence. */
function shapes(text: string, span: Span): Piece[] {
  const lines = lineSpans(text, span);
  const pieces: Piece[] = [];
  const blank = (at: number): boolean => {
    const line = lines[at];
    return !line || !/\S/.test(text.slice(line.start, line.end));
  };
  lines.forEach((line, at) => {
    if (blank(at)) return;
    const raw = text.slice(line.start, line.end);
    const start = line.start + raw.search(/\S/);
    const end = line.start + raw.trimEnd().length;
    const content = text.slice(start, end);
    const bullet = BULLET.exec(content);
    const number = bullet ? null : NUMBER.exec(content);
    const lead = (bullet ?? number)?.[0].length ?? 0;
    const words = plain(withoutMachineMarks(content.slice(lead)));
    const alone = blank(at - 1) && (blank(at + 1) || at + 1 === lines.length);
    const shape = shapeOf(words, { bullet: bullet !== null, number: number !== null, alone, last: pieces.at(-1) });
    pieces.push({ shape, text: words, span: { start: start + lead, end }, mark: { start, end: start + lead } });
  });
  return settle(pieces);
}

function shapeOf(
  words: string,
  { bullet, number, alone, last }: { bullet: boolean; number: boolean; alone: boolean; last: Piece | undefined },
): Shape {
  if (bullet) return 'bullet';
  if (number && (!alone || last?.shape === 'number')) return 'number';
  if (isQuotation(words)) return 'quote';
  if (!alone || words.length > LONGEST_HEADING || /https?:\/\//.test(words)) return 'prose';
  if (
    last?.shape === 'quote' &&
    /^[—–-]|^\p{Lu}[^.]*,|^\p{Lu}\S*(?: \p{Lu}\S*){1,3}$/u.test(words) &&
    !/[.?!]$/.test(words)
  )
    return 'cite';
  return ENDS.test(words) && !/^[^.!:;,]*\?$/.test(words) ? 'prose' : 'heading';
}

/** True of a line that is one quotation from end to end. */
function isQuotation(words: string): boolean {
  const close = QUOTE_MARKS[words.charAt(0)];
  if (close === undefined || words.length < 3 || !words.endsWith(close)) return false;
  const inside = words.slice(1, -1);
  if (close === '’') return !/’(?!\p{L})/u.test(inside);
  let open = 0;
  for (const character of inside) {
    if (character === close) open -= 1;
    else if (character === words.charAt(0)) open += 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A heading has something below it: one at the very end is a line of prose, and so is a numeral alone. */
function settle(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) =>
    piece.shape === 'heading' && index === pieces.length - 1 ? { ...piece, shape: 'prose' } : piece,
  );
}

/**
 * Which headings begin a section; the others stand inside one. A heading right above another holds those that follow,
 * until one that is followed by no prose, bears a common section title, or recurs in the seed's other articles.
 */
function topHeadings(pieces: readonly Piece[], source: string): Set<number> {
  const tops = new Set<number>();
  let holding = false;
  pieces.forEach(({ shape, text, span }, index) => {
    if (shape !== 'heading') return;
    const next = pieces[index + 1]?.shape;
    const holds = next === 'heading';
    const top = !holding || holds || next !== 'prose' || SECTION_TITLE.test(text) || recurs(source, span);
    if (top) tops.add(index);
    if (top) holding = holds;
  });
  return tops;
}

/** How often each line stands in the seed that was read last, its first line and its last not counted. */
let counted: { source: string; lines: ReadonlyMap<string, number> } | undefined;

/** True when the same line stands elsewhere in the seed: the headings of a template do. */
function recurs(source: string, { start, end }: Span): boolean {
  if (counted?.source !== source) counted = { source, lines: countLines(source) };
  return (counted.lines.get(source.slice(source.lastIndexOf('\n', start - 1) + 1, end)) ?? 0) > 1;
}

function countLines(source: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const line of source.split('\n').slice(1, -1)) lines.set(line, (lines.get(line) ?? 0) + 1);
  return lines;
}

function addBlock(blocks: Block[], piece: Piece, before: Piece | undefined): void {
  const last = blocks.at(-1);
  if (piece.shape === 'heading') blocks.push({ type: 'heading', depth: 3, text: piece.text });
  else if (piece.shape === 'quote') blocks.push({ type: 'quote', text: piece.text });
  else if (piece.shape === 'cite' && last?.type === 'quote') last.cite = piece.text.replace(/^[—–-]\s*/, '');
  else if (piece.shape === 'bullet' || piece.shape === 'number') {
    const ordered = piece.shape === 'number';
    if (last?.type === 'list' && last.ordered === ordered && before?.shape === piece.shape) last.items.push(piece.text);
    else blocks.push({ type: 'list', ordered, items: [piece.text] });
  } else for (const text of readableParagraphs(piece.text, localeOf)) blocks.push({ type: 'paragraph', text });
}

/** A section titled `Transcript` holds talk, and so its paragraphs are spoken. */
function asTalk(section: Section): Section {
  if (section.title !== 'Transcript') return section;
  const blocks: Block[] = [];
  for (const block of section.blocks) {
    const last = blocks.at(-1);
    if (block.type !== 'paragraph') blocks.push(block);
    else if (last?.type === 'turn') last.paragraphs.push({ text: block.text });
    else blocks.push({ type: 'turn', speaker: null, paragraphs: [{ text: block.text }] });
  }
  return { ...section, blocks };
}
