import { z } from 'zod';
import type { FilterOfView } from '../../app/index.ts';
import type { QuestionCell, QuestionCount, QuestionCursor } from '../../ledger/types.ts';
import { type AccountLine, type QuestionSummary, STANDINGS } from '../../model/question.ts';
import { countedOf, graphOf } from '../../reconcile/index.ts';
import { cursorOf, wordOf } from '../cursor.ts';
import { detailOf } from '../present.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type Columns, itemsOf, ROWS_AT_ONCE, TABLE, tableOf } from '../table.ts';
import {
  questionDetailSchema,
  questionFacetsSchema,
  questionFilterSchema,
  questionListSchema,
  questionOriginsSchema,
  questionPageSchema,
  viewSchema,
} from '../types.ts';
import type { QuestionDetail, QuestionFacets, QuestionList, QuestionOrigins } from '../types.ts';
import { MISSING } from './texts.ts';

const missing = `There is no such question in this view. ${MISSING}`;

/** `next` of the page before. */
const after = cursorOf(
  z.object({
    kind: z.string(),
    key: z
      .array(z.union([z.string(), z.int()]))
      .min(3)
      .max(4),
  }),
);
const pageSchema = questionPageSchema.extend({ after: after.optional() });

function filterOf(query: z.output<typeof questionFilterSchema>): FilterOfView {
  const { asOf, recordedBy, q, party, place, from, to } = query;
  return { asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined, text: q, party, area: place, from, to };
}

async function* linesOf(questions: AsyncIterable<QuestionSummary>): AsyncGenerator<Line> {
  for await (const question of questions) for (const account of question.accounts) yield { question, account };
}

function facetsOf(
  { cells, all, highest }: QuestionCount,
  { kind, standing }: z.output<typeof questionFilterSchema>,
  kinds: readonly string[],
): QuestionFacets {
  const known = cells.filter((cell) => kinds.includes(cell.kind));
  const ofKind = known.filter((cell) => kind === undefined || cell.kind === kind);
  const ofStanding = known.filter((cell) => standing === undefined || cell.standing === standing);
  const counted = (some: readonly QuestionCell[]) => ({
    count: some.reduce((sum, { questions }) => sum + questions, 0),
    more: some.some(({ more }) => more),
  });
  const facet = (values: readonly string[], some: readonly QuestionCell[], slot: 'kind' | 'standing') =>
    values
      .map((value) => ({ value, ...counted(some.filter((cell) => cell[slot] === value)) }))
      .filter(({ count }) => count > 0);
  return {
    ...all,
    found: counted(ofKind.filter((cell) => ofStanding.includes(cell))),
    kinds: facet(kinds, ofStanding, 'kind').map((one) => ({ ...one, highest: highest[one.value] ?? 0 })),
    standings: facet(STANDINGS, ofKind, 'standing'),
  };
}

interface Line {
  readonly question: QuestionSummary;
  readonly account: AccountLine;
}

/** A row for each account, with what it last said. */
const COLUMNS: Columns<Line> = [
  ['question', ({ question }) => question.title],
  ['kind', ({ question }) => question.kind],
  ['standing', ({ question }) => question.standing],
  ['origins', ({ question }) => question.origins],
  ['claimant', ({ account }) => account.claimant.name],
  ['alignment', ({ account }) => account.alignment],
  ['answer', ({ account: { latest } }) => latest.count?.text ?? latest.answer],
  ['low', ({ account: { latest } }) => latest.count?.low ?? null],
  ['high', ({ account: { latest } }) => latest.count?.high ?? null],
  ['relation', ({ account: { latest } }) => latest.count?.relation ?? null],
  ['stance', ({ account: { latest } }) => latest.stance],
  ['said', ({ account: { latest } }) => latest.said],
  ['as_of', ({ account: { latest } }) => latest.asOf],
  ['claim_id', ({ account: { latest } }) => latest.id],
  ['question_id', ({ question }) => question.id],
];
const tableSchema = questionPageSchema.omit({ limit: true });

export const questionRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/questions.csv',
    {
      tells: 'The questions as a table, a row for each account',
      query: tableSchema,
      answer: z.string(),
      givesFile: TABLE,
    },
    ({ query }) => {
      const { kind, standing, sort } = query;
      const questions = itemsOf(async (after: QuestionCursor | undefined) => {
        const page = await app.questions({ ...filterOf(query), kind, standing, sort, limit: ROWS_AT_ONCE, after });
        return { items: page.questions, next: page.next };
      });
      return tableOf('questions', COLUMNS, linesOf(questions));
    },
  ),
  route(
    'GET',
    '/api/questions',
    {
      tells: 'A page of the questions, a kind after the other, each with what every claimant last said',
      query: pageSchema,
      answer: questionListSchema,
    },
    async ({ query }) => {
      const { kind, standing, sort, limit, after } = query;
      const page = await app.questions({ ...filterOf(query), kind, standing, sort, limit, after });
      const next = page.next === null ? null : wordOf(page.next);
      return { questions: [...page.questions], next } satisfies QuestionList;
    },
  ),
  route(
    'GET',
    '/api/questions/facets',
    {
      tells: 'How many questions there are of each kind and standing',
      query: questionFilterSchema,
      answer: questionFacetsSchema,
    },
    async ({ query }) => {
      const kinds = app.kinds().map(({ name }) => name);
      return facetsOf(await app.countQuestions(filterOf(query)), query, kinds) satisfies QuestionFacets;
    },
  ),
  route(
    'GET',
    '/api/questions/:id',
    { tells: 'A question in full', query: viewSchema, answer: questionDetailSchema, missing },
    async ({ params, query }) => {
      const question = await app.question(params.id, query);
      if (question === null) return null;
      return detailOf(question, await app.findings(question.id, query)) satisfies QuestionDetail;
    },
  ),
  route(
    'GET',
    '/api/questions/:id/origins',
    { tells: 'Who has it from whom', query: viewSchema, answer: questionOriginsSchema, missing },
    async ({ params, query }) => {
      const question = await app.question(params.id, query);
      if (question === null) return null;
      const counted = countedOf(question.accounts, question.originList);
      return { ...graphOf([question]), counted } satisfies QuestionOrigins;
    },
  ),
];
