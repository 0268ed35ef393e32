import type { Rendering } from '../markdown/render.ts';
import type { ShowData } from '../schemas/catalogue.ts';
import { listCorrections } from '../schemas/corrections.ts';
import type { EpisodeData } from '../schemas/episode.ts';

/**
 * How an episode's body is rendered: in which language, and with which corrections. Those in its own file come first, then
 * its show's; what the file says of the same words holds.
 */
export function renderingOf(data: EpisodeData, show: ShowData | undefined): Rendering {
  const own = listCorrections(data.corrections, 'episode');
  const known = new Set(own.filter(({ at }) => at === undefined).map(({ heard }) => fold(heard)));
  const shared = listCorrections(show?.corrections, 'show').filter(({ heard }) => !known.has(fold(heard)));
  return { language: data.language, corrections: [...own, ...shared] };
}

function fold(heard: string): string {
  return heard.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
