import { describe, expect, test } from 'vitest';
import { projectImports, type Import } from '../support/imports.ts';

/**
 * Which rooms of `src` each room may look into, besides itself. The two halves, ingest and the site, meet only at
 * `content/` and in the rooms below both: transcript, schemas, markdown.
 */
const MAY_IMPORT: Record<string, string[]> = {
  place: [],
  timed: [],
  transcript: [],
  schemas: ['transcript'],
  strings: ['schemas'],
  markdown: ['transcript', 'schemas', 'place'],
  ingest: ['transcript', 'schemas', 'markdown', 'place'],
  catalogue: ['transcript', 'schemas', 'markdown', 'place'],
  'content.config': ['schemas', 'markdown', 'catalogue', 'place'],
  search: ['transcript', 'schemas', 'markdown', 'catalogue', 'strings', 'place'],
  integrations: ['transcript', 'schemas', 'markdown', 'catalogue', 'search', 'strings', 'place'],
  styles: [],
  components: ['transcript', 'schemas', 'markdown', 'catalogue', 'search', 'styles', 'strings', 'place'],
  layouts: ['transcript', 'schemas', 'markdown', 'catalogue', 'search', 'styles', 'components', 'strings', 'place'],
  pages: [
    'transcript',
    'schemas',
    'markdown',
    'catalogue',
    'search',
    'styles',
    'components',
    'layouts',
    'strings',
    'place',
  ],
};

/** `src/ingest/write.ts` is in `ingest`, `src/place.ts` in `place`. */
function room(path: string): string {
  return path.split('/')[1]?.replace(/\.(?:ts|mjs)$/, '') ?? '';
}

function show({ from, line, specifier }: Import): string {
  return `${from}:${line} imports ${specifier ?? 'what only the running program knows'}`;
}

const inSource = projectImports(['src']);
const external = inSource.filter(({ target }) => target === undefined);

describe('the import wall', () => {
  test('every room of src has its place in the order', () => {
    const unknown = [...new Set(inSource.map(({ from }) => room(from)))].filter((name) => !(name in MAY_IMPORT));
    expect(unknown).toEqual([]);
  });

  test('imports point one way: transcript, schemas, then ingest on one side and the site on the other', () => {
    const wrong = inSource.filter(({ from, target }) => {
      if (target === undefined) return false;
      const [own, other] = [room(from), room(target)];
      return !target.startsWith('src/') || (own !== other && other !== 'timed' && !MAY_IMPORT[own]?.includes(other));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('only the site knows Astro: ingest and everything below it run in plain Node', () => {
    const sees = new Set(['components', 'layouts', 'pages', 'integrations', 'content.config']);
    const bridges = ['src/catalogue/collections.ts', 'src/catalogue/loader.ts'];
    const wrong = external.filter(
      ({ from, specifier }) =>
        /^astro(?::|\/|$)/.test(specifier ?? '') && !sees.has(room(from)) && !bridges.includes(from),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('no import is decided while the program runs, but for the search index of the built site', () => {
    const wrong = inSource.filter(({ from, specifier }) => specifier === undefined && room(from) !== 'search');
    expect(wrong.map(show)).toEqual([]);
  });

  test('gray-matter is called in one place', () => {
    const callers = external.filter(({ specifier }) => specifier === 'gray-matter').map(({ from }) => from);
    expect(callers).toEqual(['src/markdown/front-matter.ts']);
  });

  test('the code of the site never reaches into the tests or the commands', () => {
    const wrong = inSource.filter(({ target }) => /^(?:test|scripts)\//.test(target ?? ''));
    expect(wrong.map(show)).toEqual([]);
  });
});
