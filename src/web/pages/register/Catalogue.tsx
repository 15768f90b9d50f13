import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import type { DocumentSummary } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { day, number } from '../../figures/words.ts';
import { useTop } from '../../parts/near.ts';
import { Failed } from '../../parts/States.tsx';
import { T } from '../../texts.ts';
import type { REGISTER_SORTS, RegisterColumn } from '../../view.ts';
import { cellOf } from './Columns.tsx';
import styles from './RegisterPage.module.css';

/** Of a line before it is measured. */
const LINE_PX = 58;
/** Set beyond the window on either side, so that a key that moves on finds its line. */
const LINES_BEYOND = 12;

type Sort = (typeof REGISTER_SORTS)[number];

interface CatalogueProps {
  readonly documents: readonly DocumentSummary[];
  readonly sort: string | undefined;
  readonly columns: readonly RegisterColumn[];
  /** no further ones are to be fetched */
  readonly isWhole: boolean;
}

/** The copies of a story stand under its likely source. Only the lines about the window are set. */
export function Catalogue({ documents, sort, columns, isWhole }: CatalogueProps) {
  const { ref, top } = useTop<HTMLTableSectionElement>();
  const lines = useWindowVirtualizer({
    count: documents.length,
    estimateSize: () => LINE_PX,
    overscan: LINES_BEYOND,
    scrollMargin: top,
    getItemKey: (index) => documents[index]?.id ?? index,
  });
  const items = lines.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = lines.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <table className={styles.register} aria-rowcount={isWhole ? documents.length + 1 : -1}>
      <thead>
        <tr aria-rowindex={1}>
          <Column by="title" order="ascending" sort={sort} label={T.register.document} />
          <th scope="col">{T.register.publisher}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {T.register.columns[column]}
            </th>
          ))}
          <Column by="latest" order="descending" sort={sort} label={T.register.published} isNumber />
          <Column by="claims" order="descending" sort={sort} label={T.register.claims} isNumber />
        </tr>
      </thead>
      <tbody ref={ref}>
        {before > 0 && <tr className={styles.space} style={{ height: before }} />}
        {items.map(({ index, key }) => {
          const document = documents[index];
          return (
            document && (
              <tr key={key} ref={lines.measureElement} data-index={index} aria-rowindex={index + 2}>
                <Cells document={document} columns={columns} />
              </tr>
            )
          );
        })}
        {after > 0 && <tr className={styles.space} style={{ height: after }} />}
      </tbody>
    </table>
  );
}

interface ColumnProps {
  readonly by: Sort;
  readonly order: 'ascending' | 'descending';
  readonly sort: string | undefined;
  readonly label: string;
  readonly isNumber?: boolean;
}

function Column({ by, order, sort, label, isNumber = false }: ColumnProps) {
  const isSorted = sort === by;
  return (
    <th scope="col" aria-sort={isSorted ? order : 'none'} className={isNumber ? styles.number : undefined}>
      <Link
        from="/documents"
        to="."
        search={(before) => ({ ...before, sort: isSorted ? undefined : by })}
        replace
        resetScroll={false}
        title={isSorted ? T.register.asAdded : T.register.sortBy(label)}
        activeProps={{ 'aria-current': undefined }}
      >
        {label}
        {isSorted && <span aria-hidden="true">{order === 'ascending' ? ' ↑' : ' ↓'}</span>}
      </Link>
    </th>
  );
}

interface CellsProps {
  readonly document: DocumentSummary;
  readonly columns: readonly RegisterColumn[];
}

function Cells({ document, columns }: CellsProps) {
  const { id, name, metadata, notRead, claims, copies = 0 } = document;
  return (
    <>
      <th scope="row" dir="auto">
        <Link to="/documents/$document" params={{ document: id }} lang={metadata.language ?? undefined}>
          {metadata.title ?? name}
        </Link>
        {metadata.register?.annex && !columns.includes('annex') && (
          <small>{T.document.annex(metadata.register.annex)}</small>
        )}
        {notRead !== null && <small>{T.register.notRead(notRead)}</small>}
        {copies > 0 && <CopiesOf source={id} count={copies} />}
      </th>
      <td>
        {metadata.publisher === null ? (
          T.register.unknown
        ) : (
          <Link to="/sources/$source" params={{ source: metadata.publisher }}>
            {metadata.publisher}
          </Link>
        )}
      </td>
      {columns.map((column) => (
        <td key={column} dir="auto">
          {cellOf(document, column)}
        </td>
      ))}
      <td className={styles.number}>
        {metadata.published === null ? T.register.undated : <time>{day(metadata.published)}</time>}
      </td>
      <td className={styles.number}>{number(claims)}</td>
    </>
  );
}

/** Fetched when they are looked at. */
function CopiesOf({ source, count }: { source: string; count: number }) {
  const [isOpen, setOpen] = useState(false);
  const copies = useQuery({ ...ask.copies(source), enabled: isOpen });
  return (
    <details className={styles.copies} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{T.register.copies(count)}</summary>
      {copies.error ? (
        <Failed error={copies.error} again={() => void copies.refetch()} />
      ) : copies.data === undefined ? (
        <p role="status">{T.loading}</p>
      ) : (
        <ul>
          {copies.data.documents.map(({ id, name, metadata }) => (
            <li key={id} dir="auto">
              <Link to="/documents/$document" params={{ document: id }} lang={metadata.language ?? undefined}>
                {metadata.title ?? name}
              </Link>{' '}
              {[metadata.publisher, metadata.published && day(metadata.published)].filter((part) => part).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
