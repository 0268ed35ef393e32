import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readRemoved } from './src/markdown/removed-file.ts';
import ownCopies from './src/integrations/own-copies.ts';
import search from './src/integrations/search.ts';
import strings from './src/integrations/strings.ts';
import { place } from './src/place.ts';
import { START_ID } from './src/search/format.ts';

const site = process.env.LONGHAND_SITE || undefined;

/** The one script that stands in the page itself, because it must run before anything is painted. */
const themeScript = readFileSync(new URL('./src/components/client/theme.js', import.meta.url), 'utf8');
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Addresses at which there is only a note of what was there: nothing for search engines. */
const removed = new Set(readRemoved(place.content).removed.keys());
const isListed = (page) =>
  !/\/(search|style)\/$/.test(page) &&
  !removed.has(decodeURI(new URL(page).pathname).split('/').slice(-3, -1).join('/'));

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  base: process.env.LONGHAND_BASE || '/',
  site,
  outDir: process.env.LONGHAND_OUT || 'dist',
  cacheDir: `${process.env.LONGHAND_CACHE || '.longhand'}/astro`,
  integrations: [
    strings(process.env.LONGHAND_LANGUAGE || 'en'),
    search(),
    ownCopies(START_ID),
    ...(site ? [sitemap({ filter: isListed })] : []),
  ],
  devToolbar: { enabled: false },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { cssCodeSplit: false } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        // A page whose recording lies elsewhere adds that one origin.
        "media-src 'self'",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind runs as WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeScript)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
