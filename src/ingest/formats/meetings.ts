import { parseTimecode } from '../../transcript/time.ts';
import { meetingFormat, type Part } from './meeting/format.ts';

const TEXT: Part = { is: 'text' };
const HEAD_LINE = /^(\S.{0,70}?)(?: {2,}|\t\s*| )((?:\d{1,2}:)?\d{1,2}:\d{2})$/;
const DATE =
  /^(?:\p{L}{2,9}\.?,? )?(?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,10}\.?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:[ ,•·–-].{0,40})?$/u;
const DURATION = /^(?:\d{1,2}h ?)?(?:\d{1,3}m ?)?(?:\d{1,2}s)$/;

/** A name and a time on one line, the talk below. Names end no sentence. */
function headLine(line: string): Part | undefined {
  const [, speaker, time] = HEAD_LINE.exec(line) ?? [];
  if (speaker === undefined || time === undefined || /[^\p{L}\p{M}\p{N})”"’']$/u.test(speaker)) return undefined;
  return { is: 'head', speaker, start: parseTimecode(time), from: line.length };
}

/** Otter's text export: perhaps title, date, keywords and speakers, then `Name  0:03` above what is said. */
export const otter = meetingFormat({
  name: 'otter',
  most: 0.97,
  detect: (text) => {
    const signed = /^SUMMARY KEYWORDS$/m.test(text.slice(0, 4000)) || OTTER_MARK.test(text.slice(-400));
    return signed && count(text, headLine) >= 1 ? 0.97 : 0;
  },
  reader: () => {
    let below = '';
    let first = true;
    return (line, inTalk) => {
      const wasFirst = first;
      first = false;
      if (OTTER_MARK.test(line)) return { is: 'chrome', what: 'export mark' };
      if (!inTalk && DATE.test(line)) return { is: 'data', what: 'date' };
      const head = headLine(line);
      if (head) return head;
      if (inTalk) return TEXT;
      if (line === 'SUMMARY KEYWORDS') below = 'keywords';
      else if (line === 'SPEAKERS') below = 'speakers';
      else if (below !== '') return { is: 'data', what: below };
      else return wasFirst ? { is: 'title', from: 0, to: line.length } : TEXT;
      return { is: 'chrome', what: 'label of a field' };
    };
  },
});

const OTTER_MARK = /Transcribed by (?:https?:\/\/)?otter\.ai\/?\s*$/i;

/** The text of a Teams transcript: title, date and length, `Name   0:03` above what is said, who began and ended it. */
export const teams = meetingFormat({
  name: 'teams',
  most: 0.97,
  detect: (text) => (text.includes(' transcription') && TEAMS_MARK.test(text) && count(text, headLine) >= 1 ? 0.97 : 0),
  reader: () => {
    let first = true;
    return (line, inTalk) => {
      const wasFirst = first;
      first = false;
      if (TEAMS_MARK.test(line)) return { is: 'chrome', what: 'export mark' };
      const head = headLine(line);
      if (head) return head;
      if (inTalk) return TEXT;
      if (DURATION.test(line)) return { is: 'data', what: 'duration' };
      if (DATE.test(line)) return { is: 'data', what: 'date' };
      if (!wasFirst) return TEXT;
      const tail = /-\d{8}_\d{6}(?:UTC)?(?:-Meeting (?:Recording|Transcript))?$/.exec(line);
      return { is: 'title', from: 0, to: tail?.index ?? line.length };
    };
  },
});

const TEAMS_MARK = /^\S.{0,70} (?:started|stopped) transcription$/m;

/** A Google Meet transcript: date, title, attendees, and `Name: text` under a time every few minutes. */
export const meet = meetingFormat({
  name: 'google-meet',
  most: 0.97,
  detect: (text) => {
    let possible = MEET_SIGNS.length;
    for (const { words, line } of MEET_SIGNS) {
      if (possible < 2) return 0;
      if (!text.includes(words) || !line.test(text)) possible -= 1;
    }
    return possible >= 2 && count(text, spokenLine) >= 1 ? 0.97 : 0;
  },
  reader: (text) => {
    const known = speakersOf(text);
    let below = '';
    return (line, inTalk) => {
      const ended = MEET_END.test(line) || MEET_NOTE.test(line);
      if (ended) return { is: 'chrome', what: 'export mark' };
      if (/^(?:\d{1,2}:)?\d{1,2}:\d{2}$/.test(line)) return { is: 'time', start: parseTimecode(line) ?? 0 };
      const head = spokenLine(line);
      if (head && below !== 'attendees' && known.has(head.speaker)) return head;
      if (inTalk) return TEXT;
      if (line === 'Attendees' || line === 'Transcript') {
        below = line === 'Attendees' ? 'attendees' : '';
        return { is: 'chrome', what: 'label of a field' };
      }
      if (below !== '') return { is: 'data', what: below };
      if (DATE.test(line)) return { is: 'data', what: 'date' };
      const tail = / [-–] Transcript$/.exec(line);
      return tail ? { is: 'title', from: 0, to: tail.index } : TEXT;
    };
  },
});

const MEET_END = /^(?:Meeting|Transcription) ended after \d{1,2}:\d{2}(?::\d{2})?/m;
const MEET_NOTE = /^This editable transcript was computer generated/m;
/** Lines of an export, and words that each has: they are looked for first, as most texts hold none of them. */
const MEET_SIGNS: readonly { words: string; line: RegExp }[] = [
  { words: 'Attendees', line: /^Attendees$/m },
  { words: 'Transcript', line: /^Transcript$/m },
  { words: ' ended after ', line: MEET_END },
  { words: 'This editable transcript', line: MEET_NOTE },
  { words: ' - Transcript', line: / - Transcript$/m },
];

/** Whoever speaks more than once, and whoever was there. */
function speakersOf(text: string): Set<string> {
  const seen = new Set<string>();
  const attendees = /^Attendees\s+(\S.*)$/m.exec(text)?.[1]?.split(/,\s+/) ?? [];
  const known = new Set(attendees.map((name) => name.trim()));
  for (const line of text.split('\n')) {
    const speaker = spokenLine(line.trim())?.speaker;
    if (speaker === undefined) continue;
    if (seen.has(speaker)) known.add(speaker);
    seen.add(speaker);
  }
  return known;
}

function spokenLine(line: string): Extract<Part, { is: 'head' }> | undefined {
  const [head, speaker] = /^(\S[^:]{0,60}):\s+(?=\S)/.exec(line) ?? [];
  if (head === undefined || speaker === undefined || speaker.split(' ').length > 6 || /[.?!;]/.test(speaker))
    return undefined;
  return { is: 'head', speaker, from: head.length };
}

/** Zoom's saved captions: `[Name] 09:01:12` above what is said. */
export const zoomCaptions = meetingFormat({
  name: 'zoom-captions',
  most: 0.96,
  detect: (text) => (text.includes('] ') && count(text, (line) => zoomHead(line, false)) >= 3 ? 0.96 : 0),
  reader: (text) => {
    const clock = isClock(text, ZOOM_HEAD);
    return (line) => zoomHead(line, clock) ?? TEXT;
  },
});

const ZOOM_HEAD = /^\[([^[\]]{1,60})\] ((?:\d{1,2}:)?\d{1,2}:\d{2})$/m;

function zoomHead(line: string, clock: boolean): Part | undefined {
  const [, speaker, time] = ZOOM_HEAD.exec(line) ?? [];
  if (speaker === undefined || time === undefined) return undefined;
  return { is: 'head', speaker: speaker.trim(), start: clock ? undefined : parseTimecode(time), from: line.length };
}

/** Zoom's saved chat: `09:01:12 From Name to Everyone:` and what was written, on the line or below. */
export const zoomChat = meetingFormat({
  name: 'zoom-chat',
  most: 0.96,
  detect: (text) =>
    /\d\s+From\s/i.test(text.slice(0, HEAD)) && count(text, (line) => chatHead(line, false)) >= 3 ? 0.96 : 0,
  reader: (text) => {
    const clock = isClock(text, CHAT_TIME);
    return (line) => chatHead(line, clock) ?? TEXT;
  },
});

const CHAT_HEAD =
  /^(\d{1,2}:\d{2}:\d{2})\s+From\s+(\S[^:\t]{0,60}?)(?:\s+to\s+[^:\t]{1,60}?)?(?:\s?\([^()]{1,40}\))?\s?:\s*/i;
const CHAT_TIME = /^()(\d{1,2}:\d{2}:\d{2})\s+From\s/m;

function chatHead(line: string, clock: boolean): Part | undefined {
  const [head, time = '', speaker] = CHAT_HEAD.exec(line) ?? [];
  if (head === undefined || speaker === undefined) return undefined;
  return { is: 'head', speaker, start: clock ? undefined : parseTimecode(time), from: head.length };
}

/** True when the first time is that of a clock on the wall: no recording begins an hour in. */
function isClock(text: string, head: RegExp): boolean {
  return (parseTimecode(head.exec(text)?.[2] ?? '') ?? 0) >= 3600;
}

/** How much of a text is its head. */
const HEAD = 20_000;

/** How many lines in the head of a text are heads. */
function count(text: string, head: (line: string) => Part | undefined): number {
  return text
    .slice(0, HEAD)
    .split('\n')
    .filter((line) => head(line.trim())).length;
}
