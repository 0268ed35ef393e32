import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSrt } from '../../../../src/ingest/formats/cues/srt.ts';
import { detectFormat } from '../../../../src/ingest/formats/index.ts';
import { srt } from '../../../../src/ingest/formats/srt.ts';
import { webvtt } from '../../../../src/ingest/formats/webvtt.ts';
import { words } from '../../../../src/transcript/words.ts';
import { bodyWords, entered, turnsOf, understand } from '../../understand.ts';

const cuesOf = (text: string) => parseSrt(text).cues.map(({ id, start, end, text }) => [id, start, end, text]);

describe('SubRip', () => {
  it('is told from WebVTT by the comma in its times', () => {
    expect(detectFormat('1\r\n00:00:01,000 --> 00:00:02,000\r\nHi\r\n')).toBe(srt);
    expect(detectFormat('00:00:01.000 --> 00:00:02.000\nHi\n')).toBe(webvtt);
  });

  it('may have fractions of a second as long as computers write them', () => {
    expect(
      cuesOf('1\n00:00:04,560.0000000000009 --> 00:00:07,925\nA\n\n2\n00:00:07,925 --> 00:00:10,639.8046875\nB'),
    ).toEqual([
      ['1', 4.56, 7.925, 'A'],
      ['2', 7.925, 10.64, 'B'],
    ]);
  });

  it('may have other spaces than plain ones behind the times', () => {
    expect(cuesOf('1\n00:00:01,000 --> 00:00:02,000\u00a0\nA')).toEqual([['1', 1, 2, 'A']]);
  });

  it('has numbers, times and lines', () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>One</i> line\r\nand another.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}Up there.\r\n';
    expect(cuesOf(text)).toEqual([
      ['1', 1, 2.5, 'One line and another.'],
      ['2', 3, 4, 'Up there.'],
    ]);
    const { account, messages } = understand(srt, text);
    expect(messages).toEqual([]);
    expect(entered(text, account, 'unaccounted')).toEqual([]);
  });

  it('may lack numbers and blank lines, have blank lines inside, and numbers that are speech', () => {
    const text =
      '00:01,000 --> 00:02,000\nHow many?\n2\n00:02,000 --> 00:03,000\n42\n\nfor all\n00:00:04,000 --> 00:00:05,000 X1:10\n7\n\n9\n00:00:06,000 --> 00:00:07,000\nEnd';
    expect(cuesOf(text)).toEqual([
      [undefined, 1, 2, 'How many?'],
      ['2', 2, 3, '42 for all'],
      [undefined, 4, 5, '7'],
      ['9', 6, 7, 'End'],
    ]);
  });

  it('takes `Name:` and `[Name]` for speakers where they recur, sounds never', () => {
    const cue = (index: number, text: string) => `${index}\n00:00:0${index},000 --> 00:00:0${index},900\n${text}\n\n`;
    const named = `${cue(1, 'ANN: Hello.')}${cue(2, 'Fine.')}${cue(3, 'BO: [Music] Yes.')}${cue(4, 'ANN: So here is the thing: no.')}${cue(5, 'BO: Bye.')}`;
    expect(turnsOf(understand(srt, named).draft)).toEqual([
      'ANN [1] Hello. Fine.',
      'BO [3] [Music] Yes.',
      'ANN [4] So here is the thing: no.',
      'BO [5] Bye.',
    ]);
    const bracketed = `${cue(1, '[Ann Lee] Hello.')}${cue(2, '[Music] Hm.')}${cue(3, '[Bo] Yes.')}${cue(4, '[Ann Lee] No.')}${cue(5, '[Bo] Bye.')}${cue(6, '[Music] Hm.')}`;
    expect(turnsOf(understand(srt, bracketed).draft)).toEqual([
      'Ann Lee [1] Hello. [Music] Hm.',
      'Bo [3] Yes.',
      'Ann Lee [4] No.',
      'Bo [5] Bye. [Music] Hm.',
    ]);
  });

  it('loses no cue and no word', () => {
    const line = fc.constantFrom('Hello there.', '42', '- No.', 'Ann: yes', 'a --> b', 'été & co', '<b>so</b>');
    const cue = fc.record({ start: fc.nat(5000), lines: fc.array(line, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 12 }), (cues) => {
        const text = cues
          .map(({ start, lines }, index) => {
            const time = `00:00:0${String(Math.floor(start / 1000))},${String(start % 1000).padStart(3, '0')}`;
            return `${String(index + 1)}\n${time} --> ${time}\n${lines.join('\n')}\n`;
          })
          .join('\n');
        expect(parseSrt(text).cues.length).toBe(cues.length);
        const { draft, account } = understand(srt, text);
        const labels = entered(text, account, 'speaker').length;
        const again = entered(text, account, 'repeated caption').flatMap(words).length;
        const said = cues.flatMap((one) => one.lines.flatMap((words_) => words(words_.replaceAll(/<\/?b>/g, ''))));
        expect(bodyWords(draft).length + labels + again).toBe(said.length);
        expect(entered(text, account, 'unaccounted').filter((gap) => /[\p{L}\p{N}]/u.test(gap))).toEqual([]);
      }),
    );
  });
});
