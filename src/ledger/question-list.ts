/** The list of questions a page at a time, and how many there are of what. */
import type { AccountLine, QuestionHead, QuestionSummary, Standing } from '../model/question.ts';
import { daysBetween } from '../text/days.ts';
import type { Query } from './database.ts';
import { likeOf, parameters, wordsIn } from './parameters.ts';
import { countedUpTo, isOfDays } from './tallies.ts';
import type { QuestionCell, QuestionCount, QuestionFilter, QuestionPage, QuestionsAsked } from './types.ts';
import { collectionOf, instantOf } from './view.ts';

/** What lists are sorted by: the expressions of an index each, ascending, ending in the id. */
const SORTS = {
  weight: [
    ['(-l.accounts)', 'int'],
    ['(-l.origins)', 'int'],
    ['l.title', 'text'],
    ['l.id', 'text'],
  ],
  latest: [
    [`(- (coalesce(l.changed, '0001-01-01') - '0001-01-01'::date))`, 'int'],
    ['l.title', 'text'],
    ['l.id', 'text'],
  ],
} as const satisfies Record<QuestionsAsked['sort'], readonly (readonly [string, string])[]>;

type Add = ReturnType<typeof parameters>['add'];

/** Lines that are open now, and those that were open at an earlier instant: each has an order of its own in an index. */
function recordedIn({ recordedBy }: QuestionFilter, add: Add): readonly string[] {
  const instant = instantOf(recordedBy);
  if (instant === null) return ['l.recorded_to is null'];
  const at = `${add(instant)}::timestamptz`;
  const since = `l.recorded_from <= ${at}`;
  return [`${since} and l.recorded_to is null`, `${since} and l.recorded_to > ${at}`];
}

/** The conditions on a line `l`; kind and standing apart, which facets look past. */
export function conditions(filter: QuestionFilter, add: Add, recorded = recordedIn(filter, add).join(' or ')): string {
  const { asOf, text, party, area, from, to } = filter;
  return [
    `l.collection = ${add(collectionOf(filter))}`,
    `(${recorded})`,
    daysOf('l', asOf, add),
    ...wordsIn(text).map((word) => `l.words like folded(${add(likeOf(word))})`),
    ...(party === undefined ? [] : [`l.parties @> array[${add(party)}]`]),
    ...(area === undefined ? [] : [`l.area = ${add(area)}`]),
    ...inPeriod(from, to, add),
  ].join(' and ');
}

/** A whole period as a range, which has an index. */
function inPeriod(from: string | undefined, to: string | undefined, add: Add): readonly string[] {
  if (from !== undefined && to !== undefined && from <= to)
    return [
      `l.starts <= l.ends and daterange(l.starts, l.ends, '[]') && daterange(${add(from)}::date, ${add(to)}::date, '[]')`,
    ];
  return [
    ...(from === undefined ? [] : [`l.ends >= ${add(from)}::date`]),
    ...(to === undefined ? [] : [`l.starts <= ${add(to)}::date`]),
  ];
}

export function daysOf(table: string, asOf: string | undefined, add: Add): string {
  if (asOf === undefined) return `${table}.whole`;
  const day = add(asOf);
  return `${table}.day_from is not null and ${table}.day_from <= ${day}::date and ${table}.day_to > ${day}::date`;
}

/** Questions of the kinds in the order given, each kind sorted; from behind `after` on. */
export async function readQuestionPage(query: Query, asked: QuestionsAsked): Promise<QuestionPage> {
  const { kinds, after, limit } = asked;
  const wanted = asked.kind === undefined ? kinds : [asked.kind];
  const rest = after === undefined ? wanted : wanted.slice(Math.max(0, wanted.indexOf(after.kind)));
  const found: Line[] = [];
  for (const kind of rest) {
    if (found.length > limit) break;
    found.push(...(await linesOf(query, asked, kind, limit + 1 - found.length)));
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    questions: shown.map(summaryOf),
    next: last === undefined ? null : { kind: last.head.kind, key: last.key },
  };
}

interface Line {
  readonly head: QuestionHead;
  readonly standing: Standing;
  readonly basis: string;
  readonly origins: number;
  readonly soleOrigin: string | null;
  readonly key: readonly (string | number)[];
  readonly said: readonly { readonly claims: number; readonly account: AccountLine }[];
}

const SHORT_DAYS = 31;
const isShort = ({ from, to }: QuestionFilter): boolean =>
  from !== undefined && to !== undefined && from <= to && daysBetween(from, to) <= SHORT_DAYS;

async function linesOf(query: Query, asked: QuestionsAsked, kind: string, limit: number): Promise<readonly Line[]> {
  const { values, add } = parameters();
  const keys = SORTS[asked.sort];
  const narrowed = [
    `l.kind = ${add(kind)}`,
    ...(asked.standing === undefined ? [] : [`l.standing = ${add(asked.standing)}`]),
    ...(asked.after?.kind === kind
      ? [
          `(${keys.map(([key]) => key).join(', ')}) > (${keys.map(([, type], i) => `${add(asked.after?.key[i] ?? null)}::${type}`).join(', ')})`,
        ]
      : []),
  ].join(' and ');
  // what changed after the day stands first in the order, and is not of the day
  const begun =
    asked.sort === 'latest' && asked.asOf !== undefined
      ? ` and ${keys[0][0]} >= - (${add(asked.asOf)}::date - '0001-01-01'::date)`
      : '';
  // few are of a short period: all of them are found first, and not sought in the order of the list
  const fence = isShort(asked) ? 'offset 0' : '';
  const order = keys.map(([key]) => key).join(', ');
  const most = add(limit);
  const some = recordedIn(asked, add).map(
    (recorded) =>
      `(select l.* from (select l.* from question_line l where ${conditions(asked, add, recorded)} and ${narrowed}${begun} ${fence}) l order by ${order} limit ${most})`,
  );
  return query<Line>(
    `select q.head, l.standing, l.basis, l.origins, l.sole_origin as "soleOrigin",
            jsonb_build_array(${order}) as key,
            (select jsonb_agg(jsonb_build_object('claims', a.claims, 'account', a.account) order by a.place)
               from account_line a where a.question = l.question and ${daysOf('a', asked.asOf, add)}) as said
       from (${some.join(' union all ')}) l
       join question q on q.row = l.question order by ${order} limit ${most}`,
    values,
  );
}

