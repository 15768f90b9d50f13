/** What the ledger holds in a view, as reconciliation takes it. */
import type { AnyClaim } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDay } from '../model/time.ts';
import type { ReconcileContext } from '../reconcile/index.ts';
import type { App } from './app.ts';

export interface HeldView {
  /** only what had been said by that day */
  readonly asOf?: IsoDay | null | undefined;
  /** only what the ledger held by then: a day or an instant */
  readonly recordedBy?: string | null | undefined;
}

export interface Held {
  readonly claims: readonly AnyClaim[];
  readonly context: ReconcileContext;
}

/** The claims of the collection in that view (all kinds, or one), and what is known of their documents. */
export async function heldIn(app: App, { asOf, recordedBy }: HeldView, kinds?: readonly string[]): Promise<Held> {
  const view = { collection: app.collection, recordedBy: recordedBy ?? undefined };
  const claimsOf = (kind?: string): Promise<readonly AnyClaim[]> =>
    app.ledger.claims({ ...view, asOf: asOf ?? undefined, kind });
  const [claims, documents, { packs, countries }] = await Promise.all([
    kinds === undefined ? claimsOf() : Promise.all(kinds.map(claimsOf)).then((lists) => lists.flat()),
    app.ledger.documents(view),
    app.resources(),
  ]);
  // by name: a new version of a pack goes on from what was read with the old one
  const inUse = new Set(documents.flatMap((document) => document.packs.map((pack) => pack.split('@')[0])));
  const described = documents.map(({ id, name, metadata: { publisher, agency, published } }) => {
    return [id, { id, name, publisher, agency, published }] as const;
  });
  return {
    claims,
    context: {
      documents: new Map(described),
      packs: await withSides(
        app,
        packs.filter((pack) => inUse.has(pack.name)),
      ),
      countries,
      asOf: asOf ?? null,
    },
  };
}

/** The collection's own sides stand in the place of the packs'. */
async function withSides(app: App, packs: readonly Pack[]): Promise<readonly Pack[]> {
  const sides = (await app.ledger.collection(app.collection))?.sides ?? null;
  return sides === null ? packs : packs.map((pack, i) => ({ ...pack, sides: i === 0 ? sides : [] }));
}
