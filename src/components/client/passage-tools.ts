import type { Citation } from '../model/citation.ts';
import { quote, type QuotationForm } from '../model/quotation.ts';
import { copyText } from './copy.ts';
import { directiveFor } from './exact-words.ts';
import { onKey } from './keys.ts';
import { passageOf, passagesIn, rangeOf, runsOf, startOf, timeOf, wholeWords } from './passages.ts';
import { placeTools } from './place-tools.ts';
import { currentPassage } from './walk.ts';

/** What a reader has chosen: words, or a whole passage. */
interface Chosen {
  range: Range;
  passage: HTMLElement;
  /** The last passage, where there is more than one. */
  last?: HTMLElement | undefined;
}

type Form = 'link' | 'words' | QuotationForm;

/** The bar with what can be done with a passage: copy links and quotations of it, share it, hear it. */
export function startPassageTools(
  article: HTMLElement,
  bar: HTMLElement,
  citation: Citation,
): { open: (passage: HTMLElement) => void } {
  const said = bar.querySelector<HTMLElement>('[data-said]');
  const about = bar.querySelector<HTMLElement>('[data-about]');
  const field = bar.querySelector('textarea');
  const share = bar.querySelector<HTMLButtonElement>('[data-share]');
  const hear = bar.querySelector<HTMLAnchorElement>('[data-hear]');
  let chosen: Chosen | undefined;
  let opener: HTMLElement | undefined;

  const open = (next: Chosen) => {
    chosen = next;
    if (said) said.textContent = '';
    if (field) field.hidden = true;
    if (about) about.textContent = nameOf(next);
    if (hear) pointHear(hear, next.passage);
    bar.hidden = false;
    placeTools(bar, next.range);
  };
  const close = () => {
    if (bar.hidden) return;
    const hadFocus = bar.contains(document.activeElement);
    bar.hidden = true;
    chosen = undefined;
    if (hadFocus) opener?.focus({ preventScroll: true });
    opener = undefined;
  };
  const openPassage = (passage: HTMLElement) => open({ range: wholeWords(rangeOf(passage)), passage });

  const copy = async (form: Form, what: Chosen) => {
    if (!field) return;
    const isCopied = await copyText(textOf(form, what, citation), field);
    if (said) said.textContent = (isCopied ? bar.dataset['copied'] : bar.dataset['byHand']) ?? '';
    placeTools(bar, what.range);
  };
  for (const button of bar.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.addEventListener('click', () => {
      if (chosen) void copy(button.dataset['copy'] as Form, chosen);
    });
  }
  bar.querySelector('[data-close]')?.addEventListener('click', close);
  if (share && 'share' in navigator) {
    share.hidden = false;
    share.addEventListener('click', () => {
      if (chosen) void sharePassage(chosen, citation);
    });
  }

  // A time, or the sign of a passage without one, is a link to the passage; it brings the bar along.
  article.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.time') : null;
    const passage = passageOf(link);
    if (!link || !passage || event.ctrlKey || event.metaKey || event.shiftKey) return;
    opener = link;
    // After the jump to the passage, which moves the page.
    requestAnimationFrame(() => {
      openPassage(passage);
      if (event.detail === 0) bar.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    });
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  const onSelection = () => {
    if (isPressed || bar.contains(document.activeElement)) return;
    const next = chosenBySelection(article);
    if (next && chosen && isSame(next.range, chosen.range)) return;
    if (next) {
      opener = undefined;
      open(next);
    } else if (chosen && !opener) {
      close();
    }
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(onSelection, 250);
  });
  document.addEventListener('pointerdown', (event) => {
    const inBar = event.target instanceof Node && bar.contains(event.target);
    // What was selected stays so while its buttons are pressed.
    if (inBar && event.pointerType === 'mouse' && event.target !== field) event.preventDefault();
    isPressed = event.pointerType === 'mouse' && !inBar;
    if (!inBar && (event.pointerType === 'mouse' || opener)) close();
  });
  document.addEventListener('pointerup', () => {
    isPressed = false;
    clearTimeout(timer);
    timer = setTimeout(onSelection, 10);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  const current = (): Chosen | undefined => {
    const selected = chosenBySelection(article) ?? chosen;
    const passage = currentPassage(article);
    return selected ?? (passage && { range: wholeWords(rangeOf(passage)), passage });
  };
  const onCurrent = (act: (what: Chosen) => void) => () => {
    const what = current();
    if (!what) return;
    opener ??= document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    open(what);
    act(what);
  };
  onKey(
    'c',
    onCurrent((what) => void copy('link', what)),
  );
  onKey(
    'q',
    onCurrent((what) => void copy('plain', what)),
  );
  onKey(
    '.',
    onCurrent(() => bar.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })),
  );

  return {
    open: (passage) => {
      opener = passage.querySelector<HTMLElement>('a.time') ?? undefined;
      openPassage(passage);
    },
  };
}

function chosenBySelection(article: HTMLElement): Chosen | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!article.contains(range.commonAncestorContainer) || range.toString().trim().length < 2) return undefined;
  const passages = passagesIn(article).filter((passage) => range.intersectsNode(passage));
  // A turn holds its later passages: the words may begin in one of those.
  const passage = passageOf(range.startContainer) ?? passages[0];
  if (!passage) return undefined;
  const last = passageOf(range.endOffset === 0 ? null : range.endContainer) ?? passages.at(-1);
  return { range: wholeWords(range), passage, last: last === passage ? undefined : last };
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    one.compareBoundaryPoints(Range.END_TO_END, other) === 0
  );
}

function nameOf({ passage, range }: Chosen): string {
  const [run, ...more] = runsOf(range);
  return [more.length === 0 ? run?.speaker : undefined, timeOf(passage)].filter(Boolean).join(', ');
}

/** The address of what was chosen: of the passage, of the passages from the first to the last, or of the very words. */
function addressOf({ passage, last, range }: Chosen, exact: boolean): string {
  const address = new URL(location.href.replace(/[?#].*$/s, ''));
  if (last && !exact) address.searchParams.set('to', last.id);
  const directive = exact ? directiveFor(range) : undefined;
  return `${address.href}#${passage.id}${directive === undefined ? '' : `:~:${directive}`}`;
}

function textOf(form: Form, chosen: Chosen, citation: Citation): string {
  const { range, passage } = chosen;
  if (form === 'link' || form === 'words') return addressOf(chosen, form === 'words');
  const quotation = { runs: runsOf(range), time: timeOf(passage), address: addressOf(chosen, false) };
  return quote(form, quotation, citation);
}

async function sharePassage(chosen: Chosen, { marks }: Citation): Promise<void> {
  const text = runsOf(chosen.range)
    .map((run) => marks.join(run.text))
    .join('\n\n');
  const url = addressOf(chosen, false);
  // Refused or called off: nothing to be done.
  await navigator.share({ title: document.title, text, url }).catch(() => undefined);
}

/** A link to the recording elsewhere, at the passage's time. */
function pointHear(link: HTMLAnchorElement, passage: HTMLElement): void {
  const start = startOf(passage);
  link.hidden = start === undefined;
  if (start !== undefined) link.href = (link.dataset['hear'] ?? '').replace('{seconds}', String(start));
}
