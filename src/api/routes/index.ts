/** Every address of the API; a resource a file. */
import type { Reads } from '../reads.ts';
import type { Route } from '../route.ts';
import { claimRoutes } from './claims.ts';
import { courseRoutes } from './courses.ts';
import { documentRoutes } from './documents.ts';
import { incidentRoutes } from './incidents.ts';
import { kindRoutes } from './kinds.ts';
import { logRoutes } from './log.ts';
import { nameRoutes } from './names.ts';
import { questionRoutes } from './questions.ts';
import { savedViewRoutes } from './saved-views.ts';
import { sourceRoutes } from './sources.ts';
import { searchRoutes } from './search.ts';

const RESOURCES = [
  questionRoutes,
  incidentRoutes,
  documentRoutes,
  claimRoutes,
  courseRoutes,
  kindRoutes,
  searchRoutes,
  nameRoutes,
  sourceRoutes,
  savedViewRoutes,
  logRoutes,
];

export const routesOf = (app: Reads): readonly Route[] => RESOURCES.flatMap((routes) => routes(app));
