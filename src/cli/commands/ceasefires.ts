/** `bilag ceasefires`: truces from agreement to end, who broke them according to whom, and what came of their terms. */
import { Command } from 'commander';
import { listCeasefires } from '../../app/index.ts';
import type { CeasefireCourse, CeasefireCourseStep, Term } from '../../model/course.ts';
import { BRACKETS, names, quoteLines, when } from '../course.ts';
import type { Io } from '../io.ts';
import { type ViewOptions, withApp, withLedger, withView } from '../options.ts';
import { bold, dim, table } from '../table.ts';
import { day, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const ceasefires: MakeCommand = (io) =>
  withView(withLedger(new Command('ceasefires')))
    .description('truces: agreed, in force, broken by whom according to whom, ended; their terms and what came of them')
    .option('--quotes', 'the sentences that it rests on')
    .option('--json', 'one truce a line')
    .action(async (options: ViewOptions) => {
      const { asOf, recordedBy, json, quotes } = options;
      const courses = await withApp(io, options, (app) => listCeasefires(app, { asOf, recordedBy }));
      if (json === true) {
        for (const course of courses) await io.line(JSON.stringify(course));
        return;
      }
      if (courses.length === 0) io.note('Nothing is told of truces.');
      for (const course of courses) for (const line of linesOf(io, course, quotes === true)) await io.line(line);
      if (courses.length > 0) io.note(BRACKETS);
    });

const WORDS: Readonly<Record<CeasefireCourseStep['act'], string>> = {
  agrees: 'agreed',
  starts: 'in force',
  extends: 'extended',
  violates: 'broken',
  ends: 'collapsed',
  rejects: 'rejected',
};

const list = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join(', ');

function linesOf(io: Io, course: CeasefireCourse, quotes: boolean): string[] {
  const { parties, brokers, agreed, inForce, state, steps, terms, voices, id } = course;
  const title = agreed ?? inForce;
  const who = parties.length === 0 ? 'parties not told' : list(parties);
  const columns = [
    { head: '' },
    { head: 'on' },
    { head: 'by whom', wide: true },
    { head: 'says', wide: true },
  ] as const;
  return [
    `${bold(io, safe(title === null ? 'A truce without a day' : `Truce of ${when(title)}`))} ${dim(io, id)}`,
    safe(`${who}${brokers.length === 0 ? '' : `; brokered by ${list(brokers)}`}; ${state.replace('-', ' ')}`),
    table(io, columns, steps.map(row)),
    ...terms.flatMap((term) => termLines(io, term)),
    ...(quotes
      ? quoteLines(
          io,
          voices,
          voices.map((voice) => voice.id),
        )
      : []),
    '',
  ];
}

function row({ act, when: on, parties, place, deniedBy, ...said }: CeasefireCourseStep): string[] {
  const denied = deniedBy.claims.length === 0 ? '' : `denied by ${names(deniedBy)}`;
  const where = place === null ? '' : `in ${place.name}`;
  return [
    WORDS[act],
    when(on),
    [list(parties), where].filter((part) => part !== '').join(', '),
    [names(said), denied].filter((part) => part !== '').join('\n'),
  ];
}

const STATES: Readonly<Record<Term['fulfilment'][number]['state'], string>> = {
  'in-time': 'done in time',
  late: 'done late',
  begun: 'done',
  denied: 'denied',
  'nothing-told': 'nothing told',
};

function termLines(io: Io, { who, what, due, fulfilment }: Term): string[] {
  const until = due === null ? '' : ` (due ${day(due)})`;
  return [
    safe(`  term: ${who === null ? '' : `${who}: `}${what}${until}`),
    ...fulfilment.map(({ place, state, when: on, ...said }) => {
      const told = said.claims.length === 0 ? '' : `, ${when(on)} (${names(said)})`;
      return dim(io, safe(`    ${place.name}: ${STATES[state]}${told}`));
    }),
  ];
}
