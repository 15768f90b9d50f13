import { useQuery } from '@tanstack/react-query';
import type { Cited } from '../../../model/brief/index.ts';
import * as ask from '../../ask.ts';
import { type Chosen, putBack } from '../../parts/chosen.ts';
import { BRIEFS } from '../../texts/briefs.ts';
import { T } from '../../texts.ts';
import styles from './Briefs.module.css';
import type { CiteDraft } from './draft.ts';
import { Note, shortOf } from './Note.tsx';

interface TrayProps {
  readonly cites: readonly CiteDraft[];
  readonly used: ReadonlySet<number>;
  readonly lost: readonly number[];
  /** chosen on other pages, not cited yet */
  readonly chosen: readonly Chosen[];
  readonly cite: (number: number) => void;
  readonly citeNew: (of: Chosen) => void;
  readonly drop: (number: number) => void;
}

/** What can be cited: what the brief has a number for, then what was chosen since. */
export function Tray({ cites, used, lost, chosen, cite, citeNew, drop }: TrayProps) {
  return (
    <aside className={styles.tray} aria-label={BRIEFS.tray}>
      <h2>{BRIEFS.tray}</h2>
      {cites.length + chosen.length === 0 && <p className={styles.quiet}>{BRIEFS.trayEmpty}</p>}
      <ol>
        {cites.map(({ number, type, id, cited }) => (
          <Item
            key={number}
            of={{ type, id }}
            known={cited}
            mark={number}
            isLost={lost.includes(number)}
            cite={() => cite(number)}
            drop={used.has(number) ? null : () => drop(number)}
          />
        ))}
        {chosen.map((one) => (
          <Item
            key={one.id}
            of={one}
            known={null}
            mark={null}
            isLost={false}
            cite={() => citeNew(one)}
            drop={() => putBack(one.id)}
          />
        ))}
      </ol>
    </aside>
  );
}

interface ItemProps {
  readonly of: Chosen;
  readonly known: Cited | null;
  readonly mark: number | null;
  readonly isLost: boolean;
  readonly cite: () => void;
  /** null while the text cites it */
  readonly drop: (() => void) | null;
}

function Item({ of, known, mark, isLost, cite, drop }: ItemProps) {
  const asked = useQuery({ ...ask.cited(of.type, of.id), enabled: known === null });
  const cited = known ?? asked.data;
  const short = cited === undefined ? of.id : shortOf(cited);
  return (
    <li>
      <p className={styles.acts}>
        {mark !== null && <b>{BRIEFS.mark(mark)}</b>}
        <button type="button" onClick={cite} disabled={cited === undefined} aria-label={BRIEFS.insertOf(short)}>
          {BRIEFS.insert}
        </button>
        {drop !== null && (
          <button type="button" onClick={drop} aria-label={BRIEFS.dropOf(short)}>
            {BRIEFS.drop}
          </button>
        )}
      </p>
      {isLost && <p className={styles.quiet}>{BRIEFS.lost}</p>}
      {cited !== undefined ? (
        <Note cited={cited} brief />
      ) : (
        <p className={styles.quiet}>{asked.error === null ? T.loading : BRIEFS.gone}</p>
      )}
    </li>
  );
}
