import { describe, expect, test } from 'vitest';
import { assignIds, type Claim } from '../../src/ingest/ids.ts';
import { readLock, writeLock, type LockEntry } from '../../src/ingest/lock.ts';

const LOOMS =
  'The looms of the north were taught their patterns by punched cards, and nobody in the mills knew how or why it was done.';
const RAIN =
  'A rain gauge is a bucket with a promise, and two meteorologists once fought over an inch of it for eleven long years.';

const claim = (entry: number, text: string, fingerprint = text): Claim => ({
  seed: 'a.txt',
  entry,
  fingerprint,
  wanted: `looms/${text.slice(4, 9).trim()}`,
  text: () => Promise.resolve(text),
});
const locked = (entry: number, fingerprint: string, seed = 'a.txt'): LockEntry => ({
  seed,
  entry,
  fingerprint,
  written: 'w',
});
const old = (id: string): string => (id.includes('loom') ? LOOMS : RAIN);

describe('assignIds', () => {
  test('takes the wanted id where nothing is known, and numbers what is taken', async () => {
    expect(await assignIds([claim(1, LOOMS), claim(2, LOOMS, 'other')], new Map())).toEqual([
      'looms/looms',
      'looms/looms-2',
    ]);
    expect(await assignIds([claim(1, LOOMS)], new Map(), new Set(['looms/looms']))).toEqual(['looms/looms-2']);
  });

  test('keeps the id of the same words, wherever they stand and whatever the seed is called', async () => {
    const lock = new Map([
      ['s/loom', locked(1, LOOMS, 'old.txt')],
      ['s/rain', locked(2, RAIN, 'old.txt')],
    ]);
    expect(await assignIds([claim(7, RAIN), claim(8, LOOMS)], lock)).toEqual(['s/rain', 's/loom']);
  });

  test('keeps the id of an entry that was corrected in place', async () => {
    const lock = new Map([['s/loom', locked(1, LOOMS)]]);
    expect(await assignIds([claim(1, LOOMS.replace('north', 'south'))], lock, new Set(), old)).toEqual(['s/loom']);
  });

  test('keeps it even when the entry was corrected and moved', async () => {
    const lock = new Map([
      ['s/loom', locked(1, LOOMS)],
      ['s/rain', locked(2, RAIN)],
    ]);
    const claims = [claim(1, RAIN), claim(2, LOOMS.replace('north', 'south'))];
    expect(await assignIds(claims, lock, new Set(), old)).toEqual(['s/rain', 's/loom']);
  });

  test('does not give the id of what is gone to something else in its place', async () => {
    const lock = new Map([['s/rain', locked(1, RAIN)]]);
    expect(await assignIds([claim(1, LOOMS)], lock, new Set(), old)).toEqual(['looms/looms']);
  });
});

describe('the lock', () => {
  test('comes back as it was written, sorted', () => {
    const lock = new Map([
      ['b/b', locked(2, 'f')],
      ['a/a', { seed: 'x', fingerprint: 'g', written: 'h' }],
    ]);
    const text = writeLock(lock);
    expect([...readLock(text)]).toEqual([...lock].reverse());
    expect(writeLock(readLock(text))).toBe(text);
  });

  test('that cannot be read stops the run, so that no id moves', () => {
    expect(() => readLock('{')).toThrow(/ingest\.lock\.json cannot be read/);
    expect(() => readLock('{"version":9}')).toThrow(/version control/);
  });
});
