/** A stream of bytes read by lines and lengths, holding no more than what was looked ahead. */

export interface ByteReader {
  /** The next bytes, `n` of them or all that are left, without taking them. */
  readonly peek: (n: number) => Promise<Buffer>;
  /** Takes bytes that were peeked. */
  readonly take: (n: number) => void;
  /** Takes a line, without its end, in latin-1; null at the end of the stream. Of a line longer than `most` the first bytes. */
  readonly line: (most: number) => Promise<string | null>;
  /** Takes the next `n` bytes (all that are left by default) as they come. */
  readonly chunks: (n?: number) => AsyncGenerator<Buffer>;
  /** Tells the source that no more is wanted. */
  readonly close: () => Promise<void>;
}

export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let ended = false;

  /** One chunk more in hand; false at the end. */
  async function fill(): Promise<boolean> {
    if (ended) return false;
    const next = await iterator.next();
    if (next.done === true) {
      ended = true;
      return false;
    }
    const chunk = asBuffer(next.value);
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    return true;
  }

  async function peek(n: number): Promise<Buffer> {
    while (held.length < n && (await fill()));
    return held.subarray(0, n);
  }

  function take(n: number): void {
    held = held.subarray(n);
  }

  return {
    peek,
    take,
    async line(most) {
      let feed = held.indexOf(10);
      for (let looked = held.length; feed < 0 && held.length < most && (await fill()); looked = held.length) {
        feed = held.indexOf(10, looked);
      }
      if (held.length === 0) return null;
      const end = feed < 0 ? Math.min(held.length, most) : feed;
      const line = held.toString('latin1', 0, end);
      take(feed < 0 ? end : feed + 1);
      return line.endsWith('\r') ? line.slice(0, -1) : line;
    },
    async *chunks(n = Infinity) {
      for (let left = n; left > 0; ) {
        if (held.length === 0 && !(await fill())) return;
        const chunk = held.subarray(0, Math.min(left, held.length));
        take(chunk.length);
        left -= chunk.length;
        if (chunk.length > 0) yield chunk;
      }
    },
    async close() {
      ended = true;
      held = Buffer.alloc(0);
      await iterator.return?.();
    },
  };
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
