import { tokenize } from './tokens.ts';

/**
 * Tells by the prints of tokens alone where no name can be, so that the trie is asked for few of them. It may let a wrong
 * token through, never hold a right one back.
 */
export interface Sieve {
  /** By print: `ENDS` where a name may be this token alone, `GOES_ON` where a longer one may begin with it. */
  first: Uint8Array;
  /** By two prints mixed: whether a name may begin with the two tokens. */
  pairs: Uint8Array;
}

export const ENDS = 1;
export const GOES_ON = 2;

interface Node {
  children: ReadonlyMap<string, Node>;
  names: readonly unknown[];
  excluded: readonly unknown[];
}

export function sieveOf(root: Node): Sieve {
  const first = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const [token, node] of root.children) {
    const ends = node.names.length > 0 || node.excluded.length > 0 ? ENDS : 0;
    for (const print of printsOf(token)) first[print] = (first[print] as number) | ends;
    const [print] = tokenize(token).prints;
    if (print === undefined || print < 0 || node.children.size === 0) continue;
    first[print] = (first[print] as number) | GOES_ON;
    for (const key of node.children.keys()) {
      const next = printsOf(key);
      if (next.includes(-1)) first[print] = ENDS | GOES_ON;
      for (const each of next) pairs[mix(print, each)] = 1;
    }
  }
  return { first, pairs };
}

export function mix(print: number, next: number): number {
  return (print * 0x1f35 + next) & 0xffff;
}

/** The prints of a token and of its plurals; of a key with a joint in front, those of its token. */
function printsOf(key: string): number[] {
  const token = key.slice(key.lastIndexOf(' ') + 1);
  return [token, `${token}s`, `${token}es`, token.replace(/y$/, 'ies')].flatMap((form) =>
    tokenize(form).prints.slice(0, 1),
  );
}
