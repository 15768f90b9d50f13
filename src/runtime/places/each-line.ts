/** The lines of a large file, one after the other, in bounded memory. */
import { open } from 'node:fs/promises';

const CHUNK_BYTES = 1 << 20;
/** A GeoNames line has at most some 12,000 characters; a file of one endless line is no dump. */
export const LONGEST_LINE_BYTES = 1 << 16;
const NEWLINE = 10;
const RETURN = 13;

export interface EachLine {
  /** `null` for a line that is longer than `LONGEST_LINE_BYTES`; lines count from 1 */
  readonly onLine: (line: string | null, number: number) => void;
  readonly onBytes?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads the file at `path`. Rejects with the signal's reason when it is aborted, and when the file cannot be read. */
export async function eachLine(path: string, { onLine, onBytes, signal }: EachLine): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const chunk = Buffer.allocUnsafe(LONGEST_LINE_BYTES + CHUNK_BYTES);
    let [kept, number, done, skipping] = [0, 0, 0, false];
    const line = (from: number, to: number): void => {
      number++;
      const end = to > from && chunk[to - 1] === RETURN ? to - 1 : to;
      const long = skipping || end - from > LONGEST_LINE_BYTES;
      skipping = false;
      if (long) onLine(null, number);
      else if (end > from) onLine(chunk.toString('utf8', from, end), number);
    };
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(chunk, kept, CHUNK_BYTES, null);
      if (bytesRead === 0) break;
      done += bytesRead;
      const end = kept + bytesRead;
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0 && at < end; at = chunk.indexOf(NEWLINE, from)) {
        line(from, at);
        from = at + 1;
      }
      kept = end - from;
      if (kept > LONGEST_LINE_BYTES) {
        skipping = true;
        kept = 0;
      } else chunk.copyWithin(0, from, end);
      onBytes?.(done, size);
    }
    if (kept > 0 || skipping) line(0, kept);
  } finally {
    await file.close();
  }
}
