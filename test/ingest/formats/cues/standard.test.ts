import { describe, expect, it } from 'vitest';
import type { Run } from '../../../../src/ingest/formats/cues/cue.ts';
import { readCueSettings, readRegion } from '../../../../src/ingest/formats/cues/settings.ts';
import { parseWebVtt } from '../../../../src/ingest/formats/cues/webvtt.ts';

const shown = (lines: readonly Run[][]) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
const strictly = (text: string) => parseWebVtt(text, undefined, { strict: true });
const cuesOf = (text: string) =>
  strictly(text).cues.map(({ id = '', start, end, lines }) => ({ id, start, end, text: shown(lines) }));
const textsOf = (text: string) => cuesOf(text).map((cue) => cue.text);
const time = '00:00:01.000 --> 00:00:02.000';

describe('the WebVTT standard, strictly', () => {
  it.each([
    'WEBVTT',
    'WEBVTT\n',
    'WEBVTT ',
    'WEBVTT\t',
    'WEBVTT\tTides\n',
    '\ufeffWEBVTT\n',
    'WEBVTT 00:01.000 --> 00:02.000\nno',
  ])('finds no cue in a file of nothing but a signature: %j', (text) => {
    expect(cuesOf(text)).toEqual([]);
    expect(strictly(text).messages.filter(({ rule }) => rule === 'vtt-header-missing')).toEqual([]);
  });

  it.each(['', 'webvtt', 'WEBVT', 'WEBVTTS', ' WEBVTT', '\nWEBVTT', 'WEBVTT-', time])(
    'reads nothing without a signature: %j',
    (head) => expect(cuesOf(`${head}\n\n${time}\nno\n`)).toEqual([]),
  );

  it('ends a header at a blank line or at a time line, and nowhere else', () => {
    expect(textsOf(`WEBVTT\nwhatever\n\n${time}\nyes`)).toEqual(['yes']);
    expect(textsOf(`WEBVTT\n \n${time}\nyes`)).toEqual(['yes']);
    expect(textsOf(`WEBVTT\n${time}\nyes`)).toEqual(['yes']);
    expect(cuesOf(`WEBVTT\n1\n${time}\nyes`)).toEqual([{ id: '', start: 1, end: 2, text: 'yes' }]);
  });

  it('keeps the white space of ids and text', () => {
    expect(cuesOf(`WEBVTT\n\n a b \n${time}\n  c\n\n \n${time}\nd \n e`)).toEqual([
      { id: ' a b ', start: 1, end: 2, text: '  c' },
      { id: ' ', start: 1, end: 2, text: 'd \n e' },
    ]);
  });

  it.each([
    ['01:02.003 --> 61:00:00.000', 62.003, 219600],
    ['000:00:01.000 --> 0:00:02.000', 1, 2],
    ['\t 00:00:01.000-->\f00:00:02.000 align:end', 1, 2],
    ['00:00:05.000 --> 00:00:02.000', 5, 2],
    ['00:00:01.000 --> 00:00:02.000!', 1, 2],
  ])('reads the times %j', (line, start, end) => {
    expect(cuesOf(`WEBVTT\n\n${line}\nx`)).toEqual([{ id: '', start, end, text: 'x' }]);
  });

  it.each([
    '0:01.000 --> 0:02.000',
    '00:00:01,000 --> 00:00:02,000',
    '00:00:01.00 --> 00:00:02.000',
    '00:00:01.0000 --> 00:00:02.000',
    '00:00:01 --> 00:00:02',
    '00:00:60.000 --> 00:01:02.000',
    '60:00.000 --> 61:00:00.000',
    '00:60:00.000 --> 61:00:00.000',
    '00:1:00.000 --> 61:00:00.000',
    '00:00:01.000 ---> 00:00:02.000',
    '00:00:01.000 --> ',
    '\v00:00:01.000 --> 00:00:02.000',
    '00:00:01.000\0 --> 00:00:02.000',
    'x00:00:01.000 --> 00:00:02.000',
  ])('lets a cue with the times %j fall, text and all', (line) => {
    expect(textsOf(`WEBVTT\n\n${line}\nno\n\n${time}\nyes`)).toEqual(['yes']);
  });

  it('begins a block anew at every arrow', () => {
    expect(textsOf(`WEBVTT\n\n${time}\none\n${time}\ntwo\nthree --> four\nno\n${time}\nfive`)).toEqual([
      'one',
      'two',
      'five',
    ]);
    expect(textsOf(`WEBVTT\n\nid\nno id\n${time}\nyes`)).toEqual(['yes']);
  });

  it('lets text outside cues fall, and accounts for it', () => {
    const { cues, marks } = strictly(`WEBVTT\n\nno\n\n${time}\nyes\n\nnor this`);
    expect(cues.map(({ text }) => text)).toEqual(['yes']);
    expect(marks.filter(({ what }) => what === 'text outside cues')).toHaveLength(2);
  });

  it('shows NUL as a replacement character', () => {
    expect(cuesOf(`WEBVTT\n\n\0id\n${time}\na\0b`)).toEqual([{ id: '\ufffdid', start: 1, end: 2, text: 'a\ufffdb' }]);
  });

  it('takes CR, LF and CRLF for line ends, mixed', () => {
    expect(textsOf(`WEBVTT\r\r${time}\ra\r\n\r\n${time}\r\nb\nc\r\n\n${time}\rd`)).toEqual(['a', 'b\nc', 'd']);
  });

  it('drops all from a < to the next >, or to the end of the cue', () => {
    expect(textsOf(`WEBVTT\n\n${time}\na < b > c <d <e> f\n\n${time}\nI <3 it\nall`)).toEqual(['a  c  f', 'I ']);
  });
});

