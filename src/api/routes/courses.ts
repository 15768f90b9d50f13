import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import {
  ceasefireListSchema,
  controlListSchema,
  controlViewSchema,
  measureListSchema,
  measureViewSchema,
  viewSchema,
} from '../types.ts';
import type { CeasefireList, ControlList, MeasureList } from '../types.ts';

export const courseRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/control',
    { tells: 'Who held which place when', query: controlViewSchema, answer: controlListSchema },
    async ({ query: { place, ...view } }) => ({ places: [...(await app.control(view, place))] }) satisfies ControlList,
  ),
  route(
    'GET',
    '/api/measures',
    { tells: 'What each authority had in force', query: measureViewSchema, answer: measureListSchema },
    async ({ query: { authority, ...view } }) =>
      ({ authorities: [...(await app.measures(view, authority))] }) satisfies MeasureList,
  ),
  route(
    'GET',
    '/api/ceasefires',
    { tells: 'The truces, their terms and how they went', query: viewSchema, answer: ceasefireListSchema },
    async ({ query }) => ({ ceasefires: [...(await app.ceasefires(query))] }) satisfies CeasefireList,
  ),
];
