/** `bilag places`: lists of places that the user imported from GeoNames, beside the bundled one. */
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, UserError } from '../../app/index.ts';
import { placesFolder } from '../../config.ts';
import { isListName, labelOf, listNames, PlacesError, readLabel, removeList } from '../../runtime/places/file.ts';
import type { Io } from '../io.ts';
import { table } from '../table.ts';
import { day, number, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';
import { type ImportOptions, importFiles } from './places-import.ts';

interface Options {
  readonly json?: true;
  readonly debug?: true;
}

export const places: MakeCommand = (io, ends) => {
  const command = new Command('places')
    .description('the lists of places imported beside the bundled one; a list more knows more villages')
    .option('--json', 'one list a line')
    .action(async (options: Options) => ends(await listAll(io, options)));
  command
    .command('import')
    .description('import GeoNames files (allCountries.txt, SD.txt …, unpacked), each as a list of its own')
    .argument('<file...>', 'from download.geonames.org/export/dump')
    .option('--name <name>', 'what to call the list (default: as the file)', listName)
    .option('--country <code...>', 'take these countries only, such as SD TD', countryCode)
    .option('--json', 'what became of each file, one a line')
    .option('--debug', 'show the details of errors')
    .action(async (files: readonly string[], _own: unknown, self: Command) => {
      // The parent has --json too, and takes it.
      ends(await importFiles(io, files, self.optsWithGlobals<ImportOptions>()));
    });
  command
    .command('remove')
    .description('take an imported list out')
    .argument('<name>', 'its name, as "bilag places" tells it')
    .option('--debug', 'show the details of errors')
    .action(async (name: string) => {
      const folder = placesFolder();
      // A name that none can have is looked up nowhere: it might lead out of the folder.
      if (!isListName(name) || !(await removeList(folder, name))) {
        const names = (await listNames(folder)).map(safe).join(', ');
        throw new UserError(`There is no list of places "${safe(name)}". Imported: ${names || 'none'}.`, EXIT.notFound);
      }
      io.note(`Removed the list of places ${safe(name)}.`);
    });
  return command;
};

function listName(value: string): string {
  if (!isListName(value)) throw new InvalidArgumentError('Give a short name of letters, digits, dots and hyphens.');
  return value;
}

function countryCode(value: string, before: readonly string[] = []): readonly string[] {
  const codes = value.split(',').map((code) => code.toUpperCase());
  if (!codes.every((code) => /^[A-Z]{2}$/.test(code)))
    throw new InvalidArgumentError('Give two-letter codes of countries, such as SD TD.');
  return [...before, ...codes];
}

/** A list that cannot be read is named, and the others are shown. */
async function listAll(io: Io, { json }: Options) {
  const folder = placesFolder();
  const rows: string[][] = [];
  let broken = false;
  for (const name of await listNames(folder)) {
    try {
      const { label, bytes } = await readLabel(folder, name);
      if (json === true) await io.line(JSON.stringify({ ...label, id: labelOf(label), bytes }));
      const from = label.countries === null ? label.source : `${label.source}: ${label.countries.join(', ')}`;
      const size = `${number(Math.ceil(bytes / 1e6))} MB`;
      rows.push([labelOf(label), number(label.places), number(label.names), size, day(label.changed), from]);
    } catch (error) {
      if (!(error instanceof PlacesError)) throw error;
      io.note(error.message);
      broken = true;
    }
  }
  const exit = broken ? EXIT.incomplete : EXIT.ok;
  if (json === true) return exit;
  if (rows.length > 0) {
    const right = (head: string) => ({ head, align: 'right' }) as const;
    const columns = [
      { head: 'list' },
      right('places'),
      right('names'),
      right('size'),
      right('changed'),
      { head: 'from', wide: true },
    ] as const;
    await io.line(table(io, columns, rows));
    await io.line('Places © GeoNames (www.geonames.org), CC BY 4.0.');
  } else if (!broken) {
    io.note(
      'No lists imported; the bundled one (GeoNames, CC BY 4.0) is always read. Import a country: bilag places import SD.txt',
    );
  }
  return exit;
}
