/** Rows on one page of a long list: about 200 KB of HTML. */
const ROWS_PER_PAGE = 200;

/** Rows on a page that lists everything, group by group, before each group is cut down to its first ones. */
const ROWS_OF_ALL = 600;

/** A list dealt into pages; there is always a first page. */
export function rowPages<T>(rows: readonly T[], size = ROWS_PER_PAGE): T[][] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: count }, (_, page) => rows.slice(page * size, (page + 1) * size));
}

/** Path of a page of a list without base: `/shows/x/`, `/shows/x/2/`. */
export function rowPagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}${page}/`;
}

/** How many rows of each group a page shows that lists all groups: every one where the page stays within bounds. */
export function rowsOfGroup(total: number, groups: number, most = ROWS_OF_ALL): number {
  return total <= most ? Infinity : Math.max(5, Math.floor(most / Math.max(groups, 1)));
}
