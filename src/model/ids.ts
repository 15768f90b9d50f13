/** Content hashes: the same input has the same id, on every machine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** `prefix_` and 20 hex digits over the parts, which are joined unambiguously. */
export const contentId = (prefix: string, ...parts: readonly unknown[]): string =>
  `${prefix}_${sha256Hex(utf8ToBytes(JSON.stringify(parts))).slice(0, 20)}`;

/** A readable id from a name: "Syrian Observatory for Human Rights" → `syrian-observatory-for-human-rights`. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
