import type { APIRoute } from 'astro';
import { getArchive } from '../../../catalogue/collections.ts';
import { absoluteHref } from '../../../components/href.ts';
import { bibtexCitation, citationOf } from '../../../components/model/citation.ts';
import { episodePaths } from '../../../components/model/episode-paths.ts';

export const getStaticPaths = async () => episodePaths(await getArchive());

export const GET: APIRoute<Awaited<ReturnType<typeof episodePaths>>[number]['props']> = async ({ props, site }) => {
  const { episode } = props;
  return new Response(bibtexCitation(citationOf(episode, await getArchive(), absoluteHref(episode.path, site))));
};
