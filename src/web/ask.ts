/** The questions that pages put to the API. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  CeasefireList,
  ClaimDetail,
  ControlList,
  DocumentDetail,
  DocumentFacets,
  DocumentList,
  IncidentList,
  KindList,
  LogPage,
  MeasureList,
  PartyList,
  PlaceList,
  Problem,
  QuestionDetail,
  QuestionFacets,
  QuestionList,
  QuestionOrigins,
  SearchAnswer,
  Settings,
} from '../api/types.ts';
import type { SavedViewList, SourceList } from '../api/filed-types.ts';
import type { BriefList } from '../api/brief-types.ts';
import type { ReviewList } from '../api/review-types.ts';
import type { UploadList } from '../api/upload-types.ts';
import type { BriefDetail, Cited } from '../model/brief/index.ts';
import type { SourceDetail, ViewPage } from '../model/filed.ts';
import type { IntakeTotals } from '../model/upload.ts';
import { T } from './texts.ts';
import { type ListSearch, type RegisterSearch, type SearchSearch, stringifySearch, type View } from './view.ts';

/** An answer that is none, with the sentence to show. `status` 0: the server could not be reached. */
export class Failure extends Error {
  readonly status: number;
  /** what came with it */
  readonly body: object;
  constructor(status: number, message: string, options: ErrorOptions & { readonly body?: object } = {}) {
    super(message, options);
    this.status = status;
    this.body = options.body ?? {};
  }
}

const get = <T>(path: string, signal: AbortSignal): Promise<T> => answered(path, { signal });

/** Sends something that changes what the ledger holds. */
export const post = <T>(path: string, body: object): Promise<T> =>
  answered(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function answered<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Failure(0, T.failed.unreachable, { cause });
  }
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new Failure(response.status, T.failed.unexpected, { cause });
  });
  if (!response.ok) {
    const problem = (body ?? {}) as Partial<Problem>;
    throw new Failure(response.status, problem.detail ?? T.failed.unexpected, { body: problem });
  }
  return body as T;
}

const id = encodeURIComponent;

