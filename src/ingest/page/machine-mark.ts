import type { Span } from '../source.ts';

/** References that writing assistants leave in a text and no reader can follow: `:contentReference[oaicite:0]{index=0}`. */
const MARK =
  /:?\b[a-zA-Z]{2,30}\[[a-z]{2,20}:\d{1,6}\]\{[a-z]{2,20}=\d{1,6}\}|【\d{1,4}(?::\d{1,4})?†[^【】\n]{0,80}】|\ue200[^\ue200\ue201\n]{0,200}\ue201/gu;

/** The stretches of a text that only a machine can read, in order. */
export function machineMarks(text: string): Span[] {
  if (!/[{【\ue200]/u.test(text)) return [];
  return [...text.matchAll(MARK)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
}

/** A text without them. */
export function withoutMachineMarks(text: string): string {
  let kept = '';
  let position = 0;
  for (const { start, end } of machineMarks(text)) {
    kept += text.slice(position, start);
    position = end;
  }
  return kept + text.slice(position);
}
