import { T } from '../texts.ts';
import { stringifySearch } from '../view.ts';
import { useView } from './AsOf.tsx';
import styles from './TableLink.module.css';

interface Given {
  readonly of: keyof typeof T.tables;
  /** what the list is narrowed and sorted by */
  readonly search?: object;
}

/** The whole list, as it is narrowed and in this view, as a file for a spreadsheet. */
export function TableLink({ of, search = {} }: Given) {
  const asked = stringifySearch({ ...useView(), ...search });
  return (
    <p className={styles.table}>
      <a href={`/api/${of}.csv${asked}`} download>
        {T.tables[of]}
      </a>
    </p>
  );
}
