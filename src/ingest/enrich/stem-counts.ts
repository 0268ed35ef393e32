/**
 * How often each stem stands in a text, by its hash. What a `Map` counts takes it several times as long, as hashes are too
 * large for it to tell apart at a glance.
 */
export class StemCounts {
  readonly #stems: Uint32Array;
  /** Of the stem at the same place; 0 where none is. As many as a power of two, half of them free at the least. */
  readonly #counts: Uint32Array;

  constructor(stems: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(2 * stems.length + 2));
    this.#stems = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    for (let index = 0; index < stems.length; index += 1) {
      const stem = stems[index] ?? 0;
      const place = this.#placeOf(stem);
      this.#stems[place] = stem;
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    }
  }

  of(stem: number): number {
    return this.#counts[this.#placeOf(stem)] ?? 0;
  }

  #placeOf(stem: number): number {
    const last = this.#counts.length - 1;
    let place = (stem ^ (stem >>> 15)) & last;
    while (this.#counts[place] !== 0 && this.#stems[place] !== stem) place = (place + 1) & last;
    return place;
  }
}
