import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import * as ask from '../../ask.ts';
import { day } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { T } from '../../texts.ts';
import { listSearchOf } from '../../view.ts';
import { Facets, Filter } from './Facets.tsx';
import { GroupOf } from './GroupOf.tsx';
import styles from './ListPage.module.css';
import { narrow } from './narrow.ts';

/** Lines set at once; a ledger of ten thousand questions is narrowed, not scrolled. */
const LINES_AT_ONCE = 200;

const route = getRouteApi('/');

export function ListPage() {
  const view = useView();
  const search = listSearchOf(route.useSearch());
  const navigate = route.useNavigate();
  const list = useQuery(ask.questions(view));
  const kinds = useQuery(ask.kinds());
  const [lines, setLines] = useState(LINES_AT_ONCE);

  const failed = list.error ?? kinds.error;
  if (failed)
    return (
      <Page>
        <Failed error={failed} again={() => void Promise.all([list.refetch(), kinds.refetch()])} />
      </Page>
    );
  if (!list.data || !kinds.data)
    return (
      <Page>
        <Loading />
      </Page>
    );

  const { questions } = list.data;
  if (questions.length === 0)
    return (
      <Page>
        <Nothing asOf={view.asOf} />
      </Page>
    );

  const narrowed = narrow(questions, search, kinds.data.kinds);
  const labels = new Map(kinds.data.kinds.map((kind) => [kind.name, kind.labels.many]));
  let left = lines;
  const shown = narrowed.groups.flatMap((group) => {
    const some = group.questions.slice(0, Math.max(0, left));
    left -= some.length;
    return some.length > 0 ? [{ ...group, questions: some }] : [];
  });
  const accounts = questions.reduce((sum, question) => sum + question.accounts.length, 0);

  return (
    <Page lead={T.list.lead(T.questions(questions.length), T.accounts(accounts))}>
      <div className={styles.columns}>
        <aside aria-label={T.list.facets}>
          <Filter
            value={search.q ?? ''}
            set={(q) =>
              void navigate({
                search: (before) => ({ ...before, q: q || undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          <Facets narrowed={narrowed} search={search} labels={labels} />
        </aside>
        <div>
          <p className="unseen" role="status">
            {T.list.found(narrowed.found.length)}
          </p>
          {shown.map((group) => (
            <GroupOf key={group.kind} group={group} title={labels.get(group.kind) ?? group.kind} />
          ))}
          {narrowed.found.length > lines && (
            <button type="button" className={styles.more} onClick={() => setLines(lines + LINES_AT_ONCE)}>
              {T.list.more(Math.min(LINES_AT_ONCE, narrowed.found.length - lines))}
            </button>
          )}
          {narrowed.found.length === 0 && (
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
  const documents = useQuery(ask.documents());
  if (documents.error) return <Failed error={documents.error} again={() => void documents.refetch()} />;
  if (!documents.data) return <Loading />;
  if (documents.data.documents.length === 0) {
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
