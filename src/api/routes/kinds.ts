import { labelsOf } from '../present.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type KindList, kindListSchema } from '../types.ts';

export const kindRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/kinds',
    { tells: 'The kinds of claims that the running rules know', answer: kindListSchema },
    () => ({ kinds: app.kinds().map(labelsOf) }) satisfies KindList,
  ),
];
