import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { DocumentPage } from './pages/document/DocumentPage.tsx';
import { ListPage } from './pages/list/ListPage.tsx';
import { QuestionPage } from './pages/question/QuestionPage.tsx';
import { RegisterPage } from './pages/register/RegisterPage.tsx';
import { Heading } from './parts/Heading.tsx';
import { Shell } from './parts/Shell.tsx';
import { Failed } from './parts/States.tsx';
import { Failure } from './client/client.ts';
import { T } from './texts.ts';
import {
  briefSearchOf,
  documentSearchOf,
  listSearchOf,
  mapSearchOf,
  namesSearchOf,
  parseSearch,
  questionSearchOf,
  searchSearchOf,
  registerSearchOf,
  stringifySearch,
  timelineSearchOf,
  viewOf,
} from './view.ts';

const root = createRootRoute({
  component: Shell,
  validateSearch: viewOf,
  search: { middlewares: [retainSearchParams(['asOf', 'recordedBy'])] },
  notFoundComponent: NotFound,
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: ListPage, validateSearch: listSearchOf }),
  createRoute({
    getParentRoute: () => root,
    path: '/questions/$question',
    component: QuestionPage,
    validateSearch: questionSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/timeline',
    component: lazyRouteComponent(() => import('./pages/timeline/TimelinePage.tsx')),
    validateSearch: timelineSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    component: lazyRouteComponent(() => import('./pages/search/SearchPage.tsx')),
    validateSearch: searchSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sources',
    component: lazyRouteComponent(() => import('./pages/sources/SourcesPage.tsx')),
    validateSearch: namesSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sources/$source',
    component: lazyRouteComponent(() => import('./pages/sources/SourcePage.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/parties',
    component: lazyRouteComponent(() => import('./pages/names/PartiesPage.tsx')),
    validateSearch: namesSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/parties/$party',
    component: lazyRouteComponent(() => import('./pages/names/PartyPage.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/places',
    component: lazyRouteComponent(() => import('./pages/names/PlacesPage.tsx')),
    validateSearch: namesSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/places/$place',
    component: lazyRouteComponent(() => import('./pages/names/PlacePage.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/briefs',
    component: lazyRouteComponent(() => import('./pages/briefs/BriefsPage.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/briefs/$brief',
    component: lazyRouteComponent(() => import('./pages/briefs/BriefPage.tsx')),
    validateSearch: briefSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/log',
    component: lazyRouteComponent(() => import('./pages/log/LogPage.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/map',
    component: lazyRouteComponent(() => import('./pages/map/MapPage.tsx')),
    validateSearch: mapSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/documents',
    component: RegisterPage,
    validateSearch: registerSearchOf,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/documents/$document',
    component: DocumentPage,
    validateSearch: documentSearchOf,
    search: { middlewares: [retainSearchParams(['beside'])] },
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => (
    <Failed error={error instanceof Error ? error : new Error(String(error))} again={reset} />
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound() {
  return (
    <>
      <Heading title={T.failed.page} />
      <Failed error={new Failure(404, T.failed.page)} />
    </>
  );
}
