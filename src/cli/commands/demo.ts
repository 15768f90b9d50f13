/** `bilag demo`: the examples read into a ledger of their own, the most telling questions, and the pages. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type App, addPaths, EXIT, listQuestions } from '../../app/index.ts';
import { mostTelling } from '../../app/telling.ts';
import { accountLines } from '../account.ts';
import type { Io } from '../io.ts';
import { statedBy, withApp, wholeNumber } from '../options.ts';
import { progress } from '../progress.ts';
import { questionLines } from '../question.ts';
import type { MakeCommand } from './command.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples', import.meta.url));
const QUESTIONS_SHOWN = 5;

interface Options {
  readonly home?: string;
  readonly serve: boolean;
  readonly port: number;
  readonly json?: true;
  readonly debug?: true;
}

export const demo: MakeCommand = (io, ends) =>
  new Command('demo')
    .description('read the example reports into a ledger of their own, show what they claim, and serve the pages')
    .option('--home <dir>', 'keep the ledger there (default: a temporary folder, removed at the end)')
    .option('--no-serve', 'end after the questions')
    .option('--port <n>', 'port of the pages; 0 = any free one', wholeNumber(0, 65_535), 0)
    .option('--json', 'the questions shown, one a line')
    .action(async (options: Options) => {
      const home = options.home ?? (await mkdtemp(join(tmpdir(), 'bilag-demo-')));
      try {
        // From the start, so that the folder is removed and the server stopped whenever Ctrl-C comes.
        const signal = io.interruptible();
        const work = async (app: App): Promise<void> => {
          const failed = await readExamples(io, app, signal);
          if (!signal.aborted) await showTelling(io, app, options.json === true);
          if (signal.aborted) return ends(EXIT.interrupted);
          if (options.serve) {
            const { serveUntilStopped } = await import('../serving.ts');
            await serveUntilStopped(io, app, { port: options.port });
          }
          ends(failed > 0 ? EXIT.incomplete : EXIT.ok);
        };
        await withApp(io, { ...options, home }, work, { mayCreate: true });
      } finally {
        if (options.home === undefined) await rm(home, { recursive: true, force: true });
      }
    });

/** Returns how many failed. */
async function readExamples(io: Io, app: App, signal: AbortSignal): Promise<number> {
  const stated = await statedBy({ meta: join(EXAMPLES, 'meta.yaml') });
  io.note('Reading the example reports …');
  const bar = progress(io);
  const account = await addPaths(app, {
    paths: [EXAMPLES],
    stated: stated.of,
    skip: stated.skip,
    packs: null,
    signal,
    onProgress: ({ done, total, name }) => bar.at(done, total, name),
  }).finally(bar.stop);
  for (const line of accountLines(io, account)) io.note(line);
  io.note('');
  return account.failed;
}

async function showTelling(io: Io, app: App, json: boolean): Promise<void> {
  const questions = await listQuestions(app);
  for (const question of mostTelling(questions, QUESTIONS_SHOWN)) {
    if (json) await io.line(JSON.stringify(question));
    else for (const line of [...questionLines(io, question), '']) await io.line(line);
  }
  io.note(`${Math.min(QUESTIONS_SHOWN, questions.length)} of ${questions.length} questions shown.`);
}
