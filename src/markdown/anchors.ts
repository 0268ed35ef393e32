import { createHash } from 'node:crypto';
import { slugify } from '../transcript/slug.ts';

/** Gives out the anchors of one page, none of them twice. */
export class Anchors {
  readonly #taken = new Map<string, number>();

  /** A place with a time: `t-754`. */
  timed(seconds: number): string {
    return this.#free(`t-${seconds}`);
  }

  /** A place without one, known by its words: `p-3fa91c`. */
  worded(text: string): string {
    return this.#free(`p-${digest(text)}`);
  }

  /** Take an anchor if it is free. */
  claim(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.set(id, 1);
    return true;
  }

  heading(text: string): string {
    return this.#free(`h-${slugify(text) || digest(text)}`);
  }

  section(title: string): string {
    return title === '' ? '' : this.#free(slugify(title) || `s-${digest(title)}`);
  }

  #free(id: string): string {
    const count = (this.#taken.get(id) ?? 0) + 1;
    this.#taken.set(id, count);
    return count === 1 ? id : this.#free(`${id}-${count}`);
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
