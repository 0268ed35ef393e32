import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat, formats } from '../../../src/ingest/formats/index.ts';
import { entered, turnsOf, understand } from '../understand.ts';

const exports: Record<string, { text: string; turns: string[]; title?: string; data?: Record<string, string[]> }> = {
  otter: {
    text: `Harbour talk
Thu, May 7, 2026 3:00PM • 45:12
SUMMARY KEYWORDS
tide, moon
SPEAKERS
Ann Lee, Speaker 2

Ann Lee  00:03
Welcome to the harbour.
At 9:30 we begin.

Speaker 2  1:00:12
Thank you.

Transcribed by https://otter.ai`,
    turns: ['Ann Lee [3] Welcome to the harbour. ¶ At 9:30 we begin.', 'Speaker 2 [3612] Thank you.'],
    title: 'Harbour talk',
    data: {
      date: ['Thu, May 7, 2026 3:00PM • 45:12'],
      keywords: ['tide, moon'],
      speakers: ['Ann Lee, Speaker 2'],
      'export mark': ['Transcribed by https://otter.ai'],
    },
  },
  teams: {
    text: `Harbour talk-20260507_150000-Meeting Recording
May 7, 2026, 3:00PM
45m 12s

Ann Lee started transcription

Ann Lee   0:03
Welcome to the harbour.

Ray, Bo (Guest)   1:02
Hi.
Thank you.

Ann Lee stopped transcription`,
    turns: ['Ann Lee [3] Welcome to the harbour.', 'Ray, Bo (Guest) [62] Hi. ¶ Thank you.'],
    title: 'Harbour talk',
    data: {
      duration: ['45m 12s'],
      'export mark': ['Ann Lee started transcription', 'Ann Lee stopped transcription'],
    },
  },
  'google-meet': {
    text: `May 7, 2026
Harbour talk - Transcript
Attendees
Ann Lee, Bo Ray
Transcript
00:00:00
Ann Lee: Welcome to the harbour.
Ann Lee: Here is the thing: it rains.
Bo Ray: Thank you.
00:05:00
Here is my plan: none.
Ann Lee: Good.
Meeting ended after 00:06:12 👋
This editable transcript was computer generated and might contain errors.`,
    turns: [
      'Ann Lee [0] Welcome to the harbour. ¶ Here is the thing: it rains.',
      'Bo Ray [] Thank you. ¶ Here is my plan: none.',
      'Ann Lee [] Good.',
    ],
    title: 'Harbour talk',
    data: { attendees: ['Ann Lee, Bo Ray'], date: ['May 7, 2026'], time: ['00:00:00', '00:05:00'] },
  },
  'zoom-captions': {
    text: '[Ann Lee] 09:01:12\nWelcome.\n\n[Bo] 09:01:40\nThank you.\n\n[Ann Lee] 09:02:03\nGood.',
    turns: ['Ann Lee [] Welcome.', 'Bo [] Thank you.', 'Ann Lee [] Good.'],
  },
  'zoom-chat': {
    text: '09:01:12\t From Ann Lee to Everyone:\n\tWelcome.\n09:01:40\t From Bo to Ann Lee(Direct Message) : Thank you.\n09:02:03 From Ann Lee : Good: all set.',
    turns: ['Ann Lee [] Welcome.', 'Bo [] Thank you.', 'Ann Lee [] Good: all set.'],
  },
};

describe('what meeting software exports', () => {
  it.each(Object.entries(exports))('%s is told by its content, read into turns, and accounted for', (name, one) => {
    const format = detectFormat(one.text);
    expect(format.name).toBe(name);
    const { draft, account, messages } = understand(format, one.text);
    expect(turnsOf(draft)).toEqual(one.turns);
    expect(draft.title?.text).toBe(one.title);
    expect(draft.body.sections.map(({ title }) => title)).toEqual(['Transcript']);
    expect(messages).toEqual([]);
    expect(entered(one.text, account, 'unaccounted')).toEqual([]);
    for (const [what, lines] of Object.entries(one.data ?? {})) expect(entered(one.text, account, what)).toEqual(lines);
  });

  it('takes times for those of the recording where they begin with it', () => {
    const text = '[Ann Lee] 00:00:12\nWelcome.\n[Bo] 00:01:40\nThank you.\n[Ann Lee] 01:02:03\nGood.';
    const { draft } = understand(detectFormat(text), text);
    expect(turnsOf(draft)).toEqual(['Ann Lee [12] Welcome.', 'Bo [100] Thank you.', 'Ann Lee [3723] Good.']);
  });

  it('gives a paragraph the time that stands above it', () => {
    const text = 'Harbour - Transcript\nTranscript\n00:00:00\nAnn: One.\n00:05:00\nTwo.\nAnn: Three.';
    const { draft } = understand(detectFormat(text), text);
    expect(draft.body.sections[0]?.blocks).toEqual([
      {
        type: 'turn',
        speaker: 'Ann',
        start: 0,
        paragraphs: [{ text: 'One.' }, { text: 'Two.', start: 300 }, { text: 'Three.' }],
      },
    ]);
  });

  it('reads a cue that names its speaker by that name, even once, where every cue does', () => {
    const names = ['Ann Lee', 'Bo', 'Carl', 'Ann Lee', 'Bo'];
    const text = `WEBVTT\n\n${names.map((name, at) => `${at + 1}\n00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${name}: so: ${at}.\n`).join('\n')}`;
    expect(turnsOf(understand(detectFormat(text), text).draft)).toEqual(
      names.map((name, at) => `${name} [${at}] so: ${at}.`),
    );
  });

  it('never throws and loses no character, whatever is done to a file', () => {
    const texts = Object.values(exports).map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 4 }),
        (file, from, cut, junk) => {
          const at = from % file.length;
          const text = file.slice(0, at) + junk + file.slice(at + (cut % 30));
          for (const format of formats.filter(({ name }) => name in exports)) {
            const { account } = understand(format, text);
            expect(entered(text, account, 'unaccounted')).toEqual([]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
