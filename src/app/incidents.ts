/** Incidents as the ledger keeps them; what it held at an earlier instant is put together from the claims of that time. */
import type { IncidentPage, IncidentsAsked } from '../ledger/types.ts';
import type { Incident } from '../model/incident.ts';
import { incidentsOf } from '../reconcile/incidents/index.ts';
import { reconcilerOf } from '../reconcile/reconciler.ts';
import type { App } from './app.ts';
import { type HeldView, heldThen, worldsOf } from './held.ts';
import { settle } from './questions.ts';
import { EXIT, UserError } from './user-error.ts';

/** Brings incidents up to the documents held, questions and copies first. */
export async function settleIncidents(app: App): Promise<void> {
  const makeWorld = await worldsOf(app);
  await settle(app);
  await app.ledger.settleIncidents((names) => reconcilerOf(makeWorld(names)), app.collection);
}

export type IncidentsOfView = Omit<IncidentsAsked, 'collection' | 'asOf'> & HeldView;

/** A page of the incidents in that view, by day. */
export async function pageOfIncidents(app: App, asked: IncidentsOfView): Promise<IncidentPage> {
  const { asOf, recordedBy, area, from, to, after, limit } = asked;
  if (recordedBy == null) {
    await settleIncidents(app);
    const view = { collection: app.collection, asOf: asOf ?? undefined };
    return app.ledger.incidents({ ...view, area, from, to, after, limit });
  }
  const fits = (await putTogether(app, asked)).filter(
    (incident) =>
      (area === undefined || incident.place?.id === area) &&
      (from === undefined || (incident.time !== null && incident.time.end >= from)) &&
      (to === undefined || (incident.time !== null && incident.time.start <= to)) &&
      (after === undefined || placeOf(incident) > after),
  );
  const shown = limit === undefined ? fits : fits.slice(0, limit);
  const last = shown.at(-1);
  return { incidents: shown, next: last === undefined || shown.length === fits.length ? null : placeOf(last) };
}

const placeOf = ({ time, id }: Incident): string => `${time?.start ?? '9999'} ${id}`;

/** All incidents in that view, by day. */
export const listIncidents = async (app: App, view: HeldView = {}): Promise<readonly Incident[]> =>
  (await pageOfIncidents(app, view)).incidents;

/** Computed from all claims that were held then. */
async function putTogether(app: App, { asOf, recordedBy }: HeldView): Promise<readonly Incident[]> {
  const [{ claims, context }, decisions] = await Promise.all([
    heldThen(app, { recordedBy }),
    app.ledger.decisions({ collection: app.collection, recordedBy: recordedBy ?? undefined }),
  ]);
  return incidentsOf(claims, context, { asOf: asOf ?? null, decisions });
}

/** By id or prefix, in the view given. Null when there is none. Throws when the prefix fits several. */
export async function showIncident(app: App, prefix: string, view: HeldView = {}): Promise<Incident | null> {
  if (view.recordedBy == null) {
    await settleIncidents(app);
    return app.ledger.incident(prefix, { collection: app.collection, asOf: view.asOf ?? undefined });
  }
  const fits = (await putTogether(app, view)).filter(({ id }) => id.startsWith(prefix));
  const exact = fits.find(({ id }) => id === prefix);
  if (exact === undefined && fits.length > 1)
    throw new UserError(
      `"${prefix}" is ambiguous: it fits ${fits.length} incidents. Give more of the id.`,
      EXIT.notFound,
    );
  return exact ?? fits[0] ?? null;
}
