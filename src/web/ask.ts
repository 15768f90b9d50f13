/** The questions that pages put to the API. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Cited } from '../model/brief/index.ts';
import type { ViewPage } from '../model/filed.ts';
import { api, given, told } from './client/client.ts';
import type { paths } from './client/schema.d.ts';
import type { ListSearch, RegisterSearch, SearchSearch, View } from './view.ts';

/** What an address may be narrowed by. */
type Narrowed<P extends keyof paths> = paths[P] extends {
  readonly get: { readonly parameters: { readonly query?: infer Q } };
}
  ? NonNullable<Q>
  : never;

/** The list as narrowed, a page after the other. */
export const questions = (view: View, search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['questions', view, search],
    queryFn: ({ signal, pageParam: after }) =>
      told(api.GET('/api/questions', { params: { query: given({ ...view, ...search, after }) }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const questionFacets = (view: View, search: ListSearch) =>
  queryOptions({
    queryKey: ['facets', view, search],
    queryFn: ({ signal }) =>
      told(api.GET('/api/questions/facets', { params: { query: given({ ...view, ...search }) }, signal })),
    placeholderData: keepPreviousData,
  });

export const question = (id: string, view: View) =>
  queryOptions({
    queryKey: ['question', id, view],
    queryFn: ({ signal }) =>
      told(api.GET('/api/questions/{id}', { params: { path: { id }, query: given(view) }, signal })),
  });

export const origins = (id: string, view: View) =>
  queryOptions({
    queryKey: ['origins', id, view],
    queryFn: ({ signal }) =>
      told(api.GET('/api/questions/{id}/origins', { params: { path: { id }, query: given(view) }, signal })),
  });

const listed = (query: Narrowed<'/api/documents'>, signal: AbortSignal) =>
  told(api.GET('/api/documents', { params: { query }, signal }));

/** The register, a page after the other; the copies of a story are asked for by their source. */
export const documents = (view: View, { q, sort }: RegisterSearch) =>
  infiniteQueryOptions({
    queryKey: ['documents', view, q ?? null, sort ?? null],
    queryFn: ({ signal, pageParam: after }) =>
      listed(given({ ...view, q, sort, copies: q ? undefined : ('folded' as const), after }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const documentFacets = (view: View, { q }: RegisterSearch) =>
  queryOptions({
    queryKey: ['documentFacets', view, q ?? null],
    queryFn: ({ signal }) =>
      told(api.GET('/api/documents/facets', { params: { query: given({ ...view, q }) }, signal })),
    placeholderData: keepPreviousData,
  });

/** The first of the copies of a story. */
export const copies = (source: string) =>
  queryOptions({
    queryKey: ['copies', source],
    queryFn: ({ signal }) => listed({ copyOf: source, limit: 200 }, signal),
  });

/** The first documents of a source. */
export const documentsOf = (publisher: string, view: View) =>
  queryOptions({
    queryKey: ['documentsOf', publisher, view],
    queryFn: ({ signal }) => listed(given({ ...view, publisher, sort: 'latest' as const }), signal),
  });

// The four lists of what goes on over time.

export const incidents = (view: View, narrowed: Narrowed<'/api/incidents'> = {}) =>
  queryOptions({
    queryKey: ['incidents', view, narrowed],
    queryFn: ({ signal }) =>
      told(api.GET('/api/incidents', { params: { query: given({ ...view, ...narrowed }) }, signal })),
    placeholderData: keepPreviousData,
  });
export const control = (view: View, narrowed: Narrowed<'/api/control'> = {}) =>
  queryOptions({
    queryKey: ['control', view, narrowed],
    queryFn: ({ signal }) =>
      told(api.GET('/api/control', { params: { query: given({ ...view, ...narrowed }) }, signal })),
    placeholderData: keepPreviousData,
  });
export const measures = (view: View, narrowed: Narrowed<'/api/measures'> = {}) =>
  queryOptions({
    queryKey: ['measures', view, narrowed],
    queryFn: ({ signal }) =>
      told(api.GET('/api/measures', { params: { query: given({ ...view, ...narrowed }) }, signal })),
    placeholderData: keepPreviousData,
  });
export const ceasefires = (view: View, narrowed: Narrowed<'/api/ceasefires'> = {}) =>
  queryOptions({
    queryKey: ['ceasefires', view, narrowed],
    queryFn: ({ signal }) =>
      told(api.GET('/api/ceasefires', { params: { query: given({ ...view, ...narrowed }) }, signal })),
    placeholderData: keepPreviousData,
  });

const PAGE_OF_LOG = 100;
export const NAMES_AT_ONCE = 200;

export const search = (view: View, { words = '', ...filters }: SearchSearch, limit: number) =>
  queryOptions({
    queryKey: ['search', view, words, filters, limit],
    queryFn: ({ signal }) =>
      told(api.GET('/api/search', { params: { query: given({ ...view, ...filters, q: words, limit }) }, signal })),
    placeholderData: keepPreviousData,
  });

const WORDS_TRIED = 8;
const WORD_LETTERS_MIN = 3;

/**
 * Questions whose names hold the words, or as many of them as one question holds, the longest words first: who asks in
 * words of their own ("how many died in …") finds what is asked of the place. `held`: the words that were found.
 */
export const questionsNear = (view: View, words: string) =>
  queryOptions({
    queryKey: ['questionsNear', view, words],
    queryFn: async ({ signal }) => {
      const listOf = (q: string) =>
        told(api.GET('/api/questions', { params: { query: given({ ...view, q, limit: 10 }) }, signal }));
      const all = await listOf(words);
      const parts = [...new Set(words.split(/\s+/u).filter((word) => word.length >= WORD_LETTERS_MIN))];
      if (all.questions.length > 0 || parts.length < 2) return { questions: all.questions, held: words };
      let near = { questions: all.questions, held: '' };
      for (const word of parts.toSorted((a, b) => b.length - a.length).slice(0, WORDS_TRIED)) {
        const held = `${near.held} ${word}`.trim();
        const { questions: found } = await listOf(held);
        if (found.length > 0) near = { questions: found, held };
      }
      return near;
    },
    placeholderData: keepPreviousData,
  });

const named = (view: View, q: string | undefined) => given({ ...view, q, limit: NAMES_AT_ONCE });

export const parties = (view: View, q: string | undefined) =>
  queryOptions({
    queryKey: ['parties', view, q ?? null],
    queryFn: ({ signal }) => told(api.GET('/api/parties', { params: { query: named(view, q) }, signal })),
    placeholderData: keepPreviousData,
  });
export const places = (view: View, q: string | undefined) =>
  queryOptions({
    queryKey: ['places', view, q ?? null],
    queryFn: ({ signal }) => told(api.GET('/api/places', { params: { query: named(view, q) }, signal })),
    placeholderData: keepPreviousData,
  });
export const sources = (view: View, q: string | undefined) =>
  queryOptions({
    queryKey: ['sources', view, q ?? null],
    queryFn: ({ signal }) => told(api.GET('/api/sources', { params: { query: named(view, q) }, signal })),
    placeholderData: keepPreviousData,
  });

/** A source by its name. */
export const source = (name: string, view: View) =>
  queryOptions({
    queryKey: ['source', name, view],
    queryFn: ({ signal }) =>
      told(api.GET('/api/sources/{id}', { params: { path: { id: name }, query: given(view) }, signal })),
  });

export const savedViews = (page: ViewPage) =>
  queryOptions({
    queryKey: ['views', page],
    queryFn: ({ signal }) => told(api.GET('/api/views', { params: { query: { page } }, signal })),
  });

export const log = () =>
  infiniteQueryOptions({
    queryKey: ['log'],
    queryFn: ({ signal, pageParam: before }) =>
      told(api.GET('/api/log', { params: { query: given({ before, limit: PAGE_OF_LOG }) }, signal })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** The stretch of the document around `at`; all of it unless it is very long. */
export const document = (id: string, at: string | undefined, view: View) =>
  queryOptions({
    queryKey: ['document', id, at ?? null, view],
    queryFn: ({ signal }) => {
      const query = given({ ...view, at: at === undefined ? undefined : Number(at) });
      return told(api.GET('/api/documents/{id}', { params: { path: { id }, query }, signal }));
    },
  });

export const claim = (id: string, view: View) =>
  queryOptions({
    queryKey: ['claim', id, view],
    queryFn: ({ signal }) =>
      told(api.GET('/api/claims/{id}', { params: { path: { id }, query: given(view) }, signal })),
  });

/** Who said what of the claims of a document. */
export const reviews = (id: string) =>
  queryOptions({
    queryKey: ['reviews', id],
    queryFn: ({ signal }) => told(api.GET('/api/documents/{id}/reviews', { params: { path: { id } }, signal })),
  });

export const briefs = () =>
  queryOptions({ queryKey: ['briefs'], queryFn: ({ signal }) => told(api.GET('/api/briefs', { signal })) });

/** A brief in its latest version, or the one named. */
export const brief = (id: string, version: string | undefined) =>
  queryOptions({
    queryKey: ['brief', id, version ?? null],
    queryFn: ({ signal }) => {
      const query = version === undefined ? {} : { version: Number(version) };
      return told(api.GET('/api/briefs/{id}', { params: { path: { id }, query }, signal }));
    },
  });

/** What a footnote says of a claim or question. */
export const cited = (type: Cited['type'], id: string) =>
  queryOptions({
    queryKey: ['cited', type, id],
    queryFn: ({ signal }) => told(api.GET('/api/cited/{type}/{id}', { params: { path: { type, id } }, signal })),
  });

/** Files handed over here, and how far each is. */
export const uploads = () =>
  queryOptions({ queryKey: ['uploads'], queryFn: ({ signal }) => told(api.GET('/api/uploads', { signal })) });

/** What became of all files that were ever brought. */
export const intakeTotals = () =>
  queryOptions({ queryKey: ['intake'], queryFn: ({ signal }) => told(api.GET('/api/intake', { signal })) });

export const settings = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => told(api.GET('/api/settings', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const kinds = () =>
  queryOptions({
    queryKey: ['kinds'],
    queryFn: ({ signal }) => told(api.GET('/api/kinds', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
