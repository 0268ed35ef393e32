import { resolve } from 'node:path';

/**
 * Where this run finds its archive and keeps its work. The commands set these from their options, so that the code and
 * an archive are separate things; everything below `src` asks here and never for the working directory.
 */
export const place = {
  /** The folder with `archive.yaml`, `episodes`, `shows`, `people` and `topics`. */
  get content(): string {
    return resolve(process.env['LONGHAND_CONTENT'] ?? 'content');
  },
  /** What can always be made again: rendered episodes, mention lists. */
  get cache(): string {
    return resolve(process.env['LONGHAND_CACHE'] ?? '.longhand');
  },
};
