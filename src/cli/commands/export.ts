/** `bilag export --csv`: the claims as a table. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { tableRows, UserError } from '../../app/index.ts';
import { SCHEMAS } from '../../claims/kinds/schemas.ts';
import { csvLines } from '../../exports/csv.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { storedClaims } from '../../app/claims.ts';
import type { MakeCommand } from './command.ts';

type Options = LedgerOptions & {
  readonly csv?: true | string;
  readonly json?: true;
  readonly rows?: string;
  readonly kind?: string;
  readonly rejected?: true;
};

export const exportCommand: MakeCommand = (io) =>
  withLedger(new Command('export'))
    .description('the claims in other forms')
    .option('--csv [file]', 'as CSV, to the file or to stdout')
    .option('--json', 'as NDJSON to stdout, one claim a line')
    .option('--rows <doc>', 'the rows of an imported table that became claims, below its header')
    .option('--kind <kind>', 'claims of one kind only, such as casualty')
    .option('--rejected', 'also the claims that people rejected')
    .action(async (options: Options) => {
      const { csv, json, rows, kind, rejected } = options;
      if ([csv, json, rows].filter((form) => form !== undefined).length !== 1)
        throw new UserError('give one of --csv, --json and --rows');
      await withApp(io, options, async (app) => {
        if (rows !== undefined) {
          for await (const row of tableRows(app, rows)) await io.line(row.slice(0, -1));
          return;
        }
        const claims = storedClaims(app, { kind, rejected });
        if (json === true) {
          for await (const { claim } of claims) await io.line(JSON.stringify(claim));
          return;
        }
        const lines = csvLines(claims, SCHEMAS);
        if (typeof csv === 'string') await toFile(csv, lines);
        else for await (const line of lines) await io.line(line.slice(0, -1));
      });
    });

/** @throws UserError when the file cannot be written */
async function toFile(path: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(lines, createWriteStream(path));
  } catch (error) {
    // Only what the system says of the file: the ledger's own errors have codes too.
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new UserError(`${path} cannot be written (${code})`);
  }
}
