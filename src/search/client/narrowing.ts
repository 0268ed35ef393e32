import { FIELDS, type Field, type Filters } from './query.ts';

export type Sort = 'relevance' | 'place';

/** What narrows and orders a search, beside its words. */
export interface Narrowing {
  filters: Filters;
  sort: Sort;
}

export function without(filters: Filters, field: Field): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== field));
}

/** From and to the address: `?q=…&speaker=…&sort=place`. */
export function readNarrowing(parameters: URLSearchParams): Narrowing {
  const filters: Filters = {};
  for (const field of FIELDS) {
    const names = parameters.getAll(field).filter(Boolean);
    if (names.length > 0) filters[field] = names;
  }
  return { filters, sort: parameters.get('sort') === 'place' ? 'place' : 'relevance' };
}

export function writeNarrowing(parameters: URLSearchParams, { filters, sort }: Narrowing): void {
  for (const field of FIELDS) {
    parameters.delete(field);
    for (const name of filters[field] ?? []) parameters.append(field, name);
  }
  if (sort === 'place') parameters.set('sort', sort);
  else parameters.delete('sort');
}
