/** `bilag control`: who held a place when, and who says so. */
import { Command } from 'commander';
import { EXIT, listControl, UserError } from '../../app/index.ts';
import type { ControlCourse, ControlTurn } from '../../model/course.ts';
import { BRACKETS, contestWords, names, quoteLines, when } from '../course.ts';
import type { Io } from '../io.ts';
import { type ViewOptions, withApp, withLedger, withView } from '../options.ts';
import { bold, dim, table } from '../table.ts';
import { counted, day, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const control: MakeCommand = (io) =>
  withView(withLedger(new Command('control')))
    .description('who held which place from when to when, according to whom, and where that is contested')
    .argument('[place]', 'one place, by any of its names or its id')
    .option('--quotes', 'the sentences that it rests on')
    .option('--json', 'one place a line')
    .action(async (place: string | undefined, options: ViewOptions) => {
      const { asOf, recordedBy, json, quotes } = options;
      const courses = await withApp(io, options, (app) => listControl(app, { asOf, recordedBy }, place));
      if (place !== undefined && courses.length === 0)
        throw new UserError(`nothing is told of who held "${place}"`, EXIT.notFound);
      if (json === true) {
        for (const course of courses) await io.line(JSON.stringify(course));
        return;
      }
      const shown = courses.filter(({ spans, derived }) => place !== undefined || spans.length > 0 || derived !== null);
      if (shown.length === 0) io.note('Nothing is told of who held a place.');
      for (const course of shown) for (const line of linesOf(io, course, quotes === true)) await io.line(line);
      if (shown.length > 0) io.note(BRACKETS);
    });

function linesOf(io: Io, course: ControlCourse, quotes: boolean): string[] {
  const { place, spans, turns, derived, undated, planned, voices } = course;
  const rows = spans.map((span) => [
    `${span.holder?.name ?? 'not told'}${span.how === 'implied' ? '\n(implied)' : ''}${span.alleged ? '\n(unconfirmed)' : ''}`,
    when(span.from),
    when(span.to),
    names(span),
    span.contested.map(contestWords).join('\n'),
  ]);
  const columns = [
    { head: 'held by', wide: true },
    { head: 'from' },
    { head: 'to' },
    { head: 'says', wide: true },
    { head: 'contested', wide: true },
  ] as const;
  const besides = turns.filter(isBesides);
  const aside = [
    undated.length > 0 ? `${counted(undated.length, 'claim')} without a day` : '',
    planned.length > 0 ? `${counted(planned.length, 'claim')} of what is planned or demanded` : '',
  ].filter((part) => part !== '');
  return [
    `${bold(io, safe(place.name))} ${dim(io, `${place.precision ?? 'place'}  ${safe(place.id)}`)}`,
    ...(rows.length === 0 ? [] : [table(io, columns, rows)]),
    ...besides.map((turn) => safe(`  ${besidesWords(turn)}`)),
    ...(derived === null ? [] : derivedLines(io, derived)),
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

/** Turns that change no holder: sieges, advances, what names no party, and denials of what nobody tells. */
const isBesides = ({ change, before, after, claims }: ControlTurn): boolean =>
  change === 'besieges' || change === 'nears' || claims.length === 0 || (before === null && after === null);

function besidesWords({ words, when: day, by, claims, deniedBy, after, before, ...said }: ControlTurn): string {
  const who = by ?? after ?? before;
  if (claims.length === 0)
    return `${when(day)}: denied by ${names(deniedBy)}${who === null ? '' : ` (of ${who.name})`}`;
  return `${when(day)}: ${words.join(', ')}${who === null ? '' : ` by ${who.name}`} (${names({ ...said, claims })})`;
}

function derivedLines(io: Io, { places, spans }: NonNullable<ControlCourse['derived']>): string[] {
  const shares = (span: (typeof spans)[number]): string =>
    span.shares.length === 0
      ? 'not told'
      : span.shares.map(({ holder, places: n }) => `${holder.name} ${n}`).join(', ');
  return [
    dim(io, `  derived from ${counted(places.length, 'place')} in it, said by nobody:`),
    ...spans.map((span) => safe(`  from ${day(span.from)}: ${shares(span)}`)),
  ];
}
