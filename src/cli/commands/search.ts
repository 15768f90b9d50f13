/** `bilag search`: words and phrases in the passages of the documents. */
import { Command } from 'commander';
import { search as searchPassages } from '../../app/search.ts';
import { type LedgerOptions, withApp, withLedger, wholeNumber } from '../options.ts';
import { table } from '../table.ts';
import { day, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const search: MakeCommand = (io) =>
  withLedger(new Command('search'))
    .description('passages that hold the words: "exact phrase", or, -not')
    .argument('<query...>', 'words')
    .option('--limit <n>', 'passages at most', wholeNumber(1, 1000), 20)
    .option('--json', 'one passage a line')
    .action(async (words: string[], options: LedgerOptions & { readonly json?: true; readonly limit: number }) => {
      const result = await withApp(io, options, (app) =>
        searchPassages(app, words.join(' '), { limit: options.limit }),
      );
      for (const { word, instead } of result.corrections) {
        io.note(
          instead.length === 0
            ? `No document has "${safe(word)}".`
            : `No document has "${safe(word)}"; searched for ${safe(instead.join(', '))}.`,
        );
      }
      if (options.json === true) {
        for (const hit of result.hits) await io.line(JSON.stringify(hit));
      } else if (result.hits.length === 0) io.note('Nothing found.');
      else {
        const rows = result.hits.map((hit) => [
          hit.document.slice(0, 10),
          [hit.publisher ?? hit.name, day(hit.published)].filter((part) => part !== '').join(', '),
          hit.snippet.text.replace(/\s+/gu, ' '),
        ]);
        await io.line(
          table(io, [{ head: 'document' }, { head: 'source', wide: true }, { head: 'passage', wide: true }], rows),
        );
      }
      if (result.more) io.note(`There is more; give --limit ${options.limit * 5} to see it.`);
    });
