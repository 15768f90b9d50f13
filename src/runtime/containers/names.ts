/** Names of entries as they may be shown and kept. They are never used as paths: nothing is ever unpacked to a place they name. */

const LONGEST = 1000;

/** True for a name that would lead out of the archive if it were unpacked: absolute, or going up. */
export const leadsOut = (name: string): boolean => /^[/\\]|^\p{L}:/u.test(name) || name.split(/[/\\]/u).includes('..');

/** One way of writing folders, no control characters, bounded length. */
export function cleanName(name: string): string {
  const parts = name
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.');
  return parts.join('/') || 'unnamed';
}

/** Names passed over, as in folders: those that begin with a dot, and what macOS puts beside every file. */
export const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
