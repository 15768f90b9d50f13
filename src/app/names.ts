/** Parties and places, as the questions name them. */
import type { NamedParty, NamedPlace, NameFilter } from '../ledger/types.ts';
import type { App } from './app.ts';
import { settle } from './questions.ts';

export type NamesOfView = Omit<NameFilter, 'collection'>;

/** Who speaks and who is spoken of. */
export async function listParties(app: App, filter: NamesOfView): Promise<readonly NamedParty[]> {
  await settle(app);
  return app.ledger.parties({ ...filter, collection: app.collection });
}

export async function listPlaces(app: App, filter: NamesOfView): Promise<readonly NamedPlace[]> {
  await settle(app);
  return app.ledger.places({ ...filter, collection: app.collection });
}
