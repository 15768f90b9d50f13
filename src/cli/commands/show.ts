/** `bilag show ID`: one claim, question or document in full. */
import { Command } from 'commander';
import { show as showRecord } from '../../app/index.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { shownLines } from '../shown.ts';
import type { MakeCommand } from './command.ts';

export const show: MakeCommand = (io) =>
  withLedger(new Command('show'))
    .description('a claim, question or document in full')
    .argument('<id>', 'its id, or an unambiguous beginning of it; for a document also its file name')
    .option('--json', 'as one line: {type, …}')
    .action(async (id: string, options: LedgerOptions & { readonly json?: true }) => {
      const shown = await withApp(io, options, (app) => showRecord(app, id));
      if (options.json === true) await io.line(JSON.stringify(shown));
      else for (const line of shownLines(io, shown)) await io.line(line);
    });
