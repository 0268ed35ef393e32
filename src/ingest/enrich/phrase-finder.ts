import { unitsOf } from '../../transcript/units.ts';

/** So many units are looked up at each place of a text. */
const HEAD = 3;

/** So few phrases are looked for one by one. */
const FEW = 4;

/** Finds which of many phrases stand in a text, as parts of words, too, in one pass however many there are. */
export class Phrases {
  readonly #values = new Map<string, string[]>();
  /** Which heads any phrase has: a bit for each, by a hash of two bytes. */
  readonly #heads = new Uint8Array(1 << 16);
  readonly #byHead = new Map<number, string[]>();
  /** Too short to have a head. */
  readonly #short: string[] = [];

  /** @param entries Phrases, and what each stands for; several may be the same. */
  constructor(entries: Iterable<readonly [phrase: string, value: string]>) {
    for (const [phrase, value] of entries) {
      const values = this.#values.get(phrase);
      if (values) values.push(value);
      else this.#enter(phrase, value);
    }
  }

  #enter(phrase: string, value: string): void {
    this.#values.set(phrase, [value]);
    if (phrase.length < HEAD) {
      this.#short.push(phrase);
      return;
    }
    const head = headOf(phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2));
    this.#heads[head] = 1;
    const alike = this.#byHead.get(head);
    if (alike) alike.push(phrase);
    else this.#byHead.set(head, [phrase]);
  }

  /** How many phrases there are. */
  get size(): number {
    return this.#values.size;
  }

  get(phrase: string): readonly string[] {
    return this.#values.get(phrase) ?? [];
  }

  /** The phrases that stand in a text, each once, in the order of their first places. */
  in(text: string): string[] {
    if (this.#values.size <= FEW) return this.#fewIn(text);
    const found = new Set(this.#short.filter((phrase) => text.includes(phrase)));
    const units = unitsOf(text);
    let [first, second] = [units[0] ?? 0, units[1] ?? 0];
    for (let index = 2; index < text.length; index += 1) {
      const third = units[index] ?? 0;
      const head = headOf(first, second, third);
      if (this.#heads[head] === 1) {
        for (const phrase of this.#byHead.get(head) ?? [])
          if (!found.has(phrase) && text.startsWith(phrase, index - 2)) found.add(phrase);
      }
      first = second;
      second = third;
    }
    return [...found];
  }

  #fewIn(text: string): string[] {
    const found: { phrase: string; at: number }[] = [];
    for (const phrase of this.#values.keys()) {
      const at = text.indexOf(phrase);
      if (at >= 0) found.push({ phrase, at });
    }
    return found.sort((a, b) => a.at - b.at).map(({ phrase }) => phrase);
  }
}

function headOf(first: number, second: number, third: number): number {
  return (first ^ (second << 5) ^ (third << 10)) & 0xffff;
}
