import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DocumentSummary } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { day, number } from '../../figures/words.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { T } from '../../texts.ts';
import styles from './RegisterPage.module.css';

/** The documents, as a library's catalogue lists them. */
export function RegisterPage() {
  const { data, error, refetch } = useQuery(ask.documents());
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading title={T.register.title} />
        {data && data.documents.length > 0 && (
          <p>
            {T.register.lead(
              T.documents(data.documents.length),
              T.claims(data.documents.reduce((sum, { claims }) => sum + claims, 0)),
            )}
          </p>
        )}
      </div>
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.documents.length === 0 ? (
        <Empty title={T.empty.ledger}>
          <p>{T.empty.ledgerDo}</p>
          <p>
            <code>{T.empty.ledgerCommand}</code>
          </p>
        </Empty>
      ) : (
        <Table documents={data.documents} />
      )}
    </div>
  );
}

/** The copies of a story stand under its likely source. */
function Table({ documents }: { documents: readonly DocumentSummary[] }) {
  const copies = Map.groupBy(documents, ({ copyOf }) => copyOf ?? null);
  return (
    <table className={styles.register}>
      <thead>
        <tr>
          <th scope="col">{T.register.document}</th>
          <th scope="col">{T.register.publisher}</th>
          <th scope="col" className={styles.number}>
            {T.register.published}
          </th>
          <th scope="col" className={styles.number}>
            {T.register.claims}
          </th>
        </tr>
      </thead>
      <tbody>
        {(copies.get(null) ?? []).map(({ id, name, metadata, notRead, claims }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              <Link to="/documents/$document" params={{ document: id }} lang={metadata.language ?? undefined}>
                {metadata.title ?? name}
              </Link>
              {metadata.register?.annex && <small>{T.document.annex(metadata.register.annex)}</small>}
              {notRead !== null && <small>{T.register.notRead(notRead)}</small>}
              <CopiesOf copies={copies.get(id) ?? []} />
            </th>
            <td>{metadata.publisher ?? T.register.unknown}</td>
            <td className={styles.number}>
              {metadata.published === null ? T.register.undated : <time>{day(metadata.published)}</time>}
            </td>
            <td className={styles.number}>{number(claims)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CopiesOf({ copies }: { copies: readonly DocumentSummary[] }) {
  if (copies.length === 0) return null;
  return (
    <details className={styles.copies}>
      <summary>{T.register.copies(copies.length)}</summary>
      <ul>
        {copies.map(({ id, name, metadata }) => (
          <li key={id} dir="auto">
            <Link to="/documents/$document" params={{ document: id }} lang={metadata.language ?? undefined}>
              {metadata.title ?? name}
            </Link>{' '}
            {[metadata.publisher, metadata.published && day(metadata.published)].filter((part) => part).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
