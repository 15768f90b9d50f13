import { z } from 'zod';
import type { CoursePage } from '../../app/index.ts';
import { cursorOf, wordOf } from '../cursor.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { controlQuerySchema, measureQuerySchema, ceasefireQuerySchema } from '../over-time.ts';
import {
  type CeasefireList,
  type ControlList,
  ceasefireListSchema,
  controlListSchema,
  type MeasureList,
  measureListSchema,
} from '../types.ts';

const after = cursorOf(z.tuple([z.union([z.string().max(400), z.number()]), z.string().max(400)])).optional();

const nextOf = ({ next }: CoursePage<unknown>): string | null => (next === null ? null : wordOf(next));

export const courseRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/control',
    {
      tells: 'Who held which place when',
      query: controlQuerySchema.extend({ after }),
      answer: controlListSchema,
    },
    async ({ query: { place, ...asked } }) => {
      const page = await app.control(asked, place);
      return { places: [...page.courses], next: nextOf(page) } satisfies ControlList;
    },
  ),
  route(
    'GET',
    '/api/measures',
    {
      tells: 'What each authority had in force',
      query: measureQuerySchema.extend({ after }),
      answer: measureListSchema,
    },
    async ({ query: { authority, ...asked } }) => {
      const page = await app.measures(asked, authority);
      return { authorities: [...page.courses], next: nextOf(page) } satisfies MeasureList;
    },
  ),
  route(
    'GET',
    '/api/ceasefires',
    {
      tells: 'The truces, their terms and how they went',
      query: ceasefireQuerySchema.extend({ after }),
      answer: ceasefireListSchema,
    },
    async ({ query }) => {
      const page = await app.ceasefires(query);
      return { ceasefires: [...page.courses], next: nextOf(page) } satisfies CeasefireList;
    },
  ),
];
