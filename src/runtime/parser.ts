/** The tagger and parser's weights and kernel, from the files that ship with the package. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParserResource } from '../annotate/syntax/parse.ts';

/** Reads parser.json, parser.bin and kernel.wasm of a model's folder. Throws when one is missing or no JSON. */
export async function loadParser(folder: string): Promise<ParserResource> {
  const [manifest, weights, kernel] = await Promise.all([
    readFile(join(folder, 'parser.json'), 'utf8'),
    readFile(join(folder, 'parser.bin')),
    readFile(join(folder, 'kernel.wasm')),
  ]);
  return { manifest: JSON.parse(manifest) as unknown, weights, kernel };
}

/** Reads a net's manifest and weights, `name`.json and `name`.bin of a model's folder. Throws when one is missing or no JSON. */
export async function loadNet(folder: string, name: string): Promise<{ manifest: unknown; weights: Uint8Array }> {
  const [manifest, weights] = await Promise.all([
    readFile(join(folder, `${name}.json`), 'utf8'),
    readFile(join(folder, `${name}.bin`)),
  ]);
  return { manifest: JSON.parse(manifest) as unknown, weights };
}
