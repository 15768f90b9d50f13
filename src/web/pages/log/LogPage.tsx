import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LogPage as Page } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { number } from '../../figures/words.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { LOG } from '../../texts/search.ts';
import styles from './LogPage.module.css';

/** Who did what to the ledger, and when. */
export default function LogPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(ask.log());
  const entries = data?.pages.flatMap((page) => page.entries);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading title={LOG.title} />
        <p>{LOG.lead}</p>
      </div>
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : entries === undefined ? (
        <Loading />
      ) : entries.length === 0 ? (
        <Empty title={LOG.empty}>
          <p>{LOG.emptyDo}</p>
        </Empty>
      ) : (
        <>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <Entry key={entry.seq} of={entry} />
            ))}
          </ol>
          {hasNextPage && (
            <button
              type="button"
              className={styles.more}
              disabled={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {LOG.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Only what is a word or a number is told here; the rest is for `verify`. */
const told = (detail: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(LOG.details).flatMap(([key, label]): [string, string][] => {
    const value = detail[key];
    if (typeof value === 'number') return [[label, number(value)]];
    return typeof value === 'string' && value !== '' ? [[label, value]] : [];
  });

function Entry({ of: { seq, at, action, detail, hash } }: { of: Page['entries'][number] }) {
  const { document } = detail;
  return (
    <li value={seq}>
      <span className={styles.number}>{number(seq)}</span>
      <time dateTime={at}>{at.slice(0, 19).replace('T', ' ')}</time>
      <div>
        <p>
          {LOG.actions[action] ?? action}
          {typeof document === 'string' && (
            <>
              {': '}
              <Link to="/documents/$document" params={{ document }}>
                {LOG.document}
              </Link>
            </>
          )}
        </p>
        <dl>
          {told(detail).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <code title={LOG.seal}>{hash.slice(0, 10)}</code>
    </li>
  );
}
