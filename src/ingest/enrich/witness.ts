import {
  chooseHints,
  mask,
  mayIntroduce,
  mayPointBack,
  mayTell,
  NO_HINTS,
  pointsBack,
  portrayed,
  possibleCues,
  selfIntroduction,
  subjects,
  weighHints,
  type CastHint,
  type Masked,
  type WeighedHints,
} from './cast.ts';
import { firstName, hasSmallNames, lastName, nameSpans, smallNamesIn, spansOf, type NameSpan } from './names.ts';
import { spokenSentences } from './prose.ts';
import { WordCount } from './word-count.ts';

type Known = ReadonlySet<string>;

const NOBODY: Known = new Set();

/**
 * What the words of one entry tell of people, whatever the catalogue knows: found when first asked for and kept, because
 * an entry is asked again whenever the catalogue has grown. Only sentences with a known name in small letters are read
 * anew each time.
 */
export class Witness {
  #sentences = new Map<string, Sentence>();
  #spoken = new Map<string, string[]>();
  #texts = new Map<string, TextWitness>();

  /**
   * What sentences tell to somebody who knows names.
   *
   * @param text Has all of the sentences in it.
   */
  readerOf(text: TextWitness, known: Known): (sentence: string) => Sentence {
    const small = hasSmallNames(known) ? smallNamesIn(text.text, known) : [];
    return (sentence) => {
      if (small.length > 0 && small.some((name) => sentence.includes(name))) {
        const has = small.filter((name) => sentence.includes(name));
        if (spansOf(sentence, has).length > 0) return new Sentence(sentence, known);
      }
      return remember(this.#sentences, sentence, () => new Sentence(sentence, NOBODY));
    };
  }

  /** Whether a sentence says who takes part, to somebody who knows nobody. */
  hasHints(sentence: string): boolean {
    const read = remember(this.#sentences, sentence, () => new Sentence(sentence, NOBODY));
    return read.hints(NOBODY).length > 0;
  }

  /** The sentences of a turn. */
  spoken(turn: string): string[] {
    return remember(this.#spoken, turn, () => spokenSentences(turn));
  }

  /** A part of the entry's text, which `read` gives when it is first asked for. */
  text(part: string, read: () => string): TextWitness {
    return remember(this.#texts, part, () => new TextWitness(read));
  }
}

/** What one sentence tells of people, to those who know names or nobody. */
export class Sentence {
  readonly text: string;
  readonly #known: Known;
  #names: NameSpan[] | undefined;
  #mask: Masked | undefined;
  #possible: number | undefined;
  #weighed: WeighedHints | undefined;
  #introduction: string | undefined | null = null;
  #pointsBack: boolean | undefined;

  constructor(text: string, known: Known) {
    this.text = text;
    this.#known = known;
  }

  get #masked(): Masked {
    return (this.#mask ??= mask(this.text, this.#known, this.names));
  }

  get #cues(): number {
    return (this.#possible ??= possibleCues(this.text));
  }

  /** Every run of capitals and every known name. */
  get names(): NameSpan[] {
    return (this.#names ??= nameSpans(this.text, this.#known));
  }

  /** @param known Names that are persons' for certain. */
  hints(known: Known): CastHint[] {
    this.#weighed ??= this.#weigh();
    return chooseHints(this.#weighed, known);
  }

  #weigh(): WeighedHints {
    if (!mayTell(this.text, this.#cues)) return NO_HINTS;
    return weighHints(this.#masked, this.text.includes('(') ? undefined : this.#cues);
  }

  get portrayed(): CastHint[] {
    return portrayed(this.#masked);
  }

  get subjects(): CastHint[] {
    return subjects(this.#masked);
  }

  get introduction(): string | undefined {
    if (this.#introduction === null)
      this.#introduction = mayIntroduce(this.text) ? selfIntroduction(this.#masked) : undefined;
    return this.#introduction;
  }

  get pointsBack(): boolean {
    return (this.#pointsBack ??= mayPointBack(this.#cues) && pointsBack(this.text));
  }
}

/** How a text speaks of those whom it names. It is read when first asked for. */
export class TextWitness {
  readonly #read: () => string;
  #text: string | undefined;
  #lower: string | undefined;
  #words: WordCount | undefined;
  #recurs = new Map<string, boolean>();
  #told = new Map<string, boolean>();

  constructor(read: () => string) {
    this.#read = read;
  }

  get text(): string {
    return (this.#text ??= this.#read());
  }

  /** How often a name stands in the text as whole words. */
  count(name: string): number {
    return (this.#words ??= new WordCount(this.text)).of(name);
  }

  /** Whether the first or the last word of a name stands alone, too. */
  recurs(name: string): boolean {
    return remember(this.#recurs, name, () => {
      const [first, last] = [this.count(firstName(name)), this.count(lastName(name))];
      // The whole name stands there as often as its rarer word at the most.
      return first !== last || first > this.count(name);
    });
  }

  /** Whether the first or the last word of a name is one that the text writes small, too. */
  hasSmall(name: string): boolean {
    return [firstName(name), lastName(name)].some((part) => this.count(part.toLowerCase()) > 0);
  }

  /** Whether the text says beside a name what only a person is. */
  isTold(name: string): boolean {
    return remember(this.#told, name, () => {
      const small = name.toLowerCase();
      const lower = (this.#lower ??= this.text.toLowerCase());
      for (let at = lower.indexOf(small); at >= 0; at = lower.indexOf(small, at + 1)) {
        const end = at + small.length;
        if (FOLLOWED.test(lower.slice(end, end + 80))) return true;
        if (PRECEDED.test(lower.slice(Math.max(0, at - 40), at))) return true;
      }
      return false;
    });
  }
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
