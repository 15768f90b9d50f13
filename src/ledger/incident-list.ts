/** Incidents read line by line: a page of them, one, and how many there are when. */
import type { Incident } from '../model/incident.ts';
import { LONGEST_DAYS, UNDATED } from '../reconcile/incidents/index.ts';
import { addDays } from '../text/days.ts';
import { inBox } from './course-list.ts';
import type { Query } from './database.ts';
import { LedgerError } from './error.ts';
import { parameters } from './parameters.ts';
import type { IncidentPage, IncidentsAsked, View } from './types.ts';
import { collectionOf, instantOf } from './view.ts';

type Add = ReturnType<typeof parameters>['add'];
type LineView = View & { readonly asOf?: string | undefined };

/** The conditions on a line `l` that belong to a view. */
function inView(view: LineView, add: Add): string {
  const instant = instantOf(view.recordedBy);
  const day = view.asOf === undefined ? null : `${add(view.asOf)}::date`;
  const at = instant === null ? null : `${add(instant)}::timestamptz`;
  return [
    `l.collection = ${add(collectionOf(view))}`,
    day === null ? 'l.whole' : `l.day_from is not null and l.day_from <= ${day} and l.day_to > ${day}`,
    at === null ? 'l.recorded_to is null' : `l.recorded_from <= ${at} and coalesce(l.recorded_to, 'infinity') > ${at}`,
  ].join(' and ');
}

/** Whether lines tell of the instant; of now they always do, once settled. */
export async function tellsOf(query: Query, view: View): Promise<boolean> {
  const instant = instantOf(view.recordedBy);
  if (instant === null) return true;
  const [row] = await query<{ gap: boolean }>(
    `select exists (select from incident_gap where collection = $1 and gap_from <= $2 and gap_to > $2) as gap`,
    [collectionOf(view), instant],
  );
  return row?.gap !== true;
}

interface Placed {
  readonly record: Incident;
  readonly place: string;
}

/** Incidents in the order of their days or, the latest first, against it. */
export async function readIncidents(query: Query, asked: IncidentsAsked = {}): Promise<IncidentPage> {
  const { sort = 'day', after, limit } = asked;
  const most = limit === undefined ? Infinity : limit + 1;
  const [dated, undated] = after === undefined || after < UNDATED ? [true, undefined] : [false, after];
  const parts =
    sort === 'day'
      ? [{ after, where: [] }]
      : [
          ...(dated ? [{ after, where: [`l.place_in_list < '${UNDATED}'`] }] : []),
          { after: undated, where: [`l.place_in_list >= '${UNDATED}'`] },
        ];
  const rows: Placed[] = [];
  for (const part of parts)
    if (rows.length < most)
      rows.push(...(await placed(query, { ...asked, after: part.after }, part.where, most - rows.length)));
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  return {
    incidents: shown.map(({ record }) => record),
    next: rows.length > shown.length ? (shown.at(-1)?.place ?? null) : null,
  };
}

async function placed(
  query: Query,
  asked: IncidentsAsked,
  where: readonly string[],
  most: number,
): Promise<readonly Placed[]> {
  const { values, add } = parameters();
  const { area, from, to, box, sort = 'day', after } = asked;
  const isLatest = sort === 'latest';
  const conditions = [
    ...where,
    inView(asked, add),
    ...(area === undefined ? [] : [`l.area = ${add(area)}`]),
    // the list is in the order of first days, so only what may have lasted to the period is gone through
    ...(from === undefined
      ? []
      : [`l.ends >= ${add(from)}::date and l.place_in_list >= ${add(addDays(from, -LONGEST_DAYS))}`]),
    ...(to === undefined ? [] : [`l.starts <= ${add(to)}::date and l.place_in_list < ${add(addDays(to, 1))}`]),
    ...(box === undefined ? [] : [inBox('l', box, add)]),
    ...(after === undefined ? [] : [`l.place_in_list ${isLatest ? '<' : '>'} ${add(after)}`]),
  ];
  return query<Placed>(
    `select l.record, l.place_in_list as place from incident_line l where ${conditions.join(' and ')}
      order by l.place_in_list ${isLatest ? 'desc' : ''} ${most === Infinity ? '' : `limit ${add(most)}`}`,
    values,
  );
}

/** An incident by id or an unambiguous beginning of it. Throws `ambiguous`. */
export async function readIncident(query: Query, prefix: string, view: LineView = {}): Promise<Incident | null> {
  if (!/^\w+$/.test(prefix)) return null;
  const { values, add } = parameters();
  const rows = await query<{ record: Incident }>(
    `select l.record from incident_line l
      where ${inView(view, add)} and l.id >= ${add(prefix)} and l.id < ${add(`${prefix}~`)} order by l.id limit 2`,
    values,
  );
  const [first, second] = rows;
  if (first === undefined) return null;
  if (second !== undefined && first.record.id !== prefix)
    throw new LedgerError('ambiguous', `Several incidents begin with ${prefix}. Give more of the id.`);
  return first.record;
}
