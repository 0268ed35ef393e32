import type { Container } from '../draft.ts';

/** A seed that is one episode. Claims every seed, faintly. */
export const single: Container = {
  name: 'single',
  most: 0.05,
  detect: () => 0.05,
  entries: ({ seed }) => [{ span: { start: 0, end: seed.text.length } }],
};
