import { strings } from '../strings.ts';
import { ageOfIndex } from './age.ts';
import { filesAhead } from './ahead.ts';
import { element } from './element.ts';
import { showItems } from './keep.ts';
import { keepIndex, loadEngine, StaleIndex, type Engine } from './engine.ts';
import { openSearch, type Found, type Search } from './find.ts';
import { shownName, startNarrow } from './narrow.ts';
import type { Narrowing } from './narrowing.ts';
import { isEmpty, parseQuery, type Field, type Query } from './query.ts';
import { findPages, loadPageEngine, type PageLink } from './site-pages.ts';
import { respell } from './spellings.ts';
import { suggest } from './suggest.ts';
import { pageLinks, resultList, summaryLine, type ViewOptions } from './view.ts';

/** Waits for a pause in the typing; what is pasted, or put in by a machine, is whole. */
const PAUSE_MS = 40;

/** Passages that are shown without being asked for more. */
const SCREEN = 10;

/** And conversations, where a few further blocks lead to as many. */
const FEW = 6;
const MOST_READS = 3;

/** The parts of a search interface; the dialog and the search page have the same ones, but for the filters. */
export interface PanelParts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Ordered list of the groups. */
  results: HTMLElement;
  /** List of the site's pages; its parent keeps their line free, so that nothing moves when they come. */
  pages: HTMLElement;
  /** The line that says how many; a live region. */
  status: HTMLElement;
  /** Shown before anything is typed. */
  hint: HTMLElement;
  /** Shown when nothing was found. */
  empty: HTMLElement;
  /** Other searches to try; hidden when there are none. */
  tries: HTMLElement;
  more: HTMLButtonElement;
  narrow: HTMLDetailsElement | null;
  chips: HTMLElement | null;
}

/** All that a search depends on. */
export interface SearchState extends Narrowing {
  text: string;
}

export interface Panel {
  /** Searches at once. */
  run(state: SearchState): Promise<void>;
  /** What was searched last. */
  state(): SearchState;
}

/** Fetches the beginning of the index before the first key. */
export function warm(base: string): void {
  loadEngine(base).catch(() => undefined);
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
    tries: part('tries'),
    more: part('more') as HTMLButtonElement,
    narrow: root.querySelector('details[data-search="narrow"]'),
    chips: root.querySelector('[data-search="chips"]'),
  };
}

/**
 * Makes a search interface live: results while typing, the newest query only, arrows through the results.
 *
 * @param onState  is told every search that is run, so that a page can keep it in its address; `isStep` when a choice was
 *                 made that Back should undo.
 */
