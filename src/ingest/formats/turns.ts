import type { Format } from '../draft.ts';
import { notes } from './notes.ts';

/** Talk written down as labelled or stamped turns. */
export const turns: Format = {
  name: 'turns',
  detect: () => 0,
  parse: notes.parse,
};
