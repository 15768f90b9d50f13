/** Incidents as the ledger keeps them; of an instant of which it keeps none they are put together from the claims of that time. */
import type { Box, IncidentPage, IncidentsAsked } from '../ledger/types.ts';
import type { Incident } from '../model/incident.ts';
import { compareIn, incidentsOf, placeInList } from '../reconcile/incidents/index.ts';
import { reconcilerOf } from '../reconcile/reconciler.ts';
import type { App } from './app.ts';
import { contextOf, type HeldView, viewOf, worldIn, worldsOf } from './held.ts';
import { settle } from './questions.ts';
import { EXIT, UserError } from './user-error.ts';

/** Brings incidents up to the documents held, questions and copies first. */
export async function settleIncidents(app: App): Promise<void> {
  const makeWorld = await worldsOf(app);
  await settle(app);
  await app.ledger.settleIncidents((names) => reconcilerOf(makeWorld(names)), app.collection);
}

export type IncidentsOfView = Omit<IncidentsAsked, 'collection' | 'asOf' | 'recordedBy'> & HeldView;

/** A page of the incidents in that view, by day. */
export async function pageOfIncidents(app: App, asked: IncidentsOfView): Promise<IncidentPage> {
  const { asOf: _, recordedBy: __, ...narrowed } = asked;
  await settleIncidents(app);
  const view = viewOf(app, asked);
  if (await app.ledger.tellsOf(view)) return app.ledger.incidents({ ...view, ...narrowed });
  const { area, from, to, box, sort = 'day', after, limit } = narrowed;
  const fits = (await putTogether(app, asked)).filter(
    (incident) =>
      (area === undefined || incident.place?.id === area) &&
      (from === undefined || (incident.time !== null && incident.time.end >= from)) &&
      (to === undefined || (incident.time !== null && incident.time.start <= to)) &&
      (box === undefined || isIn(box, incident)) &&
      (after === undefined || compareIn(sort, after, placeInList(incident)) < 0),
  );
  const inOrder = fits.toSorted((a, b) => compareIn(sort, placeInList(a), placeInList(b)));
  const shown = limit === undefined ? inOrder : inOrder.slice(0, limit);
  const last = shown.at(-1);
  return { incidents: shown, next: last === undefined || shown.length === fits.length ? null : placeInList(last) };
}

function isIn({ west, south, east, north }: Box, { place }: Incident): boolean {
  if (place?.lat == null || place.lon === null || place.lat < south || place.lat > north) return false;
  return west <= east ? place.lon >= west && place.lon <= east : place.lon >= west || place.lon <= east;
}

/** All incidents in that view, by day. */
export const listIncidents = async (app: App, view: HeldView = {}): Promise<readonly Incident[]> =>
  (await pageOfIncidents(app, view)).incidents;

/** Computed from all claims that were held then. */
async function putTogether(app: App, view: HeldView): Promise<readonly Incident[]> {
  const { asOf: _, ...held } = viewOf(app, view);
  const [claims, decisions, world] = await Promise.all([
    app.ledger.claims(held),
    app.ledger.decisions(held),
    worldIn(app, view),
  ]);
  const context = await contextOf(app, view, claims, world);
  return incidentsOf(claims, context, { asOf: view.asOf ?? null, decisions });
}

/** By id or prefix, in the view given. Null when there is none. Throws when the prefix fits several. */
export async function showIncident(app: App, prefix: string, view: HeldView = {}): Promise<Incident | null> {
  await settleIncidents(app);
  const held = viewOf(app, view);
  if (await app.ledger.tellsOf(held)) return app.ledger.incident(prefix, held);
  const fits = (await putTogether(app, view)).filter(({ id }) => id.startsWith(prefix));
  const exact = fits.find(({ id }) => id === prefix);
  if (exact === undefined && fits.length > 1)
    throw new UserError(
      `"${prefix}" is ambiguous: it fits ${fits.length} incidents. Give more of the id.`,
      EXIT.notFound,
    );
  return exact ?? fits[0] ?? null;
}
