/** Correcting what is known of a document: it is read again with what the user states, and the old reading is kept. */
import { LedgerError } from '../ledger/error.ts';
import type { DocumentSummary } from '../ledger/types.ts';
import { type Metadata, type StatedMetadata, statedMetadataSchema } from '../model/document.ts';
import type { App } from './app.ts';
import { settle } from './questions.ts';
import { showDocument } from './show.ts';
import { validEntry } from './sidecar.ts';
import { EXIT, UserError } from './user-error.ts';

const FIELDS = statedMetadataSchema.keyof().options;

/** What a user stated when the file was taken in. */
const statedIn = (metadata: Metadata): StatedMetadata =>
  Object.fromEntries(
    FIELDS.flatMap((field) => (metadata.found[field] === 'user' ? [[field, metadata[field]] as const] : [])),
  );

/**
 * Reads the document again with `stated` over all that was stated of it before; null takes every correction back.
 * Returns it as it then is.
 * @throws UserError when there is no such document, nothing to take back, or its file can no longer be read
 */
export async function correctDocument(
  app: App,
  prefixOrName: string,
  stated: StatedMetadata | null,
): Promise<DocumentSummary> {
  const found = await showDocument(app, prefixOrName);
  if (found === null || found.document.tombstone !== null) {
    throw new UserError(`no document of this collection has the id "${prefixOrName}"`, EXIT.notFound);
  }
  const { document } = found;
  if (document.format === 'csv') {
    throw new UserError(`${document.name} is an imported table: remove it, and import it with another map`);
  }
  const before = await app.ledger.stated(document.id, app.collection);
  if (stated === null && before === null) throw new UserError(`${document.name} has no correction to take back`);
  const base = before?.base ?? statedIn(document.metadata);
  const corrected = stated === null ? null : validEntry({ ...before?.stated, ...stated }, 'options');
  const bytes = await app.ledger.bytes(document.part?.file ?? document.id);
  if (bytes === null) throw new UserError(`the bytes of ${document.name} are not kept; it cannot be read again`);
  const known = new Set((await app.world()).packs.map((pack) => pack.name));
  const { provenance } = document.metadata;
  const file = await app.pool().read({
    bytes,
    name: document.name,
    stated: { ...base, ...corrected },
    packs: document.packs.map((pack) => pack.split('@')[0] ?? pack).filter((pack) => known.has(pack)),
    split: document.part !== undefined,
    ...(provenance && { provenance }),
  });
  if ('issue' in file) throw new UserError(`${document.name} can no longer be read: ${file.issue.message}`);
  const read = [file, ...(file.others ?? [])].find((one) => one.document.id === document.id);
  if (read === undefined) throw new UserError(`${document.name} is no longer found in its file; add the file again`);
  const claims = read.claims.map((claim) => ({ ...claim, doc: document.id }));
  const done = await app.ledger.correct({
    ...{ collection: app.collection, document: read.document, bytes, claims, stated: corrected, base },
  });
  if (!done) throw new LedgerError('gone', 'Somebody else removed the document at the same moment.');
  await settle(app);
  const [now] = await app.ledger.documentsOf([document.id], app.collection);
  if (now === undefined) throw new LedgerError('gone', 'Somebody else removed the document at the same moment.');
  return now;
}
