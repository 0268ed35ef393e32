import type { Archive } from '../../catalogue/types.ts';

/** For files that stand beside an episode's page: `/episodes/show/name.bib`. */
export function episodePaths({ episodes }: Archive) {
  return episodes.map((episode) => {
    const [show, name] = episode.id.split('/');
    return { params: { show, name }, props: { episode } };
  });
}
