/** Incidents: told anew only where the mentions of a document have a say in them, and read line by line. */
import type { AnyClaim } from '../model/claim.ts';
import { anchorsOf } from '../model/decision.ts';
import type { Incident } from '../model/incident.ts';
import { type KeptMention, LONGEST_DAYS } from '../reconcile/incidents/index.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import { addDays } from '../text/days.ts';
import { packsInUse } from './bearings.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { readDecisions } from './decisions.ts';
import { isDue, takeDue } from './due.ts';
import { LedgerError } from './error.ts';
import { factsOfDocuments } from './facts.ts';
import { LOCKS, lock } from './locks.ts';
import { readMentions, replaceMentions } from './mentions.ts';
import { parameters } from './parameters.ts';
import type { IncidentPage, IncidentsAsked, View } from './types.ts';
import { collectionOf } from './view.ts';

/** Documents gone over in one transaction. */
const AT_ONCE = 50;

/** Safe to call at any time, and after a kill: what is due is in the database. Call it once questions are settled. */
export async function settleIncidents(
  database: Database,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<void> {
  await requireCollection(database.query, collection);
  if (!(await isDue(database.query, ['mentions'], collection))) return;
  for (let more = true; more; )
    more = await database.transaction(async (query) => {
      // in the order in which whoever takes a document in asks for them
      await lock(query, LOCKS.log);
      const docs = await takeDue(query, 'mentions', collection, AT_ONCE);
      if (docs.length > 0) await tellAnew(query, collection, makeReconciler(await packsInUse(query, collection)), docs);
      return docs.length > 0;
    });
}

/** Goes over these documents, and tells the incidents anew that they have a say in. */
export async function tellAnew(
  query: Query,
  collection: string,
  reconciler: Reconciler,
  docs: readonly string[],
): Promise<void> {
  const decisions = (await readDecisions(query, { collection })).filter(
    ({ kind }) => kind === 'merge-incidents' || kind === 'split-incident',
  );
  const claims = await claimsOf(query, collection, docs);
  const documents = await factsOfDocuments(query, collection, docs);
  const { components, gone } = await replaceMentions(
    query,
    collection,
    docs,
    reconciler.mentions([...claims.values()], documents, decisions),
  );
  await query('delete from incident_line where component = any($1::bigint[])', [[...components, ...gone].map(String)]);
  const mentions = await readMentions(query, collection, { components });
  const anchored = [...new Set(decisions.flatMap(anchorsOf).map(({ doc }) => doc))];
  const decided = anchored.length === 0 ? [] : await readMentions(query, collection, { docs: anchored });
  const componentOf = await componentsOfMentions(query, components);
  const held = [...mentions, ...decided];
  const around = [...new Set(held.map(({ doc }) => doc))];
  const found = reconciler.incidents({
    ...{ mentions, decided, decisions },
    claims: await claimsOf(query, collection, around, held),
    documents: await factsOfDocuments(query, collection, around),
  });
  const lines = found.flat().map(({ whole, from, to, incident }) => ({
    ...{ whole, id: incident.id, record: incident, starts: incident.time?.start, ends: incident.time?.end },
    ...{ day_from: from, day_to: from === null ? null : (to ?? 'infinity') },
    ...{ place_in_list: placeInList(incident), area: incident.place?.id },
    component: componentOf.get(incident.mentions[0]?.claims[0] ?? ''),
  }));
  await query(
    `insert into incident_line (collection, component, id, whole, day_from, day_to, place_in_list, area, starts, ends, record)
     select $1, l.component, l.id, l.whole, l.day_from, l.day_to, l.place_in_list, l.area, l.starts, l.ends, l.record
       from jsonb_to_recordset($2) as l (component bigint, id text, whole boolean, day_from date, day_to date,
              place_in_list text, area text, starts date, ends date, record jsonb)`,
    [collection, JSON.stringify(lines)],
  );
}

/** The component of each claim's mention. */
async function componentsOfMentions(query: Query, components: readonly number[]): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ claim: string; component: number }>(
    `select jsonb_array_elements_text(m.record -> 'claims') as claim, m.component::float8 as component
       from mention m where m.component = any($1::bigint[])`,
    [components.map(String)],
  );
  return new Map(rows.map(({ claim, component }) => [claim, component]));
}

