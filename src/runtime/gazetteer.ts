/** Reads the world gazetteer from data/ (built by scripts/build-gazetteer.ts). */
import { readFile } from 'node:fs/promises';
import { openGazetteer } from '../annotate/places/gazetteer.ts';
import type { Gazetteer } from '../model/resources.ts';

/** Throws when the file is missing or no gazetteer. */
export async function loadGazetteer(path: string): Promise<Gazetteer> {
  // A buffer of its own, aligned for typed arrays: small reads of Node may share a pool.
  const bytes = new Uint8Array(await readFile(path));
  return openGazetteer(bytes.buffer);
}