function summaryOf({ head, standing, basis, origins, soleOrigin, said }: Line): QuestionSummary {
  return {
    ...head,
    ...{ standing, basis, origins, soleOrigin },
    claims: said.reduce((sum, { claims }) => sum + claims, 0),
    accounts: said.map(({ account }) => account),
  };
}

/** Lines that are counted one by one; of more only so many of each kind and standing, and among so many. */
const COUNTED = 10_000;
const COUNTED_OF_A_CELL = 1000;
const SEEN_OF_A_CELL = 3000;

/** How many questions there are by kind and standing, and in all; and how high the figures of each kind go. */
export async function countQuestions(query: Query, filter: QuestionFilter): Promise<QuestionCount> {
  const [cells, all, highest] = await Promise.all([
    isNarrowed(filter) ? countedCells(query, filter) : tallied(query, filter),
    isOfDays(filter) ? tallied(query, filter) : countedCells(query, viewOf(filter)),
    query<{ kind: string; highest: number }>(
      `select k.kind, (select l.highest from question_line l where l.collection = $1 and l.kind = k.kind and l.recorded_to is null
                        order by l.highest desc limit 1) as highest
         from (${KINDS_HELD}) k`,
      [collectionOf(filter)],
    ),
  ]);
  return {
    cells,
    all: {
      questions: all.reduce((sum, { questions }) => sum + questions, 0),
      accounts: all.reduce((sum, { accounts }) => sum + accounts, 0),
      more: all.some(({ more }) => more),
    },
    highest: Object.fromEntries(highest.map((row) => [row.kind, row.highest ?? 0])),
  };
}

const KINDS_HELD = 'select distinct kind from question_tally where collection = $1';

const viewOf = ({ collection, asOf, recordedBy }: QuestionFilter): QuestionFilter => ({ collection, asOf, recordedBy });

const isNarrowed = ({ text, party, area, from, to, ...view }: QuestionFilter): boolean =>
  !isOfDays(view) || [party, area, from, to].some((one) => one !== undefined) || (text ?? '').trim() !== '';

function tallied(query: Query, { asOf, recordedBy, ...view }: QuestionFilter): Promise<readonly QuestionCell[]> {
  const { values, add } = parameters();
  const own = `collection = ${add(collectionOf(view))}`;
  const told = (): readonly string[] =>
    asOf === undefined ? [`grain = 'whole'`] : countedUpTo('grain', 'at', asOf, add);
  const counted =
    recordedBy === undefined
      ? `select kind, standing, questions, accounts from question_tally
          where ${own} and ${asOf === undefined ? `day = 'infinity'` : `day <= ${add(asOf)}::date`}`
      : countedUpTo('recorded_grain', 'recorded', recordedBy, add)
          .flatMap((recorded) => told().map((one) => `${own} and ${recorded} and ${one}`))
          .map((where) => `select kind, standing, questions, accounts from question_tally_then where ${where}`)
          .join(' union all ');
  return query<QuestionCell>(
    `select kind, standing, sum(questions)::int as questions, sum(accounts)::int as accounts, false as more
       from (${counted}) counted group by kind, standing having sum(questions) > 0`,
    values,
  );
}

async function countedCells(query: Query, filter: QuestionFilter): Promise<readonly QuestionCell[]> {
  const { values, add } = parameters();
  const where = conditions(filter, add);
  const cells = await query<QuestionCell>(
    `select kind, standing, count(*)::int as questions, sum(accounts)::int as accounts, false as more
       from (select l.kind, l.standing, l.accounts from question_line l where ${where} limit ${add(COUNTED + 1)}) counted
      group by kind, standing`,
    values,
  );
  if (cells.reduce((sum, { questions }) => sum + questions, 0) <= COUNTED) return cells;
  const held = await query<{ kind: string; standing: string }>(
    'select distinct kind, standing from question_tally where collection = $1',
    [collectionOf(filter)],
  );
  const each = parameters();
  // each told by name: the few lines of one kind and standing are then not sought among the many of another
  const some = held.map((cell) => {
    const [kind, standing] = [each.add(cell.kind), each.add(cell.standing)];
    const seen = recordedIn(filter, each.add).map(
      (recorded) =>
        `(select l.* from question_line l where ${conditions(viewOf(filter), each.add, recorded)}
             and l.kind = ${kind} and l.standing = ${standing} limit ${SEEN_OF_A_CELL})`,
    );
    return `(with seen as materialized (${seen.join(' union all ')})
             select ${kind} as kind, ${standing} as standing, least(count(*), ${COUNTED_OF_A_CELL})::int as questions,
                    coalesce(sum(accounts), 0)::int as accounts,
                    count(*) > ${COUNTED_OF_A_CELL} or (select count(*) from seen) >= ${SEEN_OF_A_CELL} as more
               from (select l.accounts from seen l where ${conditions(filter, each.add)} limit ${COUNTED_OF_A_CELL + 1}) c)`;
  });
  return query<QuestionCell>(`select * from (${some.join(' union all ')}) c where questions > 0 or more`, each.values);
}
