/**
 * What a hash by FNV-1a begins with, and what it is multiplied by at each step. The first has a sign, as the steps after it
 * have: engines count with whole numbers of 32 bits faster than with larger ones.
 */
export const BASIS = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
