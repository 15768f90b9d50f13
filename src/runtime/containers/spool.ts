/** A nested archive that can only be read from its end, written to a temporary file for as long as it is read. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { issue } from '../../model/issue.ts';
import { type Limits, MEGABYTE, Refusal } from './limits.ts';

export interface Spooled {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** The file's name is ours. @throws Refusal when it gets too large */
export async function spool(chunks: AsyncIterable<Uint8Array>, { spooledBytes }: Limits): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'bilag-archive-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'archive');
  try {
    await pipeline(Readable.from(limited(chunks, spooledBytes), { objectMode: false }), createWriteStream(path));
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* limited(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > most) throw new Refusal(issue('too-large', `a nested archive of more than ${most / MEGABYTE} MB`));
    yield chunk;
  }
}
