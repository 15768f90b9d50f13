/** `bilag places import`: GeoNames files into lists of places, with an account of each. */
import { basename } from 'node:path';
import { EXIT, type Exit, UserError } from '../../app/index.ts';
import { placesFolder } from '../../config.ts';
import { isListName, labelOf } from '../../runtime/places/file.ts';
import { type ImportAccount, importPlaces } from '../../runtime/places/import.ts';
import { SKIPPED, type Skipped } from '../../runtime/places/reading.ts';
import { loadBundled } from '../../runtime/resources.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { counted, number, safe } from '../words.ts';

export interface ImportOptions {
  readonly name?: string;
  readonly country?: readonly string[];
  readonly json?: true;
}

/** "SD.txt" → "sd". */
const nameOf = (file: string): string =>
  basename(file)
    .replace(/\.\p{L}+$/u, '')
    .toLowerCase();

/** Imports the files one after the other; one that fails ends the run, those before it stay. @throws PlacesError */
export async function importFiles(io: Io, files: readonly string[], options: ImportOptions): Promise<Exit> {
  if (options.name !== undefined && files.length > 1) throw new UserError('--name goes with one file.');
  const named = files.map((file) => ({ file, name: options.name ?? nameOf(file) }));
  const unfit = named.find(({ name }) => !isListName(name));
  if (unfit !== undefined) throw new UserError(`${unfit.file} gives no name for the list; give one with --name.`);
  const twice = named.find(({ name }, i) => named.findIndex((other) => other.name === name) !== i);
  if (twice !== undefined) throw new UserError(`Two of the files would be the list "${twice.name}".`);
  const signal = io.interruptible();
  const bundled = await loadBundled();
  let exit: Exit = EXIT.ok;
  for (const { file, name } of named) {
    const bar = progress(io);
    try {
      const account = await importPlaces({
        file,
        name,
        countries: options.country ?? null,
        folder: placesFolder(),
        bundled,
        signal,
        onProgress: (done, total) => bar.at(toMb(done), toMb(total), `MB of ${file}`),
      });
      bar.stop();
      if (account.broken > 0) exit = EXIT.incomplete;
      await tell(io, account, options.json === true);
    } catch (error) {
      bar.stop();
      if (!signal.aborted) throw error;
      io.note(`Interrupted: nothing of ${safe(file)} was kept.`);
      return EXIT.interrupted;
    }
  }
  return exit;
}

const toMb = (bytes: number): number => Math.ceil(bytes / 1e6);

async function tell(io: Io, account: ImportAccount, json: boolean): Promise<void> {
  const { label, lines, added, enriched, skipped, broken, examples, bytes } = account;
  for (const { line, problem } of examples) io.note(`line ${line}: ${safe(problem)}`);
  if (broken > examples.length) io.note(`… and ${counted(broken - examples.length, 'broken line')} more`);
  if (json) return await io.line(JSON.stringify({ id: labelOf(label), ...account }));
  const rows: [number, string][] = [
    [added, 'new places'],
    [enriched, 'known places with further names'],
    ...Object.entries(skipped).map(([why, n]): [number, string] => [n, `skipped: ${SKIPPED[why as Skipped]}`]),
    [broken, 'broken, skipped'],
  ];
  await io.line(`${counted(lines, 'line')} of ${safe(label.source)}`);
  for (const [n, what] of rows) if (n > 0) await io.line(`${number(n).padStart(12)}  ${what}`);
  await io.line(
    `${labelOf(label)}: ${counted(label.names, 'name')}, ${number(toMb(bytes))} MB; every reading process loads it. ${label.attribution}.`,
  );
}
