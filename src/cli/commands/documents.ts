/** `bilag documents`: the register. */
import { Command } from 'commander';
import { listDocuments } from '../../app/index.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { table } from '../table.ts';
import { counted, day } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const documents: MakeCommand = (io) =>
  withLedger(new Command('documents'))
    .description('the documents held, in the order in which they were added')
    .option('--all', 'every copy in a line of its own; else they are counted behind the source of their story')
    .option('--json', 'one document a line, copies too: copyOf is the source of their story')
    .action(async (options: LedgerOptions & { readonly all?: true; readonly json?: true }) => {
      const held = await withApp(io, options, listDocuments);
      if (options.json === true) {
        for (const document of held) await io.line(JSON.stringify(document));
        return;
      }
      if (held.length === 0) return io.note('No documents yet. Add some with: bilag add PATH…');
      const copies = Map.groupBy(held, ({ copyOf }) => copyOf);
      const shown = options.all === true ? held : held.filter(({ copyOf }) => copyOf === null);
      const rows = shown.map(({ id, name, metadata, claims, notRead, copyOf }) => [
        id.slice(0, 10),
        [
          metadata.title ?? name,
          copyOf === null ? '' : `(copy of ${copyOf.slice(0, 10)})`,
          copies.has(id) ? `(${counted(copies.get(id)?.length ?? 0, 'copy', 'copies')})` : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
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
