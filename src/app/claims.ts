/** All claims of the collection, a document at a time, so that a ledger of any size passes through little memory. */
import type { DocumentSummary } from '../ledger/types.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { App } from './app.ts';

export interface ClaimOfDocument {
  readonly claim: AnyClaim;
  readonly document: DocumentSummary;
}

/** In the order of documents and quotes; of one kind when it is named. Rejected ones are left out unless asked for. */
export async function* storedClaims(
  app: App,
  { kind, rejected = false }: { readonly kind?: string | undefined; readonly rejected?: boolean | undefined } = {},
): AsyncGenerator<ClaimOfDocument> {
  const { ledger, collection } = app;
  for (const document of await ledger.documents({ collection })) {
    if (document.claims === 0) continue;
    for (const claim of await ledger.claims({ collection, doc: document.id, kind, rejected }))
      yield { claim, document };
  }
}
