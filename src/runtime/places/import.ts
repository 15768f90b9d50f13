/** Reads a GeoNames dump into a list of places, beside those the bundled gazetteer has. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Gazetteer } from '../../model/resources.ts';
import { eachLine } from './each-line.ts';
import { type PlacesLabel, PlacesError, writeList } from './file.ts';
import { type BadLine, type Skipped, startReading } from './reading.ts';

export const ATTRIBUTION = '© GeoNames (www.geonames.org), CC BY 4.0';

export interface ImportRequest {
  readonly file: string;
  readonly name: string;
  /** ISO codes of the countries to take; null for all */
  readonly countries: readonly string[] | null;
  readonly folder: string;
  readonly bundled: Gazetteer;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportAccount {
  readonly label: PlacesLabel;
  readonly lines: number;
  /** new places, and known ones that gained names */
  readonly added: number;
  readonly enriched: number;
  readonly skipped: Readonly<Record<Skipped, number>>;
  readonly broken: number;
  /** the first of the broken lines */
  readonly examples: readonly BadLine[];
  readonly bytes: number;
}

/** A file of which so many lines are broken from the start on is no dump. */
const GIVEN_UP_AFTER = 100;

/**
 * Reads the file line by line and writes the list into the folder, in place of one of that name. Memory grows with what
 * is kept. When it is aborted or fails, nothing is written.
 * @throws PlacesError when the file cannot be read, is no dump, or holds no place to keep; the signal's reason on abort
 */
export async function importPlaces(request: ImportRequest): Promise<ImportAccount> {
  const { file, name, bundled, folder, signal, onProgress } = request;
  await refuseOthers(file);
  const reading = startReading(bundled, request.countries);
  try {
    await eachLine(file, {
      onLine: (line, number) => {
        reading.take(line, number);
        if (reading.sound() === 0 && reading.broken() >= GIVEN_UP_AFTER) throw noDump(file, reading.examples());
      },
      ...(onProgress === undefined ? {} : { onBytes: onProgress }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (error instanceof PlacesError || signal?.aborted === true) throw error;
    throw new PlacesError(`${file} cannot be read (${(error as Error).message}).`, { cause: error });
  }
  if (reading.sound() === 0) throw noDump(file, reading.examples());
  const account = reading.account();
  if (account.added + account.enriched === 0)
    throw new PlacesError(`${file} holds no place that is not known already; nothing was written.`);
  const { parts, keys } = reading.finish();
  // The index of millions of names takes a while: a Ctrl-C meanwhile is heard now.
  await nextTurn();
  signal?.throwIfAborted();
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const label: PlacesLabel = {
    name,
    source: basename(file),
    countries: request.countries === null ? null : [...request.countries],
    places: account.added + account.enriched,
    names: keys,
    changed: reading.changed(),
    attribution: ATTRIBUTION,
    hash: hash.digest('hex').slice(0, 8),
  };
  await writeList(folder, label, parts);
  return { label, ...account, bytes: parts.reduce((sum, part) => sum + part.length, 0) };
}

const noDump = (file: string, [first]: readonly BadLine[]): PlacesError =>
  new PlacesError(
    `${file} is no GeoNames dump${first === undefined ? ': it holds no lines' : ` (line ${first.line}: ${first.problem})`}. Bilag reads allCountries.txt and the countries' files such as SD.txt of download.geonames.org/export/dump.`,
  );

/** Archives and folders are named for what they are: their first lines would only look broken. */
async function refuseOthers(path: string): Promise<void> {
  let head = '';
  try {
    if ((await stat(path)).isDirectory()) throw new PlacesError(`${path} is a folder; name the file in it.`);
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      head = buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof PlacesError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new PlacesError(
      missing ? `There is no file ${path}.` : `${path} cannot be read (${(error as Error).message}).`,
      {
        cause: error,
      },
    );
  }
  if (head.startsWith('PK\u0003\u0004'))
    throw new PlacesError(`${path} is a zip archive. Unpack it first (unzip ${path}) and import the .txt file in it.`);
  if (head.startsWith('\u001f\u008b'))
    throw new PlacesError(`${path} is packed with gzip. Unpack it first (gunzip ${path}) and import the file.`);
}