/** The open claims of documents by id; where mentions are given only theirs. */
async function claimsOf(
  query: Query,
  collection: string,
  docs: readonly string[],
  mentions: readonly KeptMention[] | null = null,
): Promise<ReadonlyMap<string, AnyClaim>> {
  const rows = await query<{ id: string; record: AnyClaim }>(
    `select c.id, c.record from document d join claim c on c.document = d.id
      where d.collection = $1 and d.sha256 = any($2::text[]) and d.recorded_to is null and c.recorded_to is null
        and not c.rejected and ($3::text[] is null or c.id = any($3::text[])) order by d.id, c.quote_start, c.row`,
    [collection, docs, mentions === null ? null : mentions.flatMap(({ claims }) => claims)],
  );
  return new Map(rows.map(({ id, record }) => [id, record]));
}

const placeInList = ({ time, id }: Incident): string => `${time?.start ?? '9999'} ${id}`;

/** Incidents in the order of their days, as told to this day or by a day. */
export async function readIncidents(query: Query, asked: IncidentsAsked = {}): Promise<IncidentPage> {
  const { values, add } = parameters();
  const { asOf, area, from, to, after, limit } = asked;
  const day = asOf === undefined ? null : `${add(asOf)}::date`;
  const conditions = [
    `l.collection = ${add(collectionOf(asked))}`,
    day === null ? 'l.whole' : `l.day_from is not null and l.day_from <= ${day} and l.day_to > ${day}`,
    ...(area === undefined ? [] : [`l.area = ${add(area)}`]),
    // the list is in the order of first days, so only what may have lasted to the period is gone through
    ...(from === undefined
      ? []
      : [`l.ends >= ${add(from)}::date and l.place_in_list >= ${add(addDays(from, -LONGEST_DAYS))}`]),
    ...(to === undefined ? [] : [`l.starts <= ${add(to)}::date and l.place_in_list < ${add(addDays(to, 1))}`]),
    ...(after === undefined ? [] : [`l.place_in_list > ${add(after)}`]),
  ];
  const rows = await query<{ record: Incident; place: string }>(
    `select l.record, l.place_in_list as place from incident_line l where ${conditions.join(' and ')}
      order by l.place_in_list ${limit === undefined ? '' : `limit ${add(String(limit + 1))}::int`}`,
    values,
  );
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  return {
    incidents: shown.map(({ record }) => record),
    next: rows.length > shown.length ? (shown.at(-1)?.place ?? null) : null,
  };
}

/** An incident by id or an unambiguous beginning of it. Throws `ambiguous`. */
export async function readIncident(
  query: Query,
  prefix: string,
  view: Pick<View, 'collection'> & { readonly asOf?: string | undefined } = {},
): Promise<Incident | null> {
  if (!/^\w+$/.test(prefix)) return null;
  const { asOf } = view;
  const rows = await query<{ record: Incident }>(
    `select l.record from incident_line l
      where l.collection = $1 and l.id >= $2 and l.id < $2 || '~'
        and ${asOf === undefined ? 'l.whole' : 'l.day_from is not null and l.day_from <= $3::date and l.day_to > $3::date'}
      order by l.id limit 2`,
    [collectionOf(view), prefix, ...(asOf === undefined ? [] : [asOf])],
  );
  const [first, second] = rows;
  if (first === undefined) return null;
  if (second !== undefined && first.record.id !== prefix)
    throw new LedgerError('ambiguous', `Several incidents begin with ${prefix}. Give more of the id.`);
  return first.record;
}
