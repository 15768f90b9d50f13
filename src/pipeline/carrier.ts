/** What the comparison of copies knows of a document besides its words. */
import type { CarrierFacts } from '../copies/index.ts';
import type { CleanText } from '../model/document.ts';

export const carrierOf = (id: string, { text, metadata }: Pick<CleanText, 'text' | 'metadata'>): CarrierFacts => ({
  id,
  publisher: metadata.publisher,
  agency: metadata.agency,
  published: metadata.published,
  time: metadata.time ?? null,
  length: text.length,
});
