import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { day } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Filter } from '../../parts/Filter.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { useNear } from '../../parts/near.ts';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { TableLink } from '../../parts/TableLink.tsx';
import { SavedViews } from '../../parts/views/SavedViews.tsx';
import { T } from '../../texts.ts';
import { listSearchOf } from '../../view.ts';
import { Facets } from './Facets.tsx';
import { GroupOf } from './GroupOf.tsx';
import styles from './ListPage.module.css';

const route = getRouteApi('/');

export function ListPage() {
  const view = useView();
  const search = listSearchOf(route.useSearch());
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(ask.questions(view, search));
  const facets = useQuery(ask.questionFacets(view, search));
  const kinds = useQuery(ask.kinds());
  const end = useNear<HTMLButtonElement>(list.hasNextPage && !list.isFetching, () => void list.fetchNextPage());

  const failed = list.data === undefined ? (list.error ?? facets.error ?? kinds.error) : null;
  if (failed)
    return (
      <Page>
        <Failed error={failed} again={() => void Promise.all([list.refetch(), facets.refetch(), kinds.refetch()])} />
      </Page>
    );
  if (!list.data || !facets.data || !kinds.data)
    return (
      <Page>
        <Loading />
      </Page>
    );
  if (facets.data.questions === 0)
    return (
      <Page>
        <Nothing asOf={view.asOf} />
      </Page>
    );

  const { found } = facets.data;
  const narrowed = search.party ?? search.place;
  const labels = new Map(kinds.data.kinds.map((kind) => [kind.name, kind.labels.many]));
  const counts = new Map(facets.data.kinds.map((facet) => [facet.value, facet]));
  const questions = list.data.pages.flatMap((page) => page.questions);

  return (
    <Page
      lead={T.list.lead(
        T.list.moreThan(T.questions(facets.data.questions), facets.data.more),
        T.list.moreThan(T.accounts(facets.data.accounts), facets.data.more),
      )}
    >
      <div className={styles.columns}>
        <aside aria-label={T.list.facets}>
          <Filter
            label={T.list.filter}
            value={search.q ?? ''}
            set={(q) =>
              void navigate({
                search: (before) => ({ ...before, q: q || undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          <Facets facets={facets.data} search={search} labels={labels} />
          <SavedViews page="questions" now={{ ...view, ...search }} />
          <TableLink of="questions" search={search} />
        </aside>
        <div>
          <p className="unseen" role="status">
            {T.list.found(found.count, found.more)}
          </p>
          {narrowed !== undefined && (
            <p>
              {T.list.narrowed(narrowed)}{' '}
              <button
                type="button"
                className={styles.more}
                onClick={() =>
                  void navigate({ search: (before) => ({ ...before, party: undefined, place: undefined }) })
                }
              >
                {T.empty.filterDo}
              </button>
            </p>
          )}
          {[...Map.groupBy(questions, ({ kind }) => kind)].map(([kind, group]) => (
            <GroupOf
              key={kind}
              questions={group}
              title={labels.get(kind) ?? kind}
              count={counts.get(kind)?.more === false ? counts.get(kind)?.count : undefined}
              highest={counts.get(kind)?.highest ?? 0}
            />
          ))}
          {list.hasNextPage && (
            <button
              ref={end}
              type="button"
              className={styles.more}
              aria-busy={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? T.loading : T.list.more}
            </button>
          )}
          {list.isFetchNextPageError && <Failed error={list.error} again={() => void list.fetchNextPage()} />}
          {questions.length === 0 && (
            <Empty title={T.empty.filter}>
              <p>
                <button type="button" className={styles.more} onClick={() => void navigate({ search: () => ({}) })}>
                  {T.empty.filterDo}
                </button>
              </p>
            </Empty>
          )}
        </div>
      </div>
    </Page>
  );
}

function Page({ lead, children }: { lead?: string; children: React.ReactNode }) {
  return (
    <>
      <div className={styles.head}>
        <Heading title={T.list.title} />
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {children}
    </>
  );
}

/** Why there is no question at all: nothing read, nothing found, or a date before everything. */
function Nothing({ asOf }: { asOf: string | undefined }) {
  const documents = useQuery(ask.documentFacets({}, {}));
  if (documents.error) return <Failed error={documents.error} again={() => void documents.refetch()} />;
  if (!documents.data) return <Loading />;
  if (documents.data.documents === 0) {
    return (
      <Empty title={T.empty.ledger}>
        <p>{T.empty.ledgerDo}</p>
        <p>
          <code>{T.empty.ledgerCommand}</code>
        </p>
      </Empty>
    );
  }
  return asOf === undefined ? (
    <Empty title={T.empty.questions}>
      <p>{T.empty.questionsDo}</p>
    </Empty>
  ) : (
    <Empty title={T.empty.asOf(day(asOf))}>
      <p>{T.empty.asOfDo}</p>
    </Empty>
  );
}
