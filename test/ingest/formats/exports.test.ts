import { describe, expect, it } from 'vitest';
import { detectFormat, parseEntry } from '../../../src/ingest/formats/index.ts';
import { bodyWords, entered, turnsOf, understand } from '../understand.ts';

const read = (text: string) => {
  const format = detectFormat(text);
  const { draft, account } = understand({ ...format, parse: (context) => parseEntry(format, context) }, text);
  expect(entered(text, account, 'unaccounted')).toEqual([]);
  return { draft, turns: turnsOf(draft), account };
};

const SAID = [
  ['Ada Reyes', 0, 'Welcome to the garden hour, everyone.'],
  ['Tom Hill', 8, 'Thank you. It is good to be here.'],
  ['Ada Reyes', 75, 'How did the winter go for the bees?'],
  ['Tom Hill', 3605, 'Two hives were lost, and the rest came through.'],
] as const;
const two = (value: number): string => String(value).padStart(2, '0');
const long = (at: number): string => `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
const short = (at: number): string => long(at).replace(/^00:/, '');
const spare = (at: number): string => short(at).replace(/^0/, '');

type Row = (name: string, at: number, said: string) => string;
const timed: Record<string, { row: Row; between?: string; around?: [string, string] }> = {
  'a name and a time, the talk below (AssemblyAI)': { row: (name, at, said) => `${name}  ${long(at)}\n${said}` },
  'the same with a dash (Fireflies)': { row: (name, at, said) => `${name} - ${short(at)}\n${said}` },
  'a time in brackets behind the name (Rev)': { row: (name, at, said) => `${name} (${short(at)}):\n${said}` },
  'a time behind the colon (Rev)': { row: (name, at, said) => `${name}: (${short(at)})\n${said}` },
  'tabs around the time (Temi)': { row: (name, at, said) => `${name}:\t${short(at)}\t${said}`, between: '\n' },
  'spaces around the time': { row: (name, at, said) => `${name}:    ${short(at)}     ${said}`, between: '\n' },
  'a time before the name (Descript)': { row: (name, at, said) => `[${long(at)}] ${name}: ${said}` },
  'a time on a line above (Fireflies)': { row: (name, at, said) => `${short(at)}\n${name}: ${said}`, between: '\n' },
  'a time on a line between (Grain)': { row: (name, at, said) => `${name}\n${short(at)}\n${said}` },
  'a time in brackets on a line between (Sonix)': { row: (name, at, said) => `${name}:\n[${long(at)}]\n${said}` },
  'thousandths (Riverside)': { row: (name, at, said) => `${name} (${short(at)}.234)\n${said}` },
  'a stretch of time behind a name in brackets (TurboScribe)': {
    row: (name, at, said) => `[${name}] (${spare(at)} - ${spare(at + 4)})\n${said}`,
    around: [
      '(Transcribed by TurboScribe.ai. Go Unlimited to remove this message.)\n\n',
      '\n\n(This file is longer than 30 minutes. Go Unlimited at TurboScribe.ai to transcribe files up to 10 hours long.)',
    ],
  },
  'a stretch of time behind the name': { row: (name, at, said) => `${name} [${long(at)} - ${long(at + 4)}]: ${said}` },
  'a stretch of time before the name (whisper with voices)': {
    row: (name, at, said) => `[${long(at)}.000 --> ${long(at + 4)}.500]  ${name}: ${said}`,
    between: '\n',
  },
  'a stretch of time on a line above (Premiere)': {
    row: (name, at, said) => `${long(at)} - ${long(at + 4)}\n${name}\n${said}`,
  },
  'a time with arrows on a line above (Teams)': {
    row: (name, at, said) => `${long(at)}.0 --> ${long(at + 4)}.430\n${name}\n${said}`,
  },
};

describe('exports of programs that transcribe', () => {
  it.each(Object.entries(timed))('have %s', (_name, { row, between = '\n\n', around = ['', ''] }) => {
    const text = `${around[0]}${SAID.map(([name, at, said]) => row(name, at, said)).join(between)}\n${around[1]}`;
    expect(read(text).turns).toEqual(SAID.map(([name, at, said]) => `${name} [${at}] ${said}`));
    const unnamed = text.replaceAll('Ada Reyes', 'Speaker A').replaceAll('Tom Hill', 'Speaker B');
    expect(read(unnamed).turns).toHaveLength(4);
  });

  it('have lines of captions with the stretch of time that each takes (whisper)', () => {
    const rows = Array.from(
      { length: 6 },
      (_, at) => `[${short(at * 5)}.000 --> ${short(at * 5 + 4)}.500]  line ${at}`,
    );
    const { draft } = read(rows.join('\n'));
    expect(bodyWords(draft)).toEqual(Array.from({ length: 6 }, (_, at) => ['line', String(at)]).flat());
    expect(draft.timing).toBe('cue');
  });

  it('time a paragraph by a line of its own', () => {
    const text =
      'Ada Reyes (00:00):\nWelcome.\n\n(00:20):\nAnd so on.\n\nTom Hill (00:30):\nYes.\n\nAda Reyes (00:40):\nGood.';
    const { draft } = read(text);
    expect(draft.body.sections[0]?.blocks[0]).toMatchObject({
      speaker: 'Ada Reyes',
      start: 0,
      paragraphs: [{ text: 'Welcome.' }, { text: 'And so on.', start: 20 }],
    });
  });
});

describe('labels', () => {
  it('may say what they are short for from then on', () => {
    const rows = ['Lloyd Fournier (LF): Hello.', 'Ada Reyes (AR): Hello.', 'LF: How are the bees?', 'AR: Asleep.'];
    const want = [
      'Lloyd Fournier [] Hello.',
      'Ada Reyes [] Hello.',
      'Lloyd Fournier [] How are the bees?',
      'Ada Reyes [] Asleep.',
    ];
    expect(read(rows.join('\n\n')).turns).toEqual(want);
    expect(read(rows.map((row) => row.replace(/^([^:]+):/, '**$1:**')).join('\n\n')).turns).toEqual(want);
  });

  it('may say what somebody does there, or more about them', () => {
    const rows = ['ADA REYES, HOST: Hello.', 'TOM HILL (he/him): Hello.', 'ADA REYES: Well?', 'TOM HILL: Well.'];
    const { draft, turns } = read(rows.join('\n\n'));
    expect(turns.map((turn) => turn.replace(/ \[.*/, ''))).toEqual(['ADA REYES', 'TOM HILL', 'ADA REYES', 'TOM HILL']);
    expect(draft.roles).toEqual({ 'ADA REYES': 'host' });
  });
});

describe('character references in plain text', () => {
  it('are the characters that they stand for, and leave other ampersands alone', () => {
    const text =
      '**Ada:** It&#39;s Tom &amp; me &mdash; &quot;bees&quot;.\n\n**Tom:** AT&T &hellip; R&D;\n\n**Ada:** 1 &lt; 2&nbsp;m.';
    const { turns, account } = read(text);
    expect(turns).toEqual(['Ada [] It\'s Tom & me — "bees".', 'Tom [] AT&T … R&D;', 'Ada [] 1 < 2 m.']);
    expect(entered(text, account, 'text').join('')).toContain('It&#39;s Tom &amp; me');
  });

  it('do not hide that a text was cut off', () => {
    const whole = `Ada: One &amp; two.\n\nTom: Three.\n\nAda: ${'And it goes on. '.repeat(5000)}`;
    const text = `${whole.slice(0, 65_535 - 6)} so it`;
    expect(read(text).draft.truncated).toBe(true);
  });
});
