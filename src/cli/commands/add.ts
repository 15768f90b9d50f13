/** `bilag add`: files into the ledger, ending with the intake account. */
import { Command } from 'commander';
import { addPaths, EXIT, UserError } from '../../app/index.ts';
import { accountLines } from '../account.ts';
import {
  type LedgerOptions,
  noteUnused,
  pathsAndPacks,
  type StatedOptions,
  statedBy,
  withApp,
  withLedger,
  withPacks,
  withStated,
} from '../options.ts';
import { progress } from '../progress.ts';
import type { MakeCommand } from './command.ts';

type Options = LedgerOptions &
  StatedOptions & { readonly pack?: readonly string[]; readonly json?: true; readonly split: boolean };

export const add: MakeCommand = (io, ends) =>
  withPacks(withStated(withLedger(new Command('add'))))
    .description('read documents and enter them, with their claims, into the ledger')
    .argument(
      '[path...]',
      'files, folders and archives (all they hold; names that begin with a dot, and meta.yaml, are passed over), patterns, https://… addresses',
    )
    .option('--no-split', 'enter a file whole even when it holds several reports')
    .option('--json', 'one line a file, then the account')
    .action(async (words: string[], options: Options) => {
      const { paths, packs } = await pathsAndPacks(words, options.pack);
      if (paths.length === 0) throw new UserError('name the files, folders or addresses to add');
      const stated = await statedBy(options);
      const account = await withApp(
        io,
        options,
        async (app) => {
          const bar = progress(io);
          const signal = io.interruptible();
          signal.addEventListener('abort', () => {
            bar.stop();
            io.note('Finishing the documents under way; Ctrl-C again stops at once.');
          });
          try {
            return await addPaths(app, {
              paths,
              stated: stated.of,
              skip: stated.skip,
              packs,
              split: options.split,
              signal,
              onProgress: ({ done, total, name, share }) => bar.at(done, total, name, share),
            });
          } finally {
            bar.stop();
          }
        },
        { mayCreate: true },
      );
      if (options.json === true) {
        for (const file of account.files) await io.line(JSON.stringify(file));
        const { files, ...counts } = account;
        await io.line(JSON.stringify({ ...counts, seen: files.length }));
      } else {
        for (const line of accountLines(io, account)) await io.line(line);
      }
      if (account.left === 0) noteUnused(io, stated);
      ends(account.left > 0 ? EXIT.interrupted : account.failed > 0 ? EXIT.incomplete : EXIT.ok);
    });
