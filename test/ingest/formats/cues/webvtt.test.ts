import fc from 'fast-check';
import { WebVTTParser } from 'webvtt-parser';
import { describe, expect, it } from 'vitest';
import { parseWebVtt } from '../../../../src/ingest/formats/cues/webvtt.ts';
import { webvtt } from '../../../../src/ingest/formats/webvtt.ts';
import { decodeEntities } from '../../../../src/ingest/formats/cues/entities.ts';
import type { LedgerLine } from '../../../../src/ingest/source.ts';
import { words } from '../../../../src/transcript/words.ts';
import { bodyWords, entered, turnsOf, understand } from '../../understand.ts';

const cuesOf = (text: string) => parseWebVtt(text).cues.map(({ start, end, text }) => [start, end, text]);
const rulesOf = (text: string) => parseWebVtt(text).messages.map(({ rule }) => rule);

describe('the standard', () => {
  it('resolves the references that browsers resolve without a semicolon', () => {
    const of = (text: string) => cuesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`)[0]?.[2];
    expect(of('&copy2031 A&ampB &ltb&gt &notin; &notit')).toBe('©2031 A&B <b> ∉ ¬it');
    expect(of('&#x41 &#65; & AT&T &half &copyright;')).toBe('A A & AT&T &half ©right;');
    expect(decodeEntities('&copy2031')).toBe('&copy2031');
  });

  it('reads title, metadata, comments, styles, regions, ids and settings', () => {
    const text = [
      'WEBVTT - A talk about tides',
      'Kind: captions',
      'Language: en-GB',
      '',
      'NOTE made by hand',
      'on two lines',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'REGION',
      'id:fred',
      '',
      'intro',
      '00:01.000 --> 00:02.500 align:start position:0%',
      'One line',
      'and another.',
      '',
      '2',
      '01:00:03.000 --> 01:00:04.000',
      'Later.',
    ].join('\n');
    const file = parseWebVtt(text);
    expect(file.title?.text).toBe('A talk about tides');
    expect(file.language).toBe('en-GB');
    expect(file.messages).toEqual([]);
    expect(file.cues.map(({ id, start, end, text }) => ({ id, start, end, text }))).toEqual([
      { id: 'intro', start: 1, end: 2.5, text: 'One line and another.' },
      { id: '2', start: 3603, end: 3604, text: 'Later.' },
    ]);
    const { account } = understand(webvtt, text);
    expect(entered(text, account, 'unaccounted')).toEqual([]);
    expect(entered(text, account, 'title')).toEqual(['A talk about tides']);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j for a line end', (end) => {
    expect(cuesOf(['WEBVTT', '', '00:00.000 --> 00:01.000', 'a', 'b', ''].join(end))).toEqual([[0, 1, 'a b']]);
  });

  it('resolves tags, voices, timestamps and character references', () => {
    const { cues } = parseWebVtt(
      'WEBVTT\n\n00:00.000 --> 00:01.000\n<v.loud Esme  Lee>It&rsquo;s <i.foo>R&amp;D</i>, <00:00:00.500><c>1 &lt; 2</c>&nbsp;&#233;</v> ok\n',
    );
    expect(cues[0]).toMatchObject({ speaker: 'Esme Lee', text: 'It’s R&D, 1 < 2 é ok' });
    expect(cues[0]?.lines[0]?.at(-1)).toMatchObject({ speaker: null, text: ' ok' });
  });

  it('agrees with the W3C reference parser on times and text', () => {
    const line = fc.constantFrom(
      'Hello there.',
      'a &amp; b',
      '<i>so</i> it goes',
      '<v Ann>Well</v>',
      'x',
      '...',
      '- no',
    );
    const cue = fc.record({
      start: fc.nat(3_600_000),
      length: fc.integer({ min: 1, max: 9999 }),
      text: fc.array(line, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(cue, { maxLength: 8, selector: (one) => one.start }), (cues) => {
        const text = `WEBVTT\n\n${cues
          .sort((a, b) => a.start - b.start)
          .map((one) => `${stamp(one.start)} --> ${stamp(one.start + one.length)}\n${one.text.join('\n')}\n`)
          .join('\n')}`;
        const reference = new WebVTTParser({ '&amp;': '&' }).parse(text, 'subtitles').cues as ReferenceCue[];
        expect(cuesOf(text)).toEqual(
          reference.map((one) => [
            milli(one.startTime),
            milli(one.endTime),
            plainText(one.tree).replace(/\s+/g, ' ').trim(),
          ]),
        );
      }),
    );
  });
});

describe('recovery', () => {
  it('takes hours of one digit, commas, short fractions and says so once each', () => {
    const text = 'WEBVTT\n\n0:00:02.800 --> 0:00:03,96\nZone.\n\n0:00:04.000 --> 0:00:05.000\nEnd.';
    expect(cuesOf(text)).toEqual([
      [2.8, 3.96, 'Zone.'],
      [4, 5, 'End.'],
    ]);
    const { messages } = parseWebVtt(text);
    expect(messages.map(({ rule }) => rule)).toEqual(['cue-time-hours', 'cue-time-comma', 'cue-time-fraction']);
    expect(messages[0]).toMatchObject({ reason: expect.stringContaining('2 cues') as string, offset: 8 });
  });

  it('reads cues without a header', () => {
    expect(cuesOf('00:01.000 --> 00:02.000\nHi')).toEqual([[1, 2, 'Hi']]);
    expect(rulesOf('00:01.000 --> 00:02.000\nHi')).toEqual(['vtt-header-missing']);
  });

  it('parts cues that no blank line parts, and knows their ids', () => {
    const text = 'WEBVTT\n1\n00:01.000 --> 00:02.000\nHi\n2\n00:02.000 --> 00:03.000\nho';
    expect(parseWebVtt(text).cues.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Hi'],
      ['2', 'ho'],
    ]);
    expect(rulesOf(text)).toEqual(['vtt-blank-line-missing', 'cue-blank-line-missing']);
  });

  it('keeps text that blank lines cut off from its cue, and text under a time that cannot be read', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\nthere\n\n00:xx --> 00:04.000\nyou\n';
    expect(cuesOf(text)).toEqual([[1, 2, 'Hi there you']]);
    expect(rulesOf(text)).toEqual(['text-outside-cue', 'cue-time-unreadable', 'text-outside-cue']);
  });

  it('reports backward, overlapping and empty times with their place, and leaves the cues where they stand', () => {
    const text =
      'WEBVTT\n\n00:05.000 --> 00:07.000\na\n\n00:06.000 --> 00:08.000\nb\n\n00:01.000 --> 00:01.000\nc\n\n00:09.000 --> 00:02.000\nd';
    const file = parseWebVtt(text);
    expect(file.cues.map((cue) => cue.text).join('')).toBe('abcd');
    expect(file.messages.map(({ rule, offset }) => [rule, text.slice(offset, offset + 9)])).toEqual([
      ['cue-overlap', '00:06.000'],
      ['cue-zero-length', '00:01.000'],
      ['cue-backwards', '00:01.000'],
      ['cue-ends-before-start', '00:09.000'],
    ]);
  });

  it('reads a bracket that opens no tag as itself', () => {
    expect(cuesOf('WEBVTT\n\n00:01.000 --> 00:02.000\nif 2 < 3 then <b>so</b>, I <3 it')).toEqual([
      [1, 2, 'if 2 < 3 then so, I <3 it'],
    ]);
  });

  it('never throws and loses no character, whatever the file', () => {
    const junk = fc.oneof(
      fc.constantFrom(
        'WEBVTT',
        '\n',
        '\n\n',
        '\r\n',
        ' --> ',
        '00:01.000 --> 00:02.000',
        '<v A>',
        '</v>',
        '<',
        '>',
        '&amp;',
        '&',
        'NOTE',
        'STYLE',
        '\0',
        ':',
        '7',
        'Ann: hi',
        '- so',
        '>> ',
        'a',
        '字',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { draft, account } = understand(webvtt, text);
        expect(entered(text, account, 'unaccounted').filter((gap) => /[\p{L}\p{N}]/u.test(gap))).toEqual([]);
        expect(bodyWords(draft).join(' ')).toBe(spokenWords(text, account).join(' '));
      }),
      { numRuns: 500 },
    );
  });

  it('takes time linear in the size of the file', () => {
    const hostile = [
      '<',
      '<v ',
      '&',
      '-->',
      '\n-->\n',
      '00:00:00.000 --> 00:00:01.000\n',
      '1:',
      ' ',
      'a:\n\n',
      '[x',
      '>>',
    ];
    const cost = (part: string, size: number): number => {
      const text = `WEBVTT\n\n00:00.000 --> 00:01.000\n${part.repeat(Math.floor(size / part.length))}`;
      const before = process.cpuUsage();
      understand(webvtt, text);
      return process.cpuUsage(before).user / 1000;
    };
    for (const part of hostile) {
      cost(part, 20_000);
      expect(cost(part, 400_000), JSON.stringify(part)).toBeLessThan(10 * cost(part, 100_000) + 400);
    }
  });
});

describe('turns', () => {
  it('joins the words of one voice across cues and begins a turn where the voice changes', () => {
    const text =
      'WEBVTT - T\n\n00:01.000 --> 00:02.000\n<v Ann>We run\n\n00:02.000 --> 00:03.000\n<v Ann>across cues.\n\n00:03.900 --> 00:05.000\n<v Bo>Do we?';
    const { draft } = understand(webvtt, text);
    expect(turnsOf(draft)).toEqual(['Ann [1] We run across cues.', 'Bo [3] Do we?']);
    expect(draft).toMatchObject({ attribution: 'stated', timing: 'cue', title: { text: 'T' } });
  });

  it('keeps anonymous voices as written, and calls the attribution unknown', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Speaker 1>Hm.\n\n00:02.000 --> 00:03.000\n<v Speaker 2>Hm?';
    const { draft } = understand(webvtt, text);
    expect(turnsOf(draft)).toEqual(['Speaker 1 [1] Hm.', 'Speaker 2 [2] Hm?']);
    expect(draft.attribution).toBe('unknown');
  });

  it('takes `Name:` for a speaker only where it recurs', () => {
    const cue = (second: number, text: string) => `00:0${second}.000 --> 00:0${second + 1}.000\n${text}\n\n`;
    const text = `WEBVTT\n\n${cue(1, 'Ann Lee: Hello.')}${cue(2, 'So here is the thing: no.')}${cue(3, 'Bo: Yes.')}${cue(4, 'Ann Lee: Good.')}${cue(5, 'Bo: Bye.')}`;
    expect(turnsOf(understand(webvtt, text).draft)).toEqual([
      'Ann Lee [1] Hello. So here is the thing: no.',
      'Bo [3] Yes.',
      'Ann Lee [4] Good.',
      'Bo [5] Bye.',
    ]);
  });

  it('gives each `>>` and each dashed line of a cue to a new unnamed voice', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n>> Who is it?\n\n00:02.000 --> 00:03.000\n- Me.\n- You?\n\n00:04.000 --> 00:05.000\n&gt;&gt; Yes.';
    expect(turnsOf(understand(webvtt, text).draft)).toEqual(['— [1] Who is it? ¶ Me. ¶ You? ¶ Yes.']);
  });

  it('un-rolls captions that show each line twice', () => {
    const text = [
      'WEBVTT\nKind: captions\nLanguage: en\n',
      '00:00:00.000 --> 00:00:02.000 align:start position:0%\n \nhello<00:00:00.500><c> and</c><00:00:01.000><c> welcome</c>\n',
      '00:00:02.000 --> 00:00:02.010 align:start position:0%\nhello and welcome\n \n',
      '00:00:02.010 --> 00:00:04.000 align:start position:0%\nhello and welcome\nto<00:00:02.500><c> the</c><c> talk</c>\n',
      '00:00:04.000 --> 00:00:04.010 align:start position:0%\nto the talk\n \n',
      '00:00:04.010 --> 00:00:06.000 align:start position:0%\nto the talk\nabout<00:00:04.500><c> tides</c>\n',
    ].join('\n');
    const { draft, account } = understand(webvtt, text);
    expect(turnsOf(draft)).toEqual(['— [0] hello and welcome to the talk about tides']);
    expect(entered(text, account, 'repeated caption').length).toBe(4);
    expect(entered(text, account, 'unaccounted')).toEqual([]);
  });

  it('leaves a speaker who repeats himself alone', () => {
    const text = `WEBVTT\n\n${['No.', 'No.', 'Why not?', 'Because.', 'Because what?', 'I see.'].map((line, index) => `00:0${index}.000 --> 00:0${index + 1}.000\n${line}\n`).join('\n')}`;
    expect(turnsOf(understand(webvtt, text).draft)).toEqual(['— [0] No. No. Why not? Because. Because what? I see.']);
  });

  it('gives later paragraphs of a long turn the time of the cue that they begin in', () => {
    const sentence = 'The tide turns twice a day and nobody who lives by the water forgets it for long.';
    const text = `WEBVTT\n\n${Array.from({ length: 30 }, (_, index) => `00:${String(index * 2).padStart(2, '0')}.500 --> 00:${String(index * 2 + 2).padStart(2, '0')}.500\n<v Ann>${sentence}\n`).join('\n')}`;
    const { draft } = understand(webvtt, text);
    const turn = draft.body.sections[0]?.blocks[0];
    if (turn?.type !== 'turn') throw new Error('no turn');
    expect(turn.paragraphs.length).toBeGreaterThan(2);
    expect(turn.paragraphs[0]?.start).toBeUndefined();
    let before = 0;
    turn.paragraphs.forEach(({ text, start }, index) => {
      if (index > 0) expect(start).toBe((before / sentence.length) * 2);
      before += text.replaceAll(/\. T/g, '.T').length;
    });
    expect(bodyWords(draft)).toEqual(parseWebVtt(text).cues.flatMap((cue) => words(cue.text)));
  });
});

interface ReferenceCue {
  startTime: number;
  endTime: number;
  tree: ReferenceNode;
}
interface ReferenceNode {
  type: string;
  value?: string;
  children?: ReferenceNode[];
}

function plainText(node: ReferenceNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(plainText).join('');
}

function milli(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function stamp(milliseconds: number): string {
  const pad = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  return `${pad(milliseconds / 3_600_000)}:${pad((milliseconds / 60_000) % 60)}:${pad((milliseconds / 1000) % 60)}.${pad(milliseconds % 1000, 3)}`;
}

/** The words of all that was published, with the references and line ends of the file resolved. A tag parts no word. */
function spokenWords(text: string, account: readonly LedgerLine[]): string[] {
  return words(
    account
      .map(({ span, fate, what }) => {
        if (fate === 'published') return decodeEntities(text.slice(span.start, span.end));
        return what === 'markup' ? '' : ' ';
      })
      .join('')
      .replaceAll('\0', '\ufffd'),
  );
}
