import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const sample = 'WEBVTT\n\n“Søren” went home — at last…\n';

describe('decode', () => {
  it.each([
    ['utf-8', utf8(sample)],
    ['utf-8', utf8(`\ufeff${sample}`)],
    ['utf-16le', utf16le(sample)],
    ['utf-16le', utf16le(`\ufeff${sample}`)],
    ['utf-16be', utf16be(sample)],
    ['utf-16be', utf16be(`\ufeff${sample}`)],
  ] as const)('reads %s without a byte-order mark in the text', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: sample, encoding, messages: [] });
  });

  it('falls back to Windows-1252, and says where that shows first', () => {
    const bytes = Uint8Array.from([0x49, 0x74, 0x92, 0x73, 0x20, 0xe9]);
    expect(decode(bytes)).toMatchObject({
      text: 'It’s é',
      encoding: 'windows-1252',
      messages: [{ rule: 'encoding-guessed', offset: 2 }],
    });
  });

  it('says that a file was cut in the middle of a character', () => {
    const whole = utf8('Yes — “no”');
    expect(decode(whole.subarray(0, whole.length - 1))).toMatchObject({
      encoding: 'utf-8',
      messages: [{ rule: 'file-cut', offset: 9 }],
    });
  });

  it('reads UTF-8 with a little damage as UTF-8', () => {
    const bytes = utf8('äöüßéè and ÿ more');
    const damaged = new Uint8Array([...bytes.subarray(0, 14), 0xff, ...bytes.subarray(14)]);
    expect(decode(damaged)).toMatchObject({ encoding: 'utf-8', messages: [{ rule: 'bytes-unreadable' }] });
    expect(decode(damaged).text).toContain('äöüß');
  });

  it('reports NULs and copes with nothing', () => {
    expect(decode(utf8('a\0b')).messages).toMatchObject([{ rule: 'nul-character', offset: 1 }]);
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', messages: [] });
  });

  it('never throws, and gives back every UTF-8 text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decode(bytes).text === 'string'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decode(utf8(text)).text).toBe(text);
      }),
    );
  });
});
