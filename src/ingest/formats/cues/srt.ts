import type { Span } from '../../source.ts';
import { CueCollector } from './collect.ts';
import type { CueFile } from './cue.ts';
import { isBlank, lineSpans, linesWith } from './lines.ts';
import { ARROW, parseTimingIn, type Timing } from './timing.ts';

/**
 * Reads SubRip: a number, a time line, text, a blank line. Every part but the time line may be missing or broken; a time
 * line always begins a cue, and text between blank lines goes on with the cue above. Cues are never sorted or dropped.
 * `mark` parts the times of a time line, which `timingOf` reads.
 */
export function parseSrt(
  source: string,
  span: Span = { start: 0, end: source.length },
  timingOf: (source: string, line: Span) => Timing | undefined = parseTimingIn,
  mark = ARROW,
): CueFile {
  const lines = lineSpans(source, span);
  const collector = new CueCollector(source, ['comma']);
  const slice = (line: Span): string => source.slice(line.start, line.end);
  const hasMark = linesWith(mark, source);
  const times = lines.map((line) => (hasMark(line) ? timingOf(source, line) : undefined));
  const isId = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && times[at + 1] !== undefined && /^\s*\d{1,7}\s*$/.test(slice(line));
  };
  let at = 0;
  while (at < lines.length && !times[at] && !isId(at)) {
    const line = lines[at];
    if (line && !isBlank(source, line)) {
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
    let body: Span | undefined;
    for (; at < lines.length && !times[at] && !isId(at); at += 1) {
      const line = lines[at];
      if (line && !isBlank(source, line)) body = { start: body?.start ?? line.start, end: line.end };
    }
    body ??= { start: time.end, end: time.end };
    collector.cue(timing, id ? slice(id).trim() : undefined, { start: (id ?? time).start, end: time.end }, body);
  }
  return collector.finish();
}
