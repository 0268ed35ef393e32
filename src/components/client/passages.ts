/** The anchors of passages: by their time, or by their words. */
const PLACE = /^(?:t-\d+|p-[0-9a-f]{6})(?:-\d+)?$/;

/** The passages of a page, in reading order. */
export function passagesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[id^="t-"], [id^="p-"]')].filter(isPassage);
}

/** The passage that a node stands in. */
export function passageOf(node: Node | null): HTMLElement | undefined {
  let place: Element | null = node instanceof Element ? node : (node?.parentElement ?? null);
  while (place && !isPassage(place)) place = place.parentElement;
  return place instanceof HTMLElement ? place : undefined;
}

/** A time inside of what was said is a place too, but no passage. */
function isPassage(element: Element): boolean {
  return PLACE.test(element.id) && element.tagName !== 'A';
}

/** Seconds, where a place is known by its time. */
export function startOf({ id }: Element): number | undefined {
  const match = /^t-(\d+)/.exec(id);
  return match ? Number(match[1]) : undefined;
}

/** The time of a passage as readers see it. */
export function timeOf(passage: Element): string | undefined {
  if (startOf(passage) === undefined) return undefined;
  return passage.querySelector(`a.time[href="#${CSS.escape(passage.id)}"]`)?.textContent ?? undefined;
}

/** What a range holds of what was said, without names and times: one text for each speaker's run. */
export function runsOf(range: Range): { speaker?: string | undefined; text: string }[] {
  const runs: { turn: Element | null; speaker?: string | undefined; text: string }[] = [];
  let last: Element | null = null;
  for (const { node, from, to } of textsIn(range)) {
    const block = node.parentElement?.closest('p, li, blockquote, figcaption, td') ?? null;
    const turn = node.parentElement?.closest('.turn') ?? null;
    const run = runs.at(-1);
    const text = node.data.slice(from, to);
    if (run && run.turn === turn && (turn || block === last)) run.text += (block === last ? '' : ' ') + text;
    else runs.push({ turn, speaker: turn?.querySelector('.speaker')?.textContent, text });
    last = block;
  }
  return runs
    .map(({ speaker, text }) => ({ speaker, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

interface TextPart {
  node: Text;
  from: number;
  to: number;
}

/** The texts of a range that were said or written by those who are cited here. */
export function textsIn(range: Range): TextPart[] {
  const root = range.commonAncestorContainer;
  const parts: TextPart[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const first = root instanceof Text ? root : walker.nextNode();
  for (let node = first as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node) || node.parentElement?.closest(NOT_SAID)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (node.data.slice(from, to).trim() !== '') parts.push({ node, from, to });
    if (root instanceof Text) break;
  }
  return parts;
}

const NOT_SAID = '.turn-head, a.time, h2, h3, h4, button, summary';

/** A range around the own words of a passage: of a turn, not those of its later passages. */
export function rangeOf(passage: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(passage);
  const later = passagesIn(passage)[0];
  if (later) range.setEndBefore(later);
  return range;
}

const LETTER = /[\p{L}\p{N}\p{M}'’]/u;

/** The same words whole, without the space and the punctuation that stand before the first. */
export function wholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const parts = textsIn(range);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return whole;
  let { from } = first;
  while (from < first.node.length - 1 && /[\s,.;:!?…)\]”’]/u.test(first.node.data.charAt(from))) from += 1;
  while (from > 0 && LETTER.test(first.node.data.charAt(from)) && LETTER.test(first.node.data.charAt(from - 1)))
    from -= 1;
  let { to } = last;
  while (to > 1 && /\s/u.test(last.node.data.charAt(to - 1))) to -= 1;
  while (to < last.node.length && LETTER.test(last.node.data.charAt(to - 1)) && LETTER.test(last.node.data.charAt(to)))
    to += 1;
  whole.setStart(first.node, from);
  whole.setEnd(last.node, to);
  return whole;
}
