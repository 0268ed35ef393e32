import { textsIn } from './passages.ts';
import { textDirective, type TextPlace } from './text-fragment.ts';

/** Elements that go on in the line that they stand in. */
const INLINE = /^(?:A|ABBR|B|CITE|CODE|DEL|EM|I|INS|KBD|MARK|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/;
const UNSEEN = 'script, style, template, dialog, noscript, [hidden]';

/** The text directive for the words of a range; undefined where it holds none. */
export function directiveFor(range: Range): string | undefined {
  // What is told beside a corrected word stands out of the line, where browsers find nothing.
  const parts = textsIn(range).filter(({ node }) => !node.parentElement?.closest('.heard'));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const texts: string[] = [];
  let from: TextPlace | undefined;
  let to: TextPlace | undefined;
  let block: Element | undefined;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || parent.closest(UNSEEN)) continue;
    const own = blockOf(parent);
    if (own !== block) texts.push('');
    block = own;
    const text = texts.length - 1;
    const begun = texts[text] ?? '';
    if (node === first.node) from = { text, offset: collapse(begun + node.data.slice(0, first.from)).length };
    if (node === last.node) to = { text, offset: collapse(begun + node.data.slice(0, last.to)).length };
    texts[text] = collapse(begun + node.data);
  }
  return from && to && textDirective(texts, from, to);
}

/** Times stand apart: where a page has room, they are set out of the line. So does what was transcribed in place of a correction. */
function blockOf(element: Element): Element {
  let block = element;
  while (INLINE.test(block.tagName) && !block.matches('a.time, .speaker, .heard') && block.parentElement)
    block = block.parentElement;
  return block;
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^ /, '');
}
