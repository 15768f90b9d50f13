/** The command line: commands are put together, errors become messages and exit codes. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT, UserError } from '../app/user-error.ts';
import { LedgerError } from '../ledger/error.ts';
import { PlacesError } from '../runtime/places/file.ts';
import { type Io, makeIo, PipeClosed } from './io.ts';
import type { MakeCommand } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';

const EXIT_CODES = `
Exit codes:
  0    done
  1    done, but some documents or lines failed, or verify found something
  2    not understood: wrong arguments, metadata file, pack or list of places
  3    the ledger cannot be reached or used
  4    no such claim, question or document, or the id fits several
  70   a fault of the program
  130  interrupted; what was done so far is kept

NDJSON and other answers go to stdout, everything else to stderr.`;

/** Runs one command line and returns the exit code. Takes over the process's streams and signals. */
export async function main(argv: readonly string[]): Promise<number> {
  const { stdin, stdout, stderr } = process;
  const io = makeIo({ stdin, stdout, stderr, interruptible });
  let exit: number = EXIT.ok;
  const program = new Command('bilag')
    .description('Reads the reports on an armed conflict and keeps the ledger of who claims what.')
    .version(version(), '--version')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'bilag: ')) });
  for (const make of await makersFor(argv[0])) {
    const command = make(io, (code) => {
      exit = code;
    });
    program.addCommand(command.option('--debug', 'show the details of errors').addHelpText('after', EXIT_CODES));
  }
  const inner = program.commands.flatMap(({ commands }) => commands);
  for (const command of [program, ...program.commands, ...inner]) {
    command.exitOverride().copyInheritedSettings(program);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return told(io, error, argv.includes('--debug'));
  }
}

/** The command that is called, alone; all of them where the help or the nearest name is asked for. */
async function makersFor(name: string | undefined): Promise<readonly MakeCommand[]> {
  if (name === '--version') return [];
  const called = COMMANDS.get(name ?? '');
  return called === undefined ? Promise.all([...COMMANDS.values()].map((load) => load())) : [await called()];
}

/** Says what went wrong, in words for the user, and returns the exit code. */
function told(io: Io, error: unknown, debug: boolean): number {
  if (error instanceof PipeClosed) return EXIT.ok;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const known = error instanceof UserError || error instanceof LedgerError || error instanceof PlacesError;
  io.note(`bilag: ${known ? error.message : `fault of the program: ${(error as Error)?.message ?? String(error)}`}`);
  if (debug) io.note(stackOf(error));
  else if (!known) io.note('Nothing half-done was kept. Run it again with --debug for the details.');
  if (error instanceof UserError) return error.exit;
  if (error instanceof PlacesError) return EXIT.usage;
  if (error instanceof LedgerError) return error.code === 'unknown-collection' ? EXIT.usage : EXIT.ledger;
  return EXIT.fault;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function interruptible(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

/** `package.json` lies two folders up, in a checkout (src/cli) as in the package (dist/cli). */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
