/** Hashing of folded names: where a key's bucket is, and the print it is recognised by. Writer and reader share it. */

/** 2^17 buckets hold some 400k keys, about three to a bucket: the bundled file's. */
export const BUCKET_BITS = 17;

export interface NameHash {
  readonly bucket: number;
  /** 32 further bits, independent of the bucket: two names meet by chance once in 2^49 */
  readonly print: number;
}

/**
 * FNV-1a for the bucket, one of 2^`bits`; a multiply-and-rotate hash for the print; both over UTF-16 code units.
 */
export function hashName(key: string, bits: number = BUCKET_BITS): NameHash {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ unit, 0x85ebca6b);
  }
  a ^= a >>> 15;
  b ^= b >>> 13;
  return { bucket: (Math.imul(a, 0x2c1b3c6d) >>> 0) >>> (32 - bits), print: Math.imul(b, 0xc2b2ae35) >>> 0 };
}
