import { isUtf8 as isWholeUtf8 } from 'node:buffer';
import { legacyEncodingOf } from './legacy-encoding.ts';
import type { Message } from './source.ts';

export interface Decoded {
  /** Byte-order mark removed, line ends as they were. */
  text: string;
  /** Its label in the Encoding standard: `utf-8`, `utf-16le`, `windows-1251`. */
  encoding: string;
  /** The bytes are those of the text in UTF-8, to the last one. */
  isExact: boolean;
  messages: Message[];
}

/** How much of a file is looked at to tell UTF-16 without a mark from other encodings. */
const SAMPLE = 4096;

/**
 * The text of a file. UTF-8 unless a byte-order mark or the bytes themselves say UTF-16; when they are no UTF-8, what the
 * file says of itself, or else the encoding that fits its letters best. Never throws: what could not be read, and what
 * was assumed, is a message with its place in the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { encoding, known } = encodingOf(bytes);
  const messages: Message[] = [];
  const whole = encoding === 'utf-8' ? decodeUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
  const text = strip(whole);
  const isDamaged = encoding === 'utf-8' && damaged(bytes);
  const warn = (rule: string, reason: string, offset: number): void => {
    messages.push({ severity: 'warning', rule, reason, offset });
  };
  const name = encoding
    .replace('windows', 'Windows')
    .replace(/^(?:utf|iso|koi|ibm|euc|gb)/, (part) => part.toUpperCase());
  if (known === 'by-letters')
    warn(
      'encoding-guessed',
      `The file is not valid UTF-8; it was read as ${name}, which fits its letters best. Save it as UTF-8 if letters look wrong.`,
      firstOdd(text),
    );
  else if (known !== undefined)
    messages.push({
      severity: 'info',
      rule: 'encoding-assumed',
      reason: `The file was read as ${name}, ${known === 'stated' ? 'as it says itself' : 'which its bytes look like'}.`,
      offset: 0,
    });
  if (cut(bytes, encoding))
    warn('file-cut', 'The file ends in the middle of a character: it was cut off.', Math.max(0, text.length - 1));
  if (isDamaged && !cut(bytes, encoding))
    warn(
      'bytes-unreadable',
      'Some bytes are not UTF-8 and were replaced by \uFFFD.',
      Math.max(0, text.indexOf('\ufffd')),
    );
  const nul = text.indexOf('\0');
  if (nul >= 0) warn('nul-character', 'The file has NUL characters: it may be damaged, or no text at all.', nul);
  const isExact = encoding === 'utf-8' && text === whole && !isDamaged && !cut(bytes, encoding);
  return { text, encoding, isExact, messages };
}

/** `known`: how it was found out, where nothing as plain as a byte-order mark or valid UTF-8 says it. */
function encodingOf(bytes: Uint8Array): { encoding: string; known?: 'by-letters' | 'stated' | 'by-bytes' } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be' };
  const wide = wideEncoding(bytes.subarray(0, SAMPLE));
  if (wide) return { encoding: wide, known: 'by-bytes' };
  if (isUtf8(bytes)) return { encoding: 'utf-8' };
  const stated = statedEncoding(bytes);
  return stated ? { encoding: stated, known: 'stated' } : { encoding: legacyEncodingOf(bytes), known: 'by-letters' };
}

/** UTF-16 without a mark shows as NULs in every other byte: the high ones of digits, Latin letters, spaces, line ends. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const least = (sample.length / 2) * 0.04;
  const encoding =
    odd > least && even * 20 <= odd ? 'utf-16le' : even > least && odd * 20 <= even ? 'utf-16be' : undefined;
  if (!encoding) return undefined;
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length - (sample.length % 2)));
  // What is no UTF-16 has letters that nobody wrote, or halves of pairs.
  const odds = text.match(/[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  return odds <= text.length * 0.01 + 1 ? encoding : undefined;
}

/** What a page says in its head: `<meta charset="…">`, `<?xml encoding="…"?>`. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const label = /^\s*<[^]*?\b(?:charset|encoding)\s?=\s?["']?([\w:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined || /^utf/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Valid UTF-8, or UTF-8 with so little damage that any other encoding would spoil far more letters. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!damaged(bytes)) return true;
  let replaced = 0;
  let wide = 0;
  for (const match of decodeUtf8(bytes).matchAll(/[^\0-\x7f]/g)) {
    if (match[0] === '\ufffd') replaced += 1;
    else wide += 1;
  }
  return replaced * 5 <= wide;
}

/** True when bytes other than a character cut at the very end are no UTF-8. */
function damaged(bytes: Uint8Array): boolean {
  return !isWholeUtf8(bytes.subarray(0, bytes.length - cutBytes(bytes)));
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}

function strip(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function cut(bytes: Uint8Array, encoding: string): boolean {
  return encoding === 'utf-8' ? cutBytes(bytes) > 0 : encoding.startsWith('utf-16') && bytes.length % 2 === 1;
}

/** How many bytes at the end begin a UTF-8 character without finishing it. */
function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc2) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back && byte <= 0xf4 ? back : 0;
    if (byte >= 0xc0) return 0;
  }
  return 0;
}

function firstOdd(text: string): number {
  return Math.max(0, text.search(/[^\0-\x7f]/));
}
