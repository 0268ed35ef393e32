/** Where the index of the site's pages lies, which Pagefind writes and reads. */
export const PAGES_FOLDER = 'pagefind';

export type PageKind = 'topic' | 'person' | 'show' | 'episode';

/** The metadata of a page that holds its other names, one a line. */
export const NAMES = 'names';
