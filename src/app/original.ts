/** The file that a document was read from: its bytes as they were filed, or set for a browser to show. */
import { decode } from '../read/decode.ts';
import { shownOf } from '../read/shown.ts';
import type { StoredDocument } from '../ledger/types.ts';
import { piecesOf } from '../text/offsets.ts';
import type { App } from './app.ts';
import { type HeldView, viewOf } from './held.ts';
import { unambiguous } from './show.ts';

/** The bytes as they were filed. Null when they are not held. @throws UserError when the prefix fits several */
export async function originalOf(
  app: App,
  prefix: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const document = await heldOf(app, prefix, {});
  const bytes = document && (await bytesOf(app, document));
  return bytes === null ? null : { name: document?.name ?? prefix, bytes };
}

/**
 * The file as markup, as `shownOf` gives it, the quote of a claim of the document marked. Null when it is not held, or of
 * a format that no browser shows as text. @throws UserError when a prefix fits several
 */
export async function originalShown(
  app: App,
  prefix: string,
  { claim, ...view }: HeldView & { readonly claim?: string | undefined },
): Promise<string | null> {
  const document = await heldOf(app, prefix, view);
  const bytes = document && (await bytesOf(app, document));
  if (document === null || bytes === null) return null;
  const marked = claim === undefined ? null : await app.ledger.claim(claim, viewOf(app, view));
  const pieces = marked?.claim.doc === document.id ? piecesOf(document.map, marked.claim.quote) : [];
  const { text } = decode(bytes, document.metadata.provenance?.charset ?? null);
  return shownOf(document.format, text, pieces);
}

async function heldOf({ ledger, collection }: App, prefix: string, view: HeldView): Promise<StoredDocument | null> {
  const held = { collection, recordedBy: view.recordedBy ?? undefined };
  const document = await unambiguous(prefix, 'several documents', () => ledger.document(prefix, held));
  return document?.tombstone === null ? document : null;
}

const bytesOf = ({ ledger }: App, { id, part }: StoredDocument): Promise<Uint8Array | null> =>
  ledger.bytes(part?.file ?? id);
