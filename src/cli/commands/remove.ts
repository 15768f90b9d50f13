/** `bilag remove`: a document out of the ledger; its hash and the reason stay. */
import { Command } from 'commander';
import { removeDocument } from '../../app/index.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { counted, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const remove: MakeCommand = (io) =>
  withLedger(new Command('remove'))
    .description('take a document and its claims out; its hash and the reason stay in the ledger')
    .argument('<doc>', 'its id, an unambiguous beginning of it, or its file name')
    .requiredOption('--reason <text>', 'why, for those who look for it later')
    .option('--json', 'the document removed, as one line')
    .action(async (doc: string, options: LedgerOptions & { readonly reason: string; readonly json?: true }) => {
      const removed = await withApp(io, options, (app) => removeDocument(app, doc, options.reason));
      await io.line(
        options.json === true
          ? JSON.stringify(removed)
          : `Removed ${safe(removed.name)} with ${counted(removed.claims, 'claim')} (${removed.id.slice(0, 10)}).`,
      );
    });
