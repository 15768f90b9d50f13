/** `bilag import`: the rows of a table into the ledger as claims, ending with an account of the rows. */
import { Command } from 'commander';
import { EXIT, type ImportAccount, importTable, readTableMap } from '../../app/index.ts';
import type { Io } from '../io.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { bold, table } from '../table.ts';
import { counted, number } from '../words.ts';
import type { MakeCommand } from './command.ts';

/** So many failed rows are listed, the rest counted. */
const LISTED = 50;

export const importCommand: MakeCommand = (io, ends) =>
  withLedger(new Command('import'))
    .description('enter the rows of a table (CSV) as claims, each quoting its row')
    .argument('<file.csv>', 'the table; its first record names the columns')
    .requiredOption('--map <map.yaml>', 'which column or constant fills which slot (docs/import.md)')
    .option('--json', 'the account as one line, with every failed row')
    .action(async (path: string, { map, json, ...options }: LedgerOptions & { map: string; json?: true }) => {
      const read = await readTableMap(map);
      const account = await withApp(io, options, (app) => importTable(app, path, read), { mayCreate: true });
      if (json === true) await io.line(JSON.stringify(account));
      else for (const line of linesOf(io, account)) await io.line(line);
      ends(account.outcome === 'failed' || account.failed.length > 0 ? EXIT.incomplete : EXIT.ok);
    });

function linesOf(io: Io, { outcome, rows, inClaims, claims, failed, issue, document }: ImportAccount): string[] {
  if (outcome === 'duplicate')
    return [`Held already (${document?.slice(0, 12)}). To import it with another map, remove it first.`];
  if (issue !== null) return [`Failed: ${issue.message}`];
  const columns = [
    { head: 'row', align: 'right' },
    { head: 'reason', wide: true },
  ] as const;
  return [
    ...(failed.length === 0
      ? []
      : [
          table(
            io,
            columns,
            failed.slice(0, LISTED).map(({ row, reason }) => [number(row), reason]),
          ),
        ]),
    ...(failed.length > LISTED ? [`… and ${number(failed.length - LISTED)} more`] : []),
    `${bold(io, `${counted(rows, 'row')}:`)} ${number(inClaims)} in ${counted(claims, 'claim')}, ${number(failed.length)} failed`,
  ];
}
