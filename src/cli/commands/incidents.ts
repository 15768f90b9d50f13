/** `bilag incidents`: one happening each, as the reports of it tell it. */
import { Command } from 'commander';
import { listDocuments, listIncidents } from '../../app/index.ts';
import { incidentLines } from '../incident.ts';
import { calendarDay, dayOrInstant, type LedgerOptions, withApp, withLedger } from '../options.ts';
import type { MakeCommand } from './command.ts';

interface Options extends LedgerOptions {
  readonly asOf?: string;
  readonly recordedBy?: string;
  readonly json?: true;
}

export const incidents: MakeCommand = (io) =>
  withLedger(new Command('incidents'))
    .description('what happened once, put together from all reports of it, with what they tell differently')
    .option('--as-of <day>', 'only what had been said by that day', calendarDay)
    .option('--recorded-by <day>', 'only what the ledger held by that day or instant', dayOrInstant)
    .option('--json', 'one incident a line')
    .action(async (options: Options) => {
      const { asOf, recordedBy } = options;
      const { found, names } = await withApp(io, options, async (app) => ({
        found: await listIncidents(app, { asOf, recordedBy }),
        names: new Map((await listDocuments(app)).map(({ id, name, metadata }) => [id, metadata.title ?? name])),
      }));
      if (options.json === true) {
        for (const incident of found) await io.line(JSON.stringify(incident));
        return;
      }
      if (found.length === 0) io.note('No incidents yet. Add documents with: bilag add PATH…');
      for (const incident of found) {
        for (const line of incidentLines(io, incident, (doc) => names.get(doc) ?? doc)) await io.line(line);
        await io.line('');
      }
    });
