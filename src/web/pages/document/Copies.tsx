import { Link } from '@tanstack/react-router';
import type { DocumentDetail } from '../../../api/types.ts';
import type { Carrier } from '../../../model/copies.ts';
import { day } from '../../figures/words.ts';
import { T } from '../../texts.ts';
import styles from './Copies.module.css';

const C = T.document.copies;

/** Where else the story stands, and where passages of it do. */
export function Copies({ document: { id, copies } }: { document: DocumentDetail }) {
  if (copies === undefined) return null;
  const { family, shares } = copies;
  return (
    <>
      {family !== null && (
        <section className={styles.copies}>
          <h2>{C.heading}</h2>
          <ul>
            {family.carriers.map((carrier) => (
              <Item key={carrier.id} carrier={carrier} here={carrier.id === id}>
                {carrier.id === family.source && `${C.source}, ${C.basis[family.basis]}`}
              </Item>
            ))}
          </ul>
        </section>
      )}
      {shares.length > 0 && (
        <section className={styles.copies}>
          <h2>{C.shares}</h2>
          <ul>
            {shares.map(({ document: other, passages }) => (
              <Item key={other.id} carrier={other} at={passages[0]?.there.start} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ItemProps {
  readonly carrier: Carrier;
  readonly here?: boolean;
  readonly at?: number | undefined;
  readonly children?: string | false;
}

function Item({ carrier: { id, title, publisher, published }, here = false, at, children }: ItemProps) {
  const name = publisher ?? title;
  return (
    <li dir="auto">
      {here ? (
        <span aria-current="page">{name}</span>
      ) : (
        <Link
          to="/documents/$document"
          params={{ document: id }}
          search={at === undefined ? {} : { at: String(at) }}
          title={title}
        >
          {name}
        </Link>
      )}
      {published !== null && <small>{day(published)}</small>}
      {here && <small>{C.here}</small>}
      {children && <small>{children}</small>}
    </li>
  );
}
