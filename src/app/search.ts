/** Searching the passages of the collection. */
import type { PassageFilter, SearchResult } from '../ledger/types.ts';
import type { App } from './app.ts';

export type PassagesAsked = Omit<PassageFilter, 'collection'>;

/** Passages that hold the words, the best first. */
export const search = (app: App, query: string, asked: PassagesAsked): Promise<SearchResult> =>
  app.ledger.search(query, { ...asked, collection: app.collection });
