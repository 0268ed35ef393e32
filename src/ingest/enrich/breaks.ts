import { isTranscript, type Body } from '../../transcript/body.ts';
import { cohesionDips } from '../../transcript/cohesion.ts';
import { openingsOf } from '../../transcript/opening.ts';
import { weigh } from '../../transcript/paragraphs.ts';
import type { DraftChapter } from '../draft.ts';
import { phraseTitles } from './phrases.ts';

/** Talk shorter than this needs no chapters. */
const LEAST = { seconds: 600, words: 1500, paragraphs: 15 };

/** A chapter is some five minutes long and never shorter than this. */
const CHAPTER = { seconds: 300, leastSeconds: 120, leastWords: 300, mostSeconds: 480 };

/** Where nothing is timed, a word stands for this many seconds of talk. */
const WORD_SECONDS = 0.4;

/** How many paragraphs on either side of a break are compared. */
const WINDOW = 4;

interface Passage {
  text: string;
  /** Seconds; of untimed talk, about as long as its words take to say. */
  start: number;
  words: number;
  /** Of untimed talk, the words by which its beginning is known. */
  opens?: string | undefined;
}

/**
 * Quiet chapter breaks for long talk without chapters or headings: set where the vocabulary changes most, and
 * titled with a phrase that is characteristic of the stretch and stands in it. A stretch for which no such phrase is
 * found has no break. Only for English, whose phrases can be told from chatter; other languages get none.
 */
export function inferBreaks(body: Body, language: string): DraftChapter[] {
  const section = body.sections.find(isTranscript);
  if (!section || section.blocks.some(({ type }) => type === 'heading') || !/^en(?:-|$)/.test(language)) return [];
  const passages = isTimed(section.blocks) ? timedPassages(section.blocks) : untimedPassages(section.blocks);
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last || passages.length < LEAST.paragraphs || last.start - first.start < LEAST.seconds) return [];
  if (passages.reduce((sum, { words }) => sum + words, 0) < LEAST.words) return [];
  const starts = [0, ...places(passages)];
  const stretches = starts.map((from, index) => passages.slice(from, starts[index + 1]));
  const titles = phraseTitles(stretches.map((stretch) => stretch.map(({ text }) => text)));
  return stretches.flatMap((stretch, index): DraftChapter[] => {
    const [title, head] = [titles[index], stretch[0]];
    if (!title || !head) return [];
    const place = head.opens === undefined ? { start: head.start } : { opens: head.opens };
    return [{ ...place, title, from: 'inferred', span: { start: 0, end: 0 } }];
  });
}

type Blocks = Body['sections'][number]['blocks'];

function isTimed(blocks: Blocks): boolean {
  return blocks.some(
    (block) =>
      block.type === 'turn' && (block.start !== undefined || block.paragraphs.some(({ start }) => start !== undefined)),
  );
}

/** Paragraphs in order, one that begins like another together with the one before it. */
function untimedPassages(blocks: Blocks): Passage[] {
  const texts = blocks.flatMap((block) => (block.type === 'turn' ? block.paragraphs.map(({ text }) => text) : []));
  const passages: Passage[] = [];
  let words = 0;
  const openings = openingsOf(texts);
  texts.forEach((text, index) => {
    const own = weigh(text);
    const last = passages.at(-1);
    const opens = openings[index];
    if (opens !== undefined) passages.push({ text, start: words * WORD_SECONDS, words: own, opens });
    else if (last) {
      last.text += ` ${text}`;
      last.words += own;
    }
    words += own;
  });
  return passages;
}

/** Paragraphs in order; one that the source does not time goes with the one before it. Backward times end it all. */
function timedPassages(blocks: Blocks): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    if (block.type !== 'turn') continue;
    block.paragraphs.forEach(({ text, start }, index) => {
      const time = index === 0 ? block.start : start;
      const last = passages.at(-1);
      if (time !== undefined && (!last || time > last.start)) passages.push({ text, start: time, words: weigh(text) });
      else if (last) {
        last.text += ` ${text}`;
        last.words += weigh(text);
      }
    });
  }
  return passages;
}

/** The passages that begin a chapter, the first one left out: the deepest dips first, none too near another. */
function places(passages: readonly Passage[]): number[] {
  const dips = cohesionDips(
    passages.map(({ text }) => text),
    { window: WINDOW, common: 0.4 },
  );
  const mean = dips.reduce((sum, dip) => sum + dip, 0) / dips.length;
  const deviation = Math.sqrt(dips.reduce((sum, dip) => sum + (dip - mean) ** 2, 0) / dips.length);
  const length = (passages.at(-1)?.start ?? 0) - (passages[0]?.start ?? 0);
  const most = Math.max(1, Math.round(length / CHAPTER.seconds) - 1);
  const ranked = dips
    .map((dip, at) => ({ dip, at }))
    .filter(({ dip, at }) => at > 0 && dip > mean + deviation / 4)
    .sort((a, b) => b.dip - a.dip || a.at - b.at);
  const farEnough = distances(passages);
  // In order, with the two ends: only the neighbours of a break can be too near.
  const cuts = [0, passages.length];
  for (const { at } of ranked) {
    if (cuts.length - 2 >= most) break;
    const next = cuts.findIndex((cut) => cut >= at);
    if (farEnough(cuts[next - 1] ?? 0, at) && farEnough(at, cuts[next] ?? at)) cuts.splice(next, 0, at);
  }
  const chosen = cuts.slice(1, -1);
  return [...chosen, ...halvings(passages, dips, chosen, farEnough)].sort((a, b) => a - b);
}

/** Breaks inside stretches that are still too long to find one's way in, each at its deepest dip. */
function halvings(
  passages: readonly Passage[],
  dips: readonly number[],
  chosen: readonly number[],
  farEnough: Distances,
): number[] {
  const added: number[] = [];
  const ends = [...chosen, passages.length];
  let from = 0;
  while (ends.length > 0) {
    const to = ends[0] ?? passages.length;
    const seconds = (passages[to] ?? passages.at(-1))?.start ?? 0;
    let best: number | undefined;
    if (seconds - (passages[from]?.start ?? 0) > CHAPTER.mostSeconds) {
      for (let at = from + 1; at < to; at += 1) {
        if ((dips[at] ?? 0) <= (best === undefined ? 0 : (dips[best] ?? 0))) continue;
        if (farEnough(from, at) && farEnough(at, to)) best = at;
      }
    }
    if (best === undefined) from = ends.shift() ?? passages.length;
    else {
      added.push(best);
      ends.unshift(best);
    }
  }
  return added;
}

/** Whether a chapter may go from one passage up to another. */
type Distances = (from: number, to: number) => boolean;

function distances(passages: readonly Passage[]): Distances {
  const before = new Float64Array(passages.length + 1);
  passages.forEach(({ words }, index) => (before[index + 1] = (before[index] ?? 0) + words));
  return (from, to) => {
    const words = (before[to] ?? 0) - (before[from] ?? 0);
    const end = passages[to]?.start ?? Number.POSITIVE_INFINITY;
    return words >= CHAPTER.leastWords && end - (passages[from]?.start ?? 0) >= CHAPTER.leastSeconds;
  };
}
