/** `bilag serve`: the ledger in the browser, on this machine only unless told otherwise. */
import { Command, InvalidArgumentError } from 'commander';
import { type LedgerOptions, withApp, withLedger, wholeNumber } from '../options.ts';
import type { MakeCommand } from './command.ts';

interface Options extends LedgerOptions {
  readonly port: number;
  readonly host: string;
  readonly tiles?: string;
  readonly json?: true;
}

/** @throws InvalidArgumentError when it is no http(s) address with the three numbers of a tile in it */
function tileAddress(text: string): string {
  const named = ['{z}', '{x}', '{y}'].every((part) => text.includes(part));
  if (!named || !/^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new InvalidArgumentError('It must be an http or https address with {z}, {x} and {y} in it.');
  return text;
}

export const serve: MakeCommand = (io) =>
  withLedger(new Command('serve'))
    .description('show the ledger in the browser; prints the address')
    .option('--port <n>', 'port; 0 = any free one', wholeNumber(0, 65_535), 0)
    .option(
      '--host <address>',
      'address to listen on; anything but loopback opens the ledger to others, who may then review its claims and add documents',
      '127.0.0.1',
    )
    .option(
      '--tiles <url>',
      'map tiles to show under the map, such as https://tiles.example/{z}/{x}/{y}.png',
      tileAddress,
    )
    .option('--json', 'the address as {url}')
    .action(async (options: Options) => {
      const { serveUntilStopped } = await import('../serving.ts');
      const { port, host, tiles } = options;
      const where = { port, host, json: options.json === true, ...(tiles === undefined ? {} : { tiles }) };
      await withApp(io, options, (app) => serveUntilStopped(io, app, where), { mayCreate: true });
    });
