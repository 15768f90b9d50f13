/** Sources: who published the documents, as these name them. */
import type { Query } from './database.ts';
import { likeOf, parameters, wordsIn } from './parameters.ts';
import type { NameFilter, SourceLine, Voice } from './types.ts';
import { collectionOf, instantOf } from './view.ts';

const VOICES_MAX = 30;

type Add = ReturnType<typeof parameters>['add'];

/** Documents `d` of the view. */
function heldBy(filter: Pick<NameFilter, 'collection' | 'asOf' | 'recordedBy'>, add: Add): string {
  const instant = instantOf(filter.recordedBy);
  const at = instant === null ? null : `${add(instant)}::timestamptz`;
  return [
    `d.collection = ${add(collectionOf(filter))} and d.publisher is not null`,
    at === null
      ? 'd.recorded_to is null'
      : `d.recorded_from <= ${at} and (d.recorded_to is null or d.recorded_to > ${at})`,
    ...(filter.asOf == null
      ? []
      : [`coalesce(d.published, (d.recorded_from at time zone 'UTC')::date) <= ${add(filter.asOf)}::date`]),
  ].join(' and ');
}

/** Those with most documents first; of the one named where it is. */
export function readSources(query: Query, filter: NameFilter, name: string | null): Promise<readonly SourceLine[]> {
  const { values, add } = parameters();
  const where = [
    heldBy(filter, add),
    ...(name === null ? [] : [`d.publisher = ${add(name)}`]),
    ...wordsIn(filter.text).map((word) => `folded(d.publisher) like folded(${add(likeOf(word))})`),
  ].join(' and ');
  return query<SourceLine>(
    `select d.publisher as name, count(*)::int as documents, coalesce(sum(d.open_claims), 0)::int as claims,
            min(d.published)::text as first, max(d.published)::text as last
       from document d where ${where} group by 1 order by 2 desc, 1 limit ${add(filter.limit)}`,
    values,
  );
}

/** Whose words the claims in its documents are, those with most first; `name` null is its own voice. */
export function readVoices(query: Query, filter: Omit<NameFilter, 'limit'>, source: string): Promise<readonly Voice[]> {
  const { values, add } = parameters();
  const documents = `${heldBy(filter, add)} and d.publisher = ${add(source)}`;
  const instant = instantOf(filter.recordedBy);
  const at = instant === null ? null : `${add(instant)}::timestamptz`;
  const open =
    at === null
      ? 'c.recorded_to is null'
      : `c.recorded_from <= ${at} and (c.recorded_to is null or c.recorded_to > ${at})`;
  const said =
    filter.asOf == null
      ? 'true'
      : `coalesce(c.said, d.published, (c.recorded_from at time zone 'UTC')::date) <= ${add(filter.asOf)}::date`;
  return query<Voice>(
    `select v.id, v.name, count(*)::int as claims
       from document d join claim c on c.document = d.id and ${open}
      cross join lateral (select case when c.claimant <> d.publisher and cardinality(c.claimant_actors) = 1
                                      then c.claimant_actors[1] end as id,
                                 nullif(c.claimant, d.publisher) as name) v
      where ${documents} and not c.rejected and ${said}
      group by 1, 2 order by v.name is not null, 3 desc, 2 limit ${add(VOICES_MAX + 1)}`,
    values,
  );
}
