/** A phrase of one stretch of talk. */
export interface Candidate {
  /** Its number: the same in all stretches. */
  phrase: number;
  /** In small letters, a possessive `'s` left out. */
  key: string;
  /** As written where it first stands, without capitals where it is ever written so. */
  text: string;
  count: number;
  words: number;
}

const MOST_WORDS = 3;

/** A word as it stands between spaces. */
interface Word {
  /** Whether it carries a subject. */
  says: boolean;
  /** Whether a sign after it parts it from the next word. */
  parts: boolean;
  hasCapital: boolean;
  /** Without the signs around it. */
  text: string;
  /** The same word in small letters has the same number. */
  number: number;
  /** That of the word without a possessive `'s`. */
  last: number;
}

/** A stretch of talk: by the phrases that stand in it, in order of their first places. */
interface Stretch {
  words: readonly Word[];
  phrases: number[];
  counts: number[];
  /** The place of each among the words, and how many words it has. */
  starts: number[];
  sizes: number[];
  isSmall: boolean[];
}

/** Room for words beside phrases in one number. */
const ROOM = 2 ** 26;

/**
 * Counts the runs of up to three words that carry a subject and that nothing parts, in several stretches of talk. Words and
 * phrases are numbers: most phrases are said once, and are never written out.
 */
export class PhraseCount {
  readonly #isEmpty: (word: string) => boolean;
  readonly #words = new Map<string, Word>();
  readonly #numbers = new Map<string, number>();
  /** A phrase by the one that it goes on from (0 where it begins) and its last word. */
  readonly #phrases = new Map<number, number>();
  readonly #totals: number[] = [0];
  readonly #spreads: number[] = [0];
  /** The stretch that last had each phrase, and its place there. */
  readonly #latest: number[] = [-1];
  readonly #places: number[] = [0];
  readonly #stretches: Stretch[] = [];
  readonly #byStretch: Map<number, number>[] = [];

  /** @param isEmpty Whether a word carries no subject. */
  constructor(isEmpty: (word: string) => boolean) {
    this.#isEmpty = isEmpty;
  }

  /** Count the next stretch. */
  enter(texts: readonly string[]): void {
    const words: Word[] = [];
    const stretch: Stretch = { words, phrases: [], counts: [], starts: [], sizes: [], isSmall: [] };
    this.#stretches.push(stretch);
    for (const text of texts) {
      const first = words.length;
      for (const written of text.split(/\s+/)) words.push(this.#word(written));
      for (let from = first; from < words.length; from += 1) this.#enterFrom(stretch, from);
    }
    this.#byStretch.push(new Map(stretch.phrases.map((phrase, place) => [phrase, stretch.counts[place] ?? 0])));
  }

  #enterFrom(stretch: Stretch, from: number): void {
    const { words } = stretch;
    let run = 0;
    let hasCapital = false;
    for (let size = 1; size <= MOST_WORDS; size += 1) {
      const word = words[from + size - 1];
      if (!word?.says) return;
      hasCapital ||= word.hasCapital;
      this.#add(stretch, this.#phrase(run, word.last), from, size, !hasCapital);
      if (word.parts) return;
      run = this.#phrase(run, word.number);
    }
  }

  #add(stretch: Stretch, phrase: number, from: number, size: number, isSmall: boolean): void {
    this.#totals[phrase] = (this.#totals[phrase] ?? 0) + 1;
    const current = this.#stretches.length - 1;
    let place = this.#places[phrase] ?? 0;
    if (this.#latest[phrase] !== current) {
      this.#latest[phrase] = current;
      this.#spreads[phrase] = (this.#spreads[phrase] ?? 0) + 1;
      place = this.#places[phrase] = stretch.phrases.push(phrase) - 1;
      stretch.counts.push(0);
      stretch.starts.push(from);
      stretch.sizes.push(size);
      stretch.isSmall.push(isSmall);
    } else if (isSmall && stretch.isSmall[place] === false) {
      stretch.starts[place] = from;
      stretch.isSmall[place] = true;
    }
    stretch.counts[place] = (stretch.counts[place] ?? 0) + 1;
  }

  #phrase(before: number, word: number): number {
    const key = before * ROOM + word;
    let phrase = this.#phrases.get(key);
    if (phrase === undefined) {
      phrase = this.#totals.push(0) - 1;
      this.#spreads.push(0);
      this.#latest.push(-1);
      this.#places.push(0);
      this.#phrases.set(key, phrase);
    }
    return phrase;
  }

  #word(written: string): Word {
    let word = this.#words.get(written);
    if (!word) {
      const text = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      word = {
        says: !this.#isEmpty(text),
        parts: /[.?!,;:…()“”"]$/u.test(written),
        hasCapital: /\p{Lu}/u.test(text),
        text,
        number: this.#number(text),
        last: this.#number(withoutPossessive(text)),
      };
      this.#words.set(written, word);
    }
    return word;
  }

  #number(word: string): number {
    const key = word.toLowerCase();
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }

  /** How often a phrase is said in all stretches. */
  total(phrase: number): number {
    return this.#totals[phrase] ?? 0;
  }

  /** How many stretches have it. */
  spread(phrase: number): number {
    return this.#spreads[phrase] ?? 0;
  }

  /** How often it is said in one stretch. */
  count(phrase: number, stretch: number): number {
    return this.#byStretch[stretch]?.get(phrase) ?? 0;
  }

  /** The phrases that are said so often in a stretch. */
  candidates(stretch: number, least: number): Candidate[] {
    const { words = [], phrases = [], counts = [], starts = [], sizes = [] } = this.#stretches[stretch] ?? {};
    return phrases.flatMap((phrase, place): Candidate[] => {
      const [count = 0, start = 0, size = 0] = [counts[place], starts[place], sizes[place]];
      if (count < least) return [];
      const run = words.slice(start, start + size).map(({ text }) => text);
      const text = withoutPossessive(run.join(' '));
      return [{ phrase, key: text.toLowerCase(), text, count, words: size }];
    });
  }
}

function withoutPossessive(text: string): string {
  return text.replace(/['’]s$/, '');
}
