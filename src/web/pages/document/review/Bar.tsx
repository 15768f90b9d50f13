import { type CSSProperties, useState } from 'react';
import type { DocumentDetail, KindLabel } from '../../../../api/types.ts';
import { number } from '../../../figures/words.ts';
import { setSigner } from '../../../parts/signer.ts';
import { REVIEW } from '../../../texts/review.ts';
import { markOf } from '../margin/notes.ts';
import styles from './Form.module.css';
import { Signer } from './Signer.tsx';
import type { ReviewActs } from './useActs.ts';
import type { Reviewing } from './useReview.ts';

interface BarProps {
  readonly document: DocumentDetail;
  readonly kinds: readonly KindLabel[];
  readonly reviewing: Reviewing;
  readonly acts: ReviewActs;
}

/** Above the text: what its lines mean, how far the review is, who signs, and what was just done. */
export function Bar({ document: { claims }, kinds, reviewing, acts }: BarProps) {
  const [renaming, setRenaming] = useState(false);
  const { signer, asking, sign, message } = reviewing;
  const there = kinds.filter(({ name }) => claims.some(({ kind }) => kind === name));
  const reviewed = claims.filter(({ review }) => review !== undefined).length;
  if (claims.length === 0 && signer === '' && !asking) return null;
  return (
    <div className={styles.status}>
      <ul className={styles.legend} aria-label={REVIEW.legend}>
        {there.map(({ name, labels, colour }) => (
          <li key={name} style={{ '--kind-light': colour.light, '--kind-dark': colour.dark } as CSSProperties}>
            <abbr title={labels.many}>{markOf(name)}</abbr> {labels.one}
          </li>
        ))}
      </ul>
      <span>{REVIEW.all(number(claims.length), number(reviewed))}</span>
      {signer !== '' && !renaming && (
        <button type="button" onClick={() => setRenaming(true)} title={REVIEW.signer.change}>
          {REVIEW.signer.as(signer)}
        </button>
      )}
      <button type="button" onClick={acts.missed}>
        {REVIEW.missed} <kbd>m</kbd>
      </button>
      <button type="button" onClick={() => reviewing.setMode('help')}>
        {REVIEW.help} <kbd>?</kbd>
      </button>
      <span role="status">{message}</span>
      {asking && <Signer sign={sign} />}
      {renaming && (
        <Signer
          name={signer}
          sign={(name) => {
            if (name !== null) setSigner(name);
            setRenaming(false);
          }}
        />
      )}
    </div>
  );
}
