/** Files made for one test, and what comes out of them. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Item, itemsIn, type Options } from '../../../src/runtime/containers/index.ts';

/** What became of an item: its bytes as text, or the code of its reason. */
export type Outcome = readonly [name: string, what: string];

export const outcomeOf = (item: Item): Outcome => [
  item.name,
  'issue' in item ? item.issue.code : 'bytes' in item ? Buffer.from(item.bytes).toString() : 'file',
];

export async function itemsOf(name: string, bytes: string | Uint8Array, options: Options = {}): Promise<Item[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bilag-containers-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const items: Item[] = [];
    for await (const item of itemsIn({ name, path }, options)) items.push(item);
    return items;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const outcomes = async (name: string, bytes: string | Uint8Array, options: Options = {}): Promise<Outcome[]> =>
  (await itemsOf(name, bytes, options)).map(outcomeOf);

/** Temporary archives of nested zips that are still there. */
export const spooledLeft = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('bilag-archive-'));
