import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const found = import.meta.glob<{ default: AstroComponentFactory }>(['./SearchDialog.astro', './SearchButton.astro']);

/** The dialog that every page carries, if the build has search. */
export async function searchDialog(): Promise<AstroComponentFactory | undefined> {
  return (await found['./SearchDialog.astro']?.())?.default;
}

/** The button that opens it; a plain link to the search page without JavaScript. */
export async function searchButton(): Promise<AstroComponentFactory | undefined> {
  return (await found['./SearchButton.astro']?.())?.default;
}
