/** What the ledger holds in a view, as reconciliation takes it. */
import type { AnyClaim } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDay } from '../model/time.ts';
import type { ReconcileContext, World } from '../reconcile/index.ts';
import type { App } from './app.ts';

/** Carries a collection's own sides, and nothing else. */
const NO_PACK: Pack = {
  ...{ name: 'collection', version: 1, title: '', attribution: '' },
  ...{ countries: [], actors: [], sides: [], periods: [], places: [] },
};

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

/**
 * The claims of some kinds in that view, and what is known of their documents: of what is held now, as last settled, only
 * of these; no other document is read.
 */
export async function heldOf(app: App, { asOf, recordedBy }: HeldView, kinds: readonly string[]): Promise<Held> {
  if (recordedBy != null) return heldThen(app, { asOf, recordedBy }, kinds);
  const { collection } = app;
  const claims = (
    await Promise.all(kinds.map((kind) => app.ledger.claims({ collection, asOf: asOf ?? undefined, kind })))
  ).flat();
  const [documents, names, makeWorld] = await Promise.all([
    app.ledger.facts(collection, [...new Set(claims.map(({ doc }) => doc))]),
    app.ledger.packsInUse(collection),
    worldsOf(app),
  ]);
  return { claims, context: { documents, ...makeWorld(names), asOf: asOf ?? null } };
}

/** The claims that the collection held then, of all kinds or of some, and what was known of their documents. */
export async function heldThen(app: App, { asOf, recordedBy }: HeldView, kinds?: readonly string[]): Promise<Held> {
  const view = { collection: app.collection, recordedBy: recordedBy ?? undefined };
  const claimsOf = (kind?: string): Promise<readonly AnyClaim[]> =>
    app.ledger.claims({ ...view, asOf: asOf ?? undefined, kind });
  const [claims, documents, makeWorld] = await Promise.all([
    kinds === undefined ? claimsOf() : Promise.all(kinds.map(claimsOf)).then((lists) => lists.flat()),
    app.ledger.documents(view),
    worldsOf(app, recordedBy),
  ]);
  // by name: a new version of a pack goes on from what was read with the old one
  const inUse = new Set(documents.flatMap((document) => document.packs.map((pack) => pack.split('@')[0] ?? pack)));
  const described = documents.map(({ id, name, metadata: { publisher, agency, published, title } }) => {
    return [id, { id, name, publisher, agency, published, title }] as const;
  });
  return { claims, context: { documents: new Map(described), ...makeWorld([...inUse]), asOf: asOf ?? null } };
}

/**
 * The world of the packs of these names; the collection's own sides stand in the place of the packs', and voices that
 * people hold apart (by now, or by then) from their claimants are told.
 */
export async function worldsOf(app: App, recordedBy?: string | null): Promise<(names: readonly string[]) => World> {
  const filter = { collection: app.collection, recordedBy: recordedBy ?? undefined, kind: 'split-claimant' } as const;
  const splits = (await app.ledger.decisions(filter)).flatMap((decision) =>
    decision.kind === 'split-claimant' ? [{ claimant: decision.body.claimant.id, voice: decision.body.voice.id }] : [],
  );
  const { packs, countries } = await app.world();
  const sides = (await app.ledger.collection(app.collection))?.sides ?? null;
  return (names) => {
    const inUse = packs.filter(({ name }) => names.includes(name));
    // sides hold where no pack is in use, too
    const own = sides === null ? [] : [{ ...NO_PACK, sides }];
    const all = [...own, ...(sides === null ? inUse : inUse.map((pack) => ({ ...pack, sides: [] })))];
    return { packs: all, countries, splits };
  };
}
