/** Numbers that look random and are the same on every machine. */
export interface Drawer {
  /** From 0 up to 1. */
  unit: () => number;
  /** From 0 up to `below`; each number about half as often as the one of half its size (Zipf's law). */
  rank: (below: number) => number;
}

export function drawer(seed: string): Drawer {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16_777_619) >>> 0;
  // Mulberry32.
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { unit, rank: (below) => Math.floor((below + 1) ** unit()) - 1 };
}

const COMMON =
  'the and to of that i a you it is in so we this was have for like on but they with what be not just as if do are can about think there one because at or know going all really how more from your when then people get had now up would which very out them some where my say time right other way well no see could want kind make than things did go who only good work use something lot been mean much thing also into first has our any will why need even back over two by here were these those much many most';

/** Draws words as speech has them: a few small ones most of the time, and never an end of new ones. */
export function makeWords(draw: Drawer, size: number): () => string {
  const onsets = [
    'b',
    'br',
    'c',
    'd',
    'f',
    'g',
    'gr',
    'h',
    'l',
    'm',
    'n',
    'p',
    'pl',
    'r',
    's',
    'st',
    't',
    'tr',
    'v',
    'w',
  ];
  const rhymes = ['a', 'e', 'i', 'o', 'u', 'an', 'er', 'in', 'on', 'al', 'ent', 'ist', 'our', 'ate', 'ing', 'ow'];
  const pick = (from: string[]): string => from[Math.floor(draw.unit() * from.length)] as string;
  const words = new Set(COMMON.split(' '));
  while (words.size < size) {
    const syllables = 1 + Math.floor(draw.unit() * (words.size < 2000 ? 2 : 3));
    words.add(Array.from({ length: syllables + 1 }, () => pick(onsets) + pick(rhymes)).join(''));
  }
  const list = [...words];
  // Zipf's law alone would say rare words too often: of what people say, the commonest 2,000 words are nine tenths.
  return () => list[draw.rank(draw.unit() < 0.85 ? Math.min(3000, list.length) : list.length)] as string;
}
