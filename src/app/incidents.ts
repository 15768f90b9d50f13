/** Incidents, put together from the claims as they stood on any two dates and from what people decided. */
import type { Incident } from '../model/incident.ts';
import { type IncidentContext, incidentsOf } from '../reconcile/incidents/index.ts';
import type { App } from './app.ts';
import { factsOf, packsInUse, type QuestionView, worldsOf } from './questions.ts';
import { EXIT, UserError } from './user-error.ts';

/** All incidents in that view, by day. Computed from the claims each time. */
export async function listIncidents(app: App, { asOf, recordedBy }: QuestionView = {}): Promise<readonly Incident[]> {
  const view = { collection: app.collection, recordedBy: recordedBy ?? undefined };
  const [claims, documents, decisions, makeWorld] = await Promise.all([
    app.ledger.claims({ ...view, asOf: asOf ?? undefined }),
    app.ledger.documents(view),
    app.ledger.decisions(view),
    worldsOf(app),
  ]);
  const context: IncidentContext = { documents: factsOf(documents), ...makeWorld(packsInUse(documents)) };
  return incidentsOf(claims, context, { decisions });
}

/** By id or prefix, in the view given. Null when there is none. @throws UserError when the prefix fits several */
export async function showIncident(app: App, prefix: string, view: QuestionView = {}): Promise<Incident | null> {
  const fits = (await listIncidents(app, view)).filter(({ id }) => id.startsWith(prefix));
  const exact = fits.find(({ id }) => id === prefix);
  if (exact === undefined && fits.length > 1)
    throw new UserError(
      `"${prefix}" is ambiguous: it fits ${fits.length} incidents. Give more of the id.`,
      EXIT.notFound,
    );
  return exact ?? fits[0] ?? null;
}
