import type { Outline, TopicPassage } from '../../catalogue/types.ts';

/** Where along a text something is named: a line from its first word to its last, with marks that stand on it. */
export interface Strip {
  marks: StripMark[];
  /** From where to where of `STRIP_WIDTH` the talk goes. */
  talk?: [start: number, end: number];
}

export interface StripMark {
  /** Left edge, of `STRIP_WIDTH`. */
  x: number;
  /** 1 to 4: how often it is named there. */
  level: number;
  /** Anchor of the first passage there. */
  id: string;
}

export const STRIP_WIDTH = 120;

/** One mark stands for all passages that begin within the same hundred-and-twentieth of the text: a strip stays small. */
export function stripOf(outline: Outline, passages: readonly TopicPassage[]): Strip {
  const found = new Map<number, { mentions: number; id: string }>();
  const place = (at: number) => Math.floor((at * STRIP_WIDTH) / Math.max(outline.length, 1));
  for (const { passage, spans } of passages) {
    const x = Math.min(place(passage.at), STRIP_WIDTH - 1);
    const mark = found.get(x);
    if (mark) mark.mentions += spans.length;
    else found.set(x, { mentions: spans.length, id: passage.id });
  }
  const marks = [...found]
    .sort(([a], [b]) => a - b)
    .map(([x, { mentions, id }]) => ({ x, level: Math.min(mentions, 4), id }));
  return { marks, ...(outline.talk && { talk: [place(outline.talk[0]), place(outline.talk[1])] }) };
}