describe('cue settings', () => {
  it('has the defaults of the standard', () => {
    expect(readCueSettings('')).toEqual({
      vertical: '',
      line: 'auto',
      snapToLines: true,
      lineAlign: 'start',
      position: 'auto',
      positionAlign: 'auto',
      size: 100,
      align: 'center',
    });
  });

  it('reads what it can, the last of a kind, and passes over the rest', () => {
    expect(
      readCueSettings(
        'align:start\talign:left vertical:lr line:10%,end position:25.5%,line-right size:0% size:101% :x y: z',
      ),
    ).toMatchObject({
      align: 'left',
      vertical: 'lr',
      line: 10,
      snapToLines: false,
      lineAlign: 'end',
      position: 25.5,
      positionAlign: 'line-right',
      size: 0,
    });
    expect(readCueSettings('line:-2')).toMatchObject({ line: -2, snapToLines: true });
    for (const odd of [
      'line:1-',
      'line:.5',
      'line:1.',
      'line:1,middle',
      'line:-1%',
      'line:1e2',
      `line:${'9'.repeat(400)}`,
    ])
      expect(readCueSettings(odd).line, odd).toBe('auto');
    for (const odd of ['position:50', 'position:-1%', 'position:5%,left', 'position:1%%'])
      expect(readCueSettings(odd).position, odd).toBe('auto');
  });

  it('finds the region that a cue is shown in', () => {
    const { regions } = strictly(
      `WEBVTT\n\nREGION\nid:low width:40%\nlines:2 regionanchor:0%,50% viewportanchor:10%,x scroll:up\n\n${time} region:low\nx\n\nREGION\nid:late`,
    );
    expect(regions?.map(readRegion)).toEqual([
      { id: 'low', width: 40, lines: 2, regionAnchor: [0, 50], viewportAnchor: [0, 100], scroll: 'up' },
    ]);
    const all = [{ ...readRegion('id:low'), lines: 1 }, readRegion('id:low'), readRegion('id:high')];
    expect(readCueSettings('region:low', all).region).toBe(all[1]);
    expect(readCueSettings('region:none', all).region).toBeUndefined();
    expect(readCueSettings('region:low vertical:rl', all).region).toBeUndefined();
  });
});
