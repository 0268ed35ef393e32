import type { Span } from '../../source.ts';
import { CueCollector } from './collect.ts';
import type { CueFile } from './cue.ts';
import { lineSpans } from './lines.ts';
import { parseTiming, type Timing } from './timing.ts';

/**
 * Reads SubRip: a number, a time line, text, a blank line. Every part but the time line may be missing or broken; a time
 * line always begins a cue, and text between blank lines goes on with the cue above. Cues are never sorted or dropped.
 * `timingOf` reads a time line.
 */
export function parseSrt(
  source: string,
  span: Span = { start: 0, end: source.length },
  timingOf: (line: string) => Timing | undefined = arrow,
): CueFile {
  const lines = lineSpans(source, span);
  const collector = new CueCollector(source, ['comma']);
  const slice = (line: Span): string => source.slice(line.start, line.end);
  const times = lines.map((line) => timingOf(slice(line)));
  const isId = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && times[at + 1] !== undefined && /^\s*\d{1,7}\s*$/.test(slice(line));
  };
  let at = 0;
  while (at < lines.length && !times[at] && !isId(at)) {
    const line = lines[at];
    if (line && /\S/.test(slice(line))) {
      collector.report('text-outside-cue', 'The text stands before the first cue.', line.start, 'info');
      collector.stray(line);
    }
    at += 1;
  }
  while (at < lines.length) {
    const id = isId(at) ? lines[at] : undefined;
    if (id) at += 1;
    const [timing, time] = [times[at], lines[at]];
    if (!timing || !time) break;
    if (id) collector.mark(id, 'metadata', 'cue id');
    collector.mark(time, 'metadata', 'time');
    at += 1;
    const from = at;
    while (at < lines.length && !times[at] && !isId(at)) at += 1;
    const held = lines.slice(from, at).filter((line) => /\S/.test(slice(line)));
    const [first, last] = [held[0], held.at(-1)];
    const body = first && last ? { start: first.start, end: last.end } : { start: time.end, end: time.end };
    collector.cue(timing, id ? slice(id).trim() : undefined, { start: (id ?? time).start, end: time.end }, body);
  }
  return collector.finish();
}

function arrow(line: string): Timing | undefined {
  return line.includes('-->') ? parseTiming(line) : undefined;
}
