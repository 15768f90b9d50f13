/** `bilag measures`: what an authority had in force from when to when, and who says so. */
import { Command } from 'commander';
import { EXIT, listMeasures, UserError } from '../../app/index.ts';
import type { MeasureBar, MeasureCourse } from '../../model/course.ts';
import { BRACKETS, names, quoteLines, when } from '../course.ts';
import type { Io } from '../io.ts';
import { type ViewOptions, withApp, withLedger, withView } from '../options.ts';
import { bold, dim, table } from '../table.ts';
import { counted, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const measures: MakeCommand = (io) =>
  withView(withLedger(new Command('measures')))
    .description('what each authority had in force from when to when, for whom, and according to whom')
    .argument('[authority]', 'one authority, by any of its names or its id')
    .option('--quotes', 'the sentences that it rests on')
    .option('--json', 'one authority a line')
    .action(async (authority: string | undefined, options: ViewOptions) => {
      const { asOf, recordedBy, json, quotes } = options;
      const courses = await withApp(io, options, (app) => listMeasures(app, { asOf, recordedBy }, authority));
      if (authority !== undefined && courses.length === 0)
        throw new UserError(`nothing is told of measures of "${authority}"`, EXIT.notFound);
      if (json === true) {
        for (const course of courses) await io.line(JSON.stringify(course));
        return;
      }
      const shown = courses.filter(({ bars }) => authority !== undefined || bars.length > 0);
      if (shown.length === 0) io.note('Nothing is told of measures.');
      for (const course of shown) for (const line of linesOf(io, course, quotes === true)) await io.line(line);
      if (shown.length > 0) io.note(BRACKETS);
    });

function linesOf(io: Io, { authority, bars, acts, notInForce, voices }: MeasureCourse, quotes: boolean): string[] {
  const columns = [
    { head: 'measure', wide: true },
    { head: 'from' },
    { head: 'to' },
    { head: 'for', wide: true },
    { head: 'says', wide: true },
  ] as const;
  const aside = [
    acts.length > 0 ? `${counted(acts.length, 'single act')} (arrests, dismissals …)` : '',
    notInForce.length > 0 ? `${counted(notInForce.length, 'claim')} of what is proposed, planned or urged` : '',
  ].filter((part) => part !== '');
  return [
    `${bold(io, safe(authority?.name ?? 'authority not named'))} ${dim(io, safe(authority?.id ?? ''))}`,
    ...(bars.length === 0 ? [] : [table(io, columns, bars.map(row))]),
    ...(aside.length === 0 ? [] : [dim(io, `  and ${aside.join(', ')}`)]),
    ...(quotes
      ? quoteLines(
          io,
          voices,
          voices.map(({ id }) => id),
        )
      : []),
    '',
  ];
}

function row({ measure, from, until, toEnd, steps, affected, places, deniedBy, ...said }: MeasureBar): string[] {
  const extended = steps.filter(({ act }) => act === 'extends').map((step) => `extended ${when(step.when)}`);
  const denied = deniedBy.claims.length === 0 ? '' : `denied by ${names(deniedBy)}`;
  return [
    [measure.replaceAll('-', ' '), ...extended].join('\n'),
    when(from),
    until !== null ? when(until) : toEnd === null ? '' : `to end ${when(toEnd)}`,
    [
      ...affected.map(({ text, relation }) => (relation === null ? text : `${relation.replace('-', ' ')}: ${text}`)),
      ...(places.length === 0 ? [] : [`in ${places.map(({ name }) => name).join(', ')}`]),
    ].join('\n'),
    [names(said), denied].filter((part) => part !== '').join('\n'),
  ];
}
