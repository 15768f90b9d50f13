/** The register a page at a time, and how many documents there are of what. */
import type { Query } from './database.ts';
import { type DocumentRow, documentColumns, documentOf } from './documents.ts';
import { likeOf, parameters, wordsIn } from './parameters.ts';
import type { DocumentCount, DocumentFilter, DocumentPage, DocumentsAsked, ListedDocument } from './types.ts';
import { collectionOf, instantOf } from './view.ts';

/** What the register is sorted by: the expressions of an index each, ascending, ending in the row. */
const SORTS = {
  added: [['d.id', 'bigint']],
  latest: [
    [`(- (coalesce(d.published, '0001-01-01') - '0001-01-01'::date))`, 'int'],
    ['d.id', 'bigint'],
  ],
  title: [
    ['d.title', 'text'],
    ['d.id', 'bigint'],
  ],
  claims: [
    ['(-d.open_claims)', 'int'],
    ['d.id', 'bigint'],
  ],
} as const satisfies Record<DocumentsAsked['sort'], readonly (readonly [string, string])[]>;

const IS_COPY = 'exists (select from carried s where s.collection = d.collection and s.sha256 = d.sha256)';

function conditions(filter: DocumentFilter, add: ReturnType<typeof parameters>['add']): string {
  const { asOf, recordedBy, text, publisher, language, copyOf, folded } = filter;
  const instant = instantOf(recordedBy);
  const at = instant === null ? null : `${add(instant)}::timestamptz`;
  return [
    `d.collection = ${add(collectionOf(filter))}`,
    at === null
      ? 'd.recorded_to is null'
      : `d.recorded_from <= ${at} and (d.recorded_to is null or d.recorded_to > ${at})`,
    ...(asOf === undefined
      ? []
      : [`coalesce(d.published, (d.recorded_from at time zone 'UTC')::date) <= ${add(asOf)}::date`]),
    ...wordsIn(text).map((word) => `d.words like folded(${add(likeOf(word))})`),
    ...(publisher === undefined ? [] : [`d.publisher = ${add(publisher)}`]),
    ...(language === undefined ? [] : [`d.language = ${add(language)}`]),
    ...(copyOf === undefined
      ? []
      : [
          `d.sha256 in (select s.sha256 from carried s where s.collection = d.collection and s.source = ${add(copyOf)})`,
        ]),
    ...(folded === true ? [`not ${IS_COPY}`] : []),
  ].join(' and ');
}

/** From behind `after` on. */
export async function readDocumentPage(query: Query, asked: DocumentsAsked): Promise<DocumentPage> {
  const { after, limit, sort } = asked;
  const { values, add } = parameters();
  const keys = SORTS[sort];
  const order = keys.map(([key]) => key).join(', ');
  const conditionsOfAll = conditions(asked, add);
  const behind = after && keys.map(([, type], i) => `${add(after[i] ?? null)}::${type}`).join(', ');
  const where = behind === undefined ? conditionsOfAll : `${conditionsOfAll} and (${order}) > (${behind})`;
  const rows = await query<DocumentRow & { key: (string | number)[]; copyOf: string | null; copies: number }>(
    `select ${documentColumns}, jsonb_build_array(${order}) as key, s.source as "copyOf",
            (select count(*)::int from carried c where c.collection = d.collection and c.source = d.sha256) as copies
       from document d left join carried s on s.collection = d.collection and s.sha256 = d.sha256
      where ${where}
      order by ${order} limit ${add(limit + 1)}`,
    values,
  );
  const shown = rows.slice(0, limit);
  return {
    documents: shown.map(
      ({ key: _, copyOf, copies, ...row }): ListedDocument => ({ ...documentOf(row), copyOf, copies }),
    ),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
  };
}

/** Publishers that are counted by name. */
const MOST_PUBLISHERS = 30;

/** How many documents a filter leaves, and how many of each publisher and language. */
export async function countDocuments(query: Query, filter: DocumentFilter): Promise<DocumentCount> {
  const { publisher: _, ...butPublisher } = filter;
  const { language: __, ...butLanguage } = filter;
  const by = (column: 'publisher' | 'language', but: DocumentFilter, most: number) => {
    const { values, add } = parameters();
    return query<{ value: string; count: number }>(
      `select d.${column} as value, count(*)::int as count from document d
        where ${conditions(but, add)} and d.${column} is not null group by 1 order by 2 desc, 1 limit ${add(most)}`,
      values,
    );
  };
  const { values, add } = parameters();
  const [totals, publishers, languages] = await Promise.all([
    query<{ documents: number; claims: number }>(
      `select count(*)::int as documents, coalesce(sum(d.open_claims), 0)::int as claims from document d where ${conditions(filter, add)}`,
      values,
    ),
    by('publisher', butPublisher, MOST_PUBLISHERS),
    by('language', butLanguage, MOST_PUBLISHERS),
  ]);
  return { documents: totals[0]?.documents ?? 0, claims: totals[0]?.claims ?? 0, publishers, languages };
}
