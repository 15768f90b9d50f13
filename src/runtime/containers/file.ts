/** A file on the disk looked at, and streamed. */
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { HEAD_BYTES } from './kinds.ts';

export interface Look {
  readonly head: Uint8Array;
  readonly size: number;
  readonly modifiedMs: number;
}

/** The head of a regular file; null for what is none or cannot be opened. Does not wait for pipes. */
export async function look(path: string): Promise<Look | null> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    // Why it cannot be opened is told where files are read.
    return null;
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return null;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), size: stats.size, modifiedMs: stats.mtimeMs };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** True when a file is no longer what was looked at. */
export async function changedSince(path: string, { size, modifiedMs }: Look): Promise<boolean> {
  try {
    const now = await stat(path);
    return now.size !== size || now.mtimeMs !== modifiedMs;
  } catch {
    return true;
  }
}

const CHUNK_BYTES = 256 * 1024;

export async function* streamOf(path: string, progress: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    progress(read);
    yield chunk;
  }
}
