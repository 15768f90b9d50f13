import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { KindLabel } from '../../../../api/types.ts';
import type { AnyClaim } from '../../../../model/claim.ts';
import { REVIEW } from '../../../texts/review.ts';
import { T } from '../../../texts.ts';
import { markOf, noteWords } from './notes.ts';
import styles from './Notes.module.css';

interface NotesProps {
  readonly claims: readonly AnyClaim[];
  readonly kinds: ReadonlyMap<string, KindLabel>;
  readonly selected: string | undefined;
}

/**
 * The claims of a paragraph, each a line in the margin. Where each stands is set by `useMargin`. The tab key goes over the
 * quotes in the text, which lead to the same claims.
 */
export const Notes = ({ claims, kinds, selected }: NotesProps) => (
  <ul className={styles.notes} aria-label={T.document.margin} lang={globalThis.document.documentElement.lang}>
    {claims.map((claim) => {
      const kind = kinds.get(claim.kind);
      const { colour } = kind ?? {};
      const verdict = claim.review?.verdict;
      return (
        <li
          key={claim.id}
          data-claims={claim.id}
          data-from={claim.quote.start}
          data-verdict={verdict}
          data-chosen={claim.id === selected || undefined}
          style={colour && ({ '--kind-light': colour.light, '--kind-dark': colour.dark } as CSSProperties)}
        >
          <Link to="." search={{ claim: claim.id }} resetScroll={false} tabIndex={-1}>
            <abbr title={kind?.labels.one}>{markOf(claim.kind)}</abbr>
            <span dir="auto">{noteWords(claim, kind)}</span>
            {verdict && <small title={REVIEW.verdicts[verdict]}>{REVIEW.marks[verdict]}</small>}
          </Link>
        </li>
      );
    })}
  </ul>
);
