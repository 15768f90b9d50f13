/** A file's bytes, whole and unchanged while they were read; or the reason why not. */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Issue, issue } from '../model/issue.ts';

/** Larger files are refused by their size, before a byte is read. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

/** How long a file that changed gets to settle before it is read again, once. */
const SETTLE_MS = 250;

/** What tells one state of a file from another. */
export interface Stamp {
  readonly size: bigint;
  readonly modifiedNs: bigint;
  readonly inode: bigint;
}

export type ReadBytes = { readonly bytes: Uint8Array; readonly stamp: Stamp } | { readonly issue: Issue };

/**
 * Reads a regular file of at most `LARGEST_FILE_BYTES`. Size, time and inode are compared before and after; a file that
 * changed is read once more and then given up. Never blocks on a pipe or device. Expected failures come back as issues.
 */
export async function readBytes(path: string): Promise<ReadBytes> {
  const first = await readOnce(path);
  if (!('issue' in first) || first.issue.code !== 'changed-while-read') return first;
  await pause(SETTLE_MS);
  return readOnce(path);
}

/** True when the file at `path` still is what was read: asked again before it is entered, as reading takes a while. */
export async function isUnchanged(path: string, stamp: Stamp): Promise<boolean> {
  try {
    return sameStamp(stampOf(await stat(path, { bigint: true })), stamp);
  } catch {
    // Gone or closed to us in the meantime: the bytes at hand were whole when read, but nobody can look them up now.
    return false;
  }
}

/** The reason a file or folder could not be reached, from the system's error. Rethrows what is none of the system's. */
export function fileIssue(error: unknown): Issue {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return issue('missing');
  if (code === 'ELOOP') return issue('folder-loop');
  return issue('unreadable', code === 'EACCES' || code === 'EPERM' ? undefined : code);
}

async function readOnce(path: string): Promise<ReadBytes> {
  let file: FileHandle;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return { issue: fileIssue(error) };
  }
  try {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) return { issue: issue('not-a-file') };
    if (before.size > LARGEST_FILE_BYTES) return { issue: issue('too-large', `${inMegabytes(before.size)} MB`) };
    const bytes = await file.readFile();
    const after = await file.stat({ bigint: true });
    const stamp = stampOf(after);
    if (BigInt(bytes.length) !== after.size || !sameStamp(stampOf(before), stamp)) {
      return { issue: issue('changed-while-read') };
    }
    return { bytes, stamp };
  } catch (error) {
    return { issue: fileIssue(error) };
  } finally {
    await file.close();
  }
}

const inMegabytes = (bytes: bigint): number => Math.round(Number(bytes) / (1024 * 1024));

const stampOf = (stats: { size: bigint; mtimeNs: bigint; ino: bigint }): Stamp => ({
  size: stats.size,
  modifiedNs: stats.mtimeNs,
  inode: stats.ino,
});

const sameStamp = (a: Stamp, b: Stamp): boolean =>
  a.size === b.size && a.modifiedNs === b.modifiedNs && a.inode === b.inode;
