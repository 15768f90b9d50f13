import { countedOf, graphOf } from '../../reconcile/index.ts';
import { detailOf, summaryOf } from '../present.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { questionDetailSchema, questionListSchema, questionOriginsSchema, viewSchema } from '../types.ts';
import type { QuestionDetail, QuestionList, QuestionOrigins } from '../types.ts';
import { MISSING } from './texts.ts';

const missing = `There is no such question in this view. ${MISSING}`;

export const questionRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/questions',
    { tells: 'The questions, each with its accounts in a line', query: viewSchema, answer: questionListSchema },
    async ({ query }) => ({ questions: (await app.questions(query)).map(summaryOf) }) satisfies QuestionList,
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
