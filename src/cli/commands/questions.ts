/** `bilag questions`: what is asked, and each claimant's account of it. */
import { Command } from 'commander';
import { listQuestions } from '../../app/index.ts';
import type { Question } from '../../model/question.ts';
import type { Io } from '../io.ts';
import { type ViewOptions, withApp, withLedger, withView } from '../options.ts';
import { questionLines } from '../question.ts';
import { bold } from '../table.ts';
import type { MakeCommand } from './command.ts';

interface Options extends ViewOptions {
  readonly kind?: string;
}

export const questions: MakeCommand = (io) =>
  withView(withLedger(new Command('questions')))
    .description('the questions the claims answer, each with its accounts, origins and standing')
    .option('--kind <kind>', 'questions of one kind only, such as casualty')
    .option('--json', 'one question a line')
    .action(async (options: Options) => {
      const { asOf, recordedBy, kind } = options;
      const all = await withApp(io, options, (app) => listQuestions(app, { asOf, recordedBy }));
      const asked = kind === undefined ? all : all.filter((question) => question.kind === kind);
      if (options.json === true) {
        for (const question of asked) await io.line(JSON.stringify(question));
      } else await print(io, asked);
    });

async function print(io: Io, asked: readonly Question[]): Promise<void> {
  if (asked.length === 0) io.note('No questions yet. Add documents with: bilag add PATH…');
  for (const [kind, group] of Map.groupBy(asked, (question) => question.kind)) {
    await io.line(`${bold(io, kind.toUpperCase())}\n`);
    for (const question of group.toSorted((a, b) => b.accounts.length - a.accounts.length)) {
      for (const line of questionLines(io, question)) await io.line(line);
      await io.line('');
    }
  }
}
