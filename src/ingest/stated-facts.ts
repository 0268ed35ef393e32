import type { SidecarEntry } from '../schemas/sidecar.ts';

/** What a seed states about an episode outside its text. */
export type StatedFacts = Pick<
  SidecarEntry,
  'show' | 'date' | 'url' | 'media' | 'people' | 'language' | 'summary' | 'licence'
>;
