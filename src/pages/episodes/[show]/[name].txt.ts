import type { APIRoute } from 'astro';
import { getArchive } from '../../../catalogue/collections.ts';
import { absoluteHref } from '../../../components/href.ts';
import { episodePaths } from '../../../components/model/episode-paths.ts';
import { episodeText } from '../../../components/model/export/episode-text.ts';

export const getStaticPaths = async () => episodePaths(await getArchive());

export const GET: APIRoute<Awaited<ReturnType<typeof episodePaths>>[number]['props']> = async ({ props, site }) => {
  const { episode } = props;
  const address = absoluteHref(episode.path, site);
  return new Response(episodeText(episode, await getArchive(), await episode.record(), address));
};
