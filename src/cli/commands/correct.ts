/** `bilag correct`: what a user knows better of a document than its file says. */
import { Command } from 'commander';
import { correctDocument, UserError } from '../../app/index.ts';
import type { Metadata, StatedMetadata } from '../../model/document.ts';
import { calendarDay, type LedgerOptions, withApp, withLedger } from '../options.ts';
import { counted, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

type Options = LedgerOptions & {
  readonly [Field in keyof StatedMetadata]?: string;
} & { readonly undo?: true; readonly json?: true };

export const correct: MakeCommand = (io) =>
  withLedger(new Command('correct'))
    .description('correct what is known of a document; it is read again, and the old reading stays in the ledger')
    .argument('<doc>', 'its id, an unambiguous beginning of it, or its file name')
    .option('--title <words>')
    .option('--publisher <name>')
    .option('--agency <name>', 'news agency the text comes from')
    .option('--author <name>')
    .option('--published <day>', 'day of publication, such as 2020-10-21', calendarDay)
    .option('--updated <day>', 'day of the last change', calendarDay)
    .option('--url <address>', 'the address that is its own')
    .option('--language <code>', 'such as en')
    .option('--undo', 'take all corrections of the document back')
    .option('--json', 'the document as it then is, as one line')
    .action(async (doc: string, options: Options) => {
      const { title, publisher, agency, author, published, updated, language, url, undo, json } = options;
      const fields = { title, publisher, agency, author, published, updated, language, url };
      const stated = JSON.parse(JSON.stringify(fields));
      const nothing = Object.keys(stated).length === 0;
      if (nothing !== (undo === true)) {
        throw new UserError(
          undo === true
            ? '--undo takes everything back; state nothing with it'
            : 'state something, such as --publisher NAME',
        );
      }
      const document = await withApp(io, options, (app) => correctDocument(app, doc, undo === true ? null : stated));
      if (json === true) return io.line(JSON.stringify(document));
      await io.line(
        `Read ${safe(document.name)} again: ${counted(document.claims, 'claim')}; ${told(document.metadata)}.`,
      );
    });

const told = ({ publisher, published, found }: Metadata): string =>
  [
    publisher === null ? 'no publisher' : `publisher ${safe(publisher)} (${found.publisher})`,
    published === null ? 'undated' : `published ${published} (${found.published})`,
  ].join(', ');
