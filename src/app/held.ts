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

/** What reconciliation knows in that view: of now, as last settled, or of what was held then. */
export async function worldIn(app: App, { recordedBy }: HeldView): Promise<World> {
  const { ledger, collection } = app;
  const [names, makeWorld] = await Promise.all([
    recordedBy == null ? ledger.packsInUse(collection) : ledger.packsThen({ collection, recordedBy }),
    worldsOf(app, recordedBy),
  ]);
  // by name: a new version of a pack goes on from what was read with the old one
  return makeWorld(names);
}

/** The world with what is known in that view of the documents of these claims, and of no others. */
export async function contextOf(
  app: App,
  { asOf, recordedBy }: HeldView,
  claims: readonly AnyClaim[],
  world: World,
): Promise<ReconcileContext> {
  const { ledger, collection } = app;
  const ids = [...new Set(claims.map(({ doc }) => doc))];
  const documents = await (recordedBy == null
    ? ledger.facts(collection, ids)
    : ledger.factsThen(ids, { collection, recordedBy }));
  return { ...world, documents, asOf: asOf ?? null };
}

/** As the ledger takes it. */
export const viewOf = ({ collection }: App, { asOf, recordedBy }: HeldView) => ({
  ...{ collection, asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined },
});

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
