/**
 * The files of imported lists of places: NAME.places in the places folder. A file is twelve bytes (magic, version, length
 * of the label), the label as JSON padded to four bytes, and a gazetteer as `annotate/places/gazetteer.ts` describes it.
 */
import { mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openGazetteer } from '../../annotate/places/gazetteer.ts';
import type { Gazetteer } from '../../model/resources.ts';

const MAGIC = 0x4c504c42;
export const PLACES_VERSION = 1;
const HEAD_BYTES = 12;
const MOST_LABEL_BYTES = 1 << 16;
const ENDING = '.places';

/** What is said of an imported list, by the list itself. */
const labelSchema = z.object({
  name: z.string(),
  /** the file it was made from, without its folder */
  source: z.string(),
  /** countries taken out of it; null for all */
  countries: z.array(z.string()).nullable(),
  places: z.int().nonnegative(),
  names: z.int().nonnegative(),
  /** the newest day on which GeoNames changed one of its records */
  changed: z.string(),
  attribution: z.string(),
  /** beginning of the SHA-256 of the gazetteer's bytes */
  hash: z.string(),
});
export type PlacesLabel = z.infer<typeof labelSchema>;

/** What a user can do something about; the message says what. */
export class PlacesError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PlacesError';
  }
}

/** As claims name what they were read with. */
export const labelOf = ({ name, hash }: PlacesLabel): string => `places:${name}@${hash}`;

/** Names that make a file name anywhere, and an argument without quotes. */
export const isListName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u.test(name);

const pathOf = (folder: string, name: string): string => join(folder, `${name}${ENDING}`);
const again = (name: string): string =>
  `Import it again (bilag places import FILE --name ${name}), or take it out (bilag places remove ${name}).`;

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Names of the lists in the folder, sorted; none where there is no folder. */
export async function listNames(folder: string): Promise<string[]> {
  try {
    const files = await readdir(folder);
    return files
      .filter((file) => file.endsWith(ENDING) && !file.startsWith('.'))
      .map((file) => file.slice(0, -ENDING.length))
      .sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new PlacesError(`The folder ${folder} cannot be read (${errorCode(error) ?? error}).`, { cause: error });
  }
}

/** Length of the label in bytes. @throws PlacesError */
function labelLength(name: string, head: Uint32Array): number {
  const [magic, version, length = 0] = head;
  if (magic !== MAGIC || length > MOST_LABEL_BYTES)
    throw new PlacesError(`The list of places "${name}" is no such list. ${again(name)}`);
  if (version !== PLACES_VERSION)
    throw new PlacesError(
      `The list of places "${name}" has the form of version ${version}; this program reads version ${PLACES_VERSION}. ${again(name)}`,
    );
  return length;
}

function parseLabel(name: string, bytes: Uint8Array): PlacesLabel {
  const text = new TextDecoder().decode(bytes).trimEnd();
  try {
    return { ...labelSchema.parse(JSON.parse(text)), name };
  } catch (cause) {
    throw new PlacesError(`The list of places "${name}" is damaged. ${again(name)}`, { cause });
  }
}

const padded = (length: number): number => (length + 3) & ~3;

/** The label alone, and the file's size. @throws PlacesError */
export async function readLabel(folder: string, name: string): Promise<{ label: PlacesLabel; bytes: number }> {
  const file = await open(pathOf(folder, name));
  try {
    const { size } = await file.stat();
    const head = new Uint32Array(3);
    await file.read(head, 0, HEAD_BYTES, 0);
    const label = new Uint8Array(labelLength(name, head));
    await file.read(label, 0, label.length, HEAD_BYTES);
    return { label: parseLabel(name, label), bytes: size };
  } finally {
    await file.close();
  }
}

/** @throws PlacesError */
export async function loadList(folder: string, name: string): Promise<{ label: PlacesLabel; gazetteer: Gazetteer }> {
  // A buffer of its own, aligned for typed arrays: small reads of Node may share a pool.
  const bytes = new Uint8Array(await readFile(pathOf(folder, name)));
  const head = new Uint32Array(3);
  new Uint8Array(head.buffer).set(bytes.subarray(0, HEAD_BYTES));
  const length = labelLength(name, head);
  const label = parseLabel(name, bytes.subarray(HEAD_BYTES, HEAD_BYTES + length));
  try {
    return { label, gazetteer: openGazetteer(bytes.buffer, HEAD_BYTES + padded(length)) };
  } catch (cause) {
    throw new PlacesError(`The list of places "${name}" is damaged (${(cause as Error).message}). ${again(name)}`, {
      cause,
    });
  }
}

/**
 * Writes a list beside its place and moves it there, so that a reader finds the old one, the new one or none, never half
 * of one. @throws PlacesError when the folder cannot be written
 */
export async function writeList(folder: string, label: PlacesLabel, parts: readonly Uint8Array[]): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify(label));
  const head = new Uint32Array([MAGIC, PLACES_VERSION, text.length]);
  const start = new Uint8Array(HEAD_BYTES + padded(text.length)).fill(0x20);
  start.set(new Uint8Array(head.buffer));
  start.set(text, HEAD_BYTES);
  const unfinished = join(folder, `.${label.name}.${process.pid}.unfinished`);
  try {
    await mkdir(folder, { recursive: true });
    await sweep(folder);
    const file = await open(unfinished, 'w');
    try {
      for (const part of [start, ...parts]) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, pathOf(folder, label.name));
  } catch (cause) {
    // Where nothing could be written there may be nothing to take away either.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new PlacesError(`The folder ${folder} cannot be written (${errorCode(cause) ?? cause}).`, { cause });
  }
}

/** Takes out what imports that were killed while writing left behind. */
async function sweep(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const pid = /^\..+\.(\d+)\.unfinished$/u.exec(file)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, file), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Returns whether there was one. */
export async function removeList(folder: string, name: string): Promise<boolean> {
  try {
    await unlink(pathOf(folder, name));
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw new PlacesError(`${pathOf(folder, name)} cannot be removed (${errorCode(error) ?? error}).`, {
      cause: error,
    });
  }
}
