/**
 * What the open documents tell of happenings, and which of it hangs together. A document touches the components of its
 * mentions, before and after, and those that its mentions join.
 */
import { grouped, type KeptMention, type Node, placedOf, soughtBy } from '../reconcile/incidents/index.ts';
import type { MentionFound } from '../reconcile/reconciler.ts';
import type { Query } from './database.ts';

interface MentionRow {
  readonly row: number;
  readonly component: number;
  readonly record: KeptMention;
  readonly blocks: readonly number[];
  readonly ties: readonly string[];
}

/** Blocks as numbers, which they fit into: 52 bits. */
const SELECT = `select m.row::int8::float8 as row, m.component::float8 as component, m.record, m.blocks::float8[] as blocks, m.ties from mention m`;

export interface Touched {
  /** components whose incidents must be told anew */
  readonly components: readonly number[];
  /** those that are no more: they went, or are part of another */
  readonly gone: readonly number[];
}

/** Puts these in the place of what the documents told, and finds their components. */
export async function replaceMentions(
  query: Query,
  collection: string,
  docs: readonly string[],
  found: readonly MentionFound[],
): Promise<Touched> {
  const left = await query<{ component: number }>(
    `with gone as (delete from mention where collection = $1 and doc = any($2::text[]) returning row, component, blocks),
          unblocked as (delete from mention_block b using gone, unnest(gone.blocks) k
                         where b.collection = $1 and b.block = k and b.mention = gone.row)
     select component::float8 as component from gone`,
    [collection, docs],
  );
  const touched = [...new Set(left.map(({ component }) => component))];
  // what hung together by a mention that went may do so no longer
  const rest = await query<MentionRow>(`${SELECT} where m.component = any($1::bigint[])`, [touched.map(String)]);
  const fresh = await insert(query, collection, found);
  const near = await nearTo(query, collection, fresh, touched);
  const nodes = [
    ...[...rest, ...fresh].map((one) => nodeOf(one, [])),
    ...near.map((one) => nodeOf(one, [`component ${one.component}`])),
  ];
  const own = rest.length + fresh.length;
  const rowAt = (i: number): MentionRow => (i < own ? [...rest, ...fresh][i] : near[i - own]) as MentionRow;
  const components: number[] = [];
  const gone = new Set(touched);
  const moves: { readonly row: number; readonly component: number }[] = [];
  const joins: { readonly from: number; readonly into: number }[] = [];
  for (const group of grouped(nodes)) {
    const mine = group.filter((i) => i < own).map(rowAt);
    if (mine.length === 0) continue;
    const known = [...new Set(group.filter((i) => i >= own).map((i) => rowAt(i).component))].sort((a, b) => a - b);
    const into = known[0] ?? Math.min(...mine.map(({ row }) => row));
    components.push(into);
    gone.delete(into);
    for (const from of known.slice(1)) {
      gone.add(from);
      joins.push({ from, into });
    }
    for (const { row, component } of mine) if (component !== into) moves.push({ row, component: into });
  }
  await query(
    `update mention m set component = j."into" from jsonb_to_recordset($1) as j ("from" bigint, "into" bigint)
      where m.component = j."from"`,
    [JSON.stringify(joins)],
  );
  await query(
    `update mention m set component = j.component from jsonb_to_recordset($1) as j (row bigint, component bigint)
      where m.row = j.row`,
    [JSON.stringify(moves)],
  );
  return { components, gone: [...gone] };
}

const nodeOf = ({ record, blocks, ties }: MentionRow, known: readonly string[]): Node => ({
  ...{ id: record.id, mention: placedOf(record), blocks, ties: [...ties, ...known] },
});

/** Each as a component of its own, for now. */
async function insert(
  query: Query,
  collection: string,
  found: readonly MentionFound[],
): Promise<readonly MentionRow[]> {
  if (found.length === 0) return [];
  const rows = await query<{ row: number }>(
    `insert into mention (collection, component, doc, record, blocks, ties)
     select $1, 0, m.record ->> 'doc', m.record, m.blocks, m.ties
       from jsonb_to_recordset($2) as m (record jsonb, blocks bigint[], ties text[], n int) order by m.n
     returning row::float8 as row`,
    [collection, JSON.stringify(found.map((one, n) => ({ ...one, n })))],
  );
  const fresh = found.map(({ record, blocks, ties }, i) => ({
    ...{ row: (rows[i] as { row: number }).row, component: 0, record, blocks, ties },
  }));
  await query(
    `insert into mention_block (collection, block, mention)
     select $1, k, f.row from jsonb_to_recordset($2) as f (row bigint, blocks bigint[]), unnest(f.blocks) k`,
    [collection, JSON.stringify(fresh.map(({ row, blocks }) => ({ row, blocks })))],
  );
  return fresh;
}

/** The mentions of other components that one of these may be one with, or that people joined to one of these. */
async function nearTo(
  query: Query,
  collection: string,
  fresh: readonly MentionRow[],
  but: readonly number[],
): Promise<readonly MentionRow[]> {
  const blocks = [...new Set(fresh.flatMap((one) => soughtBy(placedOf(one.record), one.blocks)))].map(String);
  const ties = [...new Set(fresh.flatMap((one) => one.ties))];
  if (fresh.length === 0) return [];
  const joined = `select t.row from mention t where t.collection = $1 and t.ties <> '{}' and t.ties && $4::text[]`;
  return query<MentionRow>(
    `with near as materialized (
       select b.mention as row from unnest($3::bigint[]) k join mention_block b on b.collection = $1 and b.block = k
       union ${ties.length === 0 ? 'select null' : joined})
     ${SELECT} join near on near.row = m.row where m.component <> 0 and m.component <> all($2::bigint[])`,
    [collection, but.map(String), blocks, ...(ties.length === 0 ? [] : [ties])],
  );
}

/** The mentions of components, or of documents, each document's in the order in which they were found. */
export async function readMentions(
  query: Query,
  collection: string,
  of: { readonly components: readonly number[] } | { readonly docs: readonly string[] },
): Promise<readonly KeptMention[]> {
  const [where, values] =
    'docs' in of
      ? ['m.doc = any($2::text[])', of.docs]
      : ['m.component = any($2::bigint[])', of.components.map(String)];
  const rows = await query<{ record: KeptMention }>(
    `select m.record from mention m where m.collection = $1 and ${where} order by m.row`,
    [collection, values],
  );
  return rows.map(({ record }) => record);
}
