import type { APIRoute } from 'astro';
import { getArchive } from '../catalogue/collections.ts';

/** What the pages of the archive are called, for whoever came to an address that is none: `[path, name]`, by path. */
export const GET: APIRoute = async () => {
  const { episodes, shows, people, topics } = await getArchive();
  const names = [
    ...[...episodes, ...shows, ...topics].map(({ path, data }) => [path, data.title]),
    ...people.map(({ path, data }) => [path, data.name]),
  ];
  return new Response(JSON.stringify(names));
};
