import type { Removal } from '../../../model/document.ts';
import { T } from '../../texts.ts';
import styles from './LeftOut.module.css';

/** What cleaning took out, folded: nothing is lost, and it is not read either. */
export function LeftOut({ removals }: { removals: readonly Removal[] }) {
  if (removals.length === 0) return null;
  const reasons = Map.groupBy(removals, ({ reason }) => reason);
  return (
    <details className={styles.out}>
      <summary>{T.document.removed(removals.length)}</summary>
      {[...reasons].map(([reason, of]) => (
        <section key={reason}>
          <h2>
            {T.document.lines(
              of.reduce((sum, { text }) => sum + text.trim().split('\n').length, 0),
              reason,
            )}
          </h2>
          {of.map(({ raw, text }) => (
            <p key={raw.start} dir="auto">
              {text}
            </p>
          ))}
        </section>
      ))}
    </details>
  );
}
