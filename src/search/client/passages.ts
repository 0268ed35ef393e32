import type { Anchor, Fragment } from './engine.ts';

/** The kinds of place in a fragment, by the element that marks them. */
const PASSAGE = 'i';
const HEADING = 'b';
const PAGE_ITSELF = '-';

/** One place of a fragment with its words. */
export interface FoundPassage {
  kind: 'passage' | 'heading';
  /** Empty when the page itself is the place. */
  id: string;
  /** Empty for a voice without a name, and outside the talk. */
  speaker: string;
  chapter: string;
  section: string;
  /** Words as Pagefind splits them, punctuation attached. */
  words: string[];
  /** Indexes into `words` of what matched. */
  hits: number[];
}

/** The places of a fragment, with and without hits, in reading order. */
export function passagesOf(fragment: Fragment, locations: readonly number[] = fragment.locations): FoundPassage[] {
  const words = fragment.content.split(/\s+/);
  const anchors = [...fragment.anchors].sort((a, b) => a.location - b.location);
  const passages: FoundPassage[] = [];
  let chapter = '';
  let section = '';
  anchors.forEach((anchor, index) => {
    const end = anchors[index + 1]?.location ?? words.length;
    const own = words.slice(anchor.location, end);
    if (anchor.element === HEADING) chapter = anchor.title ?? own.join(' ');
    else if (anchor.element !== PASSAGE) section = anchor.title ?? '';
    if (own.length === 0 || (anchor.element !== HEADING && anchor.element !== PASSAGE)) return;
    passages.push({
      ...describe(anchor),
      chapter: anchor.element === HEADING ? '' : chapter,
      section,
      words: own,
      hits: locations.filter((at) => at >= anchor.location && at < end).map((at) => at - anchor.location),
    });
  });
  return passages;
}

function describe({ element, id, title }: Anchor): Pick<FoundPassage, 'kind' | 'id' | 'speaker'> {
  const place = id === PAGE_ITSELF ? '' : id;
  return element === HEADING
    ? { kind: 'heading', id: place, speaker: '' }
    : { kind: 'passage', id: place, speaker: title ?? '' };
}
