/** Options that several commands share, and what they mean. */
import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type App, openApp, requireCollection, requirePacks } from '../app/index.ts';
import { isCalendarDay, readSidecar, type Sidecar, statedOf, validEntry } from '../app/sidecar.ts';
import { type Config, readConfig } from '../config.ts';
import type { StatedMetadata } from '../model/document.ts';
import { loadWorld } from '../runtime/world.ts';
import type { Io } from './io.ts';
import { safe } from './words.ts';

export interface LedgerOptions {
  readonly home?: string;
  readonly collection?: string;
  readonly debug?: true;
}

export interface StatedOptions {
  readonly meta?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly agency?: string;
}

export const withLedger = (command: Command): Command =>
  command
    .option(
      '--home <dir>',
      'folder of the ledger (default: BILAG_HOME, else in your data folder; sets DATABASE_URL aside)',
    )
    .option('--collection <name>', 'collection to work in');

/** The two dates of a view, and how it is shown. */
export interface ViewOptions extends LedgerOptions {
  readonly asOf?: string;
  readonly recordedBy?: string;
  readonly quotes?: true;
  readonly json?: true;
}

export const withView = (command: Command): Command =>
  command
    .option('--as-of <day>', 'only what had been said by that day', calendarDay)
    .option('--recorded-by <day>', 'only what the ledger held by that day or instant', dayOrInstant);

export const withStated = (command: Command): Command =>
  command
    .option('--meta <file.yaml>', 'sidecar stating publisher, published, agency … of files by name')
    .option('--publisher <name>', 'publisher of the documents that the sidecar does not name')
    .option('--published <day>', 'day of publication, such as 2020-10-21', calendarDay)
    .option('--agency <name>', 'news agency the text comes from');

export const withPacks = (command: Command): Command =>
  command.option('--pack <name...>', 'packs to read with (default: those of the countries a document names)');

export interface PathsAndPacks {
  readonly paths: readonly string[];
  /** null = chosen by the countries a document names */
  readonly packs: readonly string[] | null;
}

/**
 * `--pack NAME…` takes all words up to the next option, so in `--pack one report.txt` it takes the file too: words after
 * the first that name no pack are given back to the paths.
 * @throws UserError when the first names no pack
 */
export async function pathsAndPacks(
  paths: readonly string[],
  named: readonly string[] | undefined,
): Promise<PathsAndPacks> {
  if (named === undefined) return { paths, packs: null };
  const world = await loadWorld();
  const known = new Set(world.packs.map((pack) => pack.name));
  const packs = named.filter((name, i) => i === 0 || known.has(name));
  requirePacks(world, packs);
  return { paths: [...paths, ...named.filter((name) => !packs.includes(name))], packs };
}

/** Opens the ledger that the options name, works, and closes it whatever happens. */
export async function withApp<T>(
  io: Io,
  options: LedgerOptions,
  work: (app: App) => Promise<T>,
  { mayCreate = false }: { readonly mayCreate?: boolean } = {},
): Promise<T> {
  const onFault = (name: string, fault: string): void => {
    if (options.debug === true) io.note(`${name}: ${fault}`);
  };
  const app = await openApp(configOf(options), { collection: options.collection, pool: { onFault } });
  try {
    if (!mayCreate) await requireCollection(app);
    return await work(app);
  } finally {
    await app.close();
  }
}

/** An explicit `--home` means the local ledger there, whatever DATABASE_URL says. */
function configOf({ home }: LedgerOptions): Config {
  const config = readConfig();
  return home === undefined ? config : { home: resolve(home), databaseUrl: null };
}

export interface Stated {
  readonly of: (name: string) => StatedMetadata;
  readonly skip: ReadonlySet<string>;
  /** entries of the sidecar that no file asked for yet: a name mistyped, most likely */
  readonly unused: () => readonly string[];
}

/** What the user states of files: the sidecar's entry for it over the single options. @throws UserError */
export async function statedBy(options: StatedOptions): Promise<Stated> {
  const { meta, publisher, published, agency } = options;
  const common = validEntry(JSON.parse(JSON.stringify({ publisher, published, agency })), 'options');
  const sidecar: Sidecar = meta === undefined ? new Map() : await readSidecar(meta);
  const unused = new Set(sidecar.keys());
  return {
    of(name) {
      unused.delete(name);
      unused.delete(basename(name));
      return { ...common, ...statedOf(sidecar, name) };
    },
    skip: new Set(meta === undefined ? [] : [resolve(meta)]),
    unused: () => [...unused],
  };
}

export function calendarDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isCalendarDay(value)) {
    throw new InvalidArgumentError('Give a day such as 2020-10-21.');
  }
  return value;
}

/** A day, or an instant such as 2026-11-23T12:00:00Z. */
export function dayOrInstant(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return calendarDay(value);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError('Give a day such as 2020-10-21 or an instant such as 2020-10-21T12:00:00Z.');
  }
  return value;
}

export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const n = Number(value);
    if (!/^\d+$/.test(value) || n < least || n > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return n;
  };

/** Names the sidecar's entries that belong to none of the files. */
export function noteUnused(io: Io, stated: Stated): void {
  const names = stated.unused();
  if (names.length > 0) io.note(`The metadata file names what was not among the files: ${names.map(safe).join(', ')}`);
}
