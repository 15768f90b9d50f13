import { z } from 'zod';
import type { DocumentFilterOfView } from '../../app/index.ts';
import { SEALED } from '../guard.ts';
import { cursorOf, wordOf } from '../cursor.ts';
import { documentOf, documentSummaryOf } from '../present.ts';
import { problem } from '../problem.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type Columns, itemsOf, ROWS_AT_ONCE, TABLE, tableOf } from '../table.ts';
import {
  documentDetailSchema,
  documentFacetsSchema,
  documentFilterSchema,
  documentListSchema,
  documentPageSchema,
  viewSchema,
} from '../types.ts';
import type { DocumentDetail, DocumentFacets, DocumentList, DocumentSummary } from '../types.ts';
import { MISSING } from './texts.ts';

/** `at`: a place in the text that is wanted, in UTF-16 units. */
const oneSchema = viewSchema.extend({ at: z.coerce.number().int().nonnegative().default(0) });
/** `next` of the page before. */
const after = cursorOf(
  z
    .array(z.union([z.string(), z.int()]))
    .min(1)
    .max(2),
);
const pageSchema = documentPageSchema.extend({ after: after.optional() });

function filterOf(query: z.output<typeof documentFilterSchema>): DocumentFilterOfView {
  const { asOf, recordedBy, q, publisher, language, copyOf, copies } = query;
  const view = { asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined };
  return { ...view, text: q, publisher, language, copyOf, folded: copies === 'folded' };
}

const missing = `There is no such document. ${MISSING}`;
const notShown =
  'There is no such document, or its file is not of a kind that can be shown in place: save it from its card.';
/** Whatever it is: a browser saves it. */
const FILE = 'application/octet-stream';

const COLUMNS: Columns<DocumentSummary> = [
  ['title', ({ metadata }) => metadata.title],
  ['file', ({ name }) => name],
  ['publisher', ({ metadata }) => metadata.publisher],
  ['agency', ({ metadata }) => metadata.agency],
  ['author', ({ metadata }) => metadata.author],
  ['published', ({ metadata }) => metadata.published],
  ['language', ({ metadata }) => metadata.language],
  ['annex', ({ metadata }) => metadata.register?.annex ?? null],
  ['claims', ({ claims }) => claims],
  ['copies', ({ copies }) => copies ?? null],
  ['sha256', ({ id }) => id],
];

export const documentRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/documents.csv',
    {
      tells: 'What the collection holds as a table',
      query: documentPageSchema.omit({ limit: true }),
      answer: z.string(),
      givesFile: TABLE,
    },
    ({ query }) => {
      const documents = itemsOf(async (after: readonly (string | number)[] | undefined) => {
        const page = await app.documents({ ...filterOf(query), sort: query.sort, limit: ROWS_AT_ONCE, after });
        return { items: page.documents.map(documentSummaryOf), next: page.next };
      });
      return tableOf('documents', COLUMNS, documents);
    },
  ),
  route(
    'GET',
    '/api/documents',
    { tells: 'A page of what the collection holds', query: pageSchema, answer: documentListSchema },
    async ({ query }) => {
      const { sort, limit, after } = query;
      const page = await app.documents({ ...filterOf(query), sort, limit, after });
      const next = page.next === null ? null : wordOf(page.next);
      return { documents: page.documents.map(documentSummaryOf), next } satisfies DocumentList;
    },
  ),
  route(
    'GET',
    '/api/documents/facets',
    {
      tells: 'How many documents and claims there are, and of which publishers and languages',
      query: documentFilterSchema,
      answer: documentFacetsSchema,
    },
    async ({ query }) => {
      const { publishers, languages, ...all } = await app.countDocuments(filterOf(query));
      return { ...all, publishers: [...publishers], languages: [...languages] } satisfies DocumentFacets;
    },
  ),
  route(
    'GET',
    '/api/documents/:id/original',
    {
      tells: 'The file that a document was read from, byte for byte, to be saved',
      answer: z.string(),
      givesFile: [FILE],
      missing,
    },
    async ({ params }) => {
      const original = await app.original(params.id);
      if (original === null) return null;
      const name = encodeURIComponent(original.name.replace(/^.*[\\/]/s, ''));
      return new Response(new Uint8Array(original.bytes), {
        headers: { 'content-type': FILE, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
      });
    },
  ),
  route(
    'GET',
    '/api/documents/:id/shown',
    {
      tells: 'That file as a page sealed off (no scripts, no network), with the quote of a claim marked',
      query: viewSchema.extend({ claim: z.string().optional() }),
      answer: z.string(),
      givesFile: ['text/html'],
      missing: notShown,
    },
    async ({ params, query }) => {
      const shown = await app.shown(params.id, query);
      const headers = { ...SEALED, 'content-type': 'text/html; charset=utf-8' };
      return shown === null ? null : new Response(shown, { headers });
    },
  ),
  route(
    'GET',
    '/api/documents/:id',
    {
      tells: 'A document to be read, with its claims of the view; of a very long one the stretch around `at`',
      query: oneSchema,
      answer: documentDetailSchema,
      missing,
    },
    async ({ params, query, c }) => {
      const { at, ...view } = query;
      const found = await app.document(params.id, view);
      if (found === null && view.recordedBy !== null)
        return problem(c, 404, `The ledger did not hold this document on ${view.recordedBy}. Choose a later day.`);
      if (found === null) return null;
      const { document, copies } = found;
      const detail = documentOf(document, found, at);
      return { ...detail, ...(copies === undefined ? {} : { copies }) } satisfies DocumentDetail;
    },
  ),
];
