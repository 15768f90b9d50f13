/** `bilag documents`: the register. */
import { Command } from 'commander';
import { listDocuments } from '../../app/index.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { table } from '../table.ts';
import { day } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const documents: MakeCommand = (io) =>
  withLedger(new Command('documents'))
    .description('the documents held, in the order in which they were added')
    .option('--json', 'one document a line')
    .action(async (options: LedgerOptions & { readonly json?: true }) => {
      const held = await withApp(io, options, listDocuments);
      if (options.json === true) {
        for (const document of held) await io.line(JSON.stringify(document));
        return;
      }
      if (held.length === 0) return io.note('No documents yet. Add some with: bilag add PATH…');
      const rows = held.map(({ id, name, metadata, claims, notRead }) => [
        id.slice(0, 10),
        metadata.title ?? name,
        metadata.publisher ?? '',
        day(metadata.published),
        notRead ?? String(claims),
      ]);
      const columns = [
        { head: 'id' },
        { head: 'title', wide: true },
        { head: 'publisher', wide: true },
        { head: 'published', align: 'right' },
        { head: 'claims', align: 'right' },
      ] as const;
      await io.line(table(io, columns, rows));
    });
