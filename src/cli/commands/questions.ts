/** `bilag questions`: what is asked, and each claimant's account of it. */
import { Command } from 'commander';
import {
  type App,
  EXIT,
  graphOf,
  type HeldView,
  listFindings,
  listQuestions,
  showQuestion,
  UserError,
} from '../../app/index.ts';
import type { Finding } from '../../model/decision.ts';
import type { Question } from '../../model/question.ts';
import { findingLines } from '../finding.ts';
import type { Io } from '../io.ts';
import { type ViewOptions, withApp, withLedger, withView } from '../options.ts';
import { graphLines, questionLines } from '../question.ts';
import { bold } from '../table.ts';
import { safe } from '../words.ts';
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
      const { all, findings } = await withApp(io, options, async (app) => {
        const every = await listQuestions(app, view);
        const all = id === undefined ? every : await oneOf(app, id, view);
        return { all, findings: await listFindings(app, every, view) };
      });
      const asked = kind === undefined ? all : all.filter((question) => question.kind === kind);
      const found = (question: Question): readonly Finding[] => findings.byQuestion.get(question.id) ?? [];
      if (options.origins === true) {
        const graph = graphOf(asked);
        if (options.json === true) await io.line(JSON.stringify(graph));
        else for (const line of graphLines(io, graph)) await io.line(line);
      } else if (options.json === true) {
        for (const question of asked) await io.line(JSON.stringify({ ...question, findings: found(question) }));
      } else await print(io, asked, found);
      for (const { id, by, body } of findings.lost)
        io.note(safe(`The finding ${id} of ${by} on "${body.title}" belongs to no question any more.`));
    });

async function oneOf(app: App, id: string, view: HeldView): Promise<readonly Question[]> {
  const question = await showQuestion(app, id, view);
  if (question === null) throw new UserError(`there is no question "${id}" in this view`, EXIT.notFound);
  return [question];
}

async function print(
  io: Io,
  asked: readonly Question[],
  found: (question: Question) => readonly Finding[],
): Promise<void> {
  if (asked.length === 0) io.note('No questions yet. Add documents with: bilag add PATH…');
  for (const [kind, group] of Map.groupBy(asked, (question) => question.kind)) {
    await io.line(`${bold(io, kind.toUpperCase())}\n`);
    for (const question of group.toSorted((a, b) => b.accounts.length - a.accounts.length)) {
      for (const line of [...questionLines(io, question), ...findingLines(io, found(question))]) await io.line(line);
      await io.line('');
    }
  }
}
