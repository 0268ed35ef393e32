const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site: `href('/topics/')` is `/sub/topics/` where the site stands under `/sub/`. */
export function href(path: string, anchor?: string): string {
  return base + path + (anchor === undefined ? '' : `#${anchor}`);
}

/** The same with the site's own address before it, when that is known. */
export function absoluteHref(path: string, site: URL | undefined): string | undefined {
  return site && new URL(href(path), site).href;
}
