/** The register: what the collection holds, and taking something out of it. */
import { LedgerError } from '../ledger/error.ts';
import type { DocumentSummary } from '../ledger/types.ts';
import type { App } from './app.ts';
import { type ListedDocument, listed } from './copies.ts';
import { settle } from './questions.ts';
import { showDocument } from './show.ts';
import { EXIT, UserError } from './user-error.ts';

export async function listDocuments({ ledger, collection }: App): Promise<readonly ListedDocument[]> {
  const [documents, families] = await Promise.all([ledger.documents({ collection }), ledger.families(collection)]);
  return listed(documents, families);
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
