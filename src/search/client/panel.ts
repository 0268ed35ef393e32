import { ageOfIndex } from './age.ts';
import { loadEngine } from './engine.ts';
import { openSearch, type Found } from './find.ts';
import { loadSpellings, respell } from './spellings.ts';
import { isEmpty, parseQuery, type Query } from './query.ts';
import { strings } from '../strings.ts';
import { pageLinks, resultList, summaryLine, type ViewOptions } from './view.ts';

/** Waits for a pause in the typing. */
const PAUSE_MS = 140;

/** The parts of a search interface; the dialog and the search page have the same ones. */
export interface PanelParts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Ordered list of the groups. */
  results: HTMLElement;
  /** List of topic, person and show pages; its parent is hidden when there are none. */
  pages: HTMLElement;
  /** The line that says how many; a live region. */
  status: HTMLElement;
  /** Shown before anything is typed. */
  hint: HTMLElement;
  /** Shown when nothing was found. */
  empty: HTMLElement;
  more: HTMLButtonElement;
}

export interface Panel {
  /** Searches at once. */
  run(text: string): Promise<void>;
  /** Fetches the engine before the first key. */
  warm(): void;
}

/** Finds the parts below a root by their `data-search` names. */
export function partsOf(root: ParentNode): PanelParts {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-search="${name}"]`)!;
  return {
    form: part('form') as HTMLFormElement,
    input: part('input') as HTMLInputElement,
    results: part('results'),
    pages: part('pages'),
    status: part('status'),
    hint: part('hint'),
    empty: part('empty'),
    more: part('more') as HTMLButtonElement,
  };
}

/**
 * Makes a search interface live: results while typing, the newest query only, arrows through the results.
 *
 * @param onQuery  is told every query that is run, so that a page can keep it in its address.
 */
export function startPanel(parts: PanelParts, options: ViewOptions, onQuery: (text: string) => void): Panel {
  const { input, results, pages, status, hint, empty, more } = parts;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readOn: (() => Promise<Found>) | undefined;
  let current: Query = parseQuery('');

  function show(found: Found | undefined, query: Query): void {
    const idle = found === undefined;
    const groups = idle ? [] : resultList(found, options);
    const links = idle ? [] : pageLinks(found, query, options);
    results.replaceChildren(...groups);
    pages.replaceChildren(...links);
    pages.parentElement!.hidden = links.length === 0;
    hint.hidden = !idle;
    empty.hidden = idle || groups.length > 0;
    more.hidden = idle || found.rest === 0 || groups.length === 0;
    status.textContent = idle ? '' : summaryLine(found, query);
    results.setAttribute('aria-busy', 'false');
  }

  async function search(text: string): Promise<void> {
    clearTimeout(timer);
    const turn = ++latest;
    const query = parseQuery(text);
    onQuery(query.text);
    if (query.text === current.text && readOn) return;
    current = query;
    readOn = undefined;
    if (isEmpty(query)) {
      show(undefined, query);
      return;
    }
    results.setAttribute('aria-busy', 'true');
    try {
      const [engine, names] = await Promise.all([loadEngine(options.base), loadSpellings(options.base)]);
      const opened = await openSearch(engine, query, respell(query, names));
      if (turn !== latest) return;
      const found = await opened.next();
      if (turn !== latest) return;
      readOn = () => opened.next();
      show(found, query);
    } catch (error) {
      if (turn !== latest) return;
      console.error(error);
      show(undefined, query);
      hint.hidden = true;
      status.textContent = import.meta.env.DEV ? strings.noIndex : strings.failed;
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(input.value), PAUSE_MS);
  });
  more.addEventListener('click', () => {
    const turn = latest;
    more.disabled = true;
    void readOn?.()
      .then((found) => turn === latest && show(found, current))
      .finally(() => (more.disabled = false));
  });
  parts.form.parentElement!.addEventListener('keydown', (event) => moveWithArrows(event, parts));
  const warm = (): void => {
    void loadSpellings(options.base);
    void loadEngine(options.base).catch(() => undefined);
  };
  void ageOfIndex(options.base).then((age) => {
    if (age) hint.append(' ', age);
  });
  return { run: search, warm };
}

/** Down and up walk from the field through the links and back. */
function moveWithArrows(event: KeyboardEvent, { form, input }: PanelParts): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...form.parentElement!.querySelectorAll<HTMLElement>('[data-found]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (links.length === 0 || (at < 0 && document.activeElement !== input)) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  if (next >= links.length) return;
  event.preventDefault();
  const target = next < 0 ? input : links[next]!;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
