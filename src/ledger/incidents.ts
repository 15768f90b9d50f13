/** Incidents: told anew only where the mentions of a document have a say in them, and read line by line. */
import type { AnyClaim } from '../model/claim.ts';
import { anchorsOf } from '../model/decision.ts';
import { type KeptMention, placeInList } from '../reconcile/incidents/index.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import { packsInUse } from './bearings.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { readDecisions } from './decisions.ts';
import { isDue, takeDue } from './due.ts';
import { factsOfDocuments } from './facts.ts';
import { LOCKS, lock } from './locks.ts';
import { readMentions, replaceMentions } from './mentions.ts';

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
      await enterGap(query, collection);
      const docs = await takeDue(query, 'mentions', collection, AT_ONCE);
      if (docs.length > 0) await tellAnew(query, collection, makeReconciler(await packsInUse(query, collection)), docs);
      return docs.length > 0;
    });
}

/** What was due was not told of in the meantime. */
async function enterGap(query: Query, collection: string): Promise<void> {
  await query(
    `insert into incident_gap (collection, gap_from, gap_to)
     select $1, g.since, log_head() from (select min(since) as since from due where collection = $1 and what = 'mentions') g
      where g.since < log_head() on conflict do nothing`,
    [collection],
  );
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
  const documents = await factsOfDocuments(query, collection, docs, { gists: true });
  const { components, gone } = await replaceMentions(
    query,
    collection,
    docs,
    reconciler.mentions([...claims.values()], documents, decisions),
  );
  const mentions = await readMentions(query, collection, { components });
  const anchored = [...new Set(decisions.flatMap(anchorsOf).map(({ doc }) => doc))];
  const decided = anchored.length === 0 ? [] : await readMentions(query, collection, { docs: anchored });
  const componentOf = await componentsOfMentions(query, components);
  const held = [...mentions, ...decided];
  const around = [...new Set(held.map(({ doc }) => doc))];
  const found = reconciler.incidents({
    ...{ mentions, decided, decisions },
    claims: await claimsOf(query, collection, around, held),
    documents: await factsOfDocuments(query, collection, around, { shares: true }),
  });
  const lines = found.flat().map(({ whole, from, to, incident }) => ({
    ...{ whole, id: incident.id, record: incident, starts: incident.time?.start, ends: incident.time?.end },
    ...{ day_from: from, day_to: from === null ? null : (to ?? 'infinity') },
    ...{ place_in_list: placeInList(incident), area: incident.place?.id },
    component: componentOf.get(incident.mentions[0]?.claims[0] ?? ''),
  }));
  await replaceLines(query, collection, [...components, ...gone], lines);
}

/** Closes the lines of these components that are told otherwise now or no more, and opens those that are told anew. */
async function replaceLines(
  query: Query,
  collection: string,
  components: readonly number[],
  lines: readonly object[],
): Promise<void> {
  // each line of an incident begins on a day of its own, and one is whole. jsonb compares by value.
  await query(
    `with told as materialized (
       select l.* from jsonb_to_recordset($2) as l (component bigint, id text, whole boolean, day_from date, day_to date,
              place_in_list text, area text, starts date, ends date, record jsonb)),
     kept as (
       update incident_line o set component = l.component from told l
        where o.component = any($3::bigint[]) and o.recorded_to is null and o.id = l.id and o.whole = l.whole
          and o.day_from is not distinct from l.day_from and o.day_to is not distinct from l.day_to and o.record = l.record
       returning l.id, l.whole, l.day_from),
     closed as (
       update incident_line o set recorded_to = log_head()
        where o.component = any($3::bigint[]) and o.recorded_to is null
          and not exists (select from told l
                           where o.id = l.id and o.whole = l.whole and o.day_from is not distinct from l.day_from
                             and o.day_to is not distinct from l.day_to and o.record = l.record))
     insert into incident_line (collection, component, id, whole, day_from, day_to, place_in_list, area, starts, ends, record, recorded_from)
     select $1, l.component, l.id, l.whole, l.day_from, l.day_to, l.place_in_list, l.area, l.starts, l.ends, l.record, log_head()
       from told l
      where not exists (select from kept k where k.id = l.id and k.whole = l.whole and k.day_from is not distinct from l.day_from)`,
    [collection, JSON.stringify(lines), components.map(String)],
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
