import {
  chooseHints,
  pointsBack,
  selfIntroduction,
  spansIn,
  weighHints,
  type CastHint,
  type WeighedHints,
} from './cast.ts';
import { firstName, isFullName, lastName, smallSpans, type NameSpan } from './names.ts';

type Known = ReadonlySet<string>;

/**
 * What the words of one entry tell of people, whatever the catalogue knows: found when first asked for and kept, because
 * an entry is asked again whenever the catalogue has grown. Only sentences with a known name in small letters are read
 * anew each time.
 */
export class Witness {
  #names = new Map<string, NameSpan[]>();
  #hints = new Map<string, WeighedHints>();
  #introductions = new Map<string, string | undefined>();
  #pointing = new Map<string, boolean>();
  #texts = new Map<string, TextWitness>();

  names(sentence: string, known: Known): NameSpan[] {
    return this.#kept(this.#names, sentence, known, spansIn);
  }

  hints(sentence: string, known: Known): CastHint[] {
    return chooseHints(this.#kept(this.#hints, sentence, known, weighHints), known);
  }

  introduction(turn: string, known: Known): string | undefined {
    return this.#kept(this.#introductions, turn, known, selfIntroduction);
  }

  pointsBack(sentence: string): boolean {
    return remember(this.#pointing, sentence, () => pointsBack(sentence));
  }

  /** A part of the entry's text, which `read` gives when it is first asked for. */
  text(part: string, read: () => string): TextWitness {
    return remember(this.#texts, part, () => new TextWitness(read()));
  }

  #kept<T>(kept: Map<string, T>, sentence: string, known: Known, find: (sentence: string, known: Known) => T): T {
    if (smallSpans(sentence, known).length > 0) return find(sentence, known);
    return remember(kept, sentence, () => find(sentence, NOBODY));
  }
}

const NOBODY: Known = new Set();

/** How a text speaks of those whom it names. Its words are counted when first asked for. */
export class TextWitness {
  readonly #text: string;
  #lower: string | undefined;
  #words: CountedWords | undefined;
  #names = new Map<string, NameUse>();
  #told = new Map<string, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  /** How often a name stands in the text as whole words. */
  count(name: string): number {
    this.#words ??= countWords(this.#text);
    const { tokens, counts, places } = this.#words;
    if (!name.includes(' ')) return counts.get(name) ?? 0;
    const [first = '', ...rest] = name.split(' ');
    if (!counts.has(first)) return 0;
    const goesOn = (at: number): boolean => rest.every((word, index) => tokens[at + 1 + index] === word);
    if (isCapital(first)) return (places.get(first) ?? []).filter(goesOn).length;
    return tokens.filter((token, at) => token === first && goesOn(at)).length;
  }

  useOf(name: string): NameUse {
    return remember(this.#names, name, () => {
      if (!isFullName(name)) return NO_NAME;
      const [first, last] = [firstName(name), lastName(name)];
      const whole = this.count(name);
      return {
        isFull: true,
        recurs: this.count(first) > whole || this.count(last) > whole,
        isWord: [first, last].some((part) => this.count(part.toLowerCase()) > 0),
      };
    });
  }

  /** Whether the text says beside a name what only a person is. */
  isTold(name: string): boolean {
    return remember(this.#told, name, () => {
      const small = name.toLowerCase();
      const lower = (this.#lower ??= this.#text.toLowerCase());
      for (let at = lower.indexOf(small); at >= 0; at = lower.indexOf(small, at + 1)) {
        const end = at + small.length;
        if (FOLLOWED.test(lower.slice(end, end + 80))) return true;
        if (PRECEDED.test(lower.slice(Math.max(0, at - 40), at))) return true;
      }
      return false;
    });
  }
}

export interface NameUse {
  /** By its form alone it could be a person's full name. */
  isFull: boolean;
  /** Its first or its last word stands alone, too. */
  recurs: boolean;
  /** Its first or its last word is one that the text writes small, too. */
  isWord: boolean;
}

const NO_NAME: NameUse = { isFull: false, recurs: false, isWord: false };

interface CountedWords {
  tokens: readonly string[];
  counts: ReadonlyMap<string, number>;
  /** Where words with a capital stand among the tokens: names begin with them. */
  places: ReadonlyMap<string, readonly number[]>;
}

function countWords(text: string): CountedWords {
  const tokens = text.match(/[\p{L}\p{M}\p{N}]+(?:[’'-](?!s\b)[\p{L}\p{N}]+)*/gu) ?? [];
  const counts = new Map<string, number>();
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    counts.set(token, (counts.get(token) ?? 0) + 1);
    if (!isCapital(token)) continue;
    const list = places.get(token);
    if (list) list.push(at);
    else places.set(token, [at]);
  }
  return { tokens, counts, places };
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 65 && code <= 90;
}

const PERSON_WORD =
  'CEO|CTO|COO|founder|co-?founder|partner|president|chairman|director|head|lead|scientist|researcher|engineer|professor|author|analyst|investor|entrepreneur|writer|journalist|guest|host|SVP|VP';

/** What stands right after or before a name and makes it a person's. */
const FOLLOWED = new RegExp(`^(?: [(“"]|,? (?:the |an? )?[^.,;]{0,40}\\b(?:${PERSON_WORD})\\b)`, 'iu');
const PRECEDED = new RegExp(`\\b(?:${PERSON_WORD})s?,? $`, 'iu');

function remember<K, V>(kept: Map<K, V>, key: K, find: () => V): V {
  const known = kept.get(key);
  if (known !== undefined || kept.has(key)) return known as V;
  const found = find();
  kept.set(key, found);
  return found;
}
