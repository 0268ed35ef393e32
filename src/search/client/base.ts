/** The folder of the site on its host, with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
