/** The register: what the collection holds, and taking something out of it. */
import { LedgerError } from '../ledger/error.ts';
import type {
  DocumentCount,
  DocumentFilter,
  DocumentPage,
  DocumentsAsked,
  DocumentSummary,
  ListedDocument,
} from '../ledger/types.ts';
import type { App } from './app.ts';
import { settle } from './questions.ts';
import { showDocument } from './show.ts';
import { EXIT, UserError } from './user-error.ts';

export type DocumentFilterOfView = Omit<DocumentFilter, 'collection'>;
export type DocumentsOfView = Omit<DocumentsAsked, 'collection'>;

/** A page of the register. */
export async function pageOfDocuments(app: App, asked: DocumentsOfView): Promise<DocumentPage> {
  await app.ledger.settleCopies(app.collection);
  return app.ledger.documentPage({ ...asked, collection: app.collection });
}

/** How many documents there are, and of whom. */
export const countDocuments = (app: App, filter: DocumentFilterOfView): Promise<DocumentCount> =>
  app.ledger.countDocuments({ ...filter, collection: app.collection });

/** Documents read at a time where all are gone through. */
const AT_ONCE = 1000;

/** The whole register in the order in which it was added to. */
export async function listDocuments(app: App): Promise<readonly ListedDocument[]> {
  const all: ListedDocument[] = [];
  for (let after: DocumentsAsked['after'] | null; after !== null; ) {
    const page = await pageOfDocuments(app, { sort: 'added', limit: AT_ONCE, after });
    all.push(...page.documents);
    after = page.next;
  }
  return all;
}

/**
 * Removes a document, named by id, prefix or file name; its hash and the reason remain. The questions are answered anew.
 * @throws UserError when no document of the collection has that id
 */
export async function removeDocument(app: App, prefixOrName: string, reason: string): Promise<DocumentSummary> {
  const found = await showDocument(app, prefixOrName);
  if (found === null) throw new UserError(`no document of this collection has the id "${prefixOrName}"`, EXIT.notFound);
  const { document } = found;
  if (document.tombstone !== null) {
    throw new UserError(`${document.name} was removed already (${document.tombstone.reason})`, EXIT.notFound);
  }
  const removed = await app.ledger.remove(document.id, reason, app.collection);
  if (removed === null) throw new LedgerError('gone', 'Somebody else removed the document at the same moment.');
  await settle(app);
  return removed;
}
