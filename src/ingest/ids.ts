import type { Lock, LockEntry } from './lock.ts';

/** One episode that needs an id. */
export interface Claim {
  seed: string;
  entry?: number;
  fingerprint: string;
  /** `show/name`: taken when nothing else is known of the episode. */
  wanted: string;
  /** Its text, to know it again after small changes. */
  text: () => Promise<string>;
}

/** Words in common that make a changed entry the same one, of the shorter text's. */
const ALIKE = 0.5;
/** The same for what stands in the very place: there a new entry is rather a correction than another episode. */
const RELATED = 0.1;

/**
 * The id of every claim, in the same order. An episode keeps the id that the lock has for the same words; failing that,
 * for the same place in the same seed when what stood there is gone; failing that, for words that are mostly the same.
 *
 * @param taken Ids of files that belong to nobody here.
 * @param oldText The text last written under an id.
 */
export async function assignIds(
  claims: readonly Claim[],
  lock: Lock,
  taken: ReadonlySet<string> = new Set(),
  oldText: (id: string) => string = () => '',
): Promise<string[]> {
  const ids = new Array<string | undefined>(claims.length).fill(undefined);
  const free = new Map(lock);
  const give = (index: number, id: string): void => {
    ids[index] = id;
    free.delete(id);
  };
  const open = (): number[] => [...claims.keys()].filter((index) => ids[index] === undefined);
  const byWords = groupBy(lock, ({ fingerprint }) => fingerprint);
  const byPlace = groupBy(lock, placeOf);
  const pick = (candidates: readonly string[] = [], test: (id: string) => boolean = () => true): string | undefined =>
    candidates.find((id) => free.has(id) && test(id));

  for (const isExact of [true, false]) {
    for (const index of open()) {
      const claim = claims[index]!;
      const isHere = (id: string): boolean => placeOf(free.get(id)!) === placeOf(claim);
      const id = pick(byWords.get(claim.fingerprint), isExact ? isHere : undefined);
      if (id !== undefined) give(index, id);
    }
  }
  for (const index of open()) {
    const claim = claims[index]!;
    const candidates = [...free].filter(([, entry]) => entry.seed === claim.seed).map(([id]) => id);
    const best = mostAlike(await claim.text(), candidates, oldText);
    if (best !== undefined) give(index, best);
  }
  for (const index of open()) {
    const claim = claims[index]!;
    const id = pick(byPlace.get(placeOf(claim)));
    if (id === undefined) continue;
    const isWholeSeed = claim.entry === undefined;
    if (isWholeSeed || mostAlike(await claim.text(), [id], oldText, RELATED) !== undefined) give(index, id);
  }
  const used = new Set([...taken, ...lock.keys(), ...ids.filter((id) => id !== undefined)]);
  return claims.map((claim, index) => {
    const present = ids[index];
    if (present !== undefined) return present;
    let id = claim.wanted;
    for (let number = 2; used.has(id); number += 1) id = `${claim.wanted}-${number}`;
    used.add(id);
    return id;
  });
}

function placeOf({ seed, entry }: { seed: string; entry?: number | undefined }): string {
  return `${seed}#${entry ?? ''}`;
}

function groupBy(lock: Lock, key: (entry: LockEntry) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, entry] of lock) {
    const list = groups.get(key(entry));
    if (list) list.push(id);
    else groups.set(key(entry), [id]);
  }
  return groups;
}

function mostAlike(
  text: string,
  ids: readonly string[],
  oldText: (id: string) => string,
  least = ALIKE,
): string | undefined {
  if (ids.length === 0) return undefined;
  const own = bag(text);
  let best: { id: string; share: number } | undefined;
  for (const id of ids) {
    const other = bag(oldText(id));
    const [small, large] = own.size <= other.size ? [own, other] : [other, own];
    if (small.size < 12) continue;
    let both = 0;
    for (const word of small) if (large.has(word)) both += 1;
    const share = both / small.size;
    if (share >= least && (!best || share > best.share)) best = { id, share };
  }
  return best?.id;
}

/** Runs of three words. */
function bag(text: string): Set<string> {
  const list = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(list.slice(0, 20_000).map((_, index) => list.slice(index, index + 3).join(' ')));
}
