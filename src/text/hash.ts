/** Hashing of words and of runs of words: quick, the same on every machine, and not for secrets. */

/** FNV-1a over UTF-16 code units, mixed so that every bit depends on all of them. An unsigned 32-bit integer. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Every bit of the result depends on every bit given (the finish of MurmurHash3). */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Two independent 32-bit hashes as one integer of 52 bits, which a number and a bigint of a database hold exactly. */
export const joined = (high: number, low: number): number => (high >>> 0) * 0x100000 + (low >>> 12);
