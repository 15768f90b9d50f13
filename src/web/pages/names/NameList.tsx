import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { TableLink } from '../../parts/TableLink.tsx';
import { NAMES } from '../../texts/search.ts';
import styles from './Names.module.css';

interface Given {
  readonly title: string;
  readonly lead: string;
  readonly q: string | undefined;
  /** the file that holds them all */
  readonly table: 'parties' | 'places' | 'sources';
  readonly none: string;
  readonly error: Error | null;
  readonly again: () => void;
  /** undefined while it loads */
  readonly rows: readonly ReactNode[] | undefined;
  readonly limited: boolean;
  readonly columns: readonly string[];
  /** places of those that a narrow window leaves out */
  readonly wide?: readonly number[];
}

/** A list of names with a field to find one, as parties and places have it. */
export function NameList({ title, lead, q, table, none, error, again, rows, limited, columns, wide = [] }: Given) {
  const navigate = useNavigate();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading title={title} />
        <p>{lead}</p>
        <input
          type="search"
          className={styles.filter}
          defaultValue={q ?? ''}
          aria-label={NAMES.filter}
          placeholder={NAMES.filter}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, q: value || undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      {error ? (
        <Failed error={error} again={again} />
      ) : rows === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty title={none}>
          <p>{NAMES.noneDo}</p>
        </Empty>
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((name, i) => (
                  <th key={name} scope="col" className={wide.includes(i) ? styles.wide : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
          {limited && <p className={styles.note}>{NAMES.more}</p>}
          <TableLink of={table} search={{ q }} />
        </>
      )}
    </div>
  );
}
