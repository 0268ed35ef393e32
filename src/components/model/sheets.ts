/** Lines of a sheet, at the full measure: about two screens, so that few are laid out at a time. */
const SHEET = 40;

const CHARACTERS = 64;

/** Line heights that things take beyond their words. */
const AIR = { paragraph: 0.5, turn: 0.7, heading: 4 };

const TRAILING_HEADINGS = /(?:<h[34][^>]*>(?:(?!<\/?h[34])[\s\S])*<\/h[34]>\s*)+$/;

/**
 * Lays the HTML of a transcript out in sheets, which a browser need not work on before they come near. Turns stay whole,
 * but a long one gets sheets of its own for its later paragraphs. Each sheet says how many lines it takes, in tens.
 */
export function inSheets(html: string): string {
  const blocks = cut(html, /(?=<section class="turn")/);
  return stack(blocks.map((block) => (linesOf(block) > 2 * SHEET ? withInnerSheets(block) : block)));
}

/** The pieces of what is cut where the pattern says, each with the headings in front of it. */
function cut(html: string, at: RegExp): string[] {
  const blocks: string[] = [];
  let headings = '';
  for (const piece of html.split(at)) {
    const from = TRAILING_HEADINGS.exec(piece)?.index ?? piece.length;
    blocks.push(headings + piece.slice(0, from));
    headings = piece.slice(from);
  }
  return [...blocks, headings].filter((block) => block.trim() !== '');
}

/** A long turn: its head and first paragraph, then sheets of paragraphs. Chapters may begin inside of it. */
function withInnerSheets(turn: string): string {
  const end = turn.lastIndexOf('</section>');
  const [head = '', ...paragraphs] = cut(turn.slice(0, end), /(?=<p id=")/);
  return head + stack(paragraphs) + turn.slice(end);
}

/** Blocks one after the other, in sheets. */
function stack(blocks: readonly string[]): string {
  const sheets: string[] = [];
  let open = '';
  let lines = 0;
  const close = () => {
    const tens = Math.min(20, Math.max(1, Math.round(lines / 10)));
    if (open !== '') sheets.push(`<div class="sheet" data-lines="${tens}">${open}</div>`);
    [open, lines] = ['', 0];
  };
  for (const block of blocks) {
    const own = linesOf(block);
    if (lines > 0 && lines + own / 2 > SHEET) close();
    // What holds sheets of its own is in none.
    if (block.includes('<div class="sheet"')) {
      close();
      sheets.push(block);
      continue;
    }
    open += block;
    lines += own;
  }
  close();
  return sheets.join('');
}

function linesOf(html: string): number {
  let lines = AIR.turn * html.split('<section').length - AIR.turn;
  for (const paragraph of html.split(/<\/p>|<\/li>/)) {
    const text = paragraph.replace(/<[^>]*>/g, '').trim();
    if (text !== '') lines += Math.ceil(text.length / CHARACTERS) + AIR.paragraph;
    if (paragraph.includes('turn-head')) lines -= 1 + AIR.paragraph;
    if (/<h[34]/.test(paragraph)) lines += AIR.heading;
  }
  return lines;
}
