/** Messages one after the other in one file, each after a line `From sender date`. */
import { type ByteReader, byteReader } from './byte-reader.ts';
import type { Entry, Input } from './entry.ts';
import { MBOX_LINE } from './kinds.ts';

const WINDOW_BYTES = 65_536;
const LONGEST_LINE = 300;
const MARK = Buffer.from('\nFrom ');

/** Messages in their order, named by their number; each is the stretch of the file between two such lines, as it stands. */
export async function* mboxEntries({ chunks }: Input): AsyncGenerator<Entry> {
  const reader = byteReader(chunks);
  try {
    for (let number = 1; (await reader.line(LONGEST_LINE)) !== null; number++) {
      const state = { done: false };
      if ((await reader.peek(1)).length > 0) yield { name: String(number), chunks: restOf(reader, state) };
      // What was not taken of a message that was given up.
      for await (const _ of restOf(reader, state));
    }
  } finally {
    await reader.close();
  }
}

/** What is left of a message, up to the next separating line. */
async function* restOf(reader: ByteReader, state: { done: boolean }): AsyncGenerator<Uint8Array> {
  while (!state.done) {
    const next = await upToMark(reader);
    state.done = next === null || next.last;
    if (next !== null) yield next.bytes;
  }
}

/** The next bytes of the message, and whether it ends there; null at the end of the file. */
async function upToMark(reader: ByteReader): Promise<{ readonly bytes: Uint8Array; readonly last: boolean } | null> {
  const window = await reader.peek(WINDOW_BYTES);
  if (window.length === 0) return null;
  const give = (n: number, last: boolean) => {
    const bytes = window.subarray(0, n);
    reader.take(n);
    return { bytes, last };
  };
  const at = window.indexOf(MARK);
  if (at < 0) return give(window.length < WINDOW_BYTES ? window.length : window.length - MARK.length, false);
  if (at > 0) return give(at, false);
  // The line end before the mark stands first in the window now, and the whole line behind it.
  const line = window.toString('latin1', 1, LONGEST_LINE).split('\n')[0] ?? '';
  return MBOX_LINE.test(line) ? give(1, true) : give(MARK.length, false);
}
