/** A reader of texts that says how sure it is of one. */
export interface Detector {
  /** From 0 (not at all) to 1 (by its signature). */
  detect(text: string): number;
  /** How sure it is of any text at the most; 1 unless said. Where another is as sure already, it need not look. */
  readonly most?: number;
}

/** The surest of some readers, the first of equally sure ones; undefined where none is sure at all. */
export function surest<T extends Detector>(readers: readonly T[], text: string): T | undefined {
  let best: T | undefined;
  let score = 0;
  for (const reader of readers) {
    if ((reader.most ?? 1) <= score) continue;
    const own = reader.detect(text);
    if (own > score) [best, score] = [reader, own];
  }
  return best;
}
