import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentDetail, KindLabel } from '../../../api/types.ts';
import type { AnyClaim } from '../../../model/claim.ts';
import { T } from '../../texts.ts';
import styles from './Note.module.css';
import { overlaps } from './segments.ts';
import { gist, slotsOf } from './slots.ts';

interface NoteProps {
  readonly claim: AnyClaim;
  readonly claims: readonly AnyClaim[];
  readonly kinds: readonly KindLabel[];
  readonly document: DocumentDetail;
  readonly children: ReactNode;
}

/** The claim in the margin: who says what, each slot with how it came about. */
export function Note({ claim, claims, kinds, document, children }: NoteProps) {
  const kindOf = (name: string): KindLabel | undefined => kinds.find((kind) => kind.name === name);
  const kind = kindOf(claim.kind);
  const chain = claim.attribution.slice(0, -1);
  const claimant = claim.attribution.at(-1);
  const beside = claims.filter((other) => other.id !== claim.id && overlaps(other.quote, claim.quote));
  return (
    <aside className={styles.note} aria-label={T.document.claim} lang={globalThis.document.documentElement.lang}>
      <p className={styles.claimant}>
        <b dir="auto">{claimant?.role === 'publisher' ? T.document.saidBy(claimant.name) : claimant?.name}</b>
        {chain.length > 0 && (
          <span>
            {T.document.chain} {chain.map(({ name }) => name).join(' → ')}
          </span>
        )}
      </p>
      <p className={styles.kind}>
        {[kind?.labels.one ?? claim.kind, stance(claim), claim.page === undefined ? null : T.question.page(claim.page)]
          .filter((word) => word !== null)
          .join(', ')}
      </p>
      <dl className={styles.slots}>
        {slotsOf(claim, kind).map(({ path, label, value, basis }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd dir="auto">
              {value}
              {basis !== null && <small>{basis}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {beside.length > 0 && (
        <>
          <h2>{T.document.also}</h2>
          <ul className={styles.beside}>
            {beside.map((other) => (
              <li key={other.id}>
                <Link
                  to="/documents/$document"
                  params={{ document: document.id }}
                  search={{ claim: other.id }}
                  resetScroll={false}
                >
                  {gist(other, kindOf(other.kind))}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </aside>
  );
}

/** What is out of the ordinary in how it is claimed. */
function stance({ stance: of, modality }: AnyClaim): string | null {
  const words = [of === 'asserts' ? null : T.stances[of], modality === 'reported' ? null : T.modalities[modality]];
  return words.filter((word) => word !== null).join(', ') || null;
}