/** The list as narrowed, a page after the other. */
export const questions = (view: View, search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['questions', view, search],
    queryFn: ({ signal, pageParam }) =>
      get<QuestionList>(`/api/questions${stringifySearch({ ...view, ...search, after: pageParam })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const questionFacets = (view: View, search: ListSearch) =>
  queryOptions({
    queryKey: ['facets', view, search],
    queryFn: ({ signal }) =>
      get<QuestionFacets>(`/api/questions/facets${stringifySearch({ ...view, ...search })}`, signal),
    placeholderData: keepPreviousData,
  });

export const question = (key: string, view: View) =>
  queryOptions({
    queryKey: ['question', key, view],
    queryFn: ({ signal }) => get<QuestionDetail>(`/api/questions/${id(key)}${stringifySearch({ ...view })}`, signal),
  });

export const origins = (key: string, view: View) =>
  queryOptions({
    queryKey: ['origins', key, view],
    queryFn: ({ signal }) =>
      get<QuestionOrigins>(`/api/questions/${id(key)}/origins${stringifySearch({ ...view })}`, signal),
  });

/** The register, a page after the other; the copies of a story are asked for by their source. */
export const documents = (view: View, { q, sort }: RegisterSearch) =>
  infiniteQueryOptions({
    queryKey: ['documents', view, q ?? null, sort ?? null],
    queryFn: ({ signal, pageParam }) => {
      const asked = stringifySearch({ ...view, q, sort, copies: q ? undefined : 'folded', after: pageParam });
      return get<DocumentList>(`/api/documents${asked}`, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const documentFacets = (view: View, search: RegisterSearch) =>
  queryOptions({
    queryKey: ['documentFacets', view, search.q ?? null],
    queryFn: ({ signal }) =>
      get<DocumentFacets>(`/api/documents/facets${stringifySearch({ ...view, q: search.q })}`, signal),
    placeholderData: keepPreviousData,
  });

/** The first of the copies of a story. */
export const copies = (source: string) =>
  queryOptions({
    queryKey: ['copies', source],
    queryFn: ({ signal }) =>
      get<DocumentList>(`/api/documents${stringifySearch({ copyOf: source, limit: '200' })}`, signal),
  });
/** What the four lists of what goes on over time are narrowed by; see the API. */
export type OverTime = Readonly<
  Partial<Record<'from' | 'to' | 'area' | 'place' | 'party' | 'authority' | 'box' | 'sort' | 'limit', string>>
>;

const listOf =
  <T>(name: string) =>
  (view: View, narrowed: OverTime = {}) =>
    queryOptions({
      queryKey: [name, view, narrowed],
      queryFn: ({ signal }) => get<T>(`/api/${name}${stringifySearch({ ...view, ...narrowed })}`, signal),
      placeholderData: keepPreviousData,
    });
export const incidents = listOf<IncidentList>('incidents');
export const control = listOf<ControlList>('control');
export const measures = listOf<MeasureList>('measures');
export const ceasefires = listOf<CeasefireList>('ceasefires');

const PAGE_OF_LOG = 100;
export const NAMES_AT_ONCE = 200;

export const search = (view: View, { words, ...filters }: SearchSearch, limit: number) =>
  queryOptions({
    queryKey: ['search', view, words, filters, limit],
    queryFn: ({ signal }) =>
      get<SearchAnswer>(
        `/api/search${stringifySearch({ ...view, ...filters, q: words, limit: String(limit) })}`,
        signal,
      ),
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
      const listOf = (q: string): Promise<QuestionList> =>
        get(`/api/questions${stringifySearch({ ...view, q, limit: '10' })}`, signal);
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

const namesOf =
  <T>(name: string) =>
  (view: View, q: string | undefined) =>
    queryOptions({
      queryKey: [name, view, q ?? null],
      queryFn: ({ signal }) =>
        get<T>(`/api/${name}${stringifySearch({ ...view, q, limit: String(NAMES_AT_ONCE) })}`, signal),
      placeholderData: keepPreviousData,
    });
export const parties = namesOf<PartyList>('parties');
export const places = namesOf<PlaceList>('places');

export const sources = namesOf<SourceList>('sources');

/** A source by its name. */
export const source = (name: string, view: View) =>
  queryOptions({
    queryKey: ['source', name, view],
    queryFn: ({ signal }) => get<SourceDetail>(`/api/sources/${id(name)}${stringifySearch({ ...view })}`, signal),
  });

/** The first documents of a source. */
export const documentsOf = (publisher: string, view: View) =>
  queryOptions({
    queryKey: ['documentsOf', publisher, view],
    queryFn: ({ signal }) =>
      get<DocumentList>(`/api/documents${stringifySearch({ ...view, publisher, sort: 'latest' })}`, signal),
  });

export const savedViews = (page: ViewPage) =>
  queryOptions({
    queryKey: ['views', page],
    queryFn: ({ signal }) => get<SavedViewList>(`/api/views${stringifySearch({ page })}`, signal),
  });

export const log = () =>
  infiniteQueryOptions({
    queryKey: ['log'],
    queryFn: ({ signal, pageParam }) =>
      get<LogPage>(`/api/log${stringifySearch({ before: pageParam, limit: String(PAGE_OF_LOG) })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => (next === null ? undefined : String(next)),
  });

/** The stretch of the document around `at`; all of it unless it is very long. */
export const document = (key: string, at: string | undefined, view: View) =>
  queryOptions({
    queryKey: ['document', key, at ?? null, view],
    queryFn: ({ signal }) =>
      get<DocumentDetail>(`/api/documents/${id(key)}${stringifySearch({ ...view, at })}`, signal),
  });

export const claim = (key: string, view: View) =>
  queryOptions({
    queryKey: ['claim', key, view],
    queryFn: ({ signal }) => get<ClaimDetail>(`/api/claims/${id(key)}${stringifySearch({ ...view })}`, signal),
  });

/** Who said what of the claims of a document. */
export const reviews = (key: string) =>
  queryOptions({
    queryKey: ['reviews', key],
    queryFn: ({ signal }) => get<ReviewList>(`/api/documents/${id(key)}/reviews`, signal),
  });

export const briefs = () =>
  queryOptions({ queryKey: ['briefs'], queryFn: ({ signal }) => get<BriefList>('/api/briefs', signal) });

/** A brief in its latest version, or the one named. */
export const brief = (key: string, version: string | undefined) =>
  queryOptions({
    queryKey: ['brief', key, version ?? null],
    queryFn: ({ signal }) => get<BriefDetail>(`/api/briefs/${id(key)}${stringifySearch({ version })}`, signal),
  });

/** What a footnote says of a claim or question. */
export const cited = (type: Cited['type'], key: string) =>
  queryOptions({
    queryKey: ['cited', type, key],
    queryFn: ({ signal }) => get<Cited>(`/api/cited/${type}/${id(key)}`, signal),
  });

/** Files handed over here, and how far each is. */
export const uploads = () =>
  queryOptions({ queryKey: ['uploads'], queryFn: ({ signal }) => get<UploadList>('/api/uploads', signal) });

/** What became of all files that were ever brought. */
export const intakeTotals = () =>
  queryOptions({ queryKey: ['intake'], queryFn: ({ signal }) => get<IntakeTotals>('/api/intake', signal) });

export const settings = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => get<Settings>('/api/settings', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const kinds = () =>
  queryOptions({
    queryKey: ['kinds'],
    queryFn: ({ signal }) => get<KindList>('/api/kinds', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
