/** Searching the passages of the collection. */
import type { SearchResult } from '../ledger/types.ts';
import type { App } from './app.ts';

export const search = (app: App, query: string, limit: number): Promise<SearchResult> =>
  app.ledger.search(query, { collection: app.collection, limit });
