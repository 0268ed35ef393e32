import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent, ThematicBreak } from 'mdast';

/**
 * Reads Markdown that is plain speech without the cost of all of Markdown. What it makes is what the full parser makes,
 * but for positions; a test compares the two.
 *
 * A page is cut at its blank lines. Blocks of one line that can only be a heading, a labelled turn or a paragraph are
 * read here, and lists of such lines; the others by the full parser, in runs. Where a run could reach beyond its own
 * lines, by code or by a definition, the whole page goes to the full parser.
 */
export function readPlainSpeech(markdown: string, readFully: (markdown: string) => Root): Root {
  if (/[\0\r\uFEFF]/.test(markdown)) return readFully(markdown);
  const children: RootContent[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) children.push(...readFully(run.join('\n\n')).children);
    run = [];
  };
  const blocks = markdown.split(/\n(?:[ \t]*\n)+/);
  for (const [index, block] of blocks.entries()) {
    const whole = block.endsWith('\n') ? block.slice(0, -1) : block;
    const node = readLine(whole) ?? (run.length === 0 ? readList(whole, blocks[index + 1]) : undefined);
    if (node) {
      flush();
      children.push(node);
    } else if (!ALONE.test(whole) && /```|~~~|\]:| {4}|\t/.test(block)) {
      return readFully(markdown);
    } else {
      run.push(block);
    }
  }
  flush();
  return { type: 'root', children };
}

/** A longer line is left to the full parser, to be safe from limits on what a pattern can match. */
const LONGEST = 20_000;

/** One line that is a paragraph whatever it holds: nothing in it reaches beyond it. */
const ALONE = /^(?:\*\*)?\p{L}[^\n]*$/u;

/** Text in which nothing but an escape is markup: an underscore inside of a word is none. */
const PLAIN = /^(?:[^\\`*_[<&\n]|\\[!-/:-@[-`{-~]|&(?![#A-Za-z])|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))+$/;
const LABEL = /^\*\*([^\\`*_[\]<&\n]+)\*\*(?= \[\d{2,3}:\d\d:\d\d\]: |: )/;
const TIME = /^(?: ?\[\d{2,3}:\d\d:\d\d\])?/;
const HEADING = /^(#{1,6}) (?=[^\s#])/;

function readLine(line: string): Heading | Paragraph | ThematicBreak | undefined {
  if (line === '***') return { type: 'thematicBreak' };
  if (line.length > LONGEST || /[ \t]$/.test(line)) return undefined;
  const heading = HEADING.exec(line);
  if (heading?.[1]) {
    const text = line.slice(heading[0].length);
    if (!PLAIN.test(text) || text.endsWith('#')) return undefined;
    return { type: 'heading', depth: heading[1].length as Heading['depth'], children: [plainTextNode(text)] };
  }
  const label = LABEL.exec(line);
  const rest = label ? line.slice(label[0].length) : line;
  if (label ? label[1] !== label[1]?.trim() : !beginsParagraph(line)) return undefined;
  const [time] = TIME.exec(rest) as unknown as [string];
  const text = rest.slice(time.length);
  if (!PLAIN.test(text) || (!label && time !== '' && !/^ \S/.test(text))) return undefined;
  const spoken = plainTextNode(time + text, time.length);
  const children: PhrasingContent[] = label?.[1]
    ? [{ type: 'strong', children: [{ type: 'text', value: label[1] }] }, spoken]
    : [spoken];
  return { type: 'paragraph', children };
}

/** A list of plain lines, where neither it nor what follows could make the other part of itself. */
function readList(block: string, next: string | undefined): List | undefined {
  if (!block.startsWith('- ') || block.length > LONGEST || (next !== undefined && /^[-+*\s\d]/.test(next)))
    return undefined;
  const children: List['children'] = [];
  for (const line of block.split('\n')) {
    const text = line.slice(2);
    if (!line.startsWith('- ') || /[ \t]$/.test(text) || !beginsParagraph(text) || !PLAIN.test(text)) return undefined;
    const paragraph: Paragraph = { type: 'paragraph', children: [plainTextNode(text)] };
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph] });
  }
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

/** Not what could begin a list, a quote, a code block, a rule, a table or an underline. */
function beginsParagraph(line: string): boolean {
  return /^[^\s#>\-+*=~`|\d[]/.test(line) || /^\d+(?![\d.)])./.test(line) || /^\[\d{2,3}:\d\d:\d\d\] /.test(line);
}

/** @param from Where the escapes begin: what stands before is taken as it is. */
function plainTextNode(text: string, from = 0): PhrasingContent {
  const value = text.includes('\\') ? text.slice(0, from) + text.slice(from).replace(/\\(.)/gu, '$1') : text;
  return { type: 'text', value };
}
