import { strings } from '../strings.ts';
import { element } from './element.ts';
import type { Counts } from './filter.ts';
import { without, type Narrowing } from './narrowing.ts';
import { FIELDS, type Field } from './query.ts';

/** Choices offered of one filter; the others can be typed. */
const MOST = 80;

/** The filters of the search page: one list a field, with counts, and the choice of order. */
export interface NarrowPanel {
  /** Shows what is chosen. */
  set(narrowing: Narrowing): void;
  /** Fills the lists. */
  count(counts: Counts): void;
  isOpen(): boolean;
}

/** @param onChange Is told what was chosen; @param onOpen that the lists are needed. */
export function startNarrow(
  root: HTMLDetailsElement,
  onChange: (narrowing: Narrowing) => void,
  onOpen: () => void,
): NarrowPanel {
  const selects = new Map(
    FIELDS.map((field) => [field, root.querySelector<HTMLSelectElement>(`[data-field="${field}"]`)!]),
  );
  const sort = root.querySelector<HTMLSelectElement>('[data-sort]')!;
  let current: Narrowing = { filters: {}, sort: 'relevance' };

  for (const [field, select] of selects) {
    select.addEventListener('change', () => {
      const others = without(current.filters, field);
      onChange({ ...current, filters: select.value ? { ...others, [field]: [select.value] } : others });
    });
  }
  sort.addEventListener('change', () => onChange({ ...current, sort: sort.value === 'place' ? 'place' : 'relevance' }));
  root.addEventListener('toggle', () => {
    if (root.open) onOpen();
  });

  const fill = (field: Field, counts: Counts[Field] | undefined): void => {
    const select = selects.get(field)!;
    const [chosen = ''] = current.filters[field] ?? [];
    const offered = (counts ?? []).slice(0, MOST);
    if (chosen && !offered.some(({ name }) => name === chosen)) {
      offered.unshift({ name: chosen, count: counts?.find(({ name }) => name === chosen)?.count ?? 0 });
    }
    const options = offered.map(({ name, count }) =>
      element('option', { value: name }, strings.choice(shownName(field, name), count)),
    );
    select.replaceChildren(element('option', { value: '' }, strings.any[field]), ...options);
    select.value = chosen;
  };

  return {
    set(narrowing) {
      current = narrowing;
      sort.value = narrowing.sort;
      const isUsed = Object.keys(narrowing.filters).length > 0 || narrowing.sort !== 'relevance';
      if (isUsed) root.open = true;
      for (const [field, select] of selects) {
        const [chosen = ''] = narrowing.filters[field] ?? [];
        if (select.value !== chosen) fill(field, chosen ? [{ name: chosen, count: 0 }] : undefined);
      }
    },
    count(counts) {
      for (const field of FIELDS) fill(field, counts[field]);
    },
    isOpen: () => root.open,
  };
}

/** How a value of a filter is shown: kinds and languages by their names. */
export function shownName(field: Field, name: string): string {
  if (field === 'kind') return (strings.contentKinds as Record<string, string>)[name] ?? name;
  return field === 'language' ? strings.language(name) : name;
}
