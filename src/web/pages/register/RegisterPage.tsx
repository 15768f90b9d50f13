import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
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
import { columnsOf, registerSearchOf } from '../../view.ts';
import { Catalogue } from './Catalogue.tsx';
import { Columns } from './Columns.tsx';
import styles from './RegisterPage.module.css';

const Intake = lazy(() => import('./intake/Intake.tsx').then((module) => ({ default: module.Intake })));

const route = getRouteApi('/documents');

/** The documents, as a library's catalogue lists them. */
export function RegisterPage() {
  const view = useView();
  const search = registerSearchOf(route.useSearch());
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(ask.documents(view, search));
  const counts = useQuery(ask.documentFacets(view, {}));
  const found = useQuery(ask.documentFacets(view, search));
  const settings = useQuery(ask.settings());
  const takes = settings.data?.changes === true;
  const end = useNear<HTMLButtonElement>(list.hasNextPage && !list.isFetching, () => void list.fetchNextPage());
  const setWords = (q: string): void =>
    void navigate({ search: (before) => ({ ...before, q: q || undefined }), replace: true, resetScroll: false });

  const columns = columnsOf(search.columns);
  const documents = list.data?.pages.flatMap((page) => page.documents);
  const error = documents === undefined ? (list.error ?? counts.error) : null;
  const isEmpty = counts.data?.documents === 0;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading title={T.register.title} />
        {counts.data && !isEmpty && (
          <p>{T.register.lead(T.documents(counts.data.documents), T.claims(counts.data.claims))}</p>
        )}
      </div>
      {takes && (
        <Suspense>
          <Intake />
        </Suspense>
      )}
      {error ? (
        <Failed error={error} again={() => void Promise.all([list.refetch(), counts.refetch()])} />
      ) : documents === undefined || counts.data === undefined ? (
        <Loading />
      ) : isEmpty ? (
        <Nothing asOf={view.asOf} takes={takes} />
      ) : (
        <>
          <div className={styles.tools}>
            <Filter label={T.register.filter} value={search.q ?? ''} set={setWords} />
            <Columns chosen={columns} />
          </div>
          <div className={styles.saved}>
            <SavedViews page="register" now={{ ...view, ...search }} />
            <TableLink of="documents" search={{ q: search.q, sort: search.sort }} />
          </div>
          <p className="unseen" role="status">
            {found.data && T.documents(found.data.documents)}
          </p>
          <Catalogue documents={documents} sort={search.sort} columns={columns} isWhole={!list.hasNextPage} />
          {list.hasNextPage && (
            <button ref={end} type="button" className={styles.more} onClick={() => void list.fetchNextPage()}>
              {list.isFetchingNextPage ? T.loading : T.list.more}
            </button>
          )}
          {list.isFetchNextPageError && <Failed error={list.error} again={() => void list.fetchNextPage()} />}
          {documents.length === 0 && (
            <Empty title={T.empty.filterDocuments}>
              <p>
                <button type="button" className={styles.more} onClick={() => setWords('')}>
                  {T.empty.filterDo}
                </button>
              </p>
            </Empty>
          )}
        </>
      )}
    </div>
  );
}

function Nothing({ asOf, takes }: { asOf: string | undefined; takes: boolean }) {
  return asOf === undefined ? (
    <Empty title={T.empty.ledger}>
      <p>{takes ? T.empty.ledgerDrop : T.empty.ledgerDo}</p>
      <p>
        <code>{T.empty.ledgerCommand}</code>
      </p>
    </Empty>
  ) : (
    <Empty title={T.empty.published(day(asOf))}>
      <p>{T.empty.asOfDo}</p>
    </Empty>
  );
}
