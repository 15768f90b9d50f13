/** `bilag serve`: the ledger in the browser, on this machine only unless told otherwise. */
import { Command } from 'commander';
import { type LedgerOptions, withApp, withLedger, wholeNumber } from '../options.ts';
import type { MakeCommand } from './command.ts';

interface Options extends LedgerOptions {
  readonly port: number;
  readonly host: string;
  readonly json?: true;
}

export const serve: MakeCommand = (io) =>
  withLedger(new Command('serve'))
    .description('show the ledger in the browser; prints the address')
    .option('--port <n>', 'port; 0 = any free one', wholeNumber(0, 65_535), 0)
    .option('--host <address>', 'address to listen on; anything but loopback opens the ledger to others', '127.0.0.1')
    .option('--json', 'the address as {url}')
    .action(async (options: Options) => {
      const { serveUntilStopped } = await import('../serving.ts');
      const where = { port: options.port, host: options.host, json: options.json === true };
      await withApp(io, options, (app) => serveUntilStopped(io, app, where), { mayCreate: true });
    });
