/**
 * Incidents as they were told by a day. What belongs together is judged from all that is held: a report that came later may
 * show that two were one. What is told of it is what had been said by then, and its id stays the same.
 */
import type { Incident } from '../../model/incident.ts';
import type { IsoDay } from '../../model/time.ts';
import type { Member } from './clusters.ts';
import { type IncidentContext, incidentOf } from './incident.ts';
import type { Telling } from './mention.ts';
import { mentionFrom } from './mentions.ts';
import type { Rulings } from './rulings.ts';

/** The incident from a day on, up to (not with) another. */
export interface IncidentLine {
  /** with what nothing dates, too; such a line has no days where nothing dated tells the same */
  readonly whole: boolean;
  readonly from: IsoDay | null;
  /** null: to this day */
  readonly to: IsoDay | null;
  readonly incident: Incident;
}

/** Null where nobody had told of it by that day. */
export function incidentBy(
  { id, members }: { readonly id: string; readonly members: readonly Member[] },
  day: IsoDay,
  context: IncidentContext,
  rulings: Rulings,
): Incident | null {
  const told = members.flatMap(({ mention, basis }): Member[] => {
    const tellings = mention.tellings.filter((telling) => isSaidBy(telling, day, context));
    if (tellings.length === 0) return [];
    if (tellings.length === mention.tellings.length) return [{ mention, basis }];
    return [{ mention: { ...mentionFrom(tellings, context.documents.get(mention.doc)), id: mention.id }, basis }];
  });
  if (told.length === 0) return null;
  return { ...incidentOf(told, context, rulings), id };
}

const saidOn = ({ claim }: Telling, { documents }: IncidentContext): IsoDay | null =>
  claim.said ?? documents.get(claim.doc)?.published ?? null;
function isSaidBy(telling: Telling, day: IsoDay, context: IncidentContext): boolean {
  const said = saidOn(telling, context);
  return said !== null && said <= day;
}

/** One line for each stretch of days on which it was told alike, in order. */
export function linesOf(members: readonly Member[], context: IncidentContext, rulings: Rulings): IncidentLine[] {
  const whole = incidentOf(members, context, rulings);
  const days = members.flatMap(({ mention }) => mention.tellings.map((telling) => saidOn(telling, context)));
  const dated = [...new Set(days.filter((day) => day !== null))].sort();
  const lines: (IncidentLine & { readonly text: string })[] = [];
  for (const [i, from] of dated.entries()) {
    const isLast = i === dated.length - 1 && !days.includes(null);
    const incident = isLast ? whole : incidentBy({ id: whole.id, members }, from, context, rulings);
    if (incident === null) continue;
    const text = JSON.stringify(incident);
    const before = lines.at(-1);
    if (before?.text === text) continue;
    if (before !== undefined) lines[lines.length - 1] = { ...before, to: from };
    lines.push({ whole: false, from, to: null, incident, text });
  }
  const last = lines.at(-1);
  const text = JSON.stringify(whole);
  if (last?.text === text) lines[lines.length - 1] = { ...last, whole: true };
  else lines.push({ whole: true, from: null, to: null, incident: whole, text });
  return lines.map(({ text: _, ...line }) => line);
}
