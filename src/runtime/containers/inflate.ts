/** Streams decompressed, bounded: no more is decompressed than is asked for. */
import { pipeline, Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';

/** `Content-Encoding` names, and what undoes them. Deflate is meant with a zlib header and often sent without. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  br: zlib.createBrotliDecompress,
  zstd: zlib.createZstdDecompress,
  deflate: zlib.createInflate,
};

export const isCoding = (name: string): boolean => name in DECODERS;

/** The decompressed stream. Rejects with zlib's error where the stream is damaged; what came before it has been yielded. */
export async function* inflated(chunks: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const decoder = DECODERS[coding]?.();
  if (decoder === undefined) throw new Error(`no decoder for ${coding}`);
  // The iteration below meets the error; the callback only keeps it from being unhandled.
  pipeline(Readable.from(chunks, { objectMode: false }), decoder, () => undefined);
  yield* decoder as AsyncIterable<Uint8Array>;
}