export function startPanel(
  parts: PanelParts,
  options: ViewOptions,
  onState: (state: SearchState, isStep: boolean) => void,
): Panel {
  const { input, results, pages, status, hint, empty, tries, more } = parts;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search: Search | undefined;
  let current: SearchState = { text: '', filters: {}, sort: 'relevance' };

  const narrow = parts.narrow
    ? startNarrow(
        parts.narrow,
        (narrowing) => change(narrowing),
        () => void count(latest),
      )
    : undefined;

  function change(changed: Partial<SearchState>): void {
    const state = { ...current, ...changed };
    onState(state, true);
    input.value = state.text;
    void run(state);
  }

  function show(found: Found | undefined, query: Query): void {
    const idle = found === undefined;
    const groups = idle ? [] : resultList(found, options);
    showItems(results, groups);
    if (idle) showPages([], false);
    else if (!hasFilters(query)) pages.parentElement!.hidden = false;
    hint.hidden = !idle;
    empty.hidden = idle || groups.length > 0;
    more.hidden = idle || found.rest === 0 || groups.length === 0;
    const line = idle ? '' : summaryLine(found, query);
    // What is said already is not said again.
    if (status.textContent !== line) status.textContent = line;
    results.setAttribute('aria-busy', 'false');
  }

  function hasFilters(query: Query): boolean {
    return Object.keys({ ...current.filters, ...query.filters }).length > 0;
  }

  function showPages(links: readonly PageLink[], isSearch = true): void {
    showItems(pages, pageLinks(links, options));
    pages.parentElement!.hidden = !isSearch;
  }

  /** After the passages, which readers wait for. Filters are for passages alone. */
  async function lookForPages(query: Query, found: Found, turn: number): Promise<void> {
    const isNarrowed = hasFilters(query);
    const links = isNarrowed ? [] : await loadPageEngine(options.base).then((engine) => findPages(engine, query));
    if (turn !== latest) return;
    showPages(links, !isNarrowed);
    if (links.length > 0 && found.passages === 0) status.textContent = summaryLine(found, query, true);
  }

  /** Reads on until a screen is full; what is shown stays where it is. */
  async function fill(opened: Search, first: Found, query: Query, turn: number): Promise<void> {
    let found = first;
    const isShort = (): boolean => found.passages - found.rest < SCREEN || found.groups.length < FEW;
    for (let reads = 1; reads < MOST_READS && found.rest > 0 && isShort(); reads++) {
      found = await opened.next();
      if (turn !== latest) return;
      show(found, query);
    }
  }

  async function count(turn: number): Promise<void> {
    if (!narrow?.isOpen()) return;
    const counts = await search?.counts().catch(() => undefined);
    if (counts && turn === latest) narrow.count(counts);
  }

  async function offer(engine: Engine, query: Query, found: Found, turn: number): Promise<void> {
    if (found.passages > 0 && found.unknown.length === 0 && found.unknownNames.length === 0) return;
    const { filters, sort } = current;
    const suggestions = await suggest(engine, query, found, { filters, sort });
    if (turn !== latest) return;
    const items = suggestions.map(({ text, filters: used, passages }) => {
      const dropped = (Object.keys(filters) as Field[]).find((field) => !used[field]);
      const name = dropped && text === query.text ? strings.anyOther[dropped] : text;
      const button = element('button', { type: 'button', class: 'search-try' }, strings.choice(name, passages));
      button.addEventListener('click', () => {
        change({ text, filters: used });
        input.focus();
      });
      return element('li', {}, button);
    });
    const names = found.unknownNames.map(({ field, name }) => element('p', {}, strings.unknownName[field](name)));
    const list = items.length > 0 ? [element('p', {}, strings.suggested), element('ul', {}, ...items)] : [];
    tries.replaceChildren(...names, ...list);
    tries.hidden = names.length + list.length === 0;
  }

  async function run(state: SearchState, isAgain = false): Promise<void> {
    clearTimeout(timer);
    const turn = ++latest;
    const query = parseQuery(state.text);
    const isSame = search !== undefined && !isAgain && sameSearch(state, current, query);
    current = { ...state, text: query.text };
    narrow?.set(current);
    showChips();
    if (isSame) {
      results.setAttribute('aria-busy', 'false');
      return;
    }
    search = undefined;
    if (isEmpty(query) && !hasFilters(query)) {
      tries.hidden = true;
      show(undefined, query);
      return;
    }
    results.setAttribute('aria-busy', 'true');
    try {
      const engine = await loadEngine(options.base, isAgain);
      const respelled = respell(query, engine.manifest.spellings);
      void engine.ask(filesAhead(engine.manifest, query, respelled, [state.filters]));
      const opened = await openSearch(engine, query, { respelled, filters: state.filters, sort: state.sort });
      if (turn !== latest) return;
      const reading = opened.next();
      // While the texts are on their way, the browser reads up how numbers are written here.
      strings.found(0, 0);
      const found = await reading;
      if (turn !== latest) return;
      search = opened;
      tries.hidden = true;
      show(found, query);
      keepIndex();
      void count(turn);
      void fill(opened, found, query, turn)
        .then(() => lookForPages(query, found, turn))
        .catch(() => undefined);
      void offer(engine, query, found, turn).catch(() => undefined);
    } catch (error) {
      if (turn !== latest) return;
      // The site was built anew since this page was opened.
      if (error instanceof StaleIndex && !isAgain) return run(state, true);
      console.error(error);
      tries.hidden = true;
      show(undefined, query);
      hint.hidden = true;
      showPages([], false);
      status.textContent = import.meta.env.DEV ? strings.noIndex : strings.failed;
    }
  }

  function showChips(): void {
    const chips = (Object.entries(current.filters) as [Field, string[]][]).flatMap(([field, names]) =>
      names.map((name) => {
        const shown = shownName(field, name);
        const label = strings.chosen(strings.fields[field], shown);
        const remove = strings.removeFilter(strings.fields[field], shown);
        const button = element('button', { type: 'button', class: 'search-chip', 'aria-label': remove }, `${label} ×`);
        button.addEventListener('click', () => {
          const { [field]: own = [], ...rest } = current.filters;
          const left = own.filter((other) => other !== name);
          change({ filters: left.length > 0 ? { ...rest, [field]: left } : rest });
          input.focus();
        });
        return element('li', {}, button);
      }),
    );
    parts.chips?.replaceChildren(...chips);
    if (parts.chips) parts.chips.hidden = chips.length === 0;
  }

  let typed = 0;
  input.addEventListener('input', () => {
    const { length } = input.value;
    const isWhole = Math.abs(length - typed) > 1;
    typed = length;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        const state = { ...current, text: input.value };
        onState({ ...state, text: parseQuery(state.text).text }, false);
        void run(state);
      },
      isWhole ? 0 : PAUSE_MS,
    );
  });
  more.addEventListener('click', () => {
    const turn = latest;
    more.disabled = true;
    const before = results.querySelectorAll('[data-found]').length;
    void search
      ?.next()
      .then((found) => {
        if (turn !== latest) return;
        show(found, parseQuery(current.text));
        results.querySelectorAll<HTMLElement>('[data-found]')[before]?.focus();
      })
      .finally(() => (more.disabled = false));
  });
  parts.form.parentElement!.addEventListener('keydown', (event) => moveWithArrows(event, parts));
  void ageOfIndex(options.base).then((age) => {
    if (age) hint.append(' ', age);
  });
  return {
    run,
    state: () => current,
  };
}

function sameSearch(left: SearchState, right: SearchState, { text }: Query): boolean {
  const key = ({ filters, sort }: SearchState): string => JSON.stringify([filters, sort]);
  return text === right.text && key(left) === key(right);
}

/** Down and up walk from the field through the links and back; Home and End go to the first and the last. */
function moveWithArrows(event: KeyboardEvent, { form, input }: PanelParts): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...form.parentElement!.querySelectorAll<HTMLElement>('[data-found]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (links.length === 0 || (at < 0 && document.activeElement !== input)) return;
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
  if (at >= 0) Object.assign(steps, { Home: 0, End: links.length - 1 });
  const next = steps[event.key];
  if (next === undefined || next >= links.length) return;
  event.preventDefault();
  const target = next < 0 ? input : links[next]!;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
