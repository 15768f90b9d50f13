/** Incidents, put together from the claims as they stood on any two dates and from what people decided. */
import type { Incident } from '../model/incident.ts';
import { incidentsOf } from '../reconcile/incidents/index.ts';
import type { App } from './app.ts';
import { type HeldView, heldIn } from './held.ts';
import { EXIT, UserError } from './user-error.ts';

/** All incidents in that view, by day. Computed from the claims each time. */
export async function listIncidents(app: App, view: HeldView = {}): Promise<readonly Incident[]> {
  const [{ claims, context }, decisions] = await Promise.all([
    heldIn(app, view),
    app.ledger.decisions({ collection: app.collection, recordedBy: view.recordedBy ?? undefined }),
  ]);
  return incidentsOf(claims, context, { decisions });
}

/** By id or prefix, in the view given. Null when there is none. @throws UserError when the prefix fits several */
export async function showIncident(app: App, prefix: string, view: HeldView = {}): Promise<Incident | null> {
  const fits = (await listIncidents(app, view)).filter(({ id }) => id.startsWith(prefix));
  const exact = fits.find(({ id }) => id === prefix);
  if (exact === undefined && fits.length > 1)
    throw new UserError(
      `"${prefix}" is ambiguous: it fits ${fits.length} incidents. Give more of the id.`,
      EXIT.notFound,
    );
  return exact ?? fits[0] ?? null;
}
