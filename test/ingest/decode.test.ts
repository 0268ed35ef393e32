import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** The bytes of a text in an encoding that nobody writes any more: each found by reading all there are. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let first = 255; first >= 0; first -= 1) {
    for (let second = 255; first > 127 && second > 63; second -= 1)
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  for (let byte = 255; byte >= 0; byte -= 1) bytes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  return Uint8Array.from(Array.from(text, (letter) => bytes.get(letter) ?? []).flat());
}
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
    const { text, encoding: read, messages } = decode(bytes);
    expect([text, read]).toEqual([sample, encoding]);
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('says that it read UTF-16 without a mark, whatever the script', () => {
    for (const text of [sample, '1\n00:00:01,000 --> 00:00:02,000\nПривет, как дела?\n\n2\n'])
      expect(decode(utf16le(text))).toMatchObject({
        text,
        encoding: 'utf-16le',
        messages: [{ rule: 'encoding-assumed' }],
      });
  });

  it.each([
    ['windows-1250', 'ęąłóżś', 'Zażółć gęślą jaźń, powiedział mężczyzna; jeszcze się dziś spóźnią.'],
    ['windows-1251', 'русский', 'Сегодня мы говорим о реках: почему они текут так медленно?'],
    ['windows-1252', 'français', 'Où étiez-vous cet été ? À la forêt, ça va de soi – c’était très bien.'],
    ['windows-1253', 'ελληνικά', 'Γιατί τα ποτάμια στρίβουν; Επειδή το νερό είναι τεμπέλικο.'],
    ['windows-1254', 'Türkçe', 'Irmaklar niçin kıvrılır? Çünkü su yavaş akar, ışığı sever ve güçsüzdür.'],
    ['windows-1255', 'עברית', 'למה הנהר מתפתל? כי המים עצלים והם הולכים בדרך הקלה.'],
    ['windows-1256', 'العربية', 'لماذا ينعطف النهر؟ لأن الماء كسول ويأخذ الطريق السهل.'],
    ['windows-1257', 'lietuvių', 'Kodėl upės vingiuoja? Todėl, kad vanduo yra tingus ir šliaužia žemyn į jūrą.'],
    ['koi8-r', 'русский', 'Сегодня мы говорим о реках: почему они текут так медленно?'],
    ['gb18030', '中文', '我们今天说的是这个问题：为什么河是弯的？因为水不想走得太快。'],
    ['shift_jis', '日本語', 'きょうはこの川のことについて、いろいろとお話をしたいと思います。'],
  ])('finds %s by its letters, and says so', (encoding, _, text) => {
    const bytes = encoded(text, encoding);
    expect(decode(bytes)).toMatchObject({ text, encoding, messages: [{ rule: 'encoding-guessed' }] });
  });

  it('believes a page that says how it is written', () => {
    const page = '<html><head><meta charset="ISO-8859-7"></head><p>Γεια</p></html>';
    expect(decode(encoded(page, 'windows-1253'))).toMatchObject({
      text: page,
      encoding: 'iso-8859-7',
      messages: [{ rule: 'encoding-assumed' }],
    });
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
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).isExact).toBe(false);
    expect(decode(Uint8Array.of(0x61, 0xff)).isExact).toBe(false);
    expect(decode(Uint8Array.of(0x61, 0xc3)).isExact).toBe(false);
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', isExact: true, messages: [] });
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
