/** `bilag questions`: what is asked, and each claimant's account of it. */
import { Command } from 'commander';
import { type App, EXIT, graphOf, listQuestions, type HeldView, showQuestion, UserError } from '../../app/index.ts';
import type { Question } from '../../model/question.ts';
import type { Io } from '../io.ts';
import { type ViewOptions, withApp, withLedger, withView } from '../options.ts';
import { graphLines, questionLines } from '../question.ts';
import { bold } from '../table.ts';
import type { MakeCommand } from './command.ts';

interface Options extends ViewOptions {
  readonly kind?: string;
  readonly origins?: true;
}

export const questions: MakeCommand = (io) =>
  withView(withLedger(new Command('questions')))
    .description('the questions the claims answer, each with its accounts, origins and standing')
    .argument('[id]', 'one question only: its id, or an unambiguous beginning of it')
    .option('--origins', 'the graph of origins: who carried what, and why it is counted there')
    .option('--kind <kind>', 'questions of one kind only, such as casualty')
    .option('--json', 'one question a line')
    .action(async (id: string | undefined, options: Options) => {
      const { asOf, recordedBy, kind } = options;
      const view = { asOf, recordedBy };
      const all = await withApp(io, options, (app) =>
        id === undefined ? listQuestions(app, view) : oneOf(app, id, view),
      );
      const asked = kind === undefined ? all : all.filter((question) => question.kind === kind);
      if (options.origins === true) {
        const graph = graphOf(asked);
        if (options.json === true) await io.line(JSON.stringify(graph));
        else for (const line of graphLines(io, graph)) await io.line(line);
      } else if (options.json === true) {
        for (const question of asked) await io.line(JSON.stringify(question));
      } else await print(io, asked);
    });

async function oneOf(app: App, id: string, view: HeldView): Promise<readonly Question[]> {
  const question = await showQuestion(app, id, view);
  if (question === null) throw new UserError(`there is no question "${id}" in this view`, EXIT.notFound);
  return [question];
}

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
