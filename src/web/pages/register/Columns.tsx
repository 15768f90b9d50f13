import { getRouteApi } from '@tanstack/react-router';
import type { DocumentSummary } from '../../../api/types.ts';
import { day } from '../../figures/words.ts';
import { T } from '../../texts.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '../../view.ts';
import styles from './RegisterPage.module.css';

const route = getRouteApi('/documents');

/** Which columns the register has besides; kept in the address. */
export function Columns({ chosen }: { chosen: readonly RegisterColumn[] }) {
  const navigate = route.useNavigate();
  return (
    <details className={styles.columns}>
      <summary>{T.register.columnsTitle}</summary>
      <div>
        {REGISTER_COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={chosen.includes(column)}
              onChange={({ target: { checked } }) => {
                const next = REGISTER_COLUMNS.filter((one) => (one === column ? checked : chosen.includes(one)));
                void navigate({
                  search: (before) => ({ ...before, columns: next.join(',') || undefined }),
                  replace: true,
                  resetScroll: false,
                });
              }}
            />
            {T.register.columns[column]}
          </label>
        ))}
      </div>
    </details>
  );
}

/** What a document has to say in such a column; null where it is not known. */
export function cellOf(
  { metadata: { register, language, agency } }: DocumentSummary,
  column: RegisterColumn,
): string | null {
  switch (column) {
    case 'annex':
      return register?.annex ?? null;
    case 'country':
      return register?.country ?? null;
    case 'admitted':
      return register?.admitted ? day(register.admitted) : null;
    case 'language':
      return language;
    case 'agency':
      return agency;
  }
}
