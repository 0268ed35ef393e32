import { gluedSectionWords } from './section-word.ts';
import type { Stamp } from './stamp.ts';

/** One entry of a chapter list in glued text. */
export interface ListedChapter {
  /** The bullet or the time. */
  start: number;
  /** Where its title ends. */
  end: number;
  seconds: number;
  title: string;
}

const LONGEST_TITLE = 200;

/**
 * Entries of chapter lists among the times in `text` before `end`: three or more times, each with a short title, the
 * first of them early.
 */
export function chapterStamps(text: string, stamps: readonly Stamp[], end: number): ListedChapter[] {
  const chapters: ListedChapter[] = [];
  for (const run of runs(
    text,
    stamps.filter((stamp) => stamp.end <= end),
  )) {
    run.forEach((stamp, index) => {
      const next = run[index + 1];
      const until = next ? itemStart(text, next) : lastTitleEnd(text, stamp.end, end);
      const words = gluedSectionWords(text.slice(stamp.end, until))[0];
      const stop = words && words.start > 1 ? stamp.end + words.start : until;
      chapters.push({
        start: itemStart(text, stamp),
        end: stop,
        seconds: stamp.seconds,
        title: titleOf(text.slice(stamp.end, stop)),
      });
    });
  }
  return chapters;
}

function runs(text: string, stamps: readonly Stamp[]): Stamp[][] {
  const result: Stamp[][] = [];
  let run: Stamp[] = [];
  const close = (): void => {
    if (run.length >= 3 && (run[0]?.seconds ?? Infinity) < 1200) result.push(run);
    run = [];
  };
  for (const stamp of stamps) {
    if (inRange(text, stamp)) continue;
    const last = run.at(-1);
    const between = last ? text.slice(last.end, stamp.start) : '';
    if (
      last &&
      (between.length > LONGEST_TITLE ||
        /https?:\/\//.test(between) ||
        titleOf(between) === '' ||
        last.form !== stamp.form)
    )
      close();
    else if (last && stamp.seconds === 0 && last.seconds > 0) close();
    run.push(stamp);
  }
  close();
  return result;
}

/** `[00:01:04 – 00:14:01]` says how long something is talked about, and lists nothing. */
function inRange(text: string, { start, end }: Stamp): boolean {
  return (
    /\d\s?[-–—]\s?$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /^\s?[-–—]\s?\d{1,3}:\d/.test(text.slice(end, end + 8))
  );
}

/** The bullet before a time belongs to its entry. */
function itemStart(text: string, stamp: Stamp): number {
  const before = /[*•-]\s?$/u.exec(text.slice(Math.max(0, stamp.start - 2), stamp.start));
  return before ? stamp.start - before[0].length : stamp.start;
}

/** What ends the last title of a list, as no time follows it. */
const AFTER_LAST =
  /---|—|[*•] |https?:\/\/| Get full access| This is a public episode|(?: |(?<=\p{Ll}))(?:With|About|Hosted|Sponsors?|Follow|Subscribe|Find|Links?|Learn|Recorded|[A-Z]{3,} [A-Z]{2,}) ?[^.:]{0,40}:/gu;

function lastTitleEnd(text: string, from: number, end: number): number {
  const window = text.slice(from, Math.min(end, from + LONGEST_TITLE));
  AFTER_LAST.lastIndex = 2;
  const stop = AFTER_LAST.exec(window);
  const glue = /[\p{Ll}\d][.?!](?=\p{Lu})/u.exec(window);
  const stops = [stop?.index, glue && glue.index + glue[0].length].filter((at) => at !== undefined && at !== null);
  return from + Math.min(window.length, ...stops);
}

/** A title without the signs that part it from its time. */
export function titleOf(text: string): string {
  return text
    .replace(/^[\s:|–—-]+/u, '')
    .replace(/[\s*•|–—-]+$/u, '')
    .replace(/\s+/gu, ' ');
}
