/** `bilag verify`: is the ledger still what was entered? */
import { Command } from 'commander';
import { EXIT } from '../../app/index.ts';
import { verify as verifyLedger } from '../../app/verify.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { progress } from '../progress.ts';
import { counted, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const verify: MakeCommand = (io, ends) =>
  withLedger(new Command('verify'))
    .description('recompute the log, the hashes of the bytes and the quotes at their offsets')
    .option('--json', 'one finding a line, then the totals')
    .action(async (options: LedgerOptions & { readonly json?: true }) => {
      const json = options.json === true;
      const bar = progress(io);
      const { checked, findings } = await withApp(io, options, (app) =>
        verifyLedger(app, {
          progress: ({ stage, done, total }) => bar.at(done, total, stage),
          finding: (finding) =>
            io.line(json ? JSON.stringify(finding) : safe(`${finding.stage}: ${finding.subject}: ${finding.message}`)),
        }),
      ).finally(bar.stop);
      if (json) await io.line(JSON.stringify({ checked, findings }));
      else {
        const counts = Object.entries(checked).map(([stage, n]) => `${stage} ${n}`);
        await io.line(
          `Checked: ${counts.join(', ')}. ${findings === 0 ? 'All as entered.' : counted(findings, 'finding')}`,
        );
      }
      ends(findings > 0 ? EXIT.incomplete : EXIT.ok);
    });
