import { stringsFor } from './index.ts';

/**
 * The words of this run's archive, whose language the commands set. In a bundle `src/integrations/strings.ts` puts the
 * one language that was chosen in the place of this file, so that no page carries the others.
 */
export const { site, search, reader, prose, subjects } = stringsFor(process.env['LONGHAND_LANGUAGE'] ?? 'en');
